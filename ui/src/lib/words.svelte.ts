/** Words: every sentence that the window says, in the language of the person. */
import { directionOf, type Direction, type Language } from './language';
import type { MessageView } from './ipc/generated/views';
import { argFromView, type Args } from './words/args';
import { localDate, localTime, spelled } from './words/dates';
import { size, written } from './words/numbers';
import { Sentences } from './words/sentences';

const catalogues: Record<Language, () => Promise<{ default: string[] }>> = {
  ar: () => import('./words/catalogue/ar'),
  en: () => import('./words/catalogue/en'),
  es: () => import('./words/catalogue/es'),
  fr: () => import('./words/catalogue/fr'),
};

/** What is said is reactive: it follows the language. */
export class Words {
  #sentences = $state.raw(new Sentences('en', []));
  #wanted: Language = 'en';

  get language(): Language {
    return this.#sentences.language;
  }

  get dir(): Direction {
    return directionOf(this.language);
  }

  /** Speaks this language from now on. Of two choices at once, the later one holds. */
  async choose(language: Language): Promise<void> {
    this.#wanted = language;
    const { default: sources } = await catalogues[language]();
    if (this.#wanted !== language) return;
    this.#sentences = new Sentences(language, sources);
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }

  /** The sentence with this key and what it is about. */
  say(key: string, args: Args = {}): string {
    const rendered = this.#sentences.render(key, args);
    if (import.meta.env.MODE === 'test') refuseMistakes(key, rendered?.errors);
    return rendered?.sentence ?? `⟦${key}⟧`;
  }

  /** A sentence that Rust chose. */
  message(view: MessageView): string {
    const args = Object.entries(view.args).map(([name, arg]) => [name, argFromView(arg)]);
    return this.say(view.key, Object.fromEntries(args) as Args);
  }

  has(key: string): boolean {
    return this.#sentences.has(key);
  }

  /** A number as the language writes it: 12,345. */
  number(number: number): string {
    return written(this.language, number);
  }

  /** A date 'YYYY-MM-DD' in words: 12 March 2027. */
  date(date: string): string {
    return spelled(this.language, date);
  }

  /** The day of an instant where the person is, in words: 12 March 2027. */
  day(instant: string): string {
    return spelled(this.language, localDate(instant));
  }

  /** The time of an instant where the person is: 14:05. */
  time(instant: string): string {
    return localTime(instant);
  }

  /** The day and the time of an instant: 12 March 2027, 14:05. */
  moment(instant: string): string {
    const moment = this.say('ui-moment', { day: this.day(instant), time: this.time(instant) });
    // Isolates hide the letters that a sentence around it would take the direction from.
    return moment.replace(/[\u2066-\u2069]/g, '');
  }

  /** The size of a file: 1.4 MB. */
  size(bytes: number): string {
    return size(this.language, bytes);
  }
}

function refuseMistakes(key: string, errors: Error[] | undefined): void {
  if (!errors) throw new Error(`no sentence has the key ${key}`);
  if (errors[0]) throw new Error(`${key}: ${errors[0].message}`);
}

export const words = new Words();

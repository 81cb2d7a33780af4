/** The sentences of one language, filled with what they are about. The twin of `crates/words`. */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../language';
import { isolate, isolateLtr, type Arg, type Args } from './args';
import { spelled } from './dates';
import { category, written } from './numbers';

export class Sentences {
  readonly language: Language;
  readonly #bundle: FluentBundle;

  /** From the texts of the catalogue's files. Isolation is off: arguments bring their own. */
  constructor(language: Language, sources: readonly string[]) {
    this.language = language;
    this.#bundle = new FluentBundle(language, {
      useIsolating: false,
      functions: {
        NUM: ([number]) =>
          number instanceof FluentNumber ? written(language, number.value) : (number ?? ''),
        PLURAL: ([number]) =>
          number instanceof FluentNumber ? category(language, number.value) : 'other',
      },
    });
    for (const source of sources) {
      this.#bundle.addResource(new FluentResource(source), { allowOverrides: true });
    }
  }

  has(key: string): boolean {
    return this.#bundle.hasMessage(key);
  }

  /** The sentence with this key. An unknown key is shown as `⟦key⟧`. */
  say(key: string, args: Args = {}): string {
    return this.render(key, args)?.sentence ?? `⟦${key}⟧`;
  }

  /** The sentence, and what went wrong while it was filled. */
  render(key: string, args: Args): { sentence: string; errors: Error[] } | undefined {
    const pattern = this.#bundle.getMessage(key)?.value;
    if (pattern === null || pattern === undefined) return undefined;
    const errors: Error[] = [];
    const values = Object.entries(args).map(([name, arg]) => [name, this.#value(arg)] as const);
    return {
      sentence: this.#bundle.formatPattern(pattern, Object.fromEntries(values), errors),
      errors,
    };
  }

  #value(arg: Arg): FluentVariable {
    if (typeof arg === 'string') return isolate(arg);
    if (typeof arg === 'number') return arg;
    if ('verbatim' in arg) return isolateLtr(arg.verbatim);
    if ('date' in arg) return spelled(this.language, arg.date);
    return isolate(this.say(arg.key));
  }
}

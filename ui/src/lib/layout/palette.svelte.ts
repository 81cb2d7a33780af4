/** What the palette offers for what is written in it, and which line of it is chosen. */
import type { Component } from 'svelte';

/** One line of the palette: a place to go, a thing to do, something found. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name; it is searched too. */
  readonly hint?: string | undefined;
  readonly icon?: Component | undefined;
  /** Its shortcut, as `shortcut('N')` writes it. */
  readonly keys?: string | undefined;
  readonly run: () => unknown;
}

export type Find = (text: string) => Promise<readonly Command[]>;

const PAUSE_MS = 120;

export class Choice {
  text = $state('');
  at = $state(0);
  isFinding = $state(false);
  #commands: () => readonly Command[];
  #find: Find | undefined;
  #found = $state.raw<readonly Command[]>([]);
  #question = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(commands: () => readonly Command[], find?: Find) {
    this.#commands = commands;
    this.#find = find;
  }

  /** The commands that have every written word, then what was found. */
  readonly offers: readonly Command[] = $derived.by(() => {
    const wanted = plain(this.text).split(/\s+/).filter(Boolean);
    const has = (command: Command): boolean => {
      const own = plain(`${command.label} ${command.hint ?? ''}`);
      return wanted.every((word) => own.includes(word));
    };
    return [...this.#commands().filter(has), ...this.#found];
  });

  get chosen(): Command | undefined {
    return this.offers[this.at];
  }

  write(text: string): void {
    this.text = text;
    this.at = 0;
    clearTimeout(this.#pause);
    const question = ++this.#question;
    this.isFinding = this.#find !== undefined && text.trim() !== '';
    if (!this.isFinding) this.#found = [];
    else this.#pause = setTimeout(() => void this.#ask(text.trim(), question), PAUSE_MS);
  }

  /** Up and down go round. */
  move(steps: number): void {
    const count = this.offers.length;
    if (count > 0) this.at = (this.at + steps + count) % count;
  }

  clear(): void {
    this.write('');
  }

  async #ask(text: string, question: number): Promise<void> {
    const found = await this.#find?.(text).catch(() => []);
    if (question !== this.#question) return;
    this.#found = found ?? [];
    this.isFinding = false;
    this.at = Math.min(this.at, Math.max(0, this.offers.length - 1));
  }
}

/** Without accents, case and Arabic vowel signs: as people type when they look for something. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ـ/g, '')
    .toLowerCase();
}

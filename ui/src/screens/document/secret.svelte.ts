/** Secret: the number of a document, on screen and on the clipboard only for a while. */
import * as ipc from '../../lib/ipc';
import type { RevealedView } from '../../lib/ipc';
import { Attempt } from '../../lib/state/attempt.svelte';

const SHOWN_MS = 60_000;

export class Secret {
  revealed = $state.raw<RevealedView>();
  /** Seconds until the number leaves the clipboard; 0 once it has; `undefined` when it was not there. */
  seconds_left = $state<number>();
  readonly attempt = new Attempt();
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setInterval> | undefined;

  async show(id: string): Promise<void> {
    this.revealed = await this.attempt.make(() => ipc.documentReveal(id));
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(this.hide, SHOWN_MS);
  }

  hide = (): void => {
    clearTimeout(this.#hiding);
    this.revealed = undefined;
  };

  async copy(id: string): Promise<void> {
    const seconds = await this.attempt.make(() => ipc.documentCopyNumber(id));
    if (seconds === undefined) return;
    clearInterval(this.#counting);
    const until_ms = performance.now() + seconds * 1000;
    this.seconds_left = seconds;
    this.#counting = setInterval(() => this.#count(until_ms), 250);
  }

  /** The page is left. The clipboard is emptied by Rust all the same. */
  leave(): void {
    this.hide();
    clearInterval(this.#counting);
  }

  #count(until_ms: number): void {
    this.seconds_left = Math.max(0, Math.ceil((until_ms - performance.now()) / 1000));
    if (this.seconds_left === 0) clearInterval(this.#counting);
  }
}

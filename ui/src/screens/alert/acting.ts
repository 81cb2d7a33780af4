/** Acting: an alert is answered and shown anew, and the line in the button's place takes its focus. */
import type { AlertView } from '../../lib/ipc';
import { Attempt } from '../../lib/state/attempt.svelte';

export class Acting {
  readonly attempt = new Attempt();
  #isDone = false;

  async act(ask: () => Promise<AlertView>, ondone: (newer: AlertView) => void): Promise<void> {
    const newer = await this.attempt.make(ask);
    if (!newer) return;
    this.#isDone = true;
    ondone(newer);
  }

  /** Attached to that line. */
  readonly arrive = (line: HTMLElement): void => {
    if (this.#isDone) line.focus();
  };
}

/** Acting: an alert is answered and shown anew, and the line in the button's place takes its focus. */
import type { AlertView } from '../../lib/ipc';
import { Attempt } from '../../lib/state/attempt.svelte';

export class Acting {
  readonly attempt = new Attempt();
  #isHere = false;

  async act(ask: () => Promise<AlertView>, ondone: (newer: AlertView) => void): Promise<void> {
    // Before it is asked: the answer may be shown by a push that comes before its own.
    this.#isHere = true;
    const newer = await this.attempt.make(ask);
    if (newer) ondone(newer);
    else this.#isHere = false;
  }

  /** Attached to that line. */
  readonly arrive = (line: HTMLElement): void => {
    if (this.#isHere) line.focus();
  };
}

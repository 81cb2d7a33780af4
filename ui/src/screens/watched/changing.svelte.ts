/** Changing: what is watched changes, is shown anew, and what was removed can be put back for a moment. */
import type { WatchedView } from '../../lib/ipc';
import { Attempt } from '../../lib/state/attempt.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { words } from '../../lib/words.svelte';

type Ask = () => Promise<WatchedView>;

export class Changing {
  readonly attempt = new Attempt();
  readonly #show: (newer: WatchedView) => void;

  constructor(show: (newer: WatchedView) => void) {
    this.#show = show;
  }

  /** Whether it was done. */
  async make(ask: Ask): Promise<boolean> {
    const newer = await this.attempt.make(ask);
    if (newer) this.#show(newer);
    return newer !== undefined;
  }

  /** Removes what is called so; `back` keeps it again as it was. */
  async remove(what: string, ask: Ask, back?: Ask): Promise<void> {
    if (!(await this.make(ask))) return;
    const undo = back && { label: words.say('ui-undo'), run: () => this.make(back) };
    toasts.show(words.say('watched-removed', { what }), undo);
  }
}

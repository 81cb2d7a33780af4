/** Removals: documents that were taken away a moment ago, and can still be put back. */
import { SvelteSet } from 'svelte/reactivity';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { words } from '../../lib/words.svelte';

class Removals {
  readonly #pending = new SvelteSet<string>();

  /** Such a document is not shown any more. */
  has(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Hides it, and removes it when the time to undo is over, or when the window closes. */
  begin(id: string): void {
    this.#pending.add(id);
    const closed = (): void => toasts.dismiss(toast.id);
    const over = (): void => removeEventListener('pagehide', closed);
    const toast = toasts.show(
      words.say('document-removed'),
      () => {
        over();
        this.#pending.delete(id);
      },
      () => {
        over();
        void this.#finish(id);
      },
    );
    addEventListener('pagehide', closed);
  }

  async #finish(id: string): Promise<void> {
    try {
      const left = await ipc.documentRemove(id);
      // What was dropped when the vault was locked stays dropped.
      if (app.documents.view?.query === left.query) app.documents.replace(left);
    } catch {
      this.#pending.delete(id);
      if (app.isOpen) toasts.show(words.say('document-remove-stopped'));
    }
  }
}

export const removals = new Removals();

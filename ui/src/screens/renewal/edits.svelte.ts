/** Edits: each one is sealed at once, in the order in which it was made. */
import * as ipc from '../../lib/ipc';
import type { EditDraft } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';

export class Edits extends Attempt {
  readonly #draft: () => string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(draft: () => string) {
    super();
    this.#draft = draft;
  }

  /** Whether it was taken. One that is under way is waited for. */
  save(edit: EditDraft): Promise<boolean> {
    const saved = this.#last.then(() => this.#save(edit));
    this.#last = saved;
    return saved;
  }

  async #save(edit: EditDraft): Promise<boolean> {
    const draft = await this.make(() => ipc.draftEdit(this.#draft(), edit));
    if (draft && app.isOpen) app.draft.replace(draft);
    return draft !== undefined;
  }
}

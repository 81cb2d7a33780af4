/** Beginning: a new draft is made, and the person is led to it. */
import * as ipc from '../../lib/ipc';
import { pathTo, route } from '../../lib/route.svelte';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';

export class Beginning extends Attempt {
  async begin(document: string | null): Promise<void> {
    const draft = await this.make(() => ipc.draftStart(document));
    if (!draft) return;
    app.draft.replace(draft);
    route.go(pathTo('renewal', { draft: draft.id }));
  }
}

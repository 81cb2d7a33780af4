/** Removing a document: into the trash at once, with the way back in the toast. */
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { sayWithWayBack } from '../../lib/state/removed';
import { toasts } from '../../lib/state/toasts.svelte';
import { words } from '../../lib/words.svelte';

/** Rejects when it is refused: then the document is where it was. */
export async function removeDocument(id: string): Promise<void> {
  const left = await ipc.documentRemove(id);
  // What was dropped when the vault was locked stays dropped.
  if (app.documents.view?.query === left.query) app.documents.replace(left);
  sayWithWayBack(words.say('document-removed'), words.say('trash-put-back'), async () => {
    await ipc.documentRestore(id);
    toasts.show(words.say('trash-put-back-done'));
  });
}

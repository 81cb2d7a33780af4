/** Changing: what is watched changes, is shown anew, and what was removed can be put back for a moment. */
import type { WatchedView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import type { Attempt } from '../../lib/state/attempt.svelte';
import { sayRemoved } from '../../lib/state/removed';

type Ask = () => Promise<WatchedView>;

/** Whether it was done. */
export async function change(attempt: Attempt, ask: Ask): Promise<boolean> {
  const newer = await attempt.make(ask);
  if (newer) app.watched.replace(newer);
  return newer !== undefined;
}

/** Removes what is called so; `back` keeps it again as it was. */
export async function remove(attempt: Attempt, what: string, ask: Ask, back?: Ask): Promise<void> {
  if (!(await change(attempt, ask))) return;
  sayRemoved(what, back && (async () => app.watched.replace(await back())));
}

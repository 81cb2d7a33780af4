/** A step was taken: the request is shown as it is now, from its beginning. */
import type { RequestView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';

export function took(view: RequestView): void {
  app.request.replace(view);
  // The form that had the focus is gone.
  document.querySelector<HTMLElement>('h1')?.focus();
}

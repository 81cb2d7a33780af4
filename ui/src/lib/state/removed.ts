/** Removed: said for a moment, with the way back; also after the page was left. */
import { words } from '../words.svelte';
import { app } from './app.svelte';
import { asFailure } from './failure';
import { toasts } from './toasts.svelte';

/** Says that what is called so was removed; `back` keeps it again as it was. */
export function sayRemoved(what: string, back?: () => Promise<unknown>): void {
  const undo = back && { label: words.say('ui-undo'), run: () => undoing(back) };
  toasts.show(words.say('watched-removed', { what }), undo);
}

async function undoing(back: () => Promise<unknown>): Promise<void> {
  try {
    await back();
  } catch (thrown) {
    // Locked meanwhile: nothing is said on the door.
    if (app.isOpen) toasts.show(words.message(asFailure(thrown).message));
  }
}

/** Removed: said for a moment, with the way back; also after the page was left. */
import { words } from '../words.svelte';
import { app } from './app.svelte';
import { asFailure } from './failure';
import { toasts } from './toasts.svelte';

/** Says that what is called so was removed; `back` keeps it again as it was. */
export function sayRemoved(what: string, back?: () => Promise<unknown>): void {
  const text = words.say('watched-removed', { what });
  if (back) sayWithWayBack(text, words.say('ui-undo'), back);
  else if (app.isOpen) toasts.show(text);
}

/** Says something with a button that goes back. Behind the door nothing is said that could be pressed. */
export function sayWithWayBack(text: string, label: string, back: () => Promise<unknown>): void {
  if (app.isOpen) toasts.show(text, { label, run: () => undoing(back) });
}

async function undoing(back: () => Promise<unknown>): Promise<void> {
  try {
    await back();
  } catch (thrown) {
    // Locked meanwhile: nothing is said on the door.
    if (app.isOpen) toasts.show(words.message(asFailure(thrown).message));
  }
}

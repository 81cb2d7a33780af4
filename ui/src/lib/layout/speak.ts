/** Speaking another language at once, also where it cannot be kept: then it holds until the window closes. */
import { setLanguage } from '../ipc';
import type { Language } from '../language';
import { app } from '../state/app.svelte';
import { asFailure } from '../state/failure';
import { words } from '../words.svelte';

export async function speak(language: Language): Promise<void> {
  try {
    await app.prefer(await setLanguage(language));
  } catch (thrown) {
    asFailure(thrown);
    await words.choose(language);
  }
}

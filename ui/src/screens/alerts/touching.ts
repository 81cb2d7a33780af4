/** What of all that is watched an alert touches, in words. */
import type { TouchView } from '../../lib/ipc';
import { words } from '../../lib/words.svelte';
import { countryName } from '../../lib/words/states';

export function touchText({ target, name }: TouchView): string {
  const called = target === 'subscription' ? countryName(words.language, name) : name;
  return words.say(`touch-${target}`, { name: called });
}

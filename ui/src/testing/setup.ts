/** Before every test file: the words are there, in English. */
import { beforeEach } from 'vitest';
import { words } from '../lib/words.svelte';

beforeEach(() => words.choose('en'));

// happy-dom knows :checked of inputs only; Svelte asks a <select> for its chosen option by it.
const { querySelector } = Element.prototype;
HTMLSelectElement.prototype.querySelector = function (selector: string): Element | null {
  if (selector !== ':checked') return querySelector.call(this, selector);
  return this.options[this.selectedIndex] ?? null;
};

import { render } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import type { Language } from '../language';
import { words } from '../words.svelte';
import Gallery from './Gallery.svelte';

// Contrast is computed from the tokens, and pages are whole only in the app.
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };

test.each<Language>(['ar', 'en', 'es', 'fr'])(
  'every component is accessible and has its words, in %s',
  async (language) => {
    await words.choose(language);
    const { container } = render(Gallery);
    const { violations } = await axe.run(container, { rules });
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect(found).toEqual([]);
    expect(container.querySelector('[style]:not(.fill)')).toBeNull();
  },
  30_000,
);

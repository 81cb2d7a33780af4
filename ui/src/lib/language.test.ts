import { expect, test } from 'vitest';
import { languageFromTag, preferredLanguage } from './language';

test.each([
  ['fr-FR', 'fr'],
  ['ar_MA.UTF-8', 'ar'],
  [' ES@euro', 'es'],
  ['eng', undefined],
  ['C', undefined],
])('reads the tag %s', (tag, language) => {
  expect(languageFromTag(tag)).toBe(language);
});

test('the first language that is spoken wins, and English is the last resort', () => {
  expect(preferredLanguage(['zgh', 'ar-MA', 'fr'])).toBe('ar');
  expect(preferredLanguage(['de', 'zgh'])).toBe('en');
});

import { expect, test } from 'vitest';
import { Words, words } from './words.svelte';

test('the page turns with the language', async () => {
  await words.choose('ar');
  expect(words.say('nav-home')).toBe('الرئيسية');
  expect(document.documentElement.lang).toBe('ar');
  expect(document.documentElement.dir).toBe('rtl');
  await words.choose('fr');
  expect(words.say('nav-home')).toBe('Accueil');
  expect(document.documentElement.dir).toBe('ltr');
});

test('of two languages chosen at once the later one is spoken', async () => {
  const both = new Words();
  await Promise.all([both.choose('es'), both.choose('fr')]);
  expect(both.language).toBe('fr');
});

test('a sentence that Rust chose is said with its arguments', () => {
  expect(
    words.message({
      key: 'error-mrz-check',
      args: {
        field: { kind: 'key', value: 'field-document-number' },
        printed: { kind: 'verbatim', value: '<' },
        expected: { kind: 'verbatim', value: '7' },
      },
    }),
  ).toMatch(/^\u2068Document number\u2069: the check digit printed is \u2066<\u2069/);
});

test('a mistake of ours does not pass a test', () => {
  expect(() => words.say('no-such-key')).toThrow('no-such-key');
  expect(() => words.say('alerts-as-of')).toThrow('alerts-as-of');
});

test('the terminal’s own sentences are not shipped', () => {
  expect(words.has('cli-saved')).toBe(false);
  expect(words.has('saved-on-this-device')).toBe(true);
});

test('a moment has its day and its time', () => {
  expect(words.moment('2027-03-12T13:05:00Z').replace(/[\u2068\u2069]/g, '')).toBe(
    '12 March 2027, 14:05',
  );
});

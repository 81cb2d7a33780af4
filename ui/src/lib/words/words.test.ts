import { expect, test } from 'vitest';
import { isolate, isolateLtr } from './args';
import { localDate, localTime, spelled } from './dates';
import { category, size, written } from './numbers';
import { Sentences } from './sentences';

const said = (source: string, ...args: Parameters<Sentences['say']>) =>
  new Sentences('en', [source]).say(...args);

test('names keep their direction and ids stay left to right', () => {
  expect(isolate('أمينة')).toBe('\u2068أمينة\u2069');
  expect(isolateLtr('P<MAR')).toBe('\u2066P<MAR\u2069');
});

test('a stranger cannot reach outside the isolation', () => {
  expect(isolate('a\u2069b')).toBe('\u2068ab\u2069');
  expect(isolate('a\u2067b')).toBe('\u2068ab\u2069');
  expect(isolate('a\nb\u001b[2J\u2029c')).toBe('\u2068a b [2J c\u2069');
  expect(isolate(isolate('Rabat'))).toBe('\u2068\u2068Rabat\u2069\u2069');
});

test('numbers are written and counted as the language does', () => {
  expect(written('ar', 12345)).toBe('12.345');
  expect(written('es', 1234)).toBe('1234');
  expect(written('fr', 12345)).toBe('12\u202f345');
  expect([0, 1, 2, 3, 11, 102, 103].map((n) => category('ar', n))).toEqual([
    'zero',
    'one',
    'two',
    'few',
    'many',
    'other',
    'few',
  ]);
  expect(category('fr', 0)).toBe('one');
});

test('a date is spelled, and the first is an ordinal in French', () => {
  expect(spelled('en', '2027-03-12')).toBe('12 March 2027');
  expect(spelled('es', '2027-03-12')).toBe('12 de marzo de 2027');
  expect(spelled('ar', '2027-07-30')).toBe('30 يوليوز 2027');
  expect(spelled('fr', '2027-05-01')).toBe('1er mai 2027');
  expect(spelled('fr', '2027-05-11')).toBe('11 mai 2027');
});

test('what is no date stays as it is', () => {
  expect(spelled('en', '2027-02-30')).toBe('2027-02-30');
  expect(spelled('en', 'soon')).toBe('soon');
  expect(localTime('soon')).toBe('soon');
});

test('an instant is told as the clock on the wall does', () => {
  expect(localTime('2027-01-31T23:05:00Z')).toBe('00:05');
  expect(localDate('2027-01-31T23:05:00Z')).toBe('2027-02-01');
  expect(localTime('2027-07-01T12:05:00Z')).toBe('14:05');
});

test('the size of a file grows through its units', () => {
  expect(size('en', 1)).toBe('1 kB');
  expect(size('en', 12_345)).toBe('13 kB');
  expect(size('en', 999_500)).toBe('1 MB');
  expect(size('fr', 1_440_000)).toBe('1,4\u202fMo');
  expect(size('ar', 1_440_000)).toContain('1,4');
});

test('each kind of argument stands in the sentence as it should', () => {
  const source = 'note = { $who } has { $id } until { $on }: { $why }\nreason = It is ready';
  const args = { who: 'Amina', id: { verbatim: 'X1' }, on: { date: '2027-03-12' } };
  expect(said(source, 'note', { ...args, why: { key: 'reason' } })).toBe(
    '\u2068Amina\u2069 has \u2066X1\u2069 until 12 March 2027: \u2068It is ready\u2069',
  );
});

test('NUM and PLURAL know numbers, and leave alone what is none', () => {
  const source = `days = { PLURAL($n) ->
    [one] { NUM($n) } day
   *[other] { NUM($n) } days
}`;
  expect(said(source, 'days', { n: 1 })).toBe('1 day');
  expect(said(source, 'days', { n: 1200 })).toBe('1,200 days');
  expect(said(source, 'days', { n: '3.2' })).toBe('\u20683.2\u2069 days');
});

test('an unknown key is shown', () => {
  expect(said('', 'no-such-key')).toBe('⟦no-such-key⟧');
});

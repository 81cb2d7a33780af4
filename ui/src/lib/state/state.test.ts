import { expect, test, vi } from 'vitest';
import { asFailure } from './failure';
import { Loaded } from './loaded.svelte';
import { Presence } from './presence';
import { Toasts } from './toasts.svelte';

const refused = { message: { key: 'error-disk', args: {} }, fields: [] };

test('what is loaded is shown, and what failed leaves the last view on screen', async () => {
  const loaded = new Loaded<string>();
  const answer = loaded.load(() => Promise.resolve('one'));
  expect(loaded.isLoading).toBe(true);
  expect(await answer).toBe('one');
  expect(loaded.view).toBe('one');
  await loaded.load(() => Promise.reject(refused));
  expect(loaded.view).toBe('one');
  expect(loaded.failure).toBe(refused);
  expect(loaded.isLoading).toBe(false);
});

test('an answer that comes late does not replace a newer view', async () => {
  const loaded = new Loaded<string>();
  let answer = (view: string): void => expect.fail(view);
  const slow = loaded.load(() => new Promise((resolve) => (answer = resolve)));
  loaded.replace('pushed');
  answer('old');
  await slow;
  expect(loaded.view).toBe('pushed');
});

test('after the lock nothing stays and nothing arrives', async () => {
  const loaded = new Loaded<string>();
  loaded.replace('secret');
  const late = loaded.load(() => Promise.resolve('secret'));
  loaded.clear();
  await late;
  expect(loaded.view).toBeUndefined();
  expect(loaded.isLoading).toBe(false);
});

test('what comes while the vault is locked is not kept, whoever brings it', async () => {
  let isLocked = false;
  const loaded = new Loaded<string>(() => !isLocked);
  loaded.replace('secret');
  isLocked = true;
  loaded.clear();
  loaded.replace('pushed');
  await loaded.load(() => Promise.resolve('asked'));
  expect(loaded.view).toBeUndefined();
  expect(loaded.isLoading).toBe(false);
  isLocked = false;
  loaded.replace('open again');
  expect(loaded.view).toBe('open again');
});

test('a failure of Rust is kept, and a mistake of ours has words too', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(asFailure(refused)).toBe(refused);
  expect(asFailure(new TypeError('x')).message.key).toBe('error-internal');
  expect(asFailure(null).message.key).toBe('error-internal');
});

test('a toast goes after ten seconds, and its time stands still while it is held', () => {
  vi.useFakeTimers();
  const toasts = new Toasts();
  const { id } = toasts.show('Removed');
  vi.advanceTimersByTime(9_000);
  toasts.hold(id);
  vi.advanceTimersByTime(60_000);
  expect(toasts.shown).toHaveLength(1);
  toasts.release(id);
  vi.advanceTimersByTime(999);
  expect(toasts.shown).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(toasts.shown).toHaveLength(0);
  vi.useRealTimers();
});

test('what a toast offers is done once, and the toast is gone', () => {
  const toasts = new Toasts();
  const run = vi.fn();
  const { id } = toasts.show('Removed', { label: 'Put back', run });
  toasts.act(id);
  toasts.act(id);
  expect(run).toHaveBeenCalledOnce();
  expect(toasts.shown).toHaveLength(0);
});

test('of many toasts the latest three are shown, and none after the lock', () => {
  const toasts = new Toasts();
  for (const text of ['1', '2', '3', '4']) toasts.show(text);
  expect(toasts.shown.map(({ text }) => text)).toEqual(['2', '3', '4']);
  toasts.clear();
  expect(toasts.shown).toEqual([]);
});

test('presence is told seldom, and only while it is watched', () => {
  vi.useFakeTimers();
  const ping = vi.fn();
  const stop = new Presence(ping).watch();
  const move = (): boolean => window.dispatchEvent(new Event('pointermove'));
  move();
  move();
  expect(ping).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(15_000);
  move();
  expect(ping).toHaveBeenCalledTimes(2);
  stop();
  vi.advanceTimersByTime(15_000);
  move();
  expect(ping).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

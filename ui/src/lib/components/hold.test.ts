import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import HoldButton from './HoldButton.svelte';

const onheld = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onheld.mockReset();
  render(HoldButton, { label: 'I am safe', confirmLabel: 'Yes, I am safe', onheld });
});

afterEach(() => {
  vi.useRealTimers();
});

const button = () => screen.getByRole('button', { name: 'I am safe' });
const question = () => screen.queryByRole('button', { name: 'Yes, I am safe' });

test('held for three seconds it acts, once', async () => {
  await fireEvent.pointerDown(button());
  await vi.advanceTimersByTimeAsync(2999);
  expect(onheld).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent.trim()).toBe('Keep holding');
  await vi.advanceTimersByTimeAsync(1);
  expect(onheld).toHaveBeenCalledOnce();

  await fireEvent.pointerUp(button());
  await fireEvent.click(button());
  expect(onheld).toHaveBeenCalledOnce();
  expect(question()).toBeNull();
});

test('let go too early it asks, and the answer acts', async () => {
  await fireEvent.pointerDown(button());
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent.pointerUp(button());
  await fireEvent.click(button());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onheld).not.toHaveBeenCalled();
  const confirm = question();
  expect(confirm).not.toBeNull();
  if (confirm) await fireEvent.click(confirm);
  expect(onheld).toHaveBeenCalledOnce();
  expect(question()).toBeNull();
});

test('a finger that slides away means no', async () => {
  await fireEvent.pointerDown(button());
  await fireEvent.pointerLeave(button());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onheld).not.toHaveBeenCalled();
  expect(question()).toBeNull();
});

test.each([' ', 'Enter'])('the key %j held does the same, and its repeats do not start anew', async (key) => {
  await fireEvent.keyDown(button(), { key });
  await vi.advanceTimersByTimeAsync(2000);
  await fireEvent.keyDown(button(), { key, repeat: true });
  await vi.advanceTimersByTimeAsync(1000);
  expect(onheld).toHaveBeenCalledOnce();
  await fireEvent.keyUp(button(), { key });
  expect(question()).toBeNull();
});

test('a press without a pointer or a key, as a screen reader makes it, asks', async () => {
  await fireEvent.click(button());
  expect(question()).not.toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(question()).toBeNull();
  expect(onheld).not.toHaveBeenCalled();
});

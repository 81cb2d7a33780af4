import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access, alert, alerts, emergency } from '../../testing/fixtures';
import Unlock from './Unlock.svelte';
import { Waiting } from './waiting.svelte';

vi.mock('../../lib/ipc');

const locked = { state: 'locked' as const, watch: 'kept' as const, try_again_at: null, has_keyring_lock: false };
const wrong = { message: { key: 'error-wrong-passphrase', args: {} }, fields: [] };

beforeEach(() => {
  vi.resetAllMocks();
  app.access.replace(locked);
  app.alerts.clear();
  vi.mocked(ipc.accessStatus).mockResolvedValue(locked);
  vi.mocked(ipc.alertsList).mockResolvedValue(alerts);
  vi.mocked(ipc.emergency).mockResolvedValue(emergency);
});

afterEach(() => {
  vi.useRealTimers();
});

it('opens with the passphrase', async () => {
  vi.mocked(ipc.vaultUnlock).mockResolvedValue(access);
  render(Unlock);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'seven blue lanterns{Enter}');
  await waitFor(() => expect(app.isOpen).toBe(true));
  expect(ipc.vaultUnlock).toHaveBeenCalledExactlyOnceWith('seven blue lanterns');
});

it('says that a passphrase is wrong, and how long to wait after too many', async () => {
  const until = new Date(Date.now() + 60_000).toISOString();
  vi.mocked(ipc.vaultUnlock).mockRejectedValue(wrong);
  vi.mocked(ipc.accessStatus).mockResolvedValue({ ...locked, try_again_at: until });
  render(Unlock);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'seven{Enter}');
  await screen.findByText('This passphrase does not open the vault.');
  await screen.findByText(/The next try is possible in (60|59) seconds/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Unlock' }).disabled).toBe(true);
});

it('keeps what is typed while an answer is awaited', async () => {
  let refuse: (why: unknown) => void = () => undefined;
  vi.mocked(ipc.vaultUnlock).mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
  render(Unlock);
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
  await userEvent.type(field, 'seven{Enter}');
  await userEvent.type(field, 'eight{Enter}');
  refuse(wrong);
  await screen.findByText('This passphrase does not open the vault.');
  expect(field.value).toBe('eight');
  expect(ipc.vaultUnlock).toHaveBeenCalledExactlyOnceWith('seven');
});

it('counts down to the next try and stops there', () => {
  vi.useFakeTimers();
  const waiting = new Waiting();
  const stop = waiting.until(new Date(Date.now() + 2_000).toISOString());
  expect(waiting.seconds).toBe(2);
  vi.advanceTimersByTime(1_000);
  expect(waiting.seconds).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(waiting.seconds).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  stop?.();
  expect(new Waiting().until(null)).toBeUndefined();
});

it('opens with the 24 words, and keeps them when they are wrong', async () => {
  vi.mocked(ipc.vaultUnlockWithWords)
    .mockRejectedValueOnce({ message: { key: 'error-wrong-recovery-code', args: {} }, fields: [] })
    .mockResolvedValueOnce(access);
  render(Unlock);
  await userEvent.click(screen.getByRole('button', { name: 'Use the 24 words' }));
  const field = screen.getByLabelText<HTMLTextAreaElement>('The 24 words of the recovery kit');
  expect([field.dir, field.getAttribute('spellcheck')]).toEqual(['ltr', 'false']);
  await userEvent.type(field, 'abandon ability');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByText('This recovery code does not open the vault.');
  expect(field.value).toBe('abandon ability');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await waitFor(() => expect(app.isOpen).toBe(true));
});

it('shows the alerts that touch the person, whom to call, and what stopped', async () => {
  app.access.replace({ ...locked, watch: 'memory-no-keyring' });
  render(Unlock);
  const row = await screen.findByRole('link', { name: new RegExp(alert.event) });
  expect(row.getAttribute('href')).toBe(`#/alerts/${alert.id}`);
  expect(screen.queryByText('Viento')).toBeNull();
  await screen.findByText('112');
  expect(screen.getByText(/This device has no keyring/)).toBeDefined();
});

it('opens with the keyring where that was asked for, and says when the keyring has no key any more', async () => {
  vi.mocked(ipc.vaultUnlockWithKeyring)
    .mockRejectedValueOnce({ message: { key: 'error-keyring-empty', args: {} }, fields: [] })
    .mockResolvedValueOnce(access);
  app.access.replace({ ...locked, has_keyring_lock: true });
  render(Unlock);
  const button = screen.getByRole('button', { name: 'Open with this device’s keyring' });
  await userEvent.click(button);
  await screen.findByText(/no longer has a key for this vault/);
  await userEvent.click(button);
  await waitFor(() => expect(app.isOpen).toBe(true));
});

it('offers no keyring that was never let in', () => {
  render(Unlock);
  expect(screen.queryByRole('button', { name: /keyring/ })).toBeNull();
});

it('leads to help and to public feeds without being opened', async () => {
  render(Unlock);
  expect(screen.getByRole('link', { name: 'I need help' }).getAttribute('href')).toBe('#/help');
  expect((await screen.findByRole('link', { name: 'Choose public feeds' })).getAttribute('href')).toBe('#/feeds');
});

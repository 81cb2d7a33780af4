import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access } from '../../testing/fixtures';
import Restore from './Restore.svelte';

vi.mock('../../lib/ipc');

const found = { name: 'Amana 2026-11-22.amana-backup', written_at: '2026-11-22T13:05:00Z', size_bytes: 812_440, token: 'one' };
const chosen = { ...found, name: 'Elsewhere.amana-backup', token: 'two' };

beforeEach(() => {
  vi.resetAllMocks();
  app.access.replace({ state: 'no-vault' });
  vi.mocked(ipc.backupsFound).mockResolvedValue([found]);
});

it('restores the newest backup that was found, with its passphrase, and tells how far it is', async () => {
  let answer: (view: ipc.AccessView) => void = () => undefined;
  vi.mocked(ipc.vaultRestore).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  render(Restore);
  await userEvent.type(await screen.findByLabelText('Passphrase of the backup'), 'seven blue lanterns{Enter}');
  await app.take({ topic: 'progress', view: { work: 'restore', done: 3, of: 12 } });
  await screen.findByText('3 of 12');
  answer(access);
  await waitFor(() => expect(app.isOpen).toBe(true));
  expect(ipc.vaultRestore).toHaveBeenCalledExactlyOnceWith('one', 'seven blue lanterns');
});

it('restores a file from elsewhere with the 24 words, and keeps them when they are wrong', async () => {
  vi.mocked(ipc.backupChoose).mockResolvedValue(chosen);
  vi.mocked(ipc.vaultRestoreWithWords)
    .mockRejectedValueOnce({ message: { key: 'error-wrong-recovery-code', args: {} }, fields: [] })
    .mockResolvedValueOnce(access);
  render(Restore);
  await userEvent.click(await screen.findByRole('button', { name: 'Choose another file' }));
  const other = await screen.findByRole<HTMLInputElement>('radio', { name: /Elsewhere/ });
  await waitFor(() => expect(other.checked).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: 'Use the 24 words' }));
  const field = screen.getByLabelText<HTMLTextAreaElement>('The 24 words of the recovery kit');
  await userEvent.type(field, 'abandon ability');
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await screen.findByText('This recovery code does not open the vault.');
  expect(field.value).toBe('abandon ability');
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(app.isOpen).toBe(true));
  expect(ipc.vaultRestoreWithWords).toHaveBeenLastCalledWith('two', 'abandon ability');
});

it('says that no backup is here, and asks for none until a file is chosen', async () => {
  vi.mocked(ipc.backupsFound).mockResolvedValue([]);
  vi.mocked(ipc.backupChoose).mockResolvedValue(null);
  render(Restore);
  await screen.findByText(/There is no backup in the folder/);
  await userEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
  expect(screen.queryByLabelText('Passphrase of the backup')).toBeNull();
});

it('touches nothing while a vault is open', () => {
  app.access.replace(access);
  render(Restore);
  expect(screen.getByText(/This vault is open and was not touched/)).toBeDefined();
  expect(ipc.backupsFound).not.toHaveBeenCalled();
});

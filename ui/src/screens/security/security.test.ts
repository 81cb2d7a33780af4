import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access, backup, passport, security, verified } from '../../testing/fixtures';
import Security from './Security.svelte';

vi.mock('../../lib/ipc');

const mended = { ...security, issues: [], last_backup: backup };
const written = { path: 'Documents/Amana/Amana.amana-backup', ...backup };
const refused = { message: { key: 'error-wrong-passphrase', args: {} }, fields: [] };

beforeEach(() => {
  vi.resetAllMocks();
  app.security.clear();
  app.access.replace(access);
  vi.mocked(ipc.security).mockResolvedValue(security);
  vi.mocked(ipc.passphraseStrength).mockResolvedValue({ score: 4, is_accepted: true, message: { key: 'strength-strong', args: {} } });
});

const section = async (name: string) => within(await screen.findByRole('region', { name }));

it('asks to mend the most urgent thing first; a keyring is only said', async () => {
  render(Security);
  await screen.findByText(/Make sure of your recovery kit/);
  const primary = [...document.querySelectorAll('.button.primary')];
  expect(primary.map((button) => button.textContent.trim())).toEqual(['Check the 24 words']);
  expect(screen.getByText(/after a restart the alerts wait|no keyring: after a restart/i)).toBeDefined();
  expect(screen.queryByRole('link', { name: 'See what stops' })).toBeNull();
});

it('writes the backup that an issue asks for: where it is, and the focus goes there', async () => {
  vi.mocked(ipc.backupWrite).mockResolvedValue(written);
  render(Security);
  const button = await screen.findByRole('button', { name: 'Write a backup' });
  vi.mocked(ipc.security).mockResolvedValue(mended);
  await userEvent.click(button);
  const path = await screen.findByText(written.path);
  await waitFor(() => expect(document.activeElement?.contains(path)).toBe(true));
  expect(screen.getByText('Nothing to fix')).toBeDefined();
  expect(screen.getByText(/^Last backup:/).textContent).toMatch(/22 November 2026, 14:05.*813/);
  expect(screen.getByRole('button', { name: 'Write a backup' }).className).toContain('primary');
});

it('tells how far a backup is, and says nothing when no place was chosen', async () => {
  let answer: (view: null) => void = () => undefined;
  vi.mocked(ipc.backupWriteElsewhere).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  render(Security);
  const card = await section('Backup');
  await userEvent.click(card.getByRole('button', { name: 'Choose where to write it' }));
  await app.take({ topic: 'progress', view: { work: 'backup', done: 3, of: 12 } });
  await card.findByText('3 of 12');
  answer(null);
  await waitFor(() => expect(card.queryByText('3 of 12')).toBeNull());
  expect(card.queryByText(/is written/)).toBeNull();
  expect(ipc.security).toHaveBeenCalledTimes(1);
});

it('names what a full check found, with the way to it', async () => {
  const damage = [
    { message: { key: 'damage-scan', args: {} }, subject: passport.id },
    { message: { key: 'damage-manifest', args: {} }, subject: null },
  ];
  vi.mocked(ipc.vaultVerify).mockResolvedValue({ ...verified, damage });
  render(Security);
  const card = await section('Full check');
  await userEvent.click(card.getByRole('button', { name: 'Check everything' }));
  await card.findByText('2 things are damaged. All else is whole.');
  const links = card.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual([`#/documents/${passport.id}`]);
});

it('shows the latest lines of the log, all of them when asked, and whether it is whole', async () => {
  render(Security);
  const card = await section('What was done');
  expect(card.getByText('Complete')).toBeDefined();
  expect(card.getAllByRole('listitem')).toHaveLength(8);
  await userEvent.click(card.getByRole('button', { name: 'Show earlier lines' }));
  expect(card.getAllByRole('listitem')).toHaveLength(10);
  app.security.replace({ ...security, is_activity_whole: false });
  await card.findByText('Not complete');
});

it('erases only with the passphrase, and a wrong one loses nothing', async () => {
  vi.mocked(ipc.vaultErase).mockRejectedValueOnce(refused);
  vi.mocked(ipc.vaultErase).mockResolvedValueOnce({ state: 'no-vault' });
  render(Security);
  const card = await section('Erase the vault from this device');
  await userEvent.click(card.getByRole('button', { name: 'Erase the vault' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  const field = dialog.getByLabelText<HTMLInputElement>('Passphrase');
  await userEvent.type(field, 'seven blue lanterns');
  await userEvent.click(dialog.getByRole('button', { name: 'Erase 2 documents' }));
  await dialog.findByText('This passphrase does not open the vault.');
  expect(field.value).toBe('seven blue lanterns');
  await userEvent.click(dialog.getByRole('button', { name: 'Erase 2 documents' }));
  await waitFor(() => expect(app.access.view?.state).toBe('no-vault'));
  expect(app.security.view).toBeUndefined();
});

it('changes the passphrase, and says at each field what is wrong with it', async () => {
  const fields = [
    { field: 'passphrase', message: { key: 'strength-few-words', args: {} } },
    { field: 'again', message: { key: 'error-passphrases-differ', args: {} } },
  ];
  const form = { message: { key: 'error-passphrases-differ', args: {} }, fields };
  vi.mocked(ipc.passphraseChange).mockRejectedValueOnce(form).mockResolvedValueOnce(mended);
  render(Security);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the passphrase' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Current passphrase'), 'old');
  await userEvent.type(dialog.getByLabelText('New passphrase'), 'new');
  const again = dialog.getByLabelText<HTMLInputElement>('The new passphrase again');
  await userEvent.type(again, 'other');
  await userEvent.click(dialog.getByRole('button', { name: 'Change the passphrase' }));
  await waitFor(() => expect(again.getAttribute('aria-invalid')).toBe('true'));
  expect(dialog.getByLabelText('New passphrase').getAttribute('aria-invalid')).toBe('true');
  expect(dialog.getByLabelText('Current passphrase').getAttribute('aria-invalid')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Change the passphrase' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(ipc.passphraseChange).toHaveBeenLastCalledWith('old', 'new', 'other');
  expect(app.security.view).toBe(mended);
});

const keyring = { id: '5b0c0f2e-0000-4000-8000-000000000003', kind: 'keyring' as const, made_at: null, checked_at: null };

it('lets the keyring in only after the warning and the passphrase, and takes it away again', async () => {
  const kept = { ...security, watch: 'kept' as const };
  const added = { ...kept, locks: [...kept.locks, keyring] };
  vi.mocked(ipc.security).mockResolvedValue(kept);
  vi.mocked(ipc.keyringAdd).mockRejectedValueOnce(refused).mockResolvedValueOnce(added);
  vi.mocked(ipc.lockRemove).mockResolvedValue(kept);
  render(Security);
  const card = await section('Ways in');
  await userEvent.click(card.getByRole('button', { name: 'Let it open the vault' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/Whoever opens your session on this device/)).toBeDefined();
  await userEvent.type(dialog.getByLabelText('Passphrase'), 'seven blue lanterns');
  const consequence = dialog.getByRole('button', { name: 'Let the keyring open the vault' });
  await userEvent.click(consequence);
  await dialog.findByText(/This passphrase does not open the vault/);
  await userEvent.click(consequence);
  await userEvent.click(await card.findByRole('button', { name: 'Take this way in away' }));
  expect(ipc.keyringAdd).toHaveBeenLastCalledWith('seven blue lanterns');
  expect(ipc.lockRemove).toHaveBeenCalledExactlyOnceWith(keyring.id);
  await card.findByRole('button', { name: 'Let it open the vault' });
});

it('offers no keyring where the device has none', async () => {
  render(Security);
  const card = await section('Ways in');
  expect(card.queryByRole('button', { name: 'Let it open the vault' })).toBeNull();
});

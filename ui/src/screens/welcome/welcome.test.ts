import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { words } from '../../lib/words.svelte';
import { preferences } from '../../testing/fixtures';
import Welcome from './Welcome.svelte';

vi.mock('../../lib/ipc');

const strong = { score: 4 as const, is_accepted: true, message: { key: 'strength-strong', args: {} } };

beforeEach(() => {
  vi.resetAllMocks();
  app.kit = undefined;
  app.preferences = preferences;
  vi.mocked(ipc.passphraseStrength).mockResolvedValue(strong);
});

it('asks for the language first, each in its own name, and goes on in it', async () => {
  app.preferences = { ...preferences, is_language_chosen: false };
  vi.mocked(ipc.setLanguage).mockResolvedValue({ ...preferences, language: 'fr' });
  render(Welcome);
  const names = screen.getAllByRole('button').map((button) => [button.lang, button.dir]);
  expect(names).toEqual([['ar', 'rtl'], ['en', 'ltr'], ['es', 'ltr'], ['fr', 'ltr']]);
  await userEvent.click(screen.getByRole('button', { name: 'Français' }));
  await screen.findByRole('button', { name: 'Créer un coffre' }, { timeout: 5_000 });
});

it('speaks the language although the disk cannot keep it', async () => {
  app.preferences = { ...preferences, is_language_chosen: false };
  vi.mocked(ipc.setLanguage).mockRejectedValue({ message: { key: 'error-disk', args: {} }, fields: [] });
  render(Welcome);
  await userEvent.click(screen.getByRole('button', { name: 'Español' }));
  await screen.findByRole('button', { name: 'Crear una caja fuerte' }, { timeout: 5_000 });
  expect(words.language).toBe('es');
});

it('offers a new vault or a backup once the language is known', () => {
  render(Welcome);
  expect(screen.getByRole('button', { name: 'Create a vault' }).className).toContain('primary');
  expect(screen.getByRole('link', { name: 'Restore a backup' }).getAttribute('href')).toBe('#/restore');
  expect(screen.getByRole('link', { name: 'Public feeds' }).getAttribute('href')).toBe('#/feeds');
});

it('says how strong a passphrase is once the person pauses', async () => {
  render(Welcome);
  await userEvent.click(screen.getByRole('button', { name: 'Create a vault' }));
  await userEvent.type(screen.getByLabelText('Passphrase'), 'seven blue lanterns');
  await screen.findByText('Very strong.');
  expect(ipc.passphraseStrength).toHaveBeenCalledExactlyOnceWith('seven blue lanterns');
});

it('creates the vault from the same passphrase twice, and loses nothing that was typed', async () => {
  const again = { field: 'again', message: { key: 'error-passphrases-differ', args: {} } };
  const kit = { words: ['abandon'] };
  vi.mocked(ipc.vaultCreate)
    .mockRejectedValueOnce({ message: again.message, fields: [again] })
    .mockResolvedValueOnce(kit);
  render(Welcome);
  await userEvent.click(screen.getByRole('button', { name: 'Create a vault' }));
  const first = screen.getByLabelText<HTMLInputElement>('Passphrase');
  const second = screen.getByLabelText<HTMLInputElement>('The same passphrase again');
  await userEvent.type(first, 'seven blue lanterns');
  await userEvent.type(second, 'seven blue lantern');
  await userEvent.click(screen.getByRole('button', { name: 'Create the vault' }));
  await waitFor(() => expect(second.getAttribute('aria-invalid')).toBe('true'));
  expect([first.value, second.value]).toEqual(['seven blue lanterns', 'seven blue lantern']);
  expect(app.isHeld).toBe(false);
  await userEvent.type(second, 's');
  await userEvent.click(screen.getByRole('button', { name: 'Create the vault' }));
  await waitFor(() => expect(app.kit).toBe(kit));
  expect(ipc.vaultCreate).toHaveBeenLastCalledWith('seven blue lanterns', 'seven blue lanterns');
});

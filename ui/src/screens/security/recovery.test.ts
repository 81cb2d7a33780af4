import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { security } from '../../testing/fixtures';
import Recovery from './Recovery.svelte';

vi.mock('../../lib/ipc');

const WORDS = 'The 24 words of the recovery kit';

beforeEach(() => {
  vi.resetAllMocks();
  app.kit = undefined;
});

it('keeps words that are wrong, and leaves none on screen once they are right', async () => {
  const wrong = { message: { key: 'error-wrong-recovery-code', args: {} }, fields: [] };
  vi.mocked(ipc.kitCheck).mockRejectedValueOnce(wrong).mockResolvedValueOnce(security);
  render(Recovery);
  const field = screen.getByLabelText<HTMLTextAreaElement>(WORDS);
  await userEvent.type(field, 'abandon ability');
  await userEvent.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByText('This recovery code does not open the vault.');
  expect(field.value).toBe('abandon ability');
  await userEvent.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByText('These words open this vault');
  expect(field.value).toBe('');
  expect(screen.queryByText('This recovery code does not open the vault.')).toBeNull();
  expect(app.security.view).toBe(security);
});

it('shows new words only after the passphrase', async () => {
  const kit = { words: ['abandon'] };
  const wrong = { message: { key: 'error-wrong-passphrase', args: {} }, fields: [] };
  vi.mocked(ipc.kitMakeNew).mockRejectedValueOnce(wrong).mockResolvedValueOnce(kit);
  render(Recovery);
  await userEvent.click(screen.getByRole('button', { name: 'Make new words' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.type(dialog.getByLabelText('Passphrase'), 'seven blue lanterns');
  await userEvent.click(dialog.getByRole('button', { name: 'Replace the 24 words' }));
  await dialog.findByText('This passphrase does not open the vault.');
  expect(app.kit).toBeUndefined();
  await userEvent.click(dialog.getByRole('button', { name: 'Replace the 24 words' }));
  await waitFor(() => expect(app.kit).toBe(kit));
  expect(ipc.kitMakeNew).toHaveBeenLastCalledWith('seven blue lanterns');
});

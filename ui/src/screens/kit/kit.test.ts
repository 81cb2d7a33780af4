import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { security } from '../../testing/fixtures';
import Kit from './Kit.svelte';

vi.mock('../../lib/ipc');

const kit = { words: Array.from({ length: 24 }, (_, at) => `word${String(at + 1)}`) };

beforeEach(() => {
  vi.resetAllMocks();
  app.kit = kit;
  vi.mocked(ipc.kitClose).mockResolvedValue();
  vi.mocked(ipc.kitQuestion).mockResolvedValue({ positions: [4, 17] });
});

it('shows the 24 words in their order, from left to right in every language', () => {
  render(Kit);
  const list = screen.getByRole('list');
  expect(list.getAttribute('dir')).toBe('ltr');
  const shown = within(list).getAllByRole('listitem').map((item) => item.textContent);
  expect(shown).toEqual(kit.words.map((word, at) => `${String(at + 1)}${word}`));
});

it('says where the kit was saved, and that this file is a key', async () => {
  vi.mocked(ipc.kitSave).mockResolvedValue({ path: 'Documents/Amana/Recovery kit.pdf' });
  render(Kit);
  await userEvent.click(screen.getByRole('button', { name: 'Save as PDF, to print' }));
  await screen.findByText('Documents/Amana/Recovery kit.pdf');
  expect(screen.getByText(/then delete this file/)).toBeDefined();
});

it('asks for two words of the paper, and points at the one that is wrong', async () => {
  const wrong = { field: 'word-2', message: { key: 'error-kit-word', args: {} } };
  vi.mocked(ipc.kitAnswer)
    .mockRejectedValueOnce({ message: wrong.message, fields: [wrong] })
    .mockResolvedValueOnce(security);
  render(Kit);
  await userEvent.click(screen.getByRole('button', { name: 'I have them on paper' }));
  const fourth = await screen.findByLabelText<HTMLInputElement>('Word 4');
  const last = screen.getByLabelText<HTMLInputElement>('Word 17');
  expect(screen.queryByText('word4')).toBeNull();
  await userEvent.type(fourth, ' word4 ');
  await userEvent.type(last, 'word18');
  await userEvent.click(screen.getByRole('button', { name: 'Check' }));
  await waitFor(() => expect(last.getAttribute('aria-invalid')).toBe('true'));
  expect(fourth.getAttribute('aria-invalid')).toBeNull();
  expect(last.value).toBe('word18');
  await userEvent.clear(last);
  await userEvent.type(last, 'word17');
  await userEvent.click(screen.getByRole('button', { name: 'Check' }));
  await waitFor(() => expect(app.kit).toBeUndefined());
  expect(ipc.kitAnswer).toHaveBeenLastCalledWith(['word4', 'word17']);
  expect(ipc.kitClose).toHaveBeenCalledOnce();
});

it('is left without the paper only after what that means was said', async () => {
  render(Kit);
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/nobody can open the vault again/)).toBeDefined();
  expect(ipc.kitClose).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Leave without the kit' }));
  await waitFor(() => expect(app.kit).toBeUndefined());
  expect(ipc.kitAnswer).not.toHaveBeenCalled();
});

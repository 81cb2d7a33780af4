import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { access, card, passport, trash } from '../../testing/fixtures';
import Trash from './Trash.svelte';

vi.mock('../../lib/ipc');

const empty = { documents: [] };
const refused = { message: { key: 'error-disk-full', args: {} }, fields: [] };

beforeEach(() => {
  vi.resetAllMocks();
  app.access.replace(access);
  app.trash.clear();
  app.documents.clear();
  toasts.clear();
  vi.mocked(ipc.documentsTrash).mockResolvedValue(trash);
  vi.mocked(ipc.documentRestore).mockResolvedValue(passport);
});

it('says what lies there, and since when', async () => {
  render(Trash);
  await screen.findByRole('heading', { level: 2, name: /Passport.*UTO/ });
  expect(screen.getByText('ANNA MARIA ERIKSSON')).toBeDefined();
  expect(screen.getByText(/^In the trash since/).textContent).toMatch(/22 November 2026.*1.* scan/s);
});

it('puts a document back', async () => {
  render(Trash);
  const button = await screen.findByRole('button', { name: /^Put back: .*Passport/ });
  vi.mocked(ipc.documentsTrash).mockResolvedValue(empty);
  await userEvent.click(button);
  await screen.findByText('The trash is empty');
  expect(ipc.documentRestore).toHaveBeenCalledExactlyOnceWith(card.id);
  expect(toasts.shown.map(({ text }) => text)).toEqual(['Document put back']);
});

it('erases a document only after the question, and says what goes with it', async () => {
  vi.mocked(ipc.documentPurge).mockRejectedValueOnce(refused).mockResolvedValueOnce(empty);
  render(Trash);
  await userEvent.click(await screen.findByRole('button', { name: /^Erase for good: / }));
  expect(ipc.documentPurge).not.toHaveBeenCalled();
  const dialog = within(await screen.findByRole('alertdialog'));
  const consequence = dialog.getByRole('button', { name: 'Erase the document, its scans and versions' });
  await userEvent.click(consequence);
  await dialog.findByText(/The disk is full/);
  await userEvent.click(consequence);
  await screen.findByText('The trash is empty');
  expect(ipc.documentPurge).toHaveBeenLastCalledWith(card.id);
});

it('is emptied after the question that says how much', async () => {
  vi.mocked(ipc.trashEmpty).mockResolvedValue(empty);
  render(Trash);
  await userEvent.click(await screen.findByRole('button', { name: 'Empty the trash' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(ipc.trashEmpty).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Empty the trash' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Erase 1 document for good' }));
  await screen.findByText('The trash is empty');
});

it('shows nothing of it once the vault is locked', async () => {
  render(Trash);
  await screen.findByText('ANNA MARIA ERIKSSON');
  await app.take({ topic: 'access', view: { state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false } });
  expect(app.trash.view).toBeUndefined();
  await waitFor(() => expect(screen.queryByText('ANNA MARIA ERIKSSON')).toBeNull());
});

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access, documents, trash } from '../../testing/fixtures';
import Documents from './Documents.svelte';

vi.mock('../../lib/ipc');

const [passport, card] = documents.documents;
const youssef = documents.persons[0];
if (!passport || !card || !youssef) throw new Error('the fixtures have changed');
const assigned = { ...documents, documents: [passport, { ...card, person: youssef.id }] };

beforeEach(() => {
  app.documents.clear();
  app.trash.clear();
  vi.mocked(ipc.documentsTrash).mockReset().mockResolvedValue({ documents: [] });
  app.access.replace(access);
  vi.mocked(ipc.documentsList).mockReset().mockResolvedValue(assigned);
});

it('says what to add first, and offers it once', async () => {
  vi.mocked(ipc.documentsList).mockResolvedValue({ documents: [], persons: [], query: '' });
  render(Documents);
  await screen.findByRole('heading', { name: 'Your first document' });
  const ways = screen.getAllByRole('link', { name: 'Add a document' });
  expect(ways.map((way) => way.getAttribute('href'))).toEqual(['#/documents/add']);
});

it('shows how each document stands, in words', async () => {
  render(Documents);
  const rows = await screen.findAllByRole('listitem');
  expect(rows).toHaveLength(2);
  expect(rows[0]?.textContent).toMatch(/Passport.*UTO/);
  expect(rows[0]?.textContent).toContain('Needs attention');
  expect(rows[0]?.textContent).toContain('Expires on 12 March 2027');
  expect(rows[1]?.textContent).toContain('Morocco');
});

it('asks Rust for what is searched, once the person pauses, and tells when there is nothing', async () => {
  render(Documents);
  const field = await screen.findByLabelText('Search your documents');
  vi.mocked(ipc.documentsList).mockResolvedValue({ documents: [], persons: [], query: 'zoe' });
  await userEvent.type(field, 'zoe');
  await screen.findByText(/Nothing was found for/);
  const asked = vi.mocked(ipc.documentsList).mock.calls.map(([query]) => query);
  expect(asked).toEqual(['', 'zoe']);
});

it('shows the documents of one person, and of everybody again', async () => {
  render(Documents);
  const chip = await screen.findByRole('button', { name: /Youssef/ });
  await userEvent.click(chip);
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(chip);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

it('removes a person and keeps what was typed when that is refused', async () => {
  vi.mocked(ipc.personSave).mockRejectedValue({
    message: { key: 'error-disk-full', args: {} },
    fields: [],
  });
  vi.mocked(ipc.personRemove).mockResolvedValue({ ...documents, persons: [] });
  render(Documents);
  await userEvent.click(await screen.findByRole('button', { name: /^.?Youssef/ }));
  await userEvent.click(screen.getByRole('button', { name: /Change: / }));
  const name = screen.getByLabelText('Name');
  await userEvent.clear(name);
  await userEvent.type(name, 'Yusuf');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  expect((name as HTMLInputElement).value).toBe('Yusuf');
  await userEvent.click(screen.getByRole('button', { name: /Remove this person/ }));
  await waitFor(() => expect(ipc.personRemove).toHaveBeenCalledWith(youssef.id));
});

it('marks that something is damaged, and leads to what it is', async () => {
  app.access.replace({ state: 'open', watch: 'kept', damaged_items: 2, is_rolled_back: false });
  render(Documents);
  await screen.findByText(/2 items in the vault are damaged/);
  const way = screen.getByRole('link', { name: 'See what is damaged' });
  expect(way.getAttribute('href')).toBe('#/security');
});

it('says why the list is not there, and asks again', async () => {
  vi.mocked(ipc.documentsList).mockRejectedValueOnce({
    message: { key: 'error-disk', args: {} },
    fields: [],
  });
  render(Documents);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByRole('listitem')).toHaveLength(2);
});

it('leads to the trash only when something lies in it, also when no document is left', async () => {
  vi.mocked(ipc.documentsList).mockResolvedValue({ documents: [], persons: [], query: '' });
  render(Documents);
  await screen.findByRole('heading', { name: 'Your first document' });
  expect(screen.queryByRole('link', { name: /Trash/ })).toBeNull();
  vi.mocked(ipc.documentsTrash).mockResolvedValue(trash);
  await app.take({ topic: 'documents', view: { documents: [], persons: [], query: '' } });
  const way = await screen.findByRole('link', { name: 'Trash · 1' });
  expect(way.getAttribute('href')).toBe('#/documents/trash');
});

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { access, documents, draft, passport, requestCard, versions } from '../../testing/fixtures';
import Document from './Document.svelte';

vi.mock('../../lib/ipc');

beforeEach(() => {
  app.access.replace(access);
  app.document.clear();
  app.documents.clear();
  app.staged = undefined;
  location.hash = '';
  vi.mocked(ipc.documentView).mockReset().mockResolvedValue(passport);
  vi.mocked(ipc.documentsList).mockReset().mockResolvedValue(documents);
  toasts.clear();
  vi.mocked(ipc.documentRestore).mockReset().mockResolvedValue(passport);
  vi.mocked(ipc.documentRemove).mockReset().mockResolvedValue({ ...documents, documents: [] });
  vi.mocked(ipc.requestsList).mockReset();
});

afterEach(() => vi.useRealTimers());

const show = () => render(Document, { id: passport.id });

it('says what it is without naming anybody in the title', async () => {
  show();
  const title = await screen.findByRole('heading', { level: 1, name: /Passport.*UTO/ });
  expect(title.textContent).not.toContain('ERIKSSON');
  expect(screen.getByText('Needs attention')).toBeTruthy();
  expect(screen.getByText(/INA § 212/)).toBeTruthy();
});

it('shows the number only while it is asked for', async () => {
  vi.mocked(ipc.documentReveal).mockResolvedValue({ number: 'L898902C3', mrz: 'P<UTO' });
  const { unmount } = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Show the number' }));
  await screen.findByText('L898902C3');
  await userEvent.click(screen.getByRole('button', { name: 'Hide the number' }));
  expect(screen.queryByText('L898902C3')).toBeNull();
  expect(screen.getByText('•••••••C3')).toBeTruthy();
  unmount();
});

it('hides a shown number after a minute', async () => {
  vi.mocked(ipc.documentReveal).mockResolvedValue({ number: 'L898902C3', mrz: null });
  show();
  const button = await screen.findByRole('button', { name: 'Show the number' });
  vi.useFakeTimers();
  button.click();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(screen.queryByText('L898902C3')).not.toBeNull();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(screen.queryByText('L898902C3')).toBeNull();
});

it('counts until the number leaves the clipboard', async () => {
  vi.mocked(ipc.documentCopyNumber).mockResolvedValue(60);
  show();
  const button = await screen.findByRole('button', { name: 'Copy the number' });
  vi.useFakeTimers();
  button.click();
  await vi.advanceTimersByTimeAsync(10_100);
  expect(screen.getByText(/leaves the clipboard in 50 seconds/)).toBeTruthy();
  await vi.advanceTimersByTimeAsync(50_000);
  expect(screen.getAllByText('The number is no longer on the clipboard.')).not.toHaveLength(0);
});

it('begins a renewal of this document and leads to it', async () => {
  vi.mocked(ipc.draftStart).mockResolvedValue(draft);
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Renew' }));
  expect(ipc.draftStart).toHaveBeenCalledWith(passport.id);
  await waitFor(() => expect(location.hash).toBe(`#/requests/renew/${draft.id}`));
});

it('offers no renewal of what cannot be renewed here', async () => {
  vi.mocked(ipc.documentView).mockResolvedValue({ ...passport, can_renew: false });
  show();
  await screen.findByText('Needs attention');
  expect(screen.queryByRole('button', { name: 'Renew' })).toBeNull();
});

it('marks a damaged scan and keeps showing the rest', async () => {
  const damaged = passport.scans.map((scan) => ({ ...scan, is_damaged: true }));
  vi.mocked(ipc.documentView).mockResolvedValue({ ...passport, scans: damaged });
  const { container } = show();
  await screen.findByText(/Scan 1 is damaged\. The document is whole/);
  expect(container.querySelector('img')).toBeNull();
});

it('opens a scan large', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Look at scan 1' }));
  const large = await screen.findByAltText('Scan 1');
  expect(large.getAttribute('src')).toBe(`scan://localhost/${passport.scans[0]?.id ?? ''}`);
});

it('keeps a picture that waits with the document', async () => {
  app.staged = { media_type: 'image/png', size_bytes: 3, width_px: 1, height_px: 1 };
  vi.mocked(ipc.documentAttachScan).mockResolvedValue({ ...passport, scans: [] });
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it with this document' }));
  expect(ipc.documentAttachScan).toHaveBeenCalledWith(passport.id);
  await waitFor(() => expect(app.staged).toBeUndefined());
});

it('is assigned to a person as soon as one is chosen', async () => {
  const youssef = documents.persons[0]?.id ?? '';
  vi.mocked(ipc.documentAssign).mockResolvedValue({ ...passport, person: youssef });
  show();
  const choice = await screen.findByLabelText('Whose document is it?');
  await screen.findByRole('option', { name: 'Youssef' });
  await userEvent.selectOptions(choice, youssef);
  expect(ipc.documentAssign).toHaveBeenCalledWith(passport.id, youssef);
});

it('lists the requests about it, and no others', async () => {
  vi.mocked(ipc.documentView).mockResolvedValue({ ...passport, requests: [requestCard.id] });
  const other = { ...requestCard, id: 'other', place: 'Elsewhere' };
  vi.mocked(ipc.requestsList).mockResolvedValue({ requests: [requestCard, other], drafts: [], missions: [] });
  show();
  await screen.findByRole('heading', { name: 'Requests about it' });
  expect(screen.queryByText('Elsewhere')).toBeNull();
});

it('goes into the trash at once, and comes back from the toast', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Move to the trash' }));
  expect(ipc.documentRemove).toHaveBeenCalledExactlyOnceWith(passport.id);
  expect(app.documents.view?.documents).toEqual([]);
  const toast = toasts.shown.at(-1);
  expect([toast?.text, toast?.act?.label]).toEqual(['Document moved to the trash', 'Put back']);
  toasts.act(toast?.id ?? 0);
  await waitFor(() => expect(toasts.shown.at(-1)?.text).toBe('Document put back'));
  expect(ipc.documentRestore).toHaveBeenCalledExactlyOnceWith(passport.id);
});

it('stays on screen when it cannot be removed, and says why', async () => {
  vi.mocked(ipc.documentRemove).mockRejectedValue({ message: { key: 'error-disk-full', args: {} }, fields: [] });
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Move to the trash' }));
  await screen.findByText(/The disk is full/);
  expect(toasts.shown).toEqual([]);
});

it('in the trash it is only shown, with the way back', async () => {
  vi.mocked(ipc.documentView).mockResolvedValue({ ...passport, trashed_at: passport.added_at, can_renew: false });
  show();
  await screen.findByText(/In the trash since/);
  expect(screen.queryByRole('button', { name: 'Move to the trash' })).toBeNull();
  expect(screen.queryByLabelText('Whose document is it?')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(screen.queryByText(/In the trash since/)).toBeNull());
});

it('keeps tags and notes, only those that changed, and loses nothing when one is refused', async () => {
  const full = { message: { key: 'error-form', args: {} }, fields: [{ field: 'notes', message: { key: 'error-disk-full', args: {} } }] };
  const tagged = { ...passport, tags: ['school', 'مدرسة'] };
  vi.mocked(ipc.documentEdit).mockReset().mockResolvedValueOnce(tagged).mockRejectedValueOnce(full);
  show();
  await userEvent.click(await screen.findByRole('button', { name: /^Change: .*Your own words/ }));
  await userEvent.type(screen.getByLabelText(/^Tags/), 'school{Enter}مدرسة');
  const notes = screen.getByLabelText<HTMLTextAreaElement>(/^Notes/);
  await userEvent.type(notes, 'Renew before June.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(notes.getAttribute('aria-invalid')).toBe('true'));
  expect(notes.value).toBe('Renew before June.');
  expect(app.document.view?.tags).toEqual(tagged.tags);
  vi.mocked(ipc.documentEdit).mockResolvedValue({ ...tagged, notes: 'Renew before June.' });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('مدرسة');
  expect(vi.mocked(ipc.documentEdit).mock.calls.map(([, edit]) => edit.edit)).toEqual(['tags', 'notes', 'tags', 'notes']);
  expect(ipc.documentEdit).toHaveBeenLastCalledWith(passport.id, { edit: 'notes', notes: 'Renew before June.' });
});

it('shows what it was before each change, and brings that back', async () => {
  vi.mocked(ipc.documentView).mockResolvedValue({ ...passport, versions: 2 });
  vi.mocked(ipc.documentVersions).mockReset().mockResolvedValue(versions);
  vi.mocked(ipc.documentBringBack).mockReset().mockResolvedValue({ ...passport, versions: 3, notes: 'As before.' });
  show();
  await screen.findByText('Notes of a document edited');
  const ways = screen.getAllByRole('button', { name: /^Bring back: .*As it was until/, hidden: true });
  expect(ways).toHaveLength(2);
  ways[1]?.click();
  await screen.findByText('As before.');
  expect(ipc.documentBringBack).toHaveBeenCalledExactlyOnceWith(passport.id, versions[1]?.id);
  expect(toasts.shown.at(-1)?.text).toBe('The earlier version is back');
});

it('has no versions to show before the first change', async () => {
  show();
  await screen.findByText('Needs attention');
  expect(screen.queryByText('Earlier versions')).toBeNull();
});

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { documents, draft, passport, requestCard } from '../../testing/fixtures';
import Document from './Document.svelte';
import { removals } from './removals.svelte';

vi.mock('../../lib/ipc');

beforeEach(() => {
  app.document.clear();
  app.documents.clear();
  app.staged = undefined;
  location.hash = '';
  vi.mocked(ipc.documentView).mockReset().mockResolvedValue(passport);
  vi.mocked(ipc.documentsList).mockReset().mockResolvedValue(documents);
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

it('is removed after ten seconds, unless that is undone', async () => {
  show();
  const remove = await screen.findByRole('button', { name: 'Remove this document' });
  vi.useFakeTimers();
  remove.click();
  expect(removals.has(passport.id)).toBe(true);
  const toast = toasts.shown.at(-1);
  await vi.advanceTimersByTimeAsync(9_000);
  toasts.undo(toast?.id ?? 0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ipc.documentRemove).not.toHaveBeenCalled();
  expect(removals.has(passport.id)).toBe(false);
  removals.begin(passport.id);
  await vi.advanceTimersByTimeAsync(10_100);
  expect(ipc.documentRemove).toHaveBeenCalledExactlyOnceWith(passport.id);
});

it('is removed at once when the window closes or the vault is locked', async () => {
  removals.begin('one');
  dispatchEvent(new Event('pagehide'));
  removals.begin('two');
  toasts.clear();
  await waitFor(() => expect(vi.mocked(ipc.documentRemove).mock.calls).toEqual([['one'], ['two']]));
});

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { request } from '../../testing/fixtures';
import Request from './Request.svelte';

vi.mock('../../lib/ipc');

const done: ipc.RequestView = { ...request, actions: [], next: { kind: 'nothing' } };

beforeEach(() => {
  app.request.clear();
  app.staged = undefined;
  vi.mocked(ipc.requestView).mockReset().mockResolvedValue(request);
  for (const verb of [ipc.requestAnswer, ipc.errandConfirm, ipc.errandDrop, ipc.errandRetry, ipc.requestNoteEvent]) {
    vi.mocked(verb).mockReset().mockResolvedValue(done);
  }
});

function show(view: Partial<ipc.RequestView> = {}): void {
  vi.mocked(ipc.requestView).mockResolvedValue({ ...request, ...view });
  render(Request, { id: request.id });
}

it('says what happened, newest first, and who vouches for each line', async () => {
  show();
  const history = await screen.findByRole('list', { name: 'What happened' });
  const lines = within(history).getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines[0]).toContain('The consulate needs something from you');
  expect(lines[1]).toContain('The consulate received your request');
  expect(lines.every((line) => line.includes('Consulate signed'))).toBe(true);
  expect(screen.getByText(/As of .22 November 2026/)).toBeTruthy();
});

it('says each stage in words and marks the one that it is at', async () => {
  show();
  const now = (await screen.findByText('Now')).closest('li');
  expect(now?.getAttribute('aria-current')).toBe('step');
  expect(now?.textContent).toContain('Being received');
});

it('shows when the consulate received what was sent, and who opened it', async () => {
  show();
  await screen.findByText(/Received by the consulate .21 November 2026/);
  expect(screen.getByText(/officer-1/)).toBeTruthy();
});

it('answers with the staged picture and the passphrase, and forgets the passphrase', async () => {
  show();
  await screen.findByRole('heading', { name: 'Send a new photo' });
  await userEvent.click(screen.getByRole('button', { name: 'Seal and send' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Choose the picture to send.');
  expect(ipc.requestAnswer).not.toHaveBeenCalled();
  app.staged = { media_type: 'image/png', size_bytes: 3, width_px: 600, height_px: 800 };
  await userEvent.type(screen.getByLabelText('Passphrase'), 'four quiet words here');
  await userEvent.click(screen.getByRole('button', { name: 'Seal and send' }));
  const action = request.actions[0]?.id;
  expect(ipc.requestAnswer).toHaveBeenCalledWith(request.id, action, 'four quiet words here');
  await screen.findByText('Nothing to do');
  expect(app.staged).toBeUndefined();
  expect(document.activeElement?.tagName).toBe('H1');
});

it('confirms an errand that waits, and keeps it when the passphrase is another', async () => {
  vi.mocked(ipc.errandConfirm).mockRejectedValueOnce({ message: { key: 'error-wrong-passphrase', args: {} }, fields: [] });
  show({ next: { kind: 'confirm', errand: 'e1' } });
  const field = await screen.findByLabelText<HTMLInputElement>('Passphrase');
  await userEvent.type(field, 'not this one');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and send' }));
  await screen.findByText(/does not open the vault/);
  expect(field.value).toBe('not this one');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and send' }));
  await screen.findByText('Nothing to do');
  expect(ipc.errandConfirm).toHaveBeenLastCalledWith(request.id, 'e1', 'not this one');
});

it('says why a sending stopped, and gives it up only after the consequence was read', async () => {
  const reason: ipc.MessageView = { key: 'error-consulate-refused', args: { reason: { kind: 'text', value: 'too dark' } } };
  show({ next: { kind: 'retry', errand: 'e1', reason } });
  await screen.findByText(/too dark/);
  await userEvent.click(screen.getByRole('button', { name: 'Give up this sending' }));
  expect(ipc.errandDrop).not.toHaveBeenCalled();
  await userEvent.click(await screen.findByRole('button', { name: 'Delete what was not sent' }));
  await waitFor(() => expect(ipc.errandDrop).toHaveBeenCalledWith(request.id, 'e1'));
});

it('tries again', async () => {
  show({ next: { kind: 'retry', errand: 'e1', reason: { key: 'error-consulate-slow', args: {} } } });
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(ipc.errandRetry).toHaveBeenCalledWith(request.id, 'e1');
});

it('takes down what was heard about a noted request, and empties the field', async () => {
  const noted: ipc.RequestView = { ...request, is_noted: true, stages: [], actions: [], next: { kind: 'add-event' } };
  vi.mocked(ipc.requestNoteEvent).mockResolvedValue(noted);
  show(noted);
  const field = await screen.findByLabelText<HTMLTextAreaElement>('What happened?');
  await userEvent.type(field, 'They called');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the history' }));
  expect(ipc.requestNoteEvent).toHaveBeenCalledWith(request.id, 'They called');
  await waitFor(() => expect(field.value).toBe(''));
  expect(screen.queryByRole('heading', { name: 'Who opened it at the consulate' })).toBeNull();
});

it('copies the reference, and says so when it cannot', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
  write.mockResolvedValue();
  show({ reference: 'V-2026-00412' });
  const copy = await screen.findByRole('button', { name: 'Copy the reference' });
  await userEvent.click(copy);
  await screen.findByText(/Select the reference and copy it by hand/);
  await userEvent.click(copy);
  await screen.findByText('Reference copied');
  expect(write).toHaveBeenLastCalledWith('V-2026-00412');
});

it('says that the history could not be verified', async () => {
  show({ damage: { key: 'error-consulate-signature', args: {} } });
  await screen.findByText(/was not signed by the consulate/);
});

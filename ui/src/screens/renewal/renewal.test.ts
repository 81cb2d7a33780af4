import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access, documents, draft, mission, request } from '../../testing/fixtures';
import Renewal from './Renewal.svelte';

vi.mock('../../lib/ipc');

const ready: ipc.DraftView = {
  ...draft,
  can_send: true,
  tasks: draft.tasks.map(({ task }) => ({ task, state: task === 'check' ? 'to-do' : 'done' })),
  answers: [
    { task: 'details', key: 'answer-nationality', value: { kind: 'verbatim', value: 'MAR' } },
    { task: 'contact', key: 'answer-phone', value: { kind: 'verbatim', value: '+33 6 12 34 56 78' } },
  ],
};

beforeEach(() => {
  location.hash = '';
  app.access.replace(access);
  for (const shown of [app.draft, app.documents, app.consulates]) shown.clear();
  app.staged = undefined;
  vi.mocked(ipc.draftView).mockReset().mockResolvedValue(draft);
  vi.mocked(ipc.draftEdit).mockReset().mockResolvedValue(draft);
  vi.mocked(ipc.draftSend).mockReset().mockResolvedValue(request);
  vi.mocked(ipc.documentsList).mockReset().mockResolvedValue(documents);
  vi.mocked(ipc.consulatesList).mockReset().mockResolvedValue([mission]);
});

const path = `#/requests/renew/${draft.id}`;
const show = (task?: string) => render(Renewal, { draft: draft.id, ...(task && { task }) });
const goOn = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

it('lists what is done and to do, and goes on with the first thing to do', async () => {
  show();
  const next = await screen.findByRole('link', { name: /Continue with: .*Your details/ });
  expect(next.getAttribute('href')).toBe(`${path}/details`);
  expect(screen.queryByRole('link', { name: 'Check and send' })).toBeNull();
  expect(screen.getByText(/Saved on this device · .14:05/)).toBeTruthy();
});

it('saves a choice at once, and goes to the next page', async () => {
  show('passport');
  const [passport] = documents.documents;
  const choice = await screen.findByRole('radio', { name: /Passport/ });
  expect((choice as HTMLInputElement).checked).toBe(true);
  expect(screen.queryByRole('radio', { name: /Identity card/ })).toBeNull();
  await goOn();
  expect(ipc.draftEdit).toHaveBeenCalledWith(draft.id, { edit: 'passport', document: passport?.id });
  await waitFor(() => expect(location.hash).toBe(`${path}/consulate`));
});

it('says that no consulate was added, and leads to adding one', async () => {
  vi.mocked(ipc.consulatesList).mockResolvedValue([]);
  vi.mocked(ipc.draftView).mockResolvedValue({ ...draft, mission: null });
  show('consulate');
  const add = await screen.findByRole('link', { name: 'Add a consulate' });
  expect(add.getAttribute('href')).toBe('#/consulates/add');
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
});

it('does not go on while the details are not said to be right', async () => {
  show('details');
  await screen.findByRole('heading', { level: 1, name: 'Are these details still right?' });
  await goOn();
  expect((await screen.findByRole('alert')).textContent).toContain('Say whether the details are right.');
  await userEvent.click(screen.getByRole('radio', { name: 'No, something has changed' }));
  expect(ipc.draftEdit).toHaveBeenCalledWith(draft.id, { edit: 'details', are_right: false });
  await goOn();
  await waitFor(() => expect(screen.getAllByText(/Ask the consulate how to record/)).not.toHaveLength(0));
  expect(location.hash).toBe('');
});

it('keeps a contact when the field is left, and does not lose what is refused', async () => {
  const refusal = {
    message: { key: 'error-form', args: {} },
    fields: [{ field: 'email', message: { key: 'form-email-format', args: {} } }],
  };
  show('contact');
  await userEvent.type(await screen.findByLabelText('Telephone'), '+212 600');
  await userEvent.tab();
  expect(ipc.draftEdit).toHaveBeenCalledWith(draft.id, { edit: 'contact', phone: '+212 600', email: '' });
  vi.mocked(ipc.draftEdit).mockRejectedValue(refusal);
  const email = screen.getByLabelText<HTMLInputElement>('E-mail');
  await userEvent.type(email, 'amina');
  await userEvent.tab();
  await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.queryByRole('alert')).toBeNull();
  await goOn();
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('alert'));
  expect(email.value).toBe('amina');
  expect(location.hash).toBe('');
});

it('waits for a save under way before it goes on', async () => {
  let answer: (view: ipc.DraftView) => void = () => undefined;
  vi.mocked(ipc.draftEdit).mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  show('contact');
  await userEvent.type(await screen.findByLabelText('Telephone'), '+212 600000');
  await goOn();
  answer(draft);
  await waitFor(() => expect(location.hash).toBe(`${path}/photo`));
});

it('takes a photo, and can go on without one', async () => {
  const staged = { media_type: 'image/png', size_bytes: 3, width_px: 600, height_px: 800 };
  vi.mocked(ipc.scanStage).mockResolvedValue(staged);
  show('photo');
  await screen.findByRole('heading', { level: 1, name: 'A photo of the holder' });
  const input = document.querySelector<HTMLInputElement>('#photo');
  await userEvent.upload(input as HTMLInputElement, new File(['x'], 'me.png', { type: 'image/png' }));
  await waitFor(() => expect(app.staged).toBeUndefined());
  expect(vi.mocked(ipc.draftEdit).mock.calls).toEqual([[draft.id, { edit: 'photo' }]]);
  await userEvent.click(screen.getByRole('button', { name: 'Go on without a photo' }));
  expect(ipc.draftEdit).toHaveBeenLastCalledWith(draft.id, { edit: 'no-photo' });
});

it('shows every answer with the way to change it, and sends with the passphrase', async () => {
  vi.mocked(ipc.draftView).mockResolvedValue(ready);
  show('check');
  await screen.findByText('Morocco');
  const change = screen.getByRole('link', { name: /Change: .*Phone/ });
  expect(change.getAttribute('href')).toBe(`${path}/contact`);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'four quiet words here');
  await userEvent.click(screen.getByRole('button', { name: 'Seal and send' }));
  expect(ipc.draftSend).toHaveBeenCalledWith(draft.id, 'four quiet words here');
  await waitFor(() => expect(location.hash).toBe(`#/requests/${request.id}`));
  expect(app.request.view).toEqual(request);
});

it('does not offer to send what is not complete', async () => {
  show('check');
  await screen.findByText(/Something is still missing/);
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});

it('deletes a draft only after the consequence was read', async () => {
  vi.mocked(ipc.draftDiscard).mockResolvedValue({ requests: [], drafts: [], missions: [] });
  show();
  const [open] = await screen.findAllByRole('button', { name: 'Delete this draft' });
  await userEvent.click(open as HTMLElement);
  expect(ipc.draftDiscard).not.toHaveBeenCalled();
  const buttons = await screen.findAllByRole('button', { name: 'Delete this draft' });
  await userEvent.click(buttons.at(-1) as HTMLElement);
  await waitFor(() => expect(location.hash).toBe('#/requests'));
});

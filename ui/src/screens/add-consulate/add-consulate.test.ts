import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { mission } from '../../testing/fixtures';
import AddConsulate from './AddConsulate.svelte';

vi.mock('../../lib/ipc');

const LINK = 'amana:consulate?v=1&i=abc';
const invitation = { origin: 'https://localhost:40123', fingerprint: '3f2a 9c41 77d0 18be' };

beforeEach(() => {
  app.invitation = '';
  app.consulates.replace([]);
  vi.mocked(ipc.consulateInspect).mockReset().mockResolvedValue(invitation);
  vi.mocked(ipc.consulateJoin).mockReset().mockResolvedValue(mission);
});

const read = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Read the invitation' }));

it('shows what is to be compared before anything is sent', async () => {
  render(AddConsulate);
  await userEvent.type(screen.getByLabelText('Invitation link'), LINK);
  await read();
  await screen.findByText(invitation.origin);
  for (const group of invitation.fingerprint.split(' ')) expect(screen.getByText(group)).toBeTruthy();
  expect(ipc.consulateJoin).not.toHaveBeenCalled();
});

it('joins with the passphrase and says what that brings', async () => {
  render(AddConsulate);
  await userEvent.type(screen.getByLabelText('Invitation link'), ` ${LINK} `);
  await read();
  await userEvent.type(await screen.findByLabelText('Passphrase'), 'four quiet words here');
  await userEvent.click(screen.getByRole('button', { name: 'It is the same: add it' }));
  expect(ipc.consulateJoin).toHaveBeenCalledWith(LINK, 'four quiet words here');
  await screen.findByText(/Valencia \(demo\).* was added/);
  expect(app.consulates.view).toEqual([mission]);
});

it('keeps the link when it cannot be read', async () => {
  vi.mocked(ipc.consulateInspect).mockRejectedValue({ message: { key: 'error-consulate-invitation', args: {} }, fields: [] });
  render(AddConsulate);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Invitation link');
  await userEvent.type(field, 'amana');
  await read();
  await screen.findByText(/This invitation could not be read/);
  expect(field.value).toBe('amana');
});

it('takes an invitation that was opened outside, even over another one', async () => {
  app.invitation = LINK;
  render(AddConsulate);
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Invitation link');
  await waitFor(() => expect(field.value).toBe(LINK));
  expect(app.invitation).toBe('');
  await read();
  await screen.findByLabelText('Passphrase');
  app.invitation = `${LINK}def`;
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Invitation link').value).toBe(`${LINK}def`));
});

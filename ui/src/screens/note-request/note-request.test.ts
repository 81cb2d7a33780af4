import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { request } from '../../testing/fixtures';
import NoteRequest from './NoteRequest.svelte';

vi.mock('../../lib/ipc');

beforeEach(() => {
  vi.mocked(ipc.requestNote).mockReset().mockResolvedValue(request);
});

const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Note a request' }));

it('is noted in the person’s own words and shown', async () => {
  const { container } = render(NoteRequest);
  await userEvent.selectOptions(screen.getByLabelText('What did you ask for?'), 'visa');
  await userEvent.type(screen.getByLabelText('Consulate or office'), 'Lyon');
  for (const [box, typed] of [['', '5'], ['-month', '3'], ['-year', '2027']]) {
    await userEvent.type(container.querySelector(`#promised_on${box}`) as HTMLInputElement, typed ?? '');
  }
  await save();
  const noted = { service: 'visa', mission: 'Lyon', reference: '', promised_on: '2027-03-05' };
  expect(ipc.requestNote).toHaveBeenCalledWith(noted);
  expect(location.hash).toBe(`#/requests/${request.id}`);
});

it('leads to what is missing, and keeps what was typed', async () => {
  vi.mocked(ipc.requestNote).mockRejectedValue({
    message: { key: 'error-form', args: {} },
    fields: [{ field: 'service', message: { key: 'form-service-missing', args: {} } }],
  });
  render(NoteRequest);
  await userEvent.type(screen.getByLabelText('Consulate or office'), 'Lyon');
  await save();
  await userEvent.click(await screen.findByRole('link', { name: /: .Choose what it is about\./ }));
  expect(document.activeElement?.id).toBe('service');
  expect(screen.getByLabelText<HTMLInputElement>('Consulate or office').value).toBe('Lyon');
});

it('does not send half a date', async () => {
  const { container } = render(NoteRequest);
  await userEvent.type(container.querySelector('#promised_on') as HTMLInputElement, '31');
  await userEvent.type(container.querySelector('#promised_on-month') as HTMLInputElement, '2');
  await userEvent.type(container.querySelector('#promised_on-year') as HTMLInputElement, '2027');
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('This date is not in the calendar.');
  expect(ipc.requestNote).not.toHaveBeenCalled();
});

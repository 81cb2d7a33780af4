import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { documents, passport, preview } from '../../testing/fixtures';
import AddDocument from './AddDocument.svelte';

vi.mock('../../lib/ipc');

const LINES = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408123F1204159ZE184226B<<<<<10';
const refuted: ipc.MrzPreviewView = {
  ...preview,
  is_sound: false,
  checks: [
    { field: 'date-of-birth', verdict: 'refuted', printed: '3', expected: '2', line: 2, column: 20 },
    { field: 'document-number', verdict: 'verified', printed: null, expected: null, line: 2, column: 10 },
  ],
};

beforeEach(() => {
  app.documents.clear();
  app.document.clear();
  app.staged = undefined;
  app.stageFailure = undefined;
  vi.mocked(ipc.documentsList).mockReset().mockResolvedValue(documents);
  vi.mocked(ipc.documentPreview).mockReset().mockResolvedValue(preview);
  vi.mocked(ipc.documentAdd).mockReset().mockResolvedValue(passport);
  vi.mocked(ipc.documentAddByHand).mockReset().mockResolvedValue(passport);
  vi.mocked(ipc.personSave).mockReset();
  vi.mocked(ipc.scanStage).mockReset();
});

async function write(lines: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText('The lines at the foot'), { target: { value: lines } });
}

const confirm = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Add to the vault' }));

it('shows what the lines say while they are written, and asks Rust once for them', async () => {
  render(AddDocument);
  await write(LINES.slice(0, 50));
  await write(LINES);
  await screen.findByText('All check digits agree.');
  expect(screen.getByText('ANNA MARIA')).toBeTruthy();
  expect(vi.mocked(ipc.documentPreview).mock.calls).toEqual([[LINES]]);
});

it('points at a digit that does not fit, and takes the word of who compared it', async () => {
  vi.mocked(ipc.documentPreview).mockResolvedValue(refuted);
  render(AddDocument);
  await write(LINES);
  const pointer = await screen.findByRole('button', { name: /Line 2, character 20/ });
  await userEvent.click(pointer);
  const field = screen.getByLabelText<HTMLTextAreaElement>('The lines at the foot');
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('3');
  expect(screen.getByText(/Printed: .3., expected: .2./)).toBeTruthy();
  await userEvent.click(screen.getByLabelText('I compared it: it is printed like that'));
  await confirm();
  const added = vi.mocked(ipc.documentAdd).mock.calls[0]?.[0];
  expect(added).toEqual({ mrz: LINES, person: null, is_as_printed: true, with_scan: false, keep_original: false });
});

it('takes the word back when the lines change', async () => {
  vi.mocked(ipc.documentPreview).mockResolvedValue(refuted);
  render(AddDocument);
  await write(LINES);
  await userEvent.click(await screen.findByLabelText('I compared it: it is printed like that'));
  await write(LINES.replace('ZE', 'ZF'));
  await confirm();
  expect(vi.mocked(ipc.documentAdd).mock.calls[0]?.[0].is_as_printed).toBe(false);
});

it('is silent about half-written lines until the person looks elsewhere', async () => {
  vi.mocked(ipc.documentPreview).mockRejectedValue({
    message: { key: 'error-mrz-refused', args: { reason: { kind: 'key', value: 'mrz-reason-line-count' } } },
    fields: [],
  });
  render(AddDocument);
  await write('P<UTO');
  await waitFor(() => expect(ipc.documentPreview).toHaveBeenCalled());
  expect(screen.queryByRole('alert')).toBeNull();
  await fireEvent.focusOut(screen.getByLabelText('The lines at the foot'));
  expect((await screen.findByRole('alert')).textContent).toContain('two or three of these lines');
});

it('hands a picture to Rust as bytes, and sends it along', async () => {
  const staged = { media_type: 'image/png', size_bytes: 3, width_px: 860, height_px: 600 };
  vi.mocked(ipc.scanStage).mockResolvedValue(staged);
  const { container } = render(AddDocument);
  const input = container.querySelector<HTMLInputElement>('#scan');
  await userEvent.upload(input as HTMLInputElement, new File([new Uint8Array([1, 2, 3])], 'a.png', { type: 'image/png' }));
  const picture = await screen.findByAltText<HTMLImageElement>('The picture you chose');
  expect(picture.getAttribute('src')).toMatch(/^scan:\/\/localhost\/staged\?\d+$/);
  expect([...(vi.mocked(ipc.scanStage).mock.calls[0]?.[0] ?? [])]).toEqual([1, 2, 3]);
  await write(LINES);
  await confirm();
  expect(vi.mocked(ipc.documentAdd).mock.calls[0]?.[0].with_scan).toBe(true);
  await waitFor(() => expect(app.staged).toBeUndefined());
});

it('says why a dropped file is not a picture', async () => {
  render(AddDocument);
  app.stageFailure = { message: { key: 'error-scan-not-an-image', args: {} }, fields: [] };
  await screen.findByText(/This file is not an image/);
});

it('names every field that is wrong, and loses nothing that was typed', async () => {
  vi.mocked(ipc.documentAddByHand).mockRejectedValue({
    message: { key: 'error-form', args: {} },
    fields: [
      { field: 'number', message: { key: 'form-number-missing', args: {} } },
      { field: 'issuing_state', message: { key: 'form-state-format', args: {} } },
    ],
  });
  render(AddDocument);
  await userEvent.click(screen.getByRole('radio', { name: /By hand/ }));
  await userEvent.type(screen.getByLabelText('Surname'), 'ERIKSSON');
  await confirm();
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(summary.querySelectorAll('a')).toHaveLength(2);
  expect(screen.getByLabelText('Document number').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Surname').value).toBe('ERIKSSON');
});

it('does not send a date that is no date', async () => {
  const { container } = render(AddDocument);
  await userEvent.click(screen.getByRole('radio', { name: /By hand/ }));
  await userEvent.type(container.querySelector('#born_on') as HTMLInputElement, '12');
  await confirm();
  expect((await screen.findByRole('alert')).textContent).toContain('Write the day, the month and the year, the year with four digits.');
  expect(ipc.documentAddByHand).not.toHaveBeenCalled();
});

it('saves somebody new once, even when the document is refused first', async () => {
  const child = { id: 'new-one', name: 'Ines', relation: 'child' as const, documents: 0 };
  vi.mocked(ipc.personSave).mockResolvedValue({ ...documents, persons: [...documents.persons, child] });
  vi.mocked(ipc.documentAdd).mockRejectedValueOnce({ message: { key: 'error-disk', args: {} }, fields: [] });
  render(AddDocument);
  await waitFor(() => expect(app.documents.view).toBeDefined());
  await write(LINES);
  await userEvent.selectOptions(screen.getByLabelText('Whose document is it?'), 'new');
  await userEvent.type(screen.getByLabelText('Name'), 'Ines');
  await confirm();
  await screen.findByRole('alert');
  await confirm();
  await waitFor(() => expect(ipc.documentAdd).toHaveBeenCalledTimes(2));
  expect(ipc.personSave).toHaveBeenCalledTimes(1);
  expect(vi.mocked(ipc.documentAdd).mock.calls[1]?.[0].person).toBe('new-one');
});

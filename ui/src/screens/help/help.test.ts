import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import type { HelpView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import * as fixtures from '../../testing/fixtures';
import Help from './Help.svelte';

vi.mock('../../lib/ipc');

const { help, distress } = fixtures;
const locked = { state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false } as const;
const soon = () => ({ ...distress, can_cancel: true, goes_at: new Date(Date.now() + 5_000).toISOString() });

async function open(view: HelpView = help) {
  vi.mocked(ipc.helpView).mockResolvedValue(view);
  if (view.distress) vi.mocked(ipc.distressView).mockResolvedValue(view.distress);
  const shown = render(Help);
  await screen.findByText('Call the local emergency number first.');
  return shown;
}

/** A short press asks first. */
async function ask() {
  await fireEvent.click(screen.getByRole('button', { name: 'Ask the crisis desk for help' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Yes, ask for help' }));
}

beforeEach(() => {
  vi.resetAllMocks();
  app.alerts.clear();
  app.access.replace(fixtures.access);
});
afterEach(() => vi.useRealTimers());

test('the local number stands before missions, desks and one’s own people', async () => {
  const { container } = await open();
  const text = container.textContent ?? '';
  const order = ['112', 'Nearest embassies and consulates', 'The crisis desk', 'Your own people'];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, next) => one - next));
  expect(screen.getByText(/^These have not been compared/)).toBeTruthy();
});

test('a service that has two numbers shows both', async () => {
  const numbers = ['1548', '17'].map((number) => ({ service: 'emergency-police', number }));
  await open({ ...help, emergency: { ...fixtures.emergency, country: 'DZ', numbers } });
  expect(screen.getAllByText('Police')).toHaveLength(2);
  expect(screen.getByText('1548')).toBeTruthy();
  expect(screen.getByText('17')).toBeTruthy();
});

test('the position goes along only if the person says so', async () => {
  await open();
  vi.mocked(ipc.distressSos).mockResolvedValue(distress);
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  expect(box.checked).toBe(false);
  await userEvent.type(screen.getByRole('textbox'), 'Third floor');
  await ask();
  expect(ipc.distressSos).toHaveBeenLastCalledWith({ message: 'Third floor', with_position: false });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask for help again' }));
  await userEvent.click(screen.getByRole('checkbox'));
  await ask();
  expect(ipc.distressSos).toHaveBeenLastCalledWith({ message: 'Third floor', with_position: true });
});

test('within its grace it is taken back, and the words stay', async () => {
  await open();
  vi.mocked(ipc.distressSos).mockResolvedValue(soon());
  vi.mocked(ipc.distressCancel).mockResolvedValue(help);
  await userEvent.type(screen.getByRole('textbox'), 'Third floor');
  await ask();
  const line = await screen.findByText(/^It leaves in 5 seconds/);
  expect(document.activeElement).toBe(line);
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(ipc.distressCancel).toHaveBeenCalledExactlyOnceWith(distress.id);
  expect(await screen.findByText(/^Taken back\. Nothing left this device/)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Third floor');
});

test('when its grace is over, it is asked how far it is', async () => {
  await open();
  vi.useFakeTimers();
  vi.mocked(ipc.distressSos).mockResolvedValue(soon());
  vi.mocked(ipc.helpView).mockResolvedValue({ ...help, distress });
  vi.mocked(ipc.distressView).mockResolvedValue(distress);
  await ask();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(screen.getByText(/handed to the network at/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
});

test('each desk says how far it surely is, and never that it was sent', async () => {
  const answer = { at: '2026-11-22T13:09:00Z', message: { key: 'distress-answer-will-call', args: {} } };
  const [desk] = distress.desks;
  if (!desk) throw new Error('the fixture has a desk');
  const answered = { ...desk, name: 'Lyon (demo)', state: 'answered' as const, received_at: '2026-11-22T13:07:00Z', answer };
  await open({ ...help, distress: { ...distress, desks: [desk, answered] } });
  expect(screen.getByText(/Valencia.*handed to the network at .14:06.*Nobody has confirmed it yet/)).toBeTruthy();
  expect(screen.getByText(/Lyon.*answered at .14:09.*The crisis desk will call you/)).toBeTruthy();
  expect(screen.getByText(/^The consulate is slow to answer/)).toBeTruthy();
  const statesOf = (name: RegExp) =>
    within(screen.getByRole('list', { name })).getAllByRole('listitem').map(({ textContent }) => textContent);
  const waits = statesOf(/Valencia/);
  expect(waits).toHaveLength(4);
  expect(waits.map((state) => state.trim().split(' ')[0])).toEqual(['Done', 'Done', 'Next', 'Next']);
  expect(statesOf(/Lyon/).map((state) => state.trim().split(' ')[0])).toEqual(['Done', 'Done', 'Done', 'Done']);
  expect([...waits, ...statesOf(/Lyon/)].join()).not.toMatch(/\bsent\b/i);
});

test('what left is called off, and that is told apart from taken back', async () => {
  await open({ ...help, distress });
  vi.mocked(ipc.distressCallOff).mockResolvedValue({ ...distress, is_called_off: true });
  await userEvent.click(screen.getByRole('button', { name: 'I no longer need help' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'I no longer need help' }));
  expect(ipc.distressCallOff).toHaveBeenCalledExactlyOnceWith(distress.id, '');
  expect(await screen.findByText(/^You said that you no longer need help/)).toBeTruthy();
});

test('without a consulate nobody is promised, and one’s own words can still be shared', async () => {
  await open({ ...help, desks: [], position: { ...help.position, as_of: null } });
  expect(screen.getByText(/nobody gets this by itself/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask the crisis desk for help' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText(/^This device does not know where it is/)).toBeTruthy();
});

test('before a text is given away it is told who can read it', async () => {
  await open();
  vi.mocked(ipc.distressShare).mockResolvedValue(fixtures.share);
  vi.mocked(ipc.distressShareCopy).mockResolvedValue(60);
  await userEvent.type(screen.getByRole('textbox'), 'Third floor.');
  await userEvent.click(screen.getByRole('button', { name: 'Show a text to send' }));
  expect(await screen.findByText(/whoever carries it can read it/)).toBeTruthy();
  expect(screen.getByText(/I am near/).tagName).toBe('BLOCKQUOTE');
  await userEvent.click(screen.getByRole('button', { name: 'Copy the text' }));
  expect(ipc.distressShareCopy).toHaveBeenCalledExactlyOnceWith('Third floor.', false);
  expect(await screen.findByText(/^Copied\. The text leaves the clipboard after 60 seconds/)).toBeTruthy();
});

test('somebody to tell is kept, and a number that cannot be dialled stays written', async () => {
  await open({ ...help, confidants: [] });
  const message = { key: 'error-confidant-phone', args: {} };
  const failure = { message: { key: 'error-form', args: {} }, fields: [{ field: 'phone', message }] };
  vi.mocked(ipc.confidantSave).mockRejectedValueOnce(failure).mockResolvedValueOnce(help.confidants);
  await userEvent.click(screen.getByRole('button', { name: 'Add somebody' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Name'), 'ليلى');
  const phone = dialog.getByLabelText<HTMLInputElement>('Telephone number');
  await userEvent.type(phone, 'call me');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(phone.getAttribute('aria-invalid')).toBe('true'));
  expect(phone.value).toBe('call me');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByText('+34600123456')).toBeTruthy();
});

test('behind the locked door it stands alone and leads back', async () => {
  app.access.replace(locked);
  await open();
  expect(screen.getByRole('heading', { level: 1, name: 'I need help' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back' }).getAttribute('href')).toBe('#/');
  expect(screen.queryByRole('link', { name: 'Change the country' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Ask the crisis desk for help' })).toBeTruthy();
});

test('a number is called with the system, and what to do is said where nothing can call', async () => {
  await open();
  vi.mocked(ipc.numberCall).mockResolvedValueOnce(undefined);
  const number = screen.getByRole('link', { name: /^Call .112/ });
  expect(number.getAttribute('href')).toBe('tel:112');
  await userEvent.click(number);
  expect(ipc.numberCall).toHaveBeenLastCalledWith('112');
  expect(screen.queryByRole('alert')).toBeNull();
  vi.mocked(ipc.numberCall).mockRejectedValue({ message: { key: 'error-no-telephone', args: {} }, fields: [] });
  await userEvent.click(screen.getByRole('link', { name: /^Call .\+34600123456/ }));
  expect(ipc.numberCall).toHaveBeenLastCalledWith('+34600123456');
  expect((await screen.findByRole('alert')).textContent).toMatch(/nothing was dialled.*on a telephone/);
  expect(screen.getByRole('link', { name: /^Call .\+34963000000/ })).toBeTruthy();
});

test('the text goes into the composer of one’s own people, and is not said to be sent', async () => {
  await open();
  vi.mocked(ipc.distressShare).mockResolvedValue(fixtures.share);
  vi.mocked(ipc.distressShareText).mockResolvedValueOnce(undefined);
  await userEvent.type(screen.getByRole('textbox'), 'Third floor.');
  await userEvent.click(screen.getByRole('button', { name: 'Show a text to send' }));
  const [person] = help.confidants;
  const write = await screen.findByRole('button', { name: /^Text message to .ليلى/ });
  await userEvent.click(write);
  expect(ipc.distressShareText).toHaveBeenLastCalledWith(person?.id, 'Third floor.', false);
  expect(await screen.findByText(/^The text stands in your messages app\. Nothing was sent yet/)).toBeTruthy();
  vi.mocked(ipc.distressShareText).mockRejectedValue({ message: { key: 'error-no-text-messages', args: {} }, fields: [] });
  await userEvent.click(write);
  expect(await screen.findByText(/^No program of this device sends text messages/)).toBeTruthy();
  expect(screen.queryByText(/^The text stands in your messages app/)).toBeNull();
});

import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import type { AlertView, MissionView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import * as fixtures from '../../testing/fixtures';
import Alert from './Alert.svelte';

vi.mock('../../lib/ipc');

const { alert, alerts, mission } = fixtures;
const other: MissionView = { ...mission, id: 'm2', name: 'Lyon (demo)' };
const saved: AlertView = {
  ...alert,
  safety: { id: 's', state: 'saved', saved_at: '2026-11-22T13:07:00Z', received_at: null },
};

async function open(view: AlertView = alert, missions = [mission]) {
  vi.mocked(ipc.alertView).mockResolvedValue(view);
  vi.mocked(ipc.emergency).mockResolvedValue(fixtures.emergency);
  vi.mocked(ipc.alertSaySafe).mockResolvedValue(saved);
  app.alerts.replace({ ...alerts, missions });
  const shown = render(Alert, { id: alert.id });
  await screen.findByRole('heading', { level: 1, name: /Inundación/ });
  return shown;
}

const safe = () => screen.getByRole('button', { name: 'I’m safe' });

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  app.access.replace(fixtures.access);
});
afterEach(() => vi.useRealTimers());

test('what to do comes before what it is, and the issuer’s words keep their language', async () => {
  const { container } = await open();
  const text = container.textContent ?? '';
  const order = ['Leave the area', 'Suba a los pisos altos', 'The danger comes', 'El barranco', 'ES.2026.112'];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, next) => one - next));
  const words = screen.getByText('El barranco del Poyo se ha desbordado.');
  expect(words.closest('[lang]')?.getAttribute('lang')).toBe('es-ES');
  expect(words.closest('blockquote')?.getAttribute('dir')).toBe('auto');
});

test('whoever is in two dangers reads of both, each with its own end and its own words', async () => {
  const other: AlertView['others'][number] = {
    severity: 'severe',
    is_all_clear: false,
    sentences: ['cap-response-shelter', 'cap-urgency-immediate', 'cap-category-cbrne', 'cap-severity-severe'],
    language: 'ca',
    event: 'Núvol tòxic',
    headline: 'Avís a la població',
    description: 'Una nau crema al port.',
    instruction: 'Tanqueu les finestres.',
    areas: ['Silla'],
    expires_at: '2026-11-22T18:00:00Z',
    is_expiry_assumed: true,
    message: { key: 'why-near-area', args: { distance_m: { kind: 'number', value: 50 } } },
  };
  const { unmount } = await open({ ...alert, others: [other] });
  const section = screen.getByRole('heading', { name: 'Also in this alert' }).closest('section');
  const text = section?.textContent ?? '';
  expect(text).toMatch(/Severe alert · *Núvol tòxic/);
  for (const part of ['Act now.', 'Silla', 'Amana assumes a day', '19:00']) expect(text).toContain(part);
  expect(text).not.toContain('does not say what to do');
  for (const words of ['Tanqueu les finestres.', 'Avís a la població', 'Una nau crema al port.']) {
    const quote = screen.getByText(words).closest('blockquote');
    expect([quote?.getAttribute('lang'), quote?.getAttribute('dir')], words).toEqual(['ca', 'auto']);
  }
  const acknowledge = screen.getByRole('button', { name: 'I have read this' });
  const follows = section?.compareDocumentPosition(acknowledge) ?? 0;
  expect(follows & Node.DOCUMENT_POSITION_FOLLOWING, 'both dangers come before what is pressed').toBeTruthy();
  unmount();
  const silent = { ...other, sentences: ['cap-urgency-expected'], instruction: null };
  const { unmount: close } = await open({ ...alert, others: [silent] });
  expect(screen.getByText(/^The issuer does not say what to do/)).toBeTruthy();
  close();
  await open();
  expect(screen.queryByRole('heading', { name: 'Also in this alert' })).toBeNull();
});

test('a feed that nobody countersigned says so', async () => {
  await open({ ...alert, is_countersigned: false, is_expiry_assumed: true });
  expect(screen.getByText('Official feed, not countersigned')).toBeTruthy();
  expect(screen.getByText(/Amana assumes a day/)).toBeTruthy();
});

test('a drill and an all-clear do not look like the danger', async () => {
  await open({ ...alert, is_drill: true, is_all_clear: true });
  const title = screen.getByRole('heading', { level: 1 }).textContent;
  expect(title).toContain('Drill');
  expect(title).toContain('The danger is over');
  expect(title).not.toContain('Extreme');
});

test('it is acknowledged once, and the time is told', async () => {
  await open();
  const read = { ...alert, acknowledged_at: '2026-11-22T13:06:00Z' };
  vi.mocked(ipc.alertAcknowledge).mockResolvedValue(read);
  await fireEvent.click(screen.getByRole('button', { name: 'I have read this' }));
  expect(await screen.findByText(/^You read this on .*22 November 2026.*14:06/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull();
});

test('who was refused and went on keeps the focus when it is read elsewhere', async () => {
  await open();
  const read = { ...alert, acknowledged_at: '2026-11-22T13:06:00Z' };
  const failure = { message: { key: 'error-disk-full', args: {} }, fields: [] };
  vi.mocked(ipc.alertAcknowledge).mockRejectedValueOnce(failure);
  await fireEvent.click(screen.getByRole('button', { name: 'I have read this' }));
  await screen.findByText('The disk is full.');
  const field = screen.getByRole('textbox');
  field.focus();
  vi.mocked(ipc.alertView).mockResolvedValue(read);
  app.alerts.replace({ ...alerts, missions: [mission], alerts: [read] });
  await screen.findByText(/^You read this on/);
  expect(document.activeElement).toBe(field);
});

test('who has read it is told so, where the button had the focus', async () => {
  await open();
  const read = { ...alert, acknowledged_at: '2026-11-22T13:06:00Z' };
  vi.mocked(ipc.alertAcknowledge).mockResolvedValue(read);
  const button = screen.getByRole('button', { name: 'I have read this' });
  button.focus();
  await fireEvent.click(button);
  const line = await screen.findByText(/^You read this on/);
  expect(document.activeElement).toBe(line);
});

test('"I’m safe" is saved after three seconds, and then it is told how far it got', async () => {
  await open();
  await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'With my sister.' } });
  await fireEvent.click(safe());
  vi.advanceTimersByTime(2_999);
  expect(ipc.alertSaySafe).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ipc.alertSaySafe).toHaveBeenCalledExactlyOnceWith(alert.id, mission.id, 'With my sister.');
  expect(await screen.findByText('Saved on this device')).toBeTruthy();
  expect(screen.getByText(/^It goes by itself/)).toBeTruthy();
});

test('taken back in time, nothing is saved and the message stays', async () => {
  await open();
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  await fireEvent.input(field, { target: { value: 'Unhurt' } });
  await fireEvent.click(safe());
  vi.advanceTimersByTime(2_000);
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  vi.advanceTimersByTime(10_000);
  expect(ipc.alertSaySafe).not.toHaveBeenCalled();
  expect(field.value).toBe('Unhurt');
  expect(screen.getByText(/^Nothing was saved/)).toBeTruthy();
});

test('who leaves the page has said it', async () => {
  const { unmount } = await open();
  await fireEvent.click(safe());
  unmount();
  expect(ipc.alertSaySafe).toHaveBeenCalledOnce();
});

test('a message that is refused stays written, with the reason at its field', async () => {
  await open();
  const most = { kind: 'number', value: 1000 } as const;
  const message = { key: 'safety-message-too-long', args: { most } };
  const failure = { message: { key: 'error-form', args: {} }, fields: [{ field: 'message', message }] };
  vi.mocked(ipc.alertSaySafe).mockRejectedValue(failure);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  await fireEvent.input(field, { target: { value: 'long' } });
  await fireEvent.click(safe());
  vi.advanceTimersByTime(3_000);
  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe('long');
});

test('of several consulates one is chosen', async () => {
  await open(alert, [mission, other]);
  await fireEvent.click(screen.getByRole('radio', { name: 'Lyon (demo)' }));
  await fireEvent.click(safe());
  vi.advanceTimersByTime(3_000);
  expect(ipc.alertSaySafe).toHaveBeenCalledWith(alert.id, 'm2', '');
});

test('a receipt that arrives is shown', async () => {
  await open(saved);
  const received_at = '2026-11-22T13:08:00Z';
  const receipt: AlertView = { ...saved, safety: { id: 's', state: 'received', saved_at: received_at, received_at } };
  vi.mocked(ipc.alertView).mockResolvedValue(receipt);
  app.alerts.replace({ ...alerts, alerts: [receipt] });
  await tick();
  expect(await screen.findByText('Received by the consulate')).toBeTruthy();
  await vi.waitFor(() => expect(screen.queryByText(/^It goes by itself/)).toBeNull());
});

test('behind the locked door it stands alone and leads back to unlocking', async () => {
  app.access.replace({ state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false });
  await open(alert, []);
  expect(screen.getByRole('main')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back to unlocking' }).getAttribute('href')).toBe('#/');
  expect(screen.getByText(/^There is nobody to tell yet/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Add a consulate' })).toBeNull();
});

test('what it touches is told, surely or maybe', async () => {
  await open();
  const sure = screen.getByRole('heading', { name: 'Touches what you watch' }).closest('section');
  expect(sure?.textContent).toContain('Your place \u2068Parents\u2069');
  const maybe = screen.getByRole('heading', { name: 'May touch what you watch' }).closest('section');
  expect(maybe?.textContent).toContain('A country you watch: \u2068Spain\u2069');
});

test('an extreme alert is never offered to be muted; another one is, and says what stays', async () => {
  const { unmount } = await open();
  expect(screen.queryByRole('button', { name: /^Do not interrupt/ })).toBeNull();
  unmount();
  const severe: AlertView = { ...alert, severity: 'severe' };
  await open(severe);
  expect(screen.getByText(/One that is extreme interrupts all the same/)).toBeTruthy();
  vi.mocked(ipc.alertMute).mockResolvedValue({ ...severe, is_muted: true });
  await fireEvent.click(screen.getByRole('button', { name: /^Do not interrupt/ }));
  expect(await screen.findByText(/do not interrupt you, unless one is extreme/)).toBeTruthy();
  expect(ipc.alertMute).toHaveBeenCalledExactlyOnceWith(alert.id);
  expect(screen.getByRole('link', { name: 'See what is muted' }).getAttribute('href')).toBe('#/watched');
});

test('one that turns out to be extreme in another language says why it is not muted', async () => {
  await open({ ...alert, severity: 'severe' });
  const message = { key: 'error-mute-extreme', args: {} };
  const failure = { message: { key: 'error-form', args: {} }, fields: [{ field: 'alert', message }] };
  vi.mocked(ipc.alertMute).mockRejectedValue(failure);
  await fireEvent.click(screen.getByRole('button', { name: /^Do not interrupt/ }));
  expect(await screen.findByText(/^An extreme alert cannot be muted/)).toBeTruthy();
});

import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import type { AlertsView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import * as fixtures from '../../testing/fixtures';
import Alerts from './Alerts.svelte';
import AsOf from './AsOf.svelte';
import Emergency from './Emergency.svelte';
import Sources from './Sources.svelte';

vi.mock('../../lib/ipc');

const stale = { here: 0, maybe: 0, elsewhere: 0, as_of: '2026-11-22T09:00:00Z', is_stale: true };
const quiet: AlertsView = {
  ...fixtures.alerts,
  alerts: [],
  summary: { here: 0, maybe: 0, elsewhere: 0, as_of: '2026-11-22T13:05:00Z', is_stale: false },
};

function open(view: AlertsView) {
  vi.mocked(ipc.alertsList).mockResolvedValue(view);
  vi.mocked(ipc.emergency).mockResolvedValue(fixtures.emergency);
  vi.mocked(ipc.alertsHeartbeat).mockResolvedValue(fixtures.heartbeat);
  return render(Alerts);
}

beforeEach(() => {
  vi.resetAllMocks();
  app.alerts.clear();
  app.access.replace(fixtures.access);
  toasts.clear();
});

test('alerts stand in groups by how near they are, drills apart', async () => {
  const drill = { ...fixtures.alert, id: 'd', is_drill: true, event: 'Ejercicio' };
  open({ ...fixtures.alerts, alerts: [...fixtures.alerts.alerts, drill] });
  const here = await screen.findByRole('region', { name: 'Touches you' });
  const rows = within(here).getAllByRole('link');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.textContent).toContain('Extreme alert');
  expect(rows[0]?.textContent).toContain('Inundación');
  expect(rows[0]?.textContent).toContain('Paiporta and Catarroja');
  expect(rows[0]?.getAttribute('href')).toBe(`#/alerts/${fixtures.alert.id}`);
  expect(within(screen.getByRole('region', { name: 'Elsewhere' })).getByText('Viento')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Drills' })).getByText('Ejercicio')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'May touch you' })).toBeNull();
  expect(screen.getByText('As of \u206814:05\u2069', { selector: 'p' })).toBeTruthy();
});

test('that there are no alerts is said with its time, and only when it is confirmed', async () => {
  open(quiet);
  expect(await screen.findByText('No alerts as of \u206814:05\u2069')).toBeTruthy();
  app.alerts.replace({ ...quiet, summary: stale });
  expect(await screen.findByText(/^Not confirmed since .*22 November 2026.*10:00/)).toBeTruthy();
  expect(screen.queryByText(/^No alerts/)).toBeNull();
});

test('without any answer it says that it does not know', () => {
  render(AsOf, { summary: { ...stale, as_of: null }, hasAlerts: false });
  expect(screen.getByText('It is not known whether there are alerts')).toBeTruthy();
});

test('alerts elsewhere are not denied', () => {
  render(AsOf, { summary: { ...quiet.summary, elsewhere: 2 }, hasAlerts: false });
  expect(screen.getByText('No alert touches you as of \u206814:05\u2069')).toBeTruthy();
});

test('a check that not every source answered does not claim so', async () => {
  open(quiet);
  const trouble = { key: 'line-unreachable', args: {} };
  const sources = quiet.sources.map((source) => ({ ...source, trouble }));
  vi.mocked(ipc.alertsBring).mockResolvedValue({ ...quiet, sources });
  await userEvent.click(await screen.findByRole('button', { name: 'Check now' }));
  expect(toasts.shown.map(({ text }) => text)).toEqual([
    'Not every source has answered. What was here stays.',
  ]);
  expect(screen.getByText(/^The consulate cannot be reached now/)).toBeTruthy();
});

test('of a feed it is told what it is worth, what it sees, what is wrong and what is missing', () => {
  const feed = {
    id: '99999999-9999-4999-8999-999999999990',
    kind: 'feed',
    name: 'AEMET',
    country: 'ES',
    asked: 'feeds.example',
    sees: { key: 'feed-sees', args: { host: { kind: 'verbatim', value: 'feeds.example' } } },
    as_of: '2026-11-22T14:05:00Z',
    is_stale: false,
    trouble: { key: 'feed-trouble-unreachable', args: {} },
    left_out: 2,
  } as const;
  const { unmount } = render(Sources, { sources: [feed] });
  expect(screen.getByText('AEMET')).toBeTruthy();
  expect(screen.getByText(/Spain/)).toBeTruthy();
  expect(screen.getByText('Official feed, not countersigned')).toBeTruthy();
  expect(screen.getByText(/feeds\.example.* is asked every few minutes/)).toBeTruthy();
  expect(screen.getByText(/^This feed cannot be reached now/)).toBeTruthy();
  expect(screen.getByText('2 messages could not be taken in.')).toBeTruthy();
  unmount();
  const folder = { ...feed, kind: 'folder', country: null, asked: null, sees: { key: 'feed-sees-folder', args: {} }, trouble: null, left_out: 0 } as const;
  render(Sources, { sources: [folder] });
  expect(screen.getByText('A folder of your own, not countersigned')).toBeTruthy();
  expect(screen.getByText(/^Nobody is asked/)).toBeTruthy();
  expect(screen.queryByText(/could not be taken in/)).toBeNull();
});

test('with a feed alone there is something to check', async () => {
  const [consulate] = quiet.sources;
  if (!consulate) throw new Error('the fixture has a source');
  open({ ...quiet, sources: [{ ...consulate, kind: 'feed' }], missions: [] });
  expect(await screen.findByRole('button', { name: 'Check now' })).toBeTruthy();
  expect(screen.getByText(/^Every source you added has answered/)).toBeTruthy();
});

test('without a consulate there is nothing to check, and a way to add one', async () => {
  open({ ...quiet, summary: { ...stale, as_of: null }, sources: [], missions: [] });
  expect(await screen.findByRole('link', { name: 'Add a consulate' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Choose public feeds' }).getAttribute('href')).toBe('#/feeds');
  expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
});

test('of a file it is told what was taken in and what was left out', async () => {
  open(quiet);
  const reason = { kind: 'key', value: 'cap-refused-not-cap' } as const;
  const refused = [{ key: 'feed-refused', args: { reason } }];
  vi.mocked(ipc.feedTakeIn).mockResolvedValue({ accepted: 2, refused, active: 1 });
  const file = new File(['<alert/>'], 'feed.xml', { type: 'application/xml' });
  await userEvent.upload(await screen.findByLabelText('Choose a file'), file);
  expect(await screen.findByText('2 messages were taken in.')).toBeTruthy();
  expect(screen.getByText('1 message was left out')).toBeTruthy();
  expect(screen.getByText(/It is not a CAP alert/)).toBeTruthy();
  const [bytes] = vi.mocked(ipc.feedTakeIn).mock.calls[0] ?? [];
  expect(new TextDecoder().decode(bytes)).toBe('<alert/>');
  expect(ipc.alertsList).toHaveBeenCalledTimes(2);
});

test('a file that is no feed is refused in words', async () => {
  open(quiet);
  const failure = { message: { key: 'error-feed-unreadable', args: {} }, fields: [] };
  vi.mocked(ipc.feedTakeIn).mockRejectedValue(failure);
  await userEvent.upload(await screen.findByLabelText('Choose a file'), new File(['x'], 'a.xml'));
  expect(await screen.findByText(/^This alert feed could not be read/)).toBeTruthy();
});

test('it says when it was checked, what it cannot see, and where that is mended', async () => {
  vi.setSystemTime('2026-11-22T13:08:00Z');
  open(quiet);
  const card = within(await screen.findByRole('region', { name: 'Does Amana still watch?' }));
  expect(await card.findByText(/^Checked at .14:05., 3 minutes ago\.$/)).toBeTruthy();
  expect(card.getByText(/^The position is off\. You are told/)).toBeTruthy();
  expect(card.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('#/settings');
  vi.mocked(ipc.alertsHeartbeat).mockResolvedValue({ ...fixtures.heartbeat, checked_at: null, cannot_warn: true });
  app.alerts.replace({ ...quiet });
  expect(await card.findByText('Nothing here can warn you now')).toBeTruthy();
  expect(card.getByText('No source has answered yet.')).toBeTruthy();
  vi.useRealTimers();
});

test('the self-test names each step and what does not work', async () => {
  vi.mocked(ipc.alertsSelfTest).mockResolvedValue(fixtures.selfTest);
  open(quiet);
  await userEvent.click(await screen.findByRole('button', { name: 'Test every step' }));
  expect(await screen.findByText('Not every step works.')).toBeTruthy();
  const step = screen.getByText(/^The position is known/).closest('li');
  expect(step?.textContent).toContain('Does not work');
  expect(step?.textContent).toContain('The position is off');
  expect(screen.getByText(/^An alert is read/).closest('li')?.textContent).toContain('· Works');
});

test('a drill leads to its alert', async () => {
  vi.mocked(ipc.alertsDrill).mockResolvedValue({ ...fixtures.alert, is_drill: true });
  open(quiet);
  await userEvent.click(await screen.findByRole('button', { name: 'Try an alert' }));
  expect(ipc.alertsDrill).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(location.hash).toBe(`#/alerts/${fixtures.alert.id}`));
});

test('help is one step away, and a row says what of one’s own is touched', async () => {
  open(fixtures.alerts);
  const help = await screen.findByRole('link', { name: 'I need help' });
  expect(help.getAttribute('href')).toBe('#/help');
  const here = await screen.findByRole('region', { name: 'Touches you' });
  expect(within(here).getByRole('link').textContent).toContain('Your place \u2068Parents\u2069');
});

test('emergency numbers are there locked too, without a way into the settings', async () => {
  app.access.replace({ state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false });
  vi.mocked(ipc.emergency).mockResolvedValue(fixtures.emergency);
  render(Emergency);
  expect(await screen.findByText('Emergency numbers: \u2068Spain\u2069')).toBeTruthy();
  expect(screen.getByText('112')).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['tel:112']);
});

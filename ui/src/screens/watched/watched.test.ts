import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import type { WatchedView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { access, watched } from '../../testing/fixtures';
import Watched from './Watched.svelte';

vi.mock('../../lib/ipc');

const nothing: WatchedView = { places: [], trips: [], towns: [], subscriptions: [], mutes: [] };
const refused = (field: string, key: string) => {
  const message = { key, args: {} };
  return { message: { key: 'error-form', args: {} }, fields: [{ field, message }] };
};

beforeEach(() => {
  vi.resetAllMocks();
  toasts.clear();
  app.watched.clear();
  app.access.replace(access);
});

async function open(view: WatchedView = nothing) {
  vi.mocked(ipc.watchedList).mockResolvedValue(view);
  render(Watched);
  await screen.findByRole('region', { name: 'Places' });
}

const dialog = async () => within(await screen.findByRole('dialog'));

test('a place is saved as it was typed; what is no point stays written', async () => {
  await open();
  vi.mocked(ipc.placeSave).mockResolvedValue(watched);
  await userEvent.click(screen.getByRole('button', { name: 'Add a place' }));
  const form = await dialog();
  await userEvent.type(form.getByLabelText('Name'), 'Parents');
  const spot = form.getByLabelText<HTMLInputElement>('Where it is on the map');
  await userEvent.type(spot, 'near the sea');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(spot.getAttribute('aria-invalid')).toBe('true'));
  expect(spot.value).toBe('near the sea');
  expect(ipc.placeSave).not.toHaveBeenCalled();
  await userEvent.clear(spot);
  await userEvent.type(spot, '33.5731, -7.5898');
  await userEvent.selectOptions(form.getByLabelText(/^How far/), '1 km around it');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(ipc.placeSave).toHaveBeenCalledExactlyOnceWith({
    id: null,
    name: 'Parents',
    spot: { latitude: 33.5731, longitude: -7.5898, radius_m: 1_000 },
    country: null,
  });
  expect(screen.getByText('بيت الوالدين')).toBeTruthy();
});

test('what Rust refuses is said at its field', async () => {
  await open();
  vi.mocked(ipc.placeSave).mockRejectedValue(refused('spot', 'error-watched-position'));
  await userEvent.click(screen.getByRole('button', { name: 'Add a place' }));
  const form = await dialog();
  const spot = form.getByLabelText<HTMLInputElement>('Where it is on the map');
  await userEvent.type(spot, '99, 200');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(spot.getAttribute('aria-invalid')).toBe('true'));
  expect(form.getAllByText(/^This is no place on Earth/)).toHaveLength(2);
});

test('a place is changed where it stands, and put back after it was removed', async () => {
  await open(watched);
  const [place] = watched.places;
  vi.mocked(ipc.placeRemove).mockResolvedValue({ ...watched, places: [] });
  vi.mocked(ipc.placeSave).mockResolvedValue(watched);
  await userEvent.click(screen.getByRole('button', { name: /^Change: .*بيت/ }));
  const form = await dialog();
  expect(form.getByLabelText<HTMLInputElement>('Where it is on the map').value).toBe('33.5731, -7.5898');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(ipc.placeSave).toHaveBeenLastCalledWith(place));
  await userEvent.click(screen.getByRole('button', { name: /^Remove: .*بيت/ }));
  await screen.findByText(/^No place yet/);
  const [toast] = toasts.shown;
  if (!toast) throw new Error('it is said that it was removed');
  toasts.act(toast.id);
  await waitFor(() => expect(ipc.placeSave).toHaveBeenLastCalledWith({ ...place, id: null }));
});

test('a trip needs two days and somewhere to go', async () => {
  await open();
  vi.mocked(ipc.tripSave)
    .mockRejectedValueOnce(refused('countries', 'error-trip-goes-nowhere'))
    .mockResolvedValueOnce(watched);
  await userEvent.click(screen.getByRole('button', { name: 'Add a trip' }));
  const form = await dialog();
  await userEvent.type(form.getByLabelText('Name'), 'Lisbon');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findAllByRole('link')).toHaveLength(2);
  expect(ipc.tripSave).not.toHaveBeenCalled();
  for (const [name, parts] of [['First day', ['20', '11', '2026']], ['Last day', ['27', '11', '2026']]] as const) {
    const group = within(form.getByRole('group', { name: new RegExp(name) }));
    const boxes = group.getAllByRole('textbox');
    for (const [at, part] of parts.entries()) await userEvent.type(boxes[at] as HTMLElement, part);
  }
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await form.findAllByText(/^Name a country/);
  await userEvent.selectOptions(form.getByLabelText('Countries', { selector: 'select' }), 'Portugal');
  expect(form.getByRole('button', { name: /^Remove: .*Portugal/ })).toBeTruthy();
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const trip = { id: null, name: 'Lisbon', from: '2026-11-20', to: '2026-11-27', countries: ['PT'], stops: [] };
  expect(ipc.tripSave).toHaveBeenLastCalledWith(trip);
  const hand = screen.getByRole('link', { name: /at hand: .*Portugal/ });
  expect(hand.getAttribute('href')).toBe('#/watched/pack/PT');
});

test('a relative’s town is watched by its name, and that is said', async () => {
  await open();
  vi.mocked(ipc.townType).mockResolvedValue(watched);
  await userEvent.click(screen.getByRole('button', { name: 'Watch a town' }));
  const form = await dialog();
  await userEvent.type(form.getByLabelText('Town'), 'Paiporta');
  await userEvent.selectOptions(form.getByLabelText('Country'), 'Spain');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await screen.findByText(/^Where .*Paiporta.* is, is not known here/);
  expect(ipc.townType).toHaveBeenCalledExactlyOnceWith({ name: 'Paiporta', country: 'ES', spot: null });
  expect(screen.getByText(/^Forgotten on .*29 November 2026/)).toBeTruthy();
});

test('a country is watched and watched no more; what was muted interrupts again', async () => {
  await open();
  vi.mocked(ipc.countrySubscribe).mockResolvedValue(watched);
  vi.mocked(ipc.countryUnsubscribe).mockResolvedValue({ ...watched, subscriptions: [] });
  vi.mocked(ipc.alertUnmute).mockResolvedValue({ ...watched, mutes: [] });
  await userEvent.click(screen.getByRole('button', { name: 'Watch a country' }));
  const form = await dialog();
  await userEvent.selectOptions(form.getByLabelText('Country'), 'Morocco');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Remove: .*Morocco/ }));
  expect(ipc.countrySubscribe).toHaveBeenCalledExactlyOnceWith('MA');
  expect(ipc.countryUnsubscribe).toHaveBeenCalledExactlyOnceWith('MA');
  await userEvent.click(screen.getByRole('button', { name: 'Let it interrupt again' }));
  expect(ipc.alertUnmute).toHaveBeenCalledExactlyOnceWith(watched.mutes[0]?.id);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Muted alerts' })).toBeNull());
});

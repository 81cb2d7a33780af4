import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import type { TripView, WatchedView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { toasts } from '../../lib/state/toasts.svelte';
import { access, watched } from '../../testing/fixtures';
import Watched from './Watched.svelte';

vi.mock('../../lib/ipc');

const nothing: WatchedView = { places: [], trips: [], towns: [], subscriptions: [], mutes: [] };
const refused = (field: string, key: string, ...more: string[]) => {
  const message = { key, args: {} };
  const fields = [field, ...more].map((named) => ({ field: named, message }));
  return { message: { key: 'error-form', args: {} }, fields };
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
  expect(form.getByText(/^This is no place on Earth/)).toBeTruthy();
  const line = /^.Where it is on the map.: .This is no place on Earth/;
  expect(form.getByRole('link', { name: line })).toBeTruthy();
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

const stop = (name: string, latitude: number, longitude: number, radius_m = 5_000) => ({
  name,
  spot: { latitude, longitude, radius_m },
});
const hotel = stop('Hotel', 38.7223, -9.1393, 1_234);
const harbour = stop('Harbour', 37.1, -8.67);
const lisbon = watched.trips[0] as TripView;

type Form = Awaited<ReturnType<typeof dialog>>;
const field = (form: Form, name: RegExp): HTMLInputElement => form.getByRole('textbox', { name });
const press = (form: Form, name: string | RegExp): Promise<void> =>
  userEvent.click(form.getByRole('button', { name }));

/** The sheet of a trip with these stops. */
async function openTrip(stops: (typeof hotel)[]): Promise<Form> {
  await open({ ...watched, trips: [{ ...lisbon, stops }] });
  await userEvent.click(screen.getByRole('button', { name: /^Change: .*Lisbon/ }));
  return dialog();
}

test('two stops are added to a trip, and those that were kept stay as they are', async () => {
  const form = await openTrip([hotel]);
  vi.mocked(ipc.tripSave).mockResolvedValue(watched);
  for (const [at, { name, spot }] of [stop('Beach', 38.7, -9.4, 25_000), harbour].entries()) {
    await press(form, 'Add a stop');
    const typed = field(form, new RegExp(`^Stop ${String(at + 2)}: .*Name`));
    expect(document.activeElement, 'one writes on').toBe(typed);
    await userEvent.type(typed, name);
    const point = `${String(spot.latitude)}, ${String(spot.longitude)}`;
    await userEvent.type(field(form, new RegExp(`^Stop ${String(at + 2)}: .*Where`)), point);
  }
  await userEvent.selectOptions(form.getByLabelText(/^Stop 2: .*How far/), '25 km around it');
  await press(form, 'Save');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { id, name, from, to, countries } = lisbon;
  const stops = [hotel, stop('Beach', 38.7, -9.4, 25_000), harbour];
  expect(ipc.tripSave).toHaveBeenCalledExactlyOnceWith({ id, name, from, to, countries, stops });
});

test('what is refused of a stop is said at its own field, and everything typed stays', async () => {
  const form = await openTrip([hotel, harbour]);
  vi.mocked(ipc.tripSave).mockRejectedValue(refused('stop-2-spot', 'error-watched-position'));
  const second = field(form, /^Stop 2: .*Where/);
  await userEvent.clear(second);
  await userEvent.type(second, 'the harbour');
  await userEvent.clear(field(form, /^Stop 1: .*Name/));
  await press(form, 'Save');
  expect(ipc.tripSave, 'Rust takes numbers only').not.toHaveBeenCalled();
  const wrong = () => form.getAllByRole('textbox').filter((one) => one.getAttribute('aria-invalid'));
  await waitFor(() => expect(wrong()).toEqual([field(form, /^Stop 1: .*Name/), second]));
  expect(second.value).toBe('the harbour');
  await userEvent.type(field(form, /^Stop 1: .*Name/), 'Inn');
  await userEvent.clear(second);
  await userEvent.type(second, '99, 200');
  await press(form, 'Save');
  await waitFor(() => expect(wrong()).toEqual([second]));
  await userEvent.click(form.getByRole('link', { name: /^.Stop 2.*Where it is.*: .This is no place on Earth/ }));
  expect(document.activeElement).toBe(second);
  expect([second.value, field(form, /^Stop 1: .*Name/).value]).toEqual(['99, 200', 'Inn']);
});

test('a stop that only lacks a name is handed to Rust, which says all that it refuses at once', async () => {
  const form = await openTrip([hotel]);
  vi.mocked(ipc.tripSave).mockRejectedValue(refused('name', 'error-watched-name', 'stop-1-name'));
  await userEvent.clear(field(form, /^Stop 1: .*Name/));
  await press(form, 'Save');
  expect(await form.findAllByRole('link')).toHaveLength(2);
  expect(vi.mocked(ipc.tripSave).mock.lastCall?.[0].stops).toEqual([{ ...hotel, name: '' }]);
});

test('a stop that is removed takes nothing along but what was said of it', async () => {
  const form = await openTrip([hotel, harbour, stop('Airport', 38.77, -9.13)]);
  const faults = refused('stop-1-name', 'error-watched-name', 'stop-3-spot', 'name');
  vi.mocked(ipc.tripSave).mockRejectedValueOnce(faults).mockResolvedValue(watched);
  await userEvent.type(field(form, /^Stop 2: .*Name/), ' at night');
  await press(form, 'Save');
  const third = field(form, /^Stop 3: .*Where/);
  await waitFor(() => expect(third.getAttribute('aria-invalid')).toBe('true'));
  expect(form.getAllByRole('link')).toHaveLength(3);

  await press(form, /^Remove: .*Stop 1/);
  expect(form.queryByRole('textbox', { name: /^Stop 3/ })).toBeNull();
  expect(field(form, /^Stop 2: .*Where/)).toBe(third);
  expect(third.getAttribute('aria-invalid'), 'that is still to be mended').toBe('true');
  expect(field(form, /^Stop 1: .*Name/).getAttribute('aria-invalid')).toBeNull();
  expect(form.getAllByRole('link')).toHaveLength(2);
  expect(document.activeElement).toBe(form.getByRole('button', { name: 'Add a stop' }));
  expect(form.getByText(/^Removed: .*Hotel/).getAttribute('role')).toBe('status');

  await press(form, 'Save');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { stops } = vi.mocked(ipc.tripSave).mock.lastCall?.[0] ?? {};
  expect(stops?.map(({ name }) => name)).toEqual(['Harbour at night', 'Airport']);
});

test('the stops of a trip are listed, and one too many is refused where one is added', async () => {
  const form = await openTrip(Array.from({ length: 32 }, () => hotel));
  await press(form, 'Cancel');
  const listed = within(screen.getByRole('list', { name: 'Stops' })).getAllByRole('listitem');
  expect(listed).toHaveLength(32);
  expect(listed[0]?.textContent).toMatch(/^Hotel · 38\.7223, -9\.1393 · 1,234 m around it$/);
  await userEvent.click(screen.getByRole('button', { name: /^Change: .*Lisbon/ }));
  const again = await dialog();
  await press(again, 'Add a stop');
  await userEvent.type(field(again, /^Stop 33: .*Name/), 'Station');
  await userEvent.type(field(again, /^Stop 33: .*Where/), '38.7, -9.1');
  vi.mocked(ipc.tripSave).mockRejectedValue(refused('stops', 'error-watched-too-many'));
  await press(again, 'Save');
  await userEvent.click(await again.findByRole('link', { name: /^.Stops.: .There is no room for one more/ }));
  expect(document.activeElement).toBe(again.getByRole('button', { name: 'Add a stop' }));
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

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { words } from '../../lib/words.svelte';
import { emergency, identity, mission, preferences, settings } from '../../testing/fixtures';
import Settings from './Settings.svelte';

vi.mock('../../lib/ipc');

beforeEach(() => {
  vi.resetAllMocks();
  app.settings.clear();
  app.consulates.clear();
  app.identity = identity;
  app.preferences = preferences;
  vi.mocked(ipc.settings).mockResolvedValue(settings);
  vi.mocked(ipc.emergency).mockResolvedValue(emergency);
  vi.mocked(ipc.consulatesList).mockResolvedValue([mission]);
  vi.mocked(ipc.settingsSave).mockImplementation((saved) => Promise.resolve(saved));
});

it('speaks the chosen language at once, and looks as chosen', async () => {
  vi.mocked(ipc.setLanguage).mockResolvedValue({ ...preferences, language: 'fr' });
  vi.mocked(ipc.setTheme).mockResolvedValue({ ...preferences, language: 'fr', theme: 'dark' });
  render(Settings);
  await userEvent.click(screen.getByRole('radio', { name: 'Français' }));
  // The catalogue is fetched first.
  await screen.findByRole('heading', { level: 1, name: 'Réglages' }, { timeout: 5_000 });
  expect(words.language).toBe('fr');
  await userEvent.click(screen.getByRole('radio', { name: 'Sombre' }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  expect(ipc.setTheme).toHaveBeenCalledWith('dark');
});

it('keeps the time of locking as soon as it is chosen, and nothing else changes', async () => {
  render(Settings);
  const select = await screen.findByLabelText<HTMLSelectElement>(/^Lock the vault/);
  expect(select.selectedOptions[0]?.textContent).toBe('10 minutes');
  await userEvent.selectOptions(select, '1 minute');
  await screen.findByText('Saved on this device');
  expect(ipc.settingsSave).toHaveBeenCalledExactlyOnceWith({ ...settings, auto_lock_minutes: 1 });
});

it('offers a time that was chosen elsewhere too', async () => {
  vi.mocked(ipc.settings).mockResolvedValue({ ...settings, auto_lock_minutes: 7 });
  render(Settings);
  const select = await screen.findByLabelText<HTMLSelectElement>(/^Lock the vault/);
  expect(select.selectedOptions[0]?.textContent).toBe('7 minutes');
});

it('knows every country, says when its numbers are unknown, and forgets it', async () => {
  render(Settings);
  const select = await screen.findByLabelText<HTMLSelectElement>('Country');
  expect(select.selectedOptions[0]?.textContent).toBe('Spain');
  expect(select.options).toHaveLength(1 + 249 + 1);
  await userEvent.selectOptions(select, 'Kosovo');
  await screen.findByText(/Amana knows no numbers of this country/);
  await userEvent.selectOptions(select, 'Not chosen');
  await waitFor(() => expect(ipc.settingsSave).toHaveBeenLastCalledWith({ ...settings, country: null }));
  expect(screen.queryByText(/Amana knows no numbers/)).toBeNull();
});

it('says at its field why an address is not taken, keeps what was typed, and then follows the receiver', async () => {
  const message = { key: 'error-gpsd', args: {} };
  vi.mocked(ipc.settingsSave).mockRejectedValueOnce({ message, fields: [{ field: 'gpsd', message }] });
  render(Settings);
  await userEvent.click(await screen.findByRole('radio', { name: /^A GPS receiver/ }));
  expect(ipc.settingsSave).not.toHaveBeenCalled();
  const field = await screen.findByLabelText<HTMLInputElement>('Address of a GPS receiver');
  await userEvent.type(field, 'elsewhere:2947');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe('elsewhere:2947');
  await userEvent.clear(field);
  await userEvent.type(field, 'localhost:2947');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const gpsd = { ...settings, position: 'gpsd', gpsd: 'localhost:2947' };
  await waitFor(() => expect(ipc.settingsSave).toHaveBeenLastCalledWith(gpsd));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^A GPS receiver/ }).checked).toBe(true);
});

it('takes the position from the device’s service or from nowhere, as soon as that is chosen', async () => {
  render(Settings);
  const off = await screen.findByRole<HTMLInputElement>('radio', { name: /^Nowhere/ });
  expect(off.checked).toBe(true);
  const service = screen.getByRole<HTMLInputElement>('radio', { name: /location service/ });
  await userEvent.click(service);
  await waitFor(() => expect(ipc.settingsSave).toHaveBeenLastCalledWith({ ...settings, position: 'geoclue' }));
  await waitFor(() => expect(service.checked).toBe(true));
  const described = document.getElementById(service.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toMatch(/a service on the internet/);
  await userEvent.click(off);
  const nowhere = { ...settings, position: 'gpsd', gpsd: null };
  await waitFor(() => expect(ipc.settingsSave).toHaveBeenLastCalledWith(nowhere));
  await waitFor(() => expect(off.checked).toBe(true));
});

it('reconnects a consulate that asks who the person is', async () => {
  const asks = { ...mission, line: 'needs-sign-in' as const };
  vi.mocked(ipc.consulatesList).mockResolvedValueOnce([asks]);
  vi.mocked(ipc.consulateReconnect).mockResolvedValue(mission);
  render(Settings);
  await userEvent.click(await screen.findByRole('button', { name: 'Reconnect' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.type(dialog.getByLabelText('Passphrase'), 'seven blue lanterns');
  await userEvent.click(dialog.getByRole('button', { name: 'Reconnect' }));
  await screen.findByText('Connected');
  expect(ipc.consulateReconnect).toHaveBeenCalledWith(mission.id, 'seven blue lanterns');
  expect(screen.queryByRole('button', { name: 'Reconnect' })).toBeNull();
});

it('says that there is no consulate, and where to add one', async () => {
  vi.mocked(ipc.consulatesList).mockResolvedValue([]);
  render(Settings);
  await screen.findByText('No consulate has been added yet.');
  const add = screen.getByRole('link', { name: 'Add a consulate' });
  expect(add.getAttribute('href')).toBe('#/consulates/add');
});

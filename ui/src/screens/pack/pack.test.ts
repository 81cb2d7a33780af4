import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access, pack } from '../../testing/fixtures';
import Pack from './Pack.svelte';

vi.mock('../../lib/ipc');

beforeEach(() => {
  vi.resetAllMocks();
  app.access.replace(access);
});

test('numbers, missions and alerts of the country are at hand', async () => {
  vi.mocked(ipc.tripPack).mockResolvedValue(pack);
  render(Pack, { country: 'ES' });
  expect(await screen.findByText('112')).toBeTruthy();
  expect(ipc.tripPack).toHaveBeenCalledWith('ES');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Spain');
  expect(screen.getByText('+34963000000')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Inundación/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Change the country' })).toBeNull();
});

test('that there are no alerts is not said when nobody has confirmed it', async () => {
  vi.mocked(ipc.tripPack).mockResolvedValue({ ...pack, alerts: [], missions: [], is_stale: true });
  render(Pack, { country: 'ES' });
  expect(await screen.findByText(/^Not confirmed since/)).toBeTruthy();
  expect(screen.queryByText(/^No alerts/)).toBeNull();
  expect(screen.getByText('No embassy or consulate in this country is known here.')).toBeTruthy();
});

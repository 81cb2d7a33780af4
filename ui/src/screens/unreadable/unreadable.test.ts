import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import Unreadable from './Unreadable.svelte';

vi.mock('../../lib/ipc');

const because = (key: string, can_set_aside: boolean): ipc.AccessView => ({
  state: 'unreadable',
  reason: { key, args: {} },
  can_set_aside,
});

beforeEach(() => {
  vi.resetAllMocks();
});

it('says why, and tries again', async () => {
  app.access.replace(because('error-vault-in-use', false));
  vi.mocked(ipc.vaultTryAgain).mockResolvedValue({ state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false });
  render(Unreadable);
  expect(screen.getByText(/already open in another Amana/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Set this vault aside' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(app.access.view?.state).toBe('locked'));
});

it('sets a vault aside only after what that means was said, and says when it fails', async () => {
  app.access.replace(because('error-vault-unreadable', true));
  vi.mocked(ipc.vaultSetAside)
    .mockRejectedValueOnce({ message: { key: 'error-disk', args: {} }, fields: [] })
    .mockResolvedValueOnce({ path: 'vault.set-aside' });
  vi.mocked(ipc.accessStatus).mockResolvedValue({ state: 'no-vault' });
  render(Unreadable);
  const setAside = async (): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: 'Set this vault aside' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/nothing is deleted/)).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: 'Set this vault aside' }));
  };
  await setAside();
  await screen.findByText('The disk could not be read or written.');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await setAside();
  await waitFor(() => expect(app.access.view?.state).toBe('no-vault'));
});

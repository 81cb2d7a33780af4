import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access } from '../../testing/fixtures';
import More from './More.svelte';

vi.mock('../../lib/ipc');

it('leads to what has no tab of its own, and locks', async () => {
  app.access.replace(access);
  vi.mocked(ipc.vaultLock).mockResolvedValue({ state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false });
  render(More);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/watched', '#/feeds', '#/security', '#/settings']);
  await userEvent.click(screen.getByRole('button', { name: 'Lock the vault' }));
  expect(app.access.view?.state).toBe('locked');
});

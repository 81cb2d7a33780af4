import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../ipc';
import { app } from '../state/app.svelte';
import { words } from '../words.svelte';
import * as fixtures from '../../testing/fixtures';
import { snippet } from '../../testing/snippet';
import DemoGuide from './DemoGuide.svelte';

vi.mock('../ipc');

const show = () => render(DemoGuide, { children: snippet('the page') });

beforeEach(() => {
  vi.resetAllMocks();
  location.hash = '#/';
  app.access.replace(fixtures.access);
  app.demo = fixtures.demo;
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

test('without a demo there is only the page', () => {
  app.demo = undefined;
  show();
  expect(screen.getByText('the page')).toBeTruthy();
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('the next step is open, and the world does its part', async () => {
  show();
  expect(screen.getByText('the page')).toBeTruthy();
  expect(screen.getByText('2 of 12 tried')).toBeTruthy();
  const after = fixtures.demo.steps.map((step) => ({ ...step, is_next: step.id === 'note' }));
  vi.mocked(ipc.demoAct).mockResolvedValue({ ...fixtures.demo, steps: after });
  await userEvent.click(screen.getByRole('button', { name: 'Use the specimen' }));
  expect(ipc.demoAct).toHaveBeenCalledExactlyOnceWith('passport');
  expect(location.hash).toBe('#/documents/add');
  expect(screen.getByRole('button', { name: 'Note a request' }).getAttribute('aria-expanded')).toBe('true');
});

test('before the door is open it tells the passphrase, and hands nothing in', () => {
  app.access.replace({ state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false });
  show();
  expect(screen.getByText(/seven quiet oranges/)).toBeTruthy();
  expect(screen.getByText('Unlock the vault first.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Use the specimen' })).toBeNull();
});

test('the line is cut and put back', async () => {
  show();
  vi.mocked(ipc.demoAct).mockResolvedValue({ ...fixtures.demo, is_line_up: false });
  await userEvent.click(screen.getByRole('button', { name: 'Cut the line' }));
  expect(ipc.demoAct).toHaveBeenCalledWith('line');
  expect(await screen.findByRole('button', { name: 'Put the line back' })).toBeTruthy();
});

test('folded away it leaves the next step in its bar', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Hide the guide of the demo' }));
  expect(screen.getByText('Next: \u2068Add a passport\u2069')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

test.each(['ar', 'en', 'es', 'fr'] as const)('every step has its words in %s', async (language) => {
  await words.choose(language);
  for (const { id } of fixtures.demo.steps) {
    expect(words.has(`demo-step-${id}`) && words.has(`demo-how-${id}`)).toBe(true);
  }
  const acts = ['passport', 'consulate', 'renew', 'officer-asks-photo', 'answer', 'officer-finishes', 'alert'];
  expect(acts.filter((id) => !words.has(`demo-act-${id}`))).toEqual([]);
});

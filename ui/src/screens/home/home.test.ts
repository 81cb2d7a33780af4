import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { home, issues, passport, request } from '../../testing/fixtures';
import Home from './Home.svelte';
import { hrefOf } from './tasks';

vi.mock('../../lib/ipc');

const calm = { ...home, alerts: { ...home.alerts, here: 0 } };
const [answer, , , , expires] = home.tasks;
if (!answer || expires?.kind !== 'document-expires') throw new Error('the fixtures have changed');

beforeEach(() => {
  app.home.clear();
  vi.mocked(ipc.home).mockReset().mockResolvedValue(calm);
});

it('gives the first task its button, and the others lead to where they are done', async () => {
  render(Home);
  const tasks = within(await screen.findByRole('region', { name: 'To do' }));
  const first = tasks.getByRole('heading', { level: 3 });
  expect(first.textContent).toContain('Answer needed: \u2068Passport renewal\u2069');
  const links = tasks.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `#/requests/${request.id}`,
    '#/security/recovery',
    '#/security',
    '#/security',
  ]);
  expect(links[0]?.textContent.trim()).toBe('Answer');
  expect(tasks.getAllByText('Urgent')).toHaveLength(3);
  expect(tasks.getAllByText('Soon')).toHaveLength(1);
});

it('says the deadline once: its card carries the button when it is the first task', async () => {
  vi.mocked(ipc.home).mockResolvedValue({ ...calm, tasks: [expires, ...issues] });
  render(Home);
  const card = within(await screen.findByRole('region', { name: 'Next to expire' }));
  expect(card.getByText(/Expires in 110 days/)).toBeDefined();
  const button = card.getByRole('link', { name: 'Open the document' });
  expect(button.getAttribute('href')).toBe(`#/documents/${passport.id}`);
  expect(screen.queryByText(/expires on/)).toBeNull();
  const tasks = within(screen.getByRole('region', { name: 'To do' }));
  expect(tasks.getAllByRole('listitem')).toHaveLength(issues.length);
});

it('puts an alert where the person is before everything else, with the only primary button', async () => {
  vi.mocked(ipc.home).mockResolvedValue(home);
  render(Home);
  await screen.findByText('1 alert where you are');
  const [first] = screen.getAllByRole('region');
  expect(first?.textContent).toContain('1 alert where you are');
  const primary = [...document.querySelectorAll('.button.primary')];
  expect(primary.map((button) => button.getAttribute('href'))).toEqual(['#/alerts']);
});

it('invites to the first document, and keeps what is urgent in view', async () => {
  vi.mocked(ipc.home).mockResolvedValue({
    ...calm,
    deadline: null,
    documents: 0,
    requests: [],
    tasks: [
      ...issues.slice(0, 1),
      { kind: 'first-document', urgency: 'plain', message: { key: 'task-first-document', args: {} }, subject: null },
    ],
  });
  render(Home);
  await screen.findByRole('heading', { name: 'Your first document' });
  expect(screen.getAllByRole('link', { name: 'Add a document' })).toHaveLength(1);
  const tasks = within(screen.getByRole('region', { name: 'To do' }));
  expect(tasks.getAllByRole('listitem')).toHaveLength(1);
  expect(tasks.getByText(/Make sure of your recovery kit/)).toBeDefined();
  expect(document.querySelectorAll('.button.primary')).toHaveLength(1);
});

it('says when nothing is to be done, and offers to add another document', async () => {
  vi.mocked(ipc.home).mockResolvedValue({ ...calm, tasks: [], requests: [] });
  render(Home);
  await screen.findByText('Nothing needs you now');
  expect(screen.getByRole('link', { name: 'Add a document' }).className).toContain('primary');
});

it('says what went wrong, and asks again', async () => {
  vi.mocked(ipc.home).mockRejectedValueOnce({ message: { key: 'error-disk', args: {} }, fields: [] });
  render(Home);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('region', { name: 'To do' });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('knows the place of every kind of task', () => {
  const at = (kind: ipc.TaskKind): string => hrefOf({ ...answer, kind, subject: 'x' });
  expect(at('confirm-errand')).toBe('#/requests/x');
  expect(at('retry-errand')).toBe('#/requests/x');
  expect(at('draft')).toBe('#/requests/renew/x');
  expect(at('reconnect')).toBe('#/settings');
  expect(at('first-document')).toBe('#/documents/add');
  expect(at('rolled-back')).toBe('#/security');
});

import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { draft, mission, requestCard } from '../../testing/fixtures';
import Requests from './Requests.svelte';

vi.mock('../../lib/ipc');

const noted: ipc.RequestCardView = {
  ...requestCard,
  id: 'noted',
  service: 'visa',
  place: 'القنصلية في ليون',
  is_noted: true,
  phase: null,
  next: { kind: 'add-event' },
};
const closed: ipc.RequestCardView = { ...requestCard, id: 'closed', phase: 'closed', outcome: 'granted', next: { kind: 'nothing' } };
const whole: ipc.RequestsView = {
  requests: [closed, requestCard, noted],
  drafts: [{ id: draft.id, service: draft.service, document: null, edited_at: draft.saved_at, done: 3, of: 6 }],
  missions: [mission],
};

beforeEach(() => {
  app.requests.clear();
  vi.mocked(ipc.requestsList).mockReset().mockResolvedValue(whole);
});

it('shows drafts first, then what is under way, then what is closed', async () => {
  render(Requests);
  await screen.findByRole('heading', { name: 'Drafts' });
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Drafts', 'Under way', 'Closed', 'Your consulates']);
  expect(screen.getByText(/3 steps of 6 done/)).toBeTruthy();
  const active = screen.getByRole('heading', { name: 'Under way' }).parentElement as HTMLElement;
  expect(within(active).getAllByRole('listitem')).toHaveLength(2);
  expect(within(active).getByText('Send a new photo')).toBeTruthy();
  expect(within(active).getByText(/You noted/)).toBeTruthy();
});

it('isolates the name of a place', async () => {
  render(Requests);
  const place = await screen.findByText('القنصلية في ليون');
  expect(place.tagName).toBe('BDI');
});

it('says how old the news of a consulate is, and when it needs the person', async () => {
  const missions = [{ ...mission, line: 'needs-sign-in' as const }];
  vi.mocked(ipc.requestsList).mockResolvedValue({ ...whole, missions });
  render(Requests);
  await screen.findByText('Needs your passphrase');
  expect(screen.getByText(/Last heard .22 November 2026/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Connect it again/ }).getAttribute('href')).toBe('#/settings');
});

it('shows a history that does not verify without hiding the others', async () => {
  const damage: ipc.MessageView = { key: 'error-consulate-withheld', args: {} };
  vi.mocked(ipc.requestsList).mockResolvedValue({ ...whole, requests: [{ ...requestCard, damage }, noted] });
  render(Requests);
  await screen.findByText(/signed for an event that it does not show/);
  expect(screen.getByText('القنصلية في ليون')).toBeTruthy();
});

it('offers two ways when there is nothing, the consulate first', async () => {
  vi.mocked(ipc.requestsList).mockResolvedValue({ requests: [], drafts: [], missions: [] });
  render(Requests);
  const ways = await screen.findAllByRole('link');
  expect(ways.map((way) => way.getAttribute('href'))).toEqual(['#/consulates/add', '#/requests/note']);
});

it('begins a renewal, and says why it cannot', async () => {
  vi.mocked(ipc.draftStart).mockRejectedValueOnce({ message: { key: 'error-disk-full', args: {} }, fields: [] });
  vi.mocked(ipc.draftStart).mockResolvedValue(draft);
  render(Requests);
  const renew = await screen.findByRole('button', { name: 'Renew a passport' });
  await userEvent.click(renew);
  await screen.findByText('The disk is full.');
  await userEvent.click(renew);
  expect(location.hash).toBe(`#/requests/renew/${draft.id}`);
  expect(app.draft.view?.id).toBe(draft.id);
});

import { render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import FailureNotice from './FailureNotice.svelte';
import Loading from './Loading.svelte';
import ProgressBar from './ProgressBar.svelte';
import Steps from './Steps.svelte';
import SummaryList from './SummaryList.svelte';
import TaskList from './TaskList.svelte';
import Timeline from './Timeline.svelte';

afterEach(() => {
  vi.useRealTimers();
});

test('what loads quickly shows nothing in between', async () => {
  vi.useFakeTimers();
  render(Loading, { rows: 2 });
  const status = screen.getByRole('status');
  await vi.advanceTimersByTimeAsync(299);
  expect(status.textContent).toBe('');
  await vi.advanceTimersByTimeAsync(1);
  expect(status.textContent).toBe('Opening');
  expect(status.parentElement?.getAttribute('aria-busy')).toBe('true');
  expect(document.querySelectorAll('.row')).toHaveLength(2);
});

test('steps and counted work are said in words', () => {
  render(Steps, { step: 2, of: 4, next: 'photo' });
  render(ProgressBar, { label: 'Backup', done: 3, of: 12 });
  expect(document.querySelector('.steps p')?.textContent).toBe('Step 2 of 4 · next: \u2068photo\u2069');
  expect(screen.getByText('3 of 12')).toBeDefined();
  expect(screen.getByLabelText<HTMLProgressElement>('Backup').value).toBe(3);
});

test('a task that cannot start yet leads nowhere', () => {
  render(TaskList, {
    tasks: [
      { id: 'photo', title: 'Photo', href: '#/photo', state: 'to-do' },
      { id: 'check', title: 'Check', href: '#/check', state: 'cannot-start-yet' },
    ],
  });
  const [photo, check] = screen.getAllByRole('listitem');
  expect(photo && within(photo).getByRole('link').getAttribute('href')).toBe('#/photo');
  expect(photo?.textContent).toContain('To do');
  expect(check && within(check).queryByRole('link')).toBeNull();
  expect(check?.textContent).toContain('Cannot start yet');
});

test('answers are shown as their kind, each with its own way to change it', () => {
  render(SummaryList, {
    rows: [
      { label: 'Number', value: 'L898902C3', kind: 'verbatim', href: '#/number' },
      { label: 'Born on', value: '1974-08-12', kind: 'date' },
    ],
  });
  expect(screen.getByText('L898902C3').getAttribute('dir')).toBe('ltr');
  expect(screen.getByText('12 August 1974').getAttribute('datetime')).toBe('1974-08-12');
  const [change, ...others] = screen.getAllByRole('link');
  expect(change?.getAttribute('aria-label')).toContain('Number');
  expect(change?.getAttribute('href')).toBe('#/number');
  expect(others).toEqual([]);
});

test('a timeline says for each line where it stands, and who says so', () => {
  render(Timeline, {
    entries: [
      { id: 'a', title: 'Received', state: 'done', at: '2026-11-21T09:00:00Z', mark: 'Consulate signed' },
      { id: 'b', title: 'Under review', state: 'now', note: 'Bring a photo.' },
      { id: 'c', title: 'Delivery', state: 'next' },
    ],
  });
  const lines = screen.getAllByRole('listitem');
  expect(lines.map((line) => line.querySelector('.title')?.textContent.trim())).toEqual([
    'Done Received',
    'Now Under review',
    'Next Delivery',
  ]);
  expect(lines.map((line) => line.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  expect(lines[0]?.textContent).toContain('Consulate signed');
  expect(lines[1]?.querySelector('details')?.open).toBe(false);
});

test('a failure says first what happened, then the rest', async () => {
  const onretry = vi.fn();
  const message = { key: 'error-disk-full', args: {} };
  const view = render(FailureNotice, { failure: { message, fields: [] }, onretry });
  const lines = [...screen.getByRole('alert').querySelectorAll('p')].map((p) => p.textContent);
  expect(lines).toEqual([
    'The disk is full.',
    'Nothing that was saved is lost; free some space and repeat the last step.',
  ]);
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(onretry).toHaveBeenCalledOnce();
  await view.rerender({ failure: undefined });
  expect(screen.queryByRole('alert')).toBeNull();
});

import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { route } from '../route.svelte';
import Page from './Page.svelte';
import Shell from './Shell.svelte';

let stop: () => void;

beforeEach(() => {
  history.replaceState(null, '', '#/documents/7');
  stop = route.follow();
});

afterEach(() => stop());

const children = createRawSnippet(() => ({ render: () => '<h1>Here</h1>' }));

function shell(waitingAlerts = 0) {
  const acts = { onlock: vi.fn(), onsearch: vi.fn() };
  render(Shell, { children, waitingAlerts, ...acts });
  const [sidebar, tabs] = screen.getAllByRole('navigation');
  if (!sidebar || !tabs) throw new Error('there are two ways around');
  return { ...acts, sidebar, tabs };
}

test('the place that a page belongs to is marked, in both ways around', () => {
  const { sidebar, tabs } = shell();
  for (const nav of [sidebar, tabs]) {
    const current = nav.querySelectorAll('[aria-current="page"]');
    expect([...current].map((link) => link.textContent.trim())).toEqual(['Documents']);
  }
  expect(within(sidebar).getAllByRole('link')).toHaveLength(6);
  expect(within(tabs).getAllByRole('link')).toHaveLength(5);
});

test('an alert that waits is said, not only counted', () => {
  const { sidebar } = shell(2);
  expect(within(sidebar).getByRole('link', { name: /Safety.*2 alerts where you are/ })).toBeTruthy();
});

test('locks and finds', async () => {
  const { onlock, onsearch } = shell();
  await userEvent.click(screen.getByRole('button', { name: /Lock/ }));
  await userEvent.click(screen.getByRole('button', { name: /Find/ }));
  expect(onlock).toHaveBeenCalledOnce();
  expect(onsearch).toHaveBeenCalledOnce();
});

test('the skip link leads to the page and not to another one', async () => {
  shell();
  await userEvent.click(screen.getByRole('link', { name: 'Skip to the page' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(route.current.path).toBe('/documents/7');
});

test('axe finds nothing to object to', async () => {
  shell(1);
  // Without styles both ways around are there; a real window shows one of them.
  const rules = { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});

test('a page names the window, and does not tell what it must not', () => {
  const { unmount } = render(Page, { title: 'Documents', children });
  expect(document.title).toBe('Documents · Amana');
  unmount();
  render(Page, { title: 'Amina', windowTitle: 'Document', children });
  expect(document.title).toBe('Document · Amana');
});

test('the way back leads to the place above', async () => {
  render(Page, { title: 'Passport', back: '/documents', children });
  await userEvent.click(screen.getByRole('link', { name: 'Back' }));
  await vi.waitFor(() => {
    expect(route.current.path).toBe('/documents');
  });
});

import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { words } from '../words.svelte';
import Palette from './Palette.svelte';
import type { Command, Find } from './palette.svelte';

const home = { id: 'home', label: 'Home', run: vi.fn() };
const settings = { id: 'settings', label: 'Réglages', hint: 'theme, language', run: vi.fn() };

function open(find?: Find, commands: Command[] = [home, settings]) {
  render(Palette, { open: true, commands, ...(find && { find }) });
  const field = screen.getByRole<HTMLInputElement>('combobox');
  field.focus();
  return { field, user: userEvent.setup() };
}

const offered = (): string[] => screen.queryAllByRole('option').map(({ textContent }) => textContent.trim());

function chosen(field: HTMLInputElement): string | undefined {
  const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
  expect(option?.getAttribute('aria-selected')).toBe('true');
  return option?.textContent.trim();
}

test('the arrows go round, and Enter runs what is chosen and closes', async () => {
  const { field, user } = open();
  expect(chosen(field)).toBe('Home');
  await user.keyboard('{ArrowUp}');
  expect(chosen(field)).toContain('Réglages');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(home.run).toHaveBeenCalledOnce();
  expect(settings.run).not.toHaveBeenCalled();
  expect(field.closest('dialog')?.open).toBe(false);
});

test('commands are found without accents, by every word, in the hint too', async () => {
  const { field, user } = open();
  await user.type(field, 'reglages THEME');
  expect(offered()).toHaveLength(1);
  expect(chosen(field)).toContain('Réglages');
});

test('what is found in the vault follows, and is announced', async () => {
  const run = vi.fn();
  const find = vi.fn<Find>(() => Promise.resolve([{ id: 'd', label: 'Passport', run }]));
  const { field, user } = open(find);
  await user.type(field, 'pass');
  expect(await screen.findByRole('option', { name: /Passport/ })).toBeTruthy();
  expect(find).toHaveBeenCalledExactlyOnceWith('pass');
  expect(screen.getByRole('status').textContent).toBe('1 thing found');
  await user.keyboard('{Enter}');
  expect(run).toHaveBeenCalledOnce();
});

test('an answer to an older question is not shown', async () => {
  vi.useFakeTimers();
  const answers: ((found: Command[]) => void)[] = [];
  const { field } = open(() => new Promise((resolve) => answers.push(resolve)));
  for (const text of ['old', 'new']) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(200);
  }
  answers[1]?.([{ id: 'new', label: 'New one', run: vi.fn() }]);
  answers[0]?.([{ id: 'old', label: 'Old one', run: vi.fn() }]);
  await vi.advanceTimersByTimeAsync(0);
  expect(offered()).toEqual(['New one']);
  vi.useRealTimers();
});

test('a search that fails leaves the commands, and says that nothing was found', async () => {
  const { field, user } = open(() => Promise.reject(new Error('locked')));
  await user.type(field, 'zzz');
  await vi.waitFor(() => {
    expect(screen.getByRole('status').textContent).toBe(words.say('ui-found-nothing'));
  });
  expect(field.hasAttribute('aria-activedescendant')).toBe(false);
});

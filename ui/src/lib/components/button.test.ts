import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { snippet } from '../../testing/snippet';
import Button from './Button.svelte';

test('a busy button keeps the focus, says so, and does nothing', async () => {
  const onclick = vi.fn();
  const view = render(Button, { onclick, children: snippet('Save') });
  const button = screen.getByRole('button', { name: 'Save' });
  await userEvent.click(button);
  expect(onclick).toHaveBeenCalledOnce();

  await view.rerender({ busy: true });
  await userEvent.click(button);
  expect(onclick).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  expect(screen.getByRole('status').textContent).toBe('Working on it');
});

test('a busy submit button does not submit its form again', async () => {
  const submitted = vi.fn((event: Event) => event.preventDefault());
  const form = document.body.appendChild(document.createElement('form'));
  form.addEventListener('submit', submitted);
  const view = render(
    Button,
    { props: { type: 'submit', children: snippet('Send') }, target: form },
    { baseElement: form },
  );
  const button = screen.getByRole('button', { name: 'Send' });
  await userEvent.click(button);
  await view.rerender({ busy: true });
  await userEvent.click(button);
  expect(submitted).toHaveBeenCalledOnce();
  form.remove();
});

test('with an address it is a link', () => {
  render(Button, { href: '#/documents', children: snippet('Documents') });
  expect(screen.getByRole('link', { name: 'Documents' }).getAttribute('href')).toBe('#/documents');
});

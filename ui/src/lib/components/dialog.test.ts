import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { snippet } from '../../testing/snippet';
import { Toasts } from '../state/toasts.svelte';
import Confirm from './Confirm.svelte';
import Dialog from './Dialog.svelte';
import ToastStack from './ToastStack.svelte';

test('a dialog begins at its title, and closes by its button', async () => {
  const onclose = vi.fn();
  const view = render(Dialog, { open: false, title: 'Share', children: snippet('With whom?'), onclose });
  expect(screen.queryByText('With whom?')).toBeNull();
  await view.rerender({ open: true });
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Share' });
  expect(dialog.open).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Share' }));

  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(dialog.open).toBe(false);
  expect(onclose).toHaveBeenCalledOnce();
  expect(screen.queryByText('With whom?')).toBeNull();
});

test('a question names its consequence; no means no', async () => {
  const onconfirm = vi.fn();
  const props = { open: true, title: 'Erase?', consequence: 'Erase 12 documents', onconfirm };
  const view = render(Confirm, props);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onconfirm).not.toHaveBeenCalled();
  expect(screen.queryByRole('alertdialog')).toBeNull();

  await view.rerender({ open: true });
  await userEvent.click(screen.getByRole('button', { name: 'Erase 12 documents' }));
  expect(onconfirm).toHaveBeenCalledOnce();
  await view.rerender({ busy: true });
  await userEvent.click(screen.getByRole('button', { name: 'Erase 12 documents' }));
  expect(onconfirm).toHaveBeenCalledOnce();
});

test('what was done a moment ago can be undone', async () => {
  const toasts = new Toasts();
  const run = vi.fn();
  render(ToastStack, { toasts });
  toasts.show('Request noted');
  toasts.show('Document removed', { label: 'Put back', run });
  await userEvent.click(await screen.findByRole('button', { name: 'Put back' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText('Document removed')).toBeNull();
  expect(screen.getByText('Request noted')).toBeDefined();
  toasts.clear();
});

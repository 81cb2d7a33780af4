import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen, shortcut } from './keys';

const keys = { palette: vi.fn(), lock: vi.fn(), add: vi.fn(), back: vi.fn() };
let stop: () => void;

beforeEach(() => {
  vi.resetAllMocks();
  stop = listen(keys);
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function press(init: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

test('each shortcut does its own, and the browser does nothing besides', () => {
  expect(press({ key: 'k', ctrlKey: true }).defaultPrevented).toBe(true);
  press({ key: 'l', ctrlKey: true });
  press({ key: 'n', ctrlKey: true });
  press({ key: 'Escape' });
  for (const done of Object.values(keys)) expect(done).toHaveBeenCalledOnce();
});

test('on an Arabic keyboard the place of the key counts, on AZERTY its letter', () => {
  press({ key: 'ن', code: 'KeyK', ctrlKey: true });
  expect(keys.palette).toHaveBeenCalledOnce();
  press({ key: 'a', code: 'KeyL', ctrlKey: true });
  expect(keys.lock).not.toHaveBeenCalled();
});

test('other combinations are left alone', () => {
  expect(press({ key: 'k' }).defaultPrevented).toBe(false);
  press({ key: 'k', ctrlKey: true, shiftKey: true });
  press({ key: 'k', ctrlKey: true, altKey: true });
  expect(keys.palette).not.toHaveBeenCalled();
});

test('Esc does not leave a page while something is written', () => {
  const field = document.body.appendChild(document.createElement('input'));
  press({ key: 'Escape' }, field);
  expect(keys.back).not.toHaveBeenCalled();
});

test('under an open dialog only the lock works', () => {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.setAttribute('open', '');
  press({ key: 'n', ctrlKey: true });
  press({ key: 'Escape' });
  press({ key: 'l', ctrlKey: true });
  expect(keys.add).not.toHaveBeenCalled();
  expect(keys.back).not.toHaveBeenCalled();
  expect(keys.lock).toHaveBeenCalledOnce();
});

test('F finds in the page where it can, and everywhere else otherwise', () => {
  press({ key: 'f', ctrlKey: true });
  expect(keys.palette).toHaveBeenCalledOnce();
  document.body.innerHTML = '<main><input type="search" /></main>';
  press({ key: 'f', ctrlKey: true });
  expect(keys.palette).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(document.querySelector('input'));
});

test('a shortcut is written as on this keyboard', () => {
  expect(shortcut('K')).toBe('Ctrl K');
});

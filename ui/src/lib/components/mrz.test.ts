import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { mrzText, offsetOf } from './mrz';
import MrzField from './MrzField.svelte';

const lines = 'P<UTOERIKSSON\nL898902C36UTO';

test('lines are capitals without spaces', () => {
  expect(mrzText('p<uto eriksson \r\n l898902c36')).toBe('P<UTOERIKSSON\nL898902C36');
  expect(mrzText('P«UTO')).toBe('P<UTO');
});

test('a character of a line is found in the whole', () => {
  expect(lines.charAt(offsetOf(lines, { line: 2, column: 1 }))).toBe('L');
  expect(lines.charAt(offsetOf(lines, { line: 1, column: 2 }))).toBe('<');
});

test('what is typed becomes capitals, and the caret stays', async () => {
  const oninput = vi.fn();
  render(MrzField, { label: 'Lines', value: '', oninput });
  const area = screen.getByLabelText<HTMLTextAreaElement>('Lines');
  await userEvent.type(area, 'p<ma');
  expect(area.value).toBe('P<MA');
  expect(oninput).toHaveBeenLastCalledWith('P<MA');
  await userEvent.type(area, 'u', { initialSelectionStart: 2, initialSelectionEnd: 2 });
  expect(area.value).toBe('P<UMA');
  expect(area.selectionStart).toBe(3);
});

test('the character to look at is named, shown and selected', async () => {
  render(MrzField, { label: 'Lines', value: lines, pointAt: { line: 2, column: 10 } });
  const pointer = screen.getByRole('button', { name: 'Line 2, character 10' });
  expect(pointer.querySelector('mark')?.textContent).toBe('6');
  await userEvent.click(pointer);
  const area = screen.getByLabelText<HTMLTextAreaElement>('Lines');
  expect(document.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('6');
});

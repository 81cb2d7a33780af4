import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { dateOf, partsOf } from './date';
import DateField from './DateField.svelte';

test.each([
  ['12', '3', '2027', '2027-03-12', 'complete'],
  ['29', '02', '2028', '2028-02-29', 'complete'],
  ['١٢', '٣', '٢٠٢٧', '2027-03-12', 'complete'],
  ['', '', ' ', '', 'empty'],
  ['12', '', '2027', '', 'incomplete'],
  ['12', '3', '27', '', 'incomplete'],
  ['29', '2', '2027', '', 'impossible'],
  ['31', '4', '2027', '', 'impossible'],
  ['0', '1', '2027', '', 'impossible'],
  ['1', '13', '2027', '', 'impossible'],
  ['x', '1', '2027', '', 'impossible'],
])('%s/%s/%s is %s, %s', (day, month, year, iso, standing) => {
  expect(dateOf({ day, month, year })).toEqual({ iso, standing });
});

test('a date is shown without zeros in front', () => {
  expect(partsOf('2027-03-09')).toEqual({ day: '9', month: '3', year: '2027' });
  expect(partsOf('soon')).toEqual({ day: '', month: '', year: '' });
});

test('a date is told when its three parts make one, and taken back when they do not', async () => {
  const onchange = vi.fn();
  render(DateField, { label: 'Born on', id: 'born_on', value: '', onchange });
  expect(screen.getByRole('group', { name: 'Born on' })).toBeDefined();
  expect(screen.getByLabelText('Day').id).toBe('born_on');
  await userEvent.type(screen.getByLabelText('Day'), '12');
  await userEvent.type(screen.getByLabelText('Month'), '8');
  expect(onchange).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Year'), '1974');
  expect(onchange.mock.calls).toEqual([['1974-08-12']]);

  await userEvent.clear(screen.getByLabelText('Month'));
  expect(onchange.mock.calls.slice(1)).toEqual([['']]);
  expect(screen.getByLabelText<HTMLInputElement>('Year').value).toBe('1974');
});

test('a date from outside replaces what was typed', async () => {
  const view = render(DateField, { label: 'Born on', value: '1974-08-12' });
  await view.rerender({ value: '1990-01-02' });
  expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('2');
  await view.rerender({ value: '' });
  expect(screen.getByLabelText<HTMLInputElement>('Year').value).toBe('');
});

test('what is wrong is told at each of the three', () => {
  render(DateField, { label: 'Born on', id: 'born', value: '', error: 'Not in the calendar.' });
  for (const part of ['Day', 'Month', 'Year']) {
    const field = screen.getByLabelText(part);
    expect(field.getAttribute('aria-describedby')).toBe('born-error');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  }
});

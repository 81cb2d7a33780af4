import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import Checkbox from './Checkbox.svelte';
import DateField from './DateField.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import { errorFor, fieldErrors } from './errors';
import Field from './Field.svelte';

const errors = [
  { field: 'surname', text: 'Write the surname.' },
  { field: 'number', text: 'Write the number.' },
];

beforeEach(() => {
  location.hash = '/documents/add';
});

test('the summary takes the focus, for every new list', async () => {
  const view = render(ErrorSummary, { errors: [] });
  expect(screen.queryByRole('alert')).toBeNull();
  await view.rerender({ errors });
  const summary = screen.getByRole('alert', { name: '2 points to look at' });
  expect(document.activeElement).toBe(summary);

  summary.blur();
  await view.rerender({ errors: [...errors] });
  expect(document.activeElement).toBe(summary);
});

test('each line leads to its field, and the address stays', async () => {
  render(Field, { label: 'Number', id: 'number', value: '' });
  render(ErrorSummary, { errors });
  await userEvent.click(screen.getByRole('link', { name: '\u2068Number\u2069: \u2068Write the number.\u2069' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Number'));
  expect(location.hash).toBe('#/documents/add');
});

test('each line names its field and says what happened; the rest is said beside the field', async () => {
  const text = 'This is needed. Nothing was saved.';
  render(Field, { label: 'Name', 'aria-label': 'Stop 2: Name', id: 'stop-2-name', value: '' });
  render(Field, { label: 'Place', id: 'spot', value: '', optional: true });
  render(DateField, { label: 'First day', id: 'from', value: '' });
  render(Checkbox, { label: 'It is printed like that', id: 'agreed', checked: false });
  const fields = ['stop-2-name', 'spot', 'from', 'agreed', 'nowhere'];
  render(ErrorSummary, { errors: fields.map((field) => ({ field, text })) });
  const lines = () => screen.getAllByRole('link').map((link) => link.textContent.replace(/[\u2068\u2069]/g, ''));
  const named = ['Stop 2: Name', 'Place', 'First day'].map((name) => `${name}: This is needed.`);
  await waitFor(() => expect(lines()).toEqual([...named, text, text]));
});

test('the fields of a failure are said', () => {
  const said = fieldErrors({
    message: { key: 'error-internal', args: {} },
    fields: [{ field: 'number', message: { key: 'ui-date-incomplete', args: {} } }],
  });
  expect(errorFor(said, 'number')).toBe('Write the day, the month and the year, the year with four digits.');
  expect(errorFor(said, 'surname')).toBeUndefined();
  expect(fieldErrors(undefined)).toEqual([]);
});

test('of two reasons at one field the first is said, and the other once that one is mended', () => {
  const named = (field: string, key: string) => ({ field, message: { key, args: {} } });
  const fields = [
    named('name', 'error-required'),
    named('spot', 'error-watched-position'),
    named('name', 'error-watched-too-many'),
  ];
  const said = fieldErrors({ message: { key: 'error-form', args: {} }, fields });
  render(ErrorSummary, { errors: said });
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^This is needed/),
    expect.stringMatching(/^This is no place on Earth/),
  ]);
});

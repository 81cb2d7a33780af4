import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Checkbox from './Checkbox.svelte';
import Field from './Field.svelte';
import FileChooser from './FileChooser.svelte';
import PassphraseField from './PassphraseField.svelte';
import RadioGroup from './RadioGroup.svelte';
import Select from './Select.svelte';
import Switch from './Switch.svelte';

/** The words that a screen reader adds to the name of a control. */
function description(control: HTMLElement): string | undefined {
  const ids = control.getAttribute('aria-describedby')?.split(' ');
  return ids?.map((id) => document.getElementById(id)?.textContent.trim()).join(' | ');
}

test('a field has its label, its hint and its error', async () => {
  const props = { label: 'Surname', value: '', id: 'surname', hint: 'As printed', optional: true };
  const view = render(Field, props);
  const field = screen.getByLabelText('Surname (optional)');
  expect(field.id).toBe('surname');
  expect(description(field)).toBe('As printed');
  expect(field.getAttribute('aria-invalid')).toBeNull();

  await view.rerender({ error: 'Write the surname.' });
  expect(description(field)).toBe('As printed | Write the surname.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('two fields without ids are not mixed up', () => {
  render(Field, { label: 'Telephone', value: '', error: 'One' });
  render(Field, { label: 'Address', value: '', error: 'Two' });
  expect(description(screen.getByLabelText('Telephone'))).toBe('One');
  expect(description(screen.getByLabelText('Address'))).toBe('Two');
});

test('a passphrase is hidden until it is asked for', async () => {
  const oninput = vi.fn();
  render(PassphraseField, { label: 'Passphrase', value: '', oninput });
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
  await userEvent.type(field, 'abc');
  expect(oninput).toHaveBeenLastCalledWith('abc');
  expect(field.type).toBe('password');

  await userEvent.click(screen.getByRole('button', { name: 'Show the passphrase' }));
  expect(field.type).toBe('text');
  expect(field.value).toBe('abc');
  await userEvent.click(screen.getByRole('button', { name: 'Hide the passphrase' }));
  expect(field.type).toBe('password');
});

test('Caps Lock is told while one types', async () => {
  render(PassphraseField, { label: 'Passphrase', value: '' });
  const field = screen.getByLabelText('Passphrase');
  await userEvent.click(field);
  expect(screen.getByRole('status').textContent).toBe('');
  await userEvent.keyboard('{CapsLock}a');
  expect(screen.getByRole('status').textContent).toBe('Caps Lock is on.');
  await userEvent.tab();
  expect(screen.getByRole('status').textContent).toBe('');
});

const options = [
  { value: 'self', label: 'Me' },
  { value: 'child', label: 'My child', hint: 'Under 18' },
];

test('cards are one question, and its first answer carries the id', async () => {
  const onchange = vi.fn();
  const error = 'Choose one.';
  render(RadioGroup, { label: 'Whose?', value: '', id: 'relation', options, onchange, error });
  const group = screen.getByRole('radiogroup', { name: 'Whose?' });
  expect(description(group)).toBe('Choose one.');
  const [first, second] = within(group).getAllByRole<HTMLInputElement>('radio');
  expect(first?.id).toBe('relation');
  expect(second && description(second)).toBe('Under 18');

  await userEvent.click(screen.getByText('My child'));
  expect(second?.checked).toBe(true);
  expect(onchange).toHaveBeenCalledExactlyOnceWith('child');
});

test('a select shows its placeholder until something is chosen', async () => {
  render(Select, { label: 'Whose?', value: '', options, placeholder: 'Choose' });
  const select = screen.getByLabelText<HTMLSelectElement>('Whose?');
  expect(select.selectedOptions[0]?.textContent).toBe('Choose');
  await userEvent.selectOptions(select, 'My child');
  expect(select.value).toBe('child');
});

test('a check box and a switch tell what they became', async () => {
  const agreed = vi.fn();
  const turned = vi.fn();
  render(Checkbox, { label: 'As printed', checked: false, error: 'Confirm.', onchange: agreed });
  render(Switch, { label: 'Watch', checked: true, hint: 'At once', onchange: turned });
  const box = screen.getByRole('checkbox', { name: 'As printed' });
  expect(description(box)).toBe('Confirm.');
  await userEvent.click(box);
  await userEvent.click(screen.getByRole('switch', { name: 'Watch' }));
  expect(agreed).toHaveBeenCalledExactlyOnceWith(true);
  expect(turned).toHaveBeenCalledExactlyOnceWith(false);
});

test('the same file can be chosen twice, and none while one is read', async () => {
  const onchoose = vi.fn();
  const view = render(FileChooser, { label: 'Photo', id: 'photo', onchoose });
  const input = screen.getByLabelText<HTMLInputElement>('Choose a file');
  const file = new File(['x'], 'photo.png', { type: 'image/png' });
  await userEvent.upload(input, file);
  await userEvent.upload(input, file);
  expect(onchoose).toHaveBeenCalledTimes(2);
  expect(onchoose).toHaveBeenLastCalledWith(file);

  await view.rerender({ busy: true, hasFile: true });
  expect(screen.getByLabelText<HTMLInputElement>('Choose another file').disabled).toBe(true);
});

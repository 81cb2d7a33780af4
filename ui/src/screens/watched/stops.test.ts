import { expect, test } from 'vitest';
import type { FailureView } from '../../lib/ipc';
import { stopField, withoutStop } from './stops';

const message = { key: 'error-required', args: {} };
const failed = (...fields: string[]): FailureView => ({
  message: { key: 'error-form', args: {} },
  fields: fields.map((field) => ({ field, message })),
});
const named = (failure: FailureView | undefined) => failure?.fields.map(({ field }) => field);

test('what is said of a stop follows it when an earlier one goes', () => {
  const fields = ['name', stopField(0, 'spot'), stopField(1, 'name'), stopField(11, 'spot')];
  expect(fields.slice(1)).toEqual(['stop-1-spot', 'stop-2-name', 'stop-12-spot']);
  expect(named(withoutStop(failed(...fields), 0))).toEqual(['name', 'stop-1-name', 'stop-11-spot']);
  expect(named(withoutStop(failed(...fields), 1))).toEqual(['name', 'stop-1-spot', 'stop-11-spot']);
});

test('what has nothing to do with it stays the very same, so that nothing is said anew', () => {
  for (const failure of [failed(), failed('name', 'stops'), failed('stop-1-name'), undefined]) {
    expect(withoutStop(failure, 3)).toBe(failure);
  }
  expect(withoutStop(failed('stop-4-name', 'stop-4-spot'), 3)).toBeUndefined();
});

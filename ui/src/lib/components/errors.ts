import type { FailureView } from '../ipc/generated/views';
import { words } from '../words.svelte';

/** What is wrong with one field; `field` is the id of its control. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** The fields that a failure is about, in words. Fields carry the names of Rust as their ids. */
export function fieldErrors(failure: FailureView | undefined): FieldError[] {
  return (failure?.fields ?? []).map(({ field, message }) => ({
    field,
    text: words.message(message),
  }));
}

/** The words for one field. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

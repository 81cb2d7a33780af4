import type { FailureView } from '../ipc/generated/views';
import { words } from '../words.svelte';

/** What is wrong with one field; `field` is the id of its control. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/**
 * The fields that a failure is about, in words. Fields carry the names of Rust as their ids. Of several
 * reasons at one field the first counts: the others are said once it is mended.
 */
export function fieldErrors(failure: FailureView | undefined): FieldError[] {
  const fields = failure?.fields ?? [];
  const isFirst = (name: string, at: number): boolean =>
    fields.findIndex(({ field }) => field === name) === at;
  return fields
    .filter(({ field }, at) => isFirst(field, at))
    .map(({ field, message }) => ({ field, text: words.message(message) }));
}

/** The words for one field. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

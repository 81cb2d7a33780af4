import type { FailureView } from '../ipc/generated/views';
import { words } from '../words.svelte';
import { headAndRest } from './sentence';

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

/** What happened to a field, after its name if it has one; the rest is said beside it. */
export function lineOf({ field, text }: FieldError): string {
  const name = nameOf(field);
  if (!name) return text;
  return words.say('ui-error-of', { name, what: headAndRest(text, words.language)[0] });
}

/** As the page calls it. A box to tick begins its own label: what stands there is no name. */
function nameOf(field: string): string | undefined {
  const own = document.getElementById(field)?.getAttribute('aria-label');
  const label =
    document.getElementById(`${field}-label`) ??
    document.querySelector(`label[for="${CSS.escape(field)}"]`);
  return own ?? (label?.firstChild?.textContent?.trim() || undefined);
}

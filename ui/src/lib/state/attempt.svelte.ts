/** Attempt: what a person asks for with a form. It may be refused, and nothing typed is lost by that. */
import type { FailureView } from '../ipc/generated/views';
import { errorFor, fieldErrors, type FieldError } from '../components/errors';
import { asFailure } from './failure';

export class Attempt {
  isBusy = $state(false);
  failure = $state.raw<FailureView>();

  /** What is wrong with the fields, in words. */
  readonly errors: readonly FieldError[] = $derived(fieldErrors(this.failure));

  /** Asks, unless an answer is still awaited. `undefined` when it was refused. */
  async make<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    try {
      const answer = await ask();
      this.failure = undefined;
      return answer;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }

  /** What the window itself can see: a field's name and the key of the sentence about it. */
  refuse(fields: Readonly<Record<string, string>>): void {
    const named = Object.entries(fields).map(([field, key]) => ({ field, message: { key, args: {} } }));
    this.failure = { message: { key: 'error-form', args: {} }, fields: named };
  }

  errorOf(field: string): string | undefined {
    return errorFor(this.errors, field);
  }

  clear(): void {
    this.failure = undefined;
  }
}

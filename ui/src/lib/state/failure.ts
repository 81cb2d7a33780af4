/** What went wrong, as the commands of Rust say it. */
import type { FailureView } from '../ipc/generated/views';

const INTERNAL: FailureView = { message: { key: 'error-internal', args: {} }, fields: [] };

/** The failure that a command was refused with; anything else is a mistake of ours. */
export function asFailure(thrown: unknown): FailureView {
  if (isFailure(thrown)) return thrown;
  console.error(thrown);
  return INTERNAL;
}

function isFailure(thrown: unknown): thrown is FailureView {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { message, fields } = thrown as Partial<FailureView>;
  return typeof message === 'object' && typeof message.key === 'string' && Array.isArray(fields);
}

/** The places on a trip, as they are typed, and how a form names their fields. */
import type { FailureView, StopView } from '../../lib/ipc';
import { pointFrom, pointText } from './coordinates';
import { USUAL_RADIUS_M } from './said';

export interface TypedStop {
  /** Stays with it while others come and go. */
  readonly id: number;
  name: string;
  spot: string;
  radius: string;
}

type Part = 'name' | 'spot';

const FIELD = /^stop-(\d+)-(name|spot)$/;
let lastId = 0;

export function newStop(): TypedStop {
  return { id: ++lastId, name: '', spot: '', radius: String(USUAL_RADIUS_M) };
}

export function typedStop({ name, spot }: StopView): TypedStop {
  return { id: ++lastId, name, spot: pointText(spot), radius: String(spot.radius_m) };
}

/** The field of the stop at this place, counted from 0. Rust names it, and counts from 1. */
export function stopField(at: number, part: Part): string {
  return `stop-${String(at + 1)}-${part}`;
}

/** Whether Rust can be handed all of them: it takes numbers only. */
export function havePoints(stops: readonly TypedStop[]): boolean {
  return stops.every(({ spot }) => pointFrom(spot));
}

/** What is wrong with those that it is not handed: a field's name and the key of the sentence about it. */
export function stopFaults(stops: readonly TypedStop[]): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [at, { name, spot }] of stops.entries()) {
    if (!name.trim()) faults[stopField(at, 'name')] = 'error-required';
    if (pointFrom(spot)) continue;
    faults[stopField(at, 'spot')] = spot.trim() ? 'watched-spot-unreadable' : 'error-required';
  }
  return faults;
}

/** For Rust; those without a point have faults. */
export function stopViews(stops: readonly TypedStop[]): StopView[] {
  return stops.flatMap(({ name, spot, radius }) => {
    const point = pointFrom(spot);
    return point ? [{ name, spot: { ...point, radius_m: Number(radius) } }] : [];
  });
}

/** What is still refused once this stop is gone: nothing of it, and the later ones by their new numbers. */
export function withoutStop(failure: FailureView | undefined, gone: number): FailureView | undefined {
  const before = failure?.fields ?? [];
  const after = before.flatMap(({ field, message }) => {
    const name = nameWithout(field, gone);
    return name === undefined ? [] : [{ field: name, message }];
  });
  const isSame = after.length === before.length && after.every(({ field }, at) => field === before[at]?.field);
  if (!failure || isSame) return failure;
  return after.length > 0 ? { ...failure, fields: after } : undefined;
}

function nameWithout(field: string, gone: number): string | undefined {
  const [, position, part] = FIELD.exec(field) ?? [];
  const at = Number(position) - 1;
  if (at === gone) return undefined;
  return at > gone ? stopField(at - 1, part as Part) : field;
}

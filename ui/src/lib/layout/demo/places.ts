/** Where a step of the demo is tried, and what the world's part of it needs. */
import type { PlaceName } from '../../route/table';

type Plain = Exclude<PlaceName, 'document' | 'request' | 'renewal' | 'renewal-task' | 'alert' | 'pack'>;

const PLACES: Readonly<Record<string, Plain>> = {
  kit: 'security-recovery',
  passport: 'documents-add',
  note: 'requests-note',
  renew: 'documents',
  'officer-asks-photo': 'requests',
  answer: 'requests',
  'officer-finishes': 'requests',
  alert: 'alerts',
  safe: 'alerts',
  backup: 'security',
};

/** The place of a step; the door has none, and an invitation finds its own way. */
export function placeOf(step: string): Plain | undefined {
  return PLACES[step];
}

/** A picture or an invitation is handed to the open vault; the officer and the flood do not ask. */
const NEED_OPEN = new Set(['passport', 'consulate', 'renew', 'answer']);

export function needsOpen(step: string): boolean {
  return NEED_OPEN.has(step);
}

/** The page is shown before the world does its part. */
const SHOWN_FIRST = new Set(['passport', 'alert']);

export function isShownFirst(step: string): boolean {
  return SHOWN_FIRST.has(step);
}

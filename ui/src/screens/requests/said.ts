/** Requests in words, as every screen says them. */
import type { Tone } from '../../lib/components/tone';
import type { NextView, RequestCardView } from '../../lib/ipc';
import { words } from '../../lib/words.svelte';

export function serviceText(service: string): string {
  return words.say(`service-${service}`);
}

/** What is next, in one line. */
export function nextText(next: NextView): string {
  switch (next.kind) {
    case 'confirm':
      return words.say('requests-next-confirm');
    case 'retry':
      return words.say('requests-next-retry');
    case 'queued':
      return words.say('queued');
    case 'add-event':
      return words.say('requests-next-add-event');
    case 'nothing':
      return words.say('requests-next-nothing');
    default:
      return words.message(next.message);
  }
}

/** How much it needs the person. */
export function nextTone(next: NextView): Tone | 'plain' {
  if (next.kind === 'confirm' || next.kind === 'retry' || next.kind === 'answer') return 'warn';
  if (next.kind === 'visit' || next.kind === 'pick-up') return 'info';
  return next.kind === 'promised' && next.is_late ? 'warn' : 'plain';
}

export function isClosed({ outcome, phase }: Pick<RequestCardView, 'outcome' | 'phase'>): boolean {
  return outcome !== null || phase === 'closed';
}

/** What a sentence is filled with, made safe to stand in it. The twin of `crates/words/src/arg.rs`. */
import type { ArgView } from '../ipc/generated/views';

/** A text is a name, a place or a time; `key` is another sentence of the catalogue. */
export type Arg = string | number | { verbatim: string } | { date: string } | { key: string };
export type Args = Readonly<Record<string, Arg>>;

const FIRST_STRONG_ISOLATE = '\u2068';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** A name or a place, isolated in its own direction. */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + contained(text) + POP_DIRECTIONAL_ISOLATE;
}

/** Characters that stay from left to right. */
export function isolateLtr(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + contained(text) + POP_DIRECTIONAL_ISOLATE;
}

/** An argument as Rust sends it. */
export function argFromView(view: ArgView): Arg {
  switch (view.kind) {
    case 'text':
    case 'number':
      return view.value;
    case 'verbatim':
      return { verbatim: view.value };
    case 'date':
      return { date: view.value };
    case 'key':
      return { key: view.value };
  }
}

/**
 * The text without what could reach outside its isolation: line breaks, terminal controls and
 * isolates that do not pair up. It may come from a stranger.
 */
function contained(text: string): string {
  const kept = hasPairedIsolates(text) ? text : text.replace(/[\u2066-\u2069]/g, '');
  return kept.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

function hasPairedIsolates(text: string): boolean {
  let depth = 0;
  for (const [isolate] of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += isolate === POP_DIRECTIONAL_ISOLATE ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

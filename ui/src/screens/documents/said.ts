/** Documents in words, as every screen says them. */
import CreditCard from '@lucide/svelte/icons/credit-card';
import FileText from '@lucide/svelte/icons/file-text';
import IdCard from '@lucide/svelte/icons/id-card';
import Stamp from '@lucide/svelte/icons/stamp';
import BookUser from '@lucide/svelte/icons/book-user';
import type { Icon } from '../../lib/components/icon';
import type { Relation } from '../../lib/ipc';
import { words } from '../../lib/words.svelte';
import { stateName } from '../../lib/words/states';

/** Codes that stand where a state would (ICAO Doc 9303-3, section 5, part E). */
const NO_STATE: Readonly<Record<string, string>> = {
  XXA: 'state-stateless',
  XXB: 'state-refugee',
  XXC: 'state-refugee',
  XXX: 'state-unspecified',
};

const ICONS: Readonly<Record<string, Icon>> = {
  passport: BookUser,
  'identity-card': IdCard,
  visa: Stamp,
  'residence-permit': CreditCard,
};

export const RELATIONS: readonly Relation[] = ['self', 'spouse', 'child', 'parent', 'other'];

export function iconFor(kind: string): Icon {
  return ICONS[kind] ?? FileText;
}

/** A state or what stands in its place; a code that nobody has stays a code. */
export function stateText(code: string): string {
  const other = NO_STATE[code];
  return other ? words.say(other) : (stateName(words.language, code) ?? code);
}

/** What a document is: "Passport · Morocco". It names nobody. */
export function documentTitle(document: { kind: string; issuing_state: string }): string {
  const { kind, issuing_state } = document;
  const known = stateName(words.language, issuing_state);
  return words.say('document-title', {
    kind: { key: `document-kind-${kind}` },
    state: known ?? { verbatim: issuing_state },
  });
}

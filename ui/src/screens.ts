/** Which screen is shown where: each one a chunk of its own, fetched when it is first needed. */
import type { Component } from 'svelte';
import type { ParamsOf, PlaceName } from './lib/route/table';

/** A screen has the parameters of its address as its props. */
type ScreenOf<Name extends PlaceName> = () => Promise<{ default: Component<ParamsOf<Name>> }>;
/** A screen of whatever place: what it is given comes from the address that led to it. */
export type AnyScreen = Component<Record<string, string>>;
type Screen = () => Promise<{ default: AnyScreen }>;

/** While the vault is open. */
export const SCREENS: { readonly [Name in PlaceName]: ScreenOf<Name> } = {
  home: () => import('./screens/home/Home.svelte'),
  documents: () => import('./screens/documents/Documents.svelte'),
  'documents-add': () => import('./screens/add-document/AddDocument.svelte'),
  trash: () => import('./screens/trash/Trash.svelte'),
  document: () => import('./screens/document/Document.svelte'),
  requests: () => import('./screens/requests/Requests.svelte'),
  'requests-note': () => import('./screens/note-request/NoteRequest.svelte'),
  renewal: () => import('./screens/renewal/Renewal.svelte'),
  'renewal-task': () => import('./screens/renewal/Renewal.svelte'),
  request: () => import('./screens/request/Request.svelte'),
  help: () => import('./screens/help/Help.svelte'),
  watched: () => import('./screens/watched/Watched.svelte'),
  pack: () => import('./screens/pack/Pack.svelte'),
  feeds: () => import('./screens/feeds/Feeds.svelte'),
  alerts: () => import('./screens/alerts/Alerts.svelte'),
  alert: () => import('./screens/alert/Alert.svelte'),
  security: () => import('./screens/security/Security.svelte'),
  'security-recovery': () => import('./screens/security/Recovery.svelte'),
  settings: () => import('./screens/settings/Settings.svelte'),
  'consulates-add': () => import('./screens/add-consulate/AddConsulate.svelte'),
  more: () => import('./screens/more/More.svelte'),
  restore: () => import('./screens/restore/Restore.svelte'),
};

/** Before it is open. */
export const GATES = {
  welcome: () => import('./screens/welcome/Welcome.svelte'),
  kit: () => import('./screens/kit/Kit.svelte'),
  unlock: () => import('./screens/unlock/Unlock.svelte'),
  unreadable: () => import('./screens/unreadable/Unreadable.svelte'),
  restore: SCREENS.restore,
  alert: SCREENS.alert,
  help: SCREENS.help,
  feeds: SCREENS.feeds,
};

type State = 'no-vault' | 'unreadable' | 'locked' | 'open';

/** The screen for a state of the vault and a place. Behind a locked door there are alerts, feeds, and help. */
export function screenFor(
  state: State,
  place: PlaceName,
  hasKit: boolean,
): Screen {
  return choose(state, place, hasKit) as Screen;
}

function choose(state: State, place: PlaceName, hasKit: boolean): unknown {
  if (hasKit) return GATES.kit;
  if (state === 'open') return SCREENS[place];
  if (place === 'help') return GATES.help;
  if (place === 'feeds' && state !== 'unreadable') return GATES.feeds;
  if (state === 'locked') return place === 'alert' ? GATES.alert : GATES.unlock;
  if (place === 'restore') return GATES.restore;
  return state === 'no-vault' ? GATES.welcome : GATES.unreadable;
}

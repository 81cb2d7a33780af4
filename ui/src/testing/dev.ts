/**
 * The window in a plain browser, with invented answers instead of Rust: for looking at screens.
 * `npm run dev`, then /dev.html?screen=/documents&lang=ar&theme=dark&state=open|locked|no-vault|unreadable&mode=full|empty|error
 */
import type { FailureView } from '../lib/ipc';
import * as fixtures from './fixtures';

const asked = new URL(location.href).searchParams;
const mode = asked.get('mode') ?? 'full';
const failure: FailureView = { message: { key: 'error-disk', args: {} }, fields: [] };
const unreadable = {
  state: 'unreadable',
  reason: { key: 'error-vault-unreadable', args: {} },
  can_set_aside: true,
};
const states: Record<string, unknown> = {
  open: fixtures.access,
  'no-vault': { state: 'no-vault' },
  locked: { state: 'locked', watch: 'memory-no-keyring', try_again_at: null, has_keyring_lock: false },
  unreadable,
};
const access = states[asked.get('state') ?? 'open'];
const isEmpty = mode === 'empty';
const followed = { ...fixtures.alerts, sources: fixtures.feeds };
const kit = { words: Array.from({ length: 24 }, (_, at) => `word${String(at + 1)}`) };

const answers: Record<string, unknown> = {
  app_identity: { ...fixtures.identity, has_demo: asked.has('demo') },
  preferences: { ...fixtures.preferences, language: asked.get('lang') ?? 'en', theme: asked.get('theme') ?? 'system' },
  subscribe: null,
  presence: null,
  access_status: access,
  passphrase_strength: { score: 3, is_accepted: true, message: { key: 'strength-good', args: {} } },
  vault_create: kit,
  kit_make_new: kit,
  kit_question: { positions: [4, 17] },
  kit_save: { path: 'Documents/Amana/Amana recovery kit.pdf' },
  backups_found: isEmpty ? [] : [{ name: 'Amana 2026-11-22 1405.amana-backup', written_at: '2026-11-22T13:05:00Z', size_bytes: 812_440, token: 't' }],
  home: isEmpty ? { ...fixtures.home, deadline: null, tasks: [], requests: [], documents: 0 } : fixtures.home,
  search: { documents: fixtures.documents.documents, requests: fixtures.requests.requests, alerts: [] },
  documents_list: isEmpty ? { documents: [], persons: [], query: '' } : fixtures.documents,
  documents_trash: isEmpty ? { documents: [] } : fixtures.trash,
  document_restore: fixtures.passport,
  document_purge: { documents: [] },
  trash_empty: { documents: [] },
  document_remove: { documents: [], persons: [], query: '' },
  document_edit: fixtures.passport,
  document_bring_back: fixtures.passport,
  document_versions: fixtures.versions,
  document_view: { ...fixtures.passport, tags: ['school', 'مدرسة'], notes: 'Renew before June.', versions: 2 },
  document_reveal: { number: 'L898902C3', mrz: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10' },
  document_copy_number: 60,
  document_preview: fixtures.preview,
  scan_staged: null,
  requests_list: isEmpty ? { requests: [], drafts: [], missions: [] } : fixtures.requests,
  request_view: fixtures.request,
  draft_start: fixtures.draft,
  draft_view: fixtures.draft,
  draft_edit: fixtures.draft,
  consulates_list: isEmpty ? [] : [fixtures.mission],
  consulate_inspect: { origin: 'https://localhost:40123', fingerprint: '3f2a 9c41 77d0 18be 52aa 0c9d e1f4 6b38' },
  alerts_list: isEmpty ? { ...fixtures.alerts, alerts: [], summary: { here: 0, maybe: 0, elsewhere: 0, as_of: null, is_stale: true } } : followed,
  alert_view: fixtures.alert,
  emergency: fixtures.emergency,
  alert_mute: { ...fixtures.alert, is_muted: true },
  alert_unmute: { ...fixtures.watched, mutes: [] },
  alerts_heartbeat: fixtures.heartbeat,
  alerts_drill: { ...fixtures.alert, is_drill: true },
  alerts_self_test: fixtures.selfTest,
  feeds_directory: fixtures.directory,
  feed_inspect: fixtures.ownOffer,
  feed_follow: followed,
  feed_follow_own: followed,
  feed_choose_folder: fixtures.folderOffer,
  feed_follow_folder: followed,
  feed_unfollow: { ...followed, sources: fixtures.feeds.slice(0, 2) },
  feeds_refresh: followed,
  help_view: isEmpty ? { ...fixtures.help, nearest: [], desks: [], confidants: [], position: fixtures.alerts.position } : fixtures.help,
  distress_sos: { ...fixtures.distress, can_cancel: true, goes_at: new Date(Date.now() + 5_000).toISOString() },
  distress_cancel: fixtures.help,
  distress_view: fixtures.distress,
  distress_call_off: { ...fixtures.distress, is_called_off: true },
  distress_share: fixtures.share,
  distress_share_copy: 60,
  distress_share_text: null,
  number_call: null,
  confidant_save: fixtures.help.confidants,
  confidant_remove: [],
  watched_list: isEmpty ? { places: [], trips: [], towns: [], subscriptions: [], mutes: [] } : fixtures.watched,
  place_save: fixtures.watched,
  trip_save: fixtures.watched,
  town_type: fixtures.watched,
  country_subscribe: fixtures.watched,
  trip_pack: fixtures.pack,
  security: isEmpty ? { ...fixtures.security, issues: [], last_backup: fixtures.backup, last_verified: fixtures.verified, documents: 0 } : fixtures.security,
  backup_write: { path: 'Documents/Amana/Amana 2026-11-22 1405.amana-backup', ...fixtures.backup },
  vault_verify: { ...fixtures.verified, damage: [{ message: { key: 'damage-scan', args: {} }, subject: fixtures.passport.id }] },
  kit_check: fixtures.security,
  settings: fixtures.settings,
  demo: fixtures.demo,
  demo_act: fixtures.demo,
  alerts_bring: fixtures.alerts,
  alert_acknowledge: { ...fixtures.alert, acknowledged_at: '2026-11-22T13:06:00Z' },
  alert_say_safe: {
    ...fixtures.alert,
    acknowledged_at: '2026-11-22T13:06:00Z',
    safety: { id: 's', state: 'saved', saved_at: '2026-11-22T13:07:00Z', received_at: null },
  },
  feed_take_in: { accepted: 2, refused: [{ key: 'feed-refused', args: { reason: { kind: 'key', value: 'cap-refused-not-cap' } } }], active: 2 },
};

function invoke(command: string): Promise<unknown> {
  const isData = !['app_identity', 'preferences', 'subscribe', 'presence', 'access_status'].includes(command);
  if (mode === 'error' && isData) return Promise.reject(failure);
  if (mode === 'loading' && isData) return new Promise(() => undefined);
  return command in answers ? Promise.resolve(answers[command]) : Promise.reject(failure);
}

let callbacks = 0;
Object.assign(window, {
  __TAURI_INTERNALS__: { invoke, transformCallback: () => ++callbacks, unregisterCallback: () => undefined },
});
location.hash = asked.get('screen') ?? '/';
document.documentElement.dataset.theme = asked.get('theme') ?? 'system';
await import('../main');

/** Invented views, typed as Rust makes them: for tests of screens and for looking at them. */
import type {
  AccessView, AlertsView, AlertView, AppIdentity, BackupView, DemoView, DirectoryView, DocumentCardView,
  DocumentsView, DocumentView, DistressView, DraftView, EmergencyView, HeartbeatView,
  HelpView, HomeView, MessageView, MissionView,
  MissionAbroadView, MrzPreviewView, OfferView, PackView, Preferences, RequestCardView, RequestsView, RequestView, SecurityView,
  SelfTestView, SettingsView, ShareView, SourceView, TaskView, TrashView, VerifiedView, VersionView, WatchedView,
} from '../lib/ipc';

const NOW = '2026-11-22T13:05:00Z';
const message = (key: string, args: MessageView['args'] = {}): MessageView => ({ key, args });

export const identity: AppIdentity = { name: 'Amana', version: '0.1.0', has_demo: false, has_folders: true };
export const preferences: Preferences = { language: 'en', is_language_chosen: true, theme: 'system' };
export const access: AccessView = { state: 'open', watch: 'kept', damaged_items: 0, is_rolled_back: false };

export const mission: MissionView = {
  id: '6f9c1b1e-0000-4000-8000-000000000001',
  ministry: 'Ministry of Foreign Affairs (demo)',
  name: 'Valencia (demo)',
  origin: 'https://localhost:40123',
  as_of: NOW,
  line: 'live',
  trouble: null,
};

export const card: DocumentCardView = {
  id: '11111111-1111-4111-8111-111111111111',
  kind: 'passport',
  issuing_state: 'UTO',
  holder: 'ANNA MARIA ERIKSSON',
  person: null,
  expires_on: '2027-03-12',
  standing: 'attention',
  finding: {
    rule: 'six-months',
    met_until: '2026-09-12',
    source: 'INA § 212(a)(7)(B)(i)(I)',
    message: message('rule-six-months', { date: { kind: 'date', value: '2026-09-12' } }),
  },
  scans: 1,
  thumbnail: null,
  tags: [],
};

export const documents: DocumentsView = {
  documents: [card, { ...card, id: '22222222-2222-4222-8222-222222222222', kind: 'identity-card', issuing_state: 'MAR', holder: 'YOUSSEF BENALI', standing: 'good', finding: null, expires_on: '2033-05-01', scans: 0 }],
  persons: [{ id: '33333333-3333-4333-8333-333333333333', name: 'Youssef', relation: 'child', documents: 1 }],
  query: '',
};

export const trash: TrashView = { documents: [{ document: card, trashed_at: NOW }] };

export const passport: DocumentView = {
  id: card.id,
  kind: 'passport',
  issuing_state: 'UTO',
  nationality: 'UTO',
  surname: 'ERIKSSON',
  given_names: 'ANNA MARIA',
  number_hint: '•••••••C3',
  born_on: '1974-08-12',
  issued_on: null,
  expires_on: '2027-03-12',
  standing: 'attention',
  has_mrz: true,
  typed_fields: [],
  checks: [
    { field: 'document-number', verdict: 'verified', printed: null, expected: null, line: 2, column: 10 },
    { field: 'date-of-birth', verdict: 'verified', printed: null, expected: null, line: 2, column: 20 },
    { field: 'optional-data', verdict: 'unprotected', printed: null, expected: null, line: null, column: null },
  ],
  scans: [{ id: '44444444-4444-4444-8444-444444444444', media_type: 'image/png', size_bytes: 48_211, is_damaged: false, thumbnail: null, original: null }],
  findings: card.finding ? [card.finding] : [],
  reminders: [{ due_on: '2026-12-12', days_before: 90, message: message('notify-document-expires', { days: { kind: 'number', value: 90 } }) }],
  person: null,
  tags: [],
  notes: '',
  added_at: NOW,
  trashed_at: null,
  versions: 0,
  requests: [],
  can_renew: true,
};

export const versions: VersionView[] = [
  { id: 'aaaaaaaa-0000-4000-8000-000000000002', at: NOW, message: message('activity-notes-edited'), changed: ['notes'] },
  { id: 'aaaaaaaa-0000-4000-8000-000000000001', at: '2026-11-20T09:00:00Z', message: message('activity-scan-added'), changed: ['scans'] },
];

export const preview: MrzPreviewView = {
  kind: 'passport',
  issuing_state: 'UTO',
  nationality: 'UTO',
  surname: 'ERIKSSON',
  given_names: 'ANNA MARIA',
  number: 'L898902C3',
  born_on: '1974-08-12',
  expires_on: '2012-04-15',
  checks: passport.checks,
  is_sound: true,
};

export const requestCard: RequestCardView = {
  id: '55555555-5555-4555-8555-555555555555',
  service: 'passport-renewal',
  place: 'Valencia (demo)',
  is_noted: false,
  phase: 'intake',
  outcome: null,
  next: { kind: 'answer', action: '66666666-6666-4666-8666-666666666666', message: message('action-photo') },
  is_due: false,
  last_at: NOW,
  damage: null,
};

export const requests: RequestsView = { requests: [requestCard], drafts: [], missions: [mission] };

export const request: RequestView = {
  id: requestCard.id,
  service: 'passport-renewal',
  place: 'Valencia (demo)',
  mission: mission.id,
  reference: null,
  promised_on: null,
  appointment: null,
  next_step: null,
  tracker: null,
  receipts: [],
  reminders: [],
  document: passport.id,
  stages: [
    { phase: 'intake', state: 'now' },
    { phase: 'visit', state: 'next' },
    { phase: 'review', state: 'next' },
    { phase: 'production', state: 'next' },
    { phase: 'delivery', state: 'next' },
  ],
  outcome: null,
  actions: [{ id: '66666666-6666-4666-8666-666666666666', kind: 'photo', message: message('action-photo'), reason: null, due_on: '2026-12-06' }],
  timeline: [
    { at: '2026-11-21T09:00:00Z', message: message('event-received'), text: null, original: null, mark: 'consulate-signed', by: 'consulate' },
    { at: '2026-11-22T10:30:00Z', message: message('event-action-required'), text: null, original: null, mark: 'consulate-signed', by: 'consulate' },
  ],
  errands: [{ id: '77777777-7777-4777-8777-777777777777', purpose: 'submit', state: { state: 'delivered', received_at: '2026-11-21T09:00:00Z' }, saved_at: '2026-11-21T08:58:00Z' }],
  staff_accesses: [{ at: '2026-11-22T10:12:00Z', officer: 'officer-1' }],
  next: requestCard.next,
  as_of: NOW,
  is_noted: false,
  damage: null,
};

export const draft: DraftView = {
  id: '88888888-8888-4888-8888-888888888888',
  service: 'passport-renewal',
  document: passport.id,
  mission: mission.id,
  are_details_right: false,
  phone: '',
  email: '',
  photo: null,
  tasks: [
    { task: 'passport', state: 'done' },
    { task: 'consulate', state: 'done' },
    { task: 'details', state: 'to-do' },
    { task: 'contact', state: 'to-do' },
    { task: 'photo', state: 'to-do' },
    { task: 'check', state: 'cannot-start-yet' },
  ],
  answers: [],
  saved_at: NOW,
  can_send: false,
};

export const alert: AlertView = {
  id: '99999999-9999-4999-8999-999999999999',
  severity: 'extreme',
  is_all_clear: false,
  is_drill: false,
  pictogram: 'met',
  sentences: ['cap-response-evacuate', 'cap-response-avoid', 'cap-category-met', 'cap-severity-extreme', 'cap-urgency-immediate', 'cap-certainty-observed'],
  language: 'es-ES',
  event: 'Inundación',
  headline: 'Desbordamiento en l’Horta Sud',
  description: 'El barranco del Poyo se ha desbordado.',
  instruction: 'Suba a los pisos altos. No use el coche.',
  areas: ['Paiporta', 'Catarroja'],
  identifier: 'ES.2026.112',
  sender: 'alerts@example.es',
  sender_name: 'Protección Civil',
  sent: '2026-11-22T12:40:00Z',
  onset: null,
  expires_at: '2026-11-22T23:00:00Z',
  is_expiry_assumed: false,
  is_countersigned: true,
  why: { standing: 'here', message: message('why-inside-area') },
  others: [],
  touches: [{ target: 'place', name: 'Parents', is_maybe: false }, { target: 'subscription', name: 'ES', is_maybe: true }],
  is_muted: false,
  acknowledged_at: null,
  safety: null,
};

export const alerts: AlertsView = {
  alerts: [alert, { ...alert, id: '99999999-9999-4999-8999-999999999998', severity: 'moderate', event: 'Viento', is_countersigned: false, why: { standing: 'elsewhere', message: message('why-outside-area', { distance_m: { kind: 'number', value: 48_000 } }) } }],
  summary: { here: 1, maybe: 0, elsewhere: 1, as_of: NOW, is_stale: false },
  sources: [{ id: null, kind: 'consulate', name: mission.name, country: null, asked: null, sees: null, as_of: NOW, is_stale: false, trouble: null, left_out: 0 }],
  position: { state: 'off', as_of: null, message: message('position-off') },
  missions: [mission],
};

const sees = message('feed-sees', { host: { kind: 'verbatim', value: 'www.aemet.es' } });
const seesOwn = (host: string) => message('feed-sees-own', { host: { kind: 'verbatim', value: host } });

/** One of the directory, which answers, and one of the person's own, which does not. */
export const feeds: SourceView[] = [
  ...alerts.sources,
  { id: 'eeeeeeee-0000-4000-8000-000000000001', kind: 'feed', name: 'Agencia Estatal de Meteorología', country: 'ES', asked: 'www.aemet.es', sees, as_of: NOW, is_stale: false, trouble: null, left_out: 0 },
  { id: 'eeeeeeee-0000-4000-8000-000000000002', kind: 'own-feed', name: 'alerts.example', country: null, asked: 'alerts.example', sees: seesOwn('alerts.example'), as_of: null, is_stale: true, trouble: message('feed-trouble-unreachable'), left_out: 2 },
];

export const directory: DirectoryView = {
  as_of: '2026-11-20T00:00:00Z',
  feeds: [
    { source: 'eeeeeeee-0000-4000-8000-000000000001', kind: 'feed', listed: 'es-aemet', country: 'ES', name: 'Agencia Estatal de Meteorología', served_by: null, asked: 'www.aemet.es', is_followed: true, sees },
    { source: 'eeeeeeee-0000-4000-8000-000000000003', kind: 'feed', listed: 'at-meteoalarm', country: 'AT', name: 'GeoSphere Austria', served_by: 'MeteoAlarm (EUMETNET)', asked: 'feeds.meteoalarm.org', is_followed: false, sees: message('feed-sees', { host: { kind: 'verbatim', value: 'feeds.meteoalarm.org' } }) },
  ],
};

export const ownOffer: OfferView = {
  source: 'eeeeeeee-0000-4000-8000-000000000004',
  kind: 'own-feed',
  listed: null,
  country: null,
  name: 'warnings.example',
  served_by: null,
  asked: 'warnings.example',
  is_followed: false,
  sees: seesOwn('warnings.example'),
};

export const folderOffer: OfferView = {
  ...ownOffer,
  source: 'eeeeeeee-0000-4000-8000-000000000005',
  kind: 'folder',
  name: 'warnings',
  asked: null,
  sees: message('feed-sees-folder'),
};

export const emergency: EmergencyView = {
  country: 'ES',
  numbers: [{ service: 'emergency-any', number: '112' }],
  countries: ['BE', 'ES', 'FR', 'MA'],
  source: 'Directive (EU) 2018/1972, Art. 109',
  collected_on: '2026-11-22',
};

export const abroad: MissionAbroadView = {
  kind: 'mission-kind-consulate-general',
  city: 'Valencia',
  country: 'ES',
  phone: '+34963000000',
  distance_km: 12,
  source: 'invented',
  collected_on: null,
};

/** On its way to one desk, and not signed for yet. */
export const distress: DistressView = {
  id: 'cccccccc-0000-4000-8000-000000000001',
  saved_at: NOW,
  goes_at: '2026-11-22T13:05:05Z',
  can_cancel: false,
  is_called_off: false,
  desks: [{ name: mission.name, state: 'handed-over', handed_over_at: '2026-11-22T13:06:00Z', received_at: null, answer: null, trouble: message('line-slow') }],
};

export const help: HelpView = {
  emergency,
  nearest: [abroad],
  desks: [mission.name],
  confidants: [{ id: 'cccccccc-0000-4000-8000-000000000002', name: 'ليلى', phone: '+34600123456' }],
  position: { state: 'known', as_of: NOW, message: message('position-known') },
  distress: null,
};

export const share: ShareView = {
  text: message('share-help-at', {
    words: { kind: 'text', value: 'Third floor.' },
    coordinates: { kind: 'verbatim', value: '39.43000, -0.42000' },
    accuracy_m: { kind: 'number', value: 12 },
    at: { kind: 'verbatim', value: '13:05 UTC' },
  }),
  warning: message('share-warning'),
  confidants: help.confidants,
};

export const heartbeat: HeartbeatView = {
  checked_at: NOW,
  not_confirmed_since: null,
  cannot_warn: false,
  gaps: [{ kind: 'position-off', message: message('gap-position-off'), since: null }],
};

export const selfTest: SelfTestView = {
  at: NOW,
  steps: [
    { step: 'read', is_passed: true, gaps: [] },
    { step: 'match', is_passed: true, gaps: [] },
    { step: 'keep', is_passed: true, gaps: [] },
    { step: 'restart', is_passed: true, gaps: [] },
    { step: 'sources', is_passed: true, gaps: [] },
    { step: 'position', is_passed: false, gaps: heartbeat.gaps },
    { step: 'distress', is_passed: true, gaps: [] },
  ],
  is_passed: false,
};

export const watched: WatchedView = {
  places: [{ id: 'dddddddd-0000-4000-8000-000000000001', name: 'بيت الوالدين', spot: { latitude: 33.5731, longitude: -7.5898, radius_m: 5_000 }, country: 'MA' }],
  trips: [{ id: 'dddddddd-0000-4000-8000-000000000002', name: 'Lisbon', from: '2026-11-20', to: '2026-11-27', countries: ['PT', 'ES'], stops: [], is_watched: true }],
  towns: [{ id: 'dddddddd-0000-4000-8000-000000000003', name: 'Paiporta', country: 'ES', is_by_name: true, expires_at: '2026-11-29T13:05:00Z' }],
  subscriptions: [{ country: 'MA', since: NOW }],
  mutes: [{ id: 'dddddddd-0000-4000-8000-000000000004', issuer: 'alerts@example.es', kind: 'Viento', since: NOW }],
};

export const pack: PackView = {
  country: 'ES',
  emergency,
  missions: [abroad],
  alerts: [alert],
  as_of: NOW,
  is_stale: false,
};

export const issues: TaskView[] = [
  { kind: 'recovery-kit', urgency: 'red', message: message('task-kit-never-checked'), subject: null },
  { kind: 'backup', urgency: 'red', message: message('task-backup-never'), subject: null },
  { kind: 'watch', urgency: 'amber', message: message('task-watch-no-keyring'), subject: null },
];

export const backup: BackupView = { created_at: NOW, records: 12, files: 1, damaged: 0, size_bytes: 812_440 };

export const verified: VerifiedView = { at: NOW, records: 12, files: 1, damage: [] };

export const security: SecurityView = {
  issues,
  locks: [
    { id: '5b0c0f2e-0000-4000-8000-000000000001', kind: 'passphrase', made_at: NOW, checked_at: NOW },
    { id: '5b0c0f2e-0000-4000-8000-000000000002', kind: 'recovery', made_at: NOW, checked_at: null },
  ],
  watch: 'memory-no-keyring',
  last_backup: null,
  last_verified: null,
  activity: [
    ...Array.from({ length: 9 }, (_, at) => ({ sequence: 10 - at, at: NOW, message: message(at % 2 ? 'activity-unlocked' : 'activity-locked') })),
    { sequence: 1, at: NOW, message: message('activity-vault-created') },
  ],
  is_activity_whole: true,
  documents: 2,
  requests: 1,
};

export const settings: SettingsView = {
  auto_lock_minutes: 10,
  country: 'ES',
  gpsd: null,
  position: 'gpsd',
};

export const home: HomeView = {
  deadline: {
    document: passport.id,
    kind: 'passport',
    holder: card.holder,
    expires_on: '2027-03-12',
    days_left: 110,
    standing: 'attention',
    message: message('deadline-in', { days: { kind: 'number', value: 110 }, date: { kind: 'date', value: '2027-03-12' } }),
  },
  tasks: [
    {
      kind: 'answer',
      urgency: 'red',
      message: message('task-answer', { service: { kind: 'key', value: 'service-passport-renewal' }, place: { kind: 'text', value: 'Valencia (demo)' } }),
      subject: request.id,
    },
    ...issues,
    {
      kind: 'document-expires',
      urgency: 'amber',
      message: message('task-document-expires', { kind: { kind: 'key', value: 'document-kind-passport' }, date: { kind: 'date', value: '2027-03-12' } }),
      subject: passport.id,
    },
  ],
  requests: [requestCard],
  alerts: alerts.summary,
  documents: 2,
};

const triedFirst = ['create', 'kit'];
export const demo: DemoView = {
  steps: [
    'create', 'kit', 'passport', 'note', 'consulate', 'renew', 'officer-asks-photo', 'answer',
    'officer-finishes', 'alert', 'safe', 'backup',
  ].map((id) => ({
    id,
    is_done: triedFirst.includes(id),
    is_next: id === 'passport',
    can_act: ['passport', 'consulate'].includes(id),
  })),
  is_line_up: true,
  invitation: 'amana:consulate?demo',
  mrz: 'P<UTOEL<IDRISSI<<AMINA<SALMA<<<<<<<<<<<<<<<<\nSP04173626UTO9005146F2704218<<<<<<<<<<<<<<06',
  passphrase_hint: 'seven quiet oranges on a blue door',
};

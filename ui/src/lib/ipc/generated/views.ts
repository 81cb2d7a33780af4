// Written by a test of crates/citizen from its views. Do not edit: AMANA_GENERATE=1 writes it anew.
// Uuid: string. DateTime: RFC 3339 in UTC. NaiveDate: YYYY-MM-DD. Integers below 2^53: number.

/** The state that the first screen is in. */
export type AccessView =
  | { state: 'no-vault' }
  | {
      state: 'unreadable';
      /** Why. */
      reason: MessageView;
      /** Whether moving it beside is a way on; otherwise it is to be tried again. */
      can_set_aside: boolean;
    }
  | {
      state: 'locked';
      /** How the watch is kept. */
      watch: WatchView;
      /** Before this, no passphrase is tried: too many were wrong. */
      try_again_at: string | null;
      /** The person let this device's keyring open it. */
      has_keyring_lock: boolean;
    }
  | {
      state: 'open';
      /** How the watch is kept. */
      watch: WatchView;
      /** Items that were found damaged; the rest is whole. */
      damaged_items: number;
      /** The whole file is older than what this device has seen. */
      is_rolled_back: boolean;
    };
/** Something that is asked of the person. */
export type ActionView = {
  /** Its id, for the answer. */
  id: string;
  /** `photo`, `form`, `document`. */
  kind: string;
  /** What to do. */
  message: MessageView;
  /** Why. */
  reason: MessageView | null;
  /** Until when. */
  due_on: string | null;
};
/** One line of the log. */
export type ActivityView = {
  /** Its place in the chain, from 1. */
  sequence: number;
  /** When. */
  at: string;
  /** `activity-…` */
  message: MessageView;
};
/** A document typed by hand, to be added. */
export type AddByHand = {
  /** As in [`DocumentView`]. */
  kind: string;
  /** One to three letters. */
  issuing_state: string;
  /** As printed. */
  number: string;
  /** As printed. */
  surname: string;
  /** As printed; may be empty. */
  given_names: string;
  /** One to three letters; may be empty. */
  nationality: string;
  /** The date of birth. */
  born_on: string | null;
  /** The date of issue. */
  issued_on: string | null;
  /** The last valid day. */
  expires_on: string | null;
  /** Whose it is. */
  person: string | null;
  /** The staged scan goes with it. */
  with_scan: boolean;
  /** The scan is also sealed as it came, with all that a camera wrote into it. */
  keep_original: boolean;
};
/** A document read from its MRZ, to be added. */
export type AddFromMrz = {
  /** The MRZ as typed or read. */
  mrz: string;
  /** Whose it is. */
  person: string | null;
  /** The person compared it with the document and it is printed like that. */
  is_as_printed: boolean;
  /** The staged scan goes with it. */
  with_scan: boolean;
  /** The scan is also sealed as it came, with all that a camera wrote into it. */
  keep_original: boolean;
};
/** An alert as it is shown. */
export type AlertView = {
  /** Its id on this device. */
  id: string;
  /** An exercise or a test: nothing to fear. */
  is_drill: boolean;
  /** `geo`, `met`, `safety`, `security`, `rescue`, `fire`, `health`, `env`, `transport`, `infra`, `cbrne`, `other`. */
  pictogram: string;
  /** The issuer's identifier. */
  identifier: string;
  /** Who issued it. */
  sender: string;
  /** Who issued it, for people. */
  sender_name: string | null;
  /** When it was sent. */
  sent: string;
  /** When the event is expected to begin. */
  onset: string | null;
  /** Countersigned by a consulate that was added. */
  is_countersigned: boolean;
  /** Why this person is told. */
  why: WhereView;
  /** What it tells of besides and is not over, what concerns the person most first. */
  others: Array<OtherEventView>;
  /** What of all that the person watches it touches. */
  touches: Array<TouchView>;
  /** The person muted its issuer's alerts of this kind: it does not interrupt. */
  is_muted: boolean;
  /** When the person said that they have read it. */
  acknowledged_at: string | null;
  /** The newest "I'm safe" that answers it. */
  safety: SafetyView | null;
  /** How grave. */
  severity: Severity;
  /** The issuer says that this danger is over. */
  is_all_clear: boolean;
  /** Keys of the catalogue's sentences for the coded elements, what to do first. */
  sentences: Array<string>;
  /** The language of the issuer's words (BCP 47), where it is told. */
  language: string | null;
  /** The issuer's words. */
  event: string;
  /** The issuer's words. */
  headline: string | null;
  /** The issuer's words. */
  description: string | null;
  /** The issuer's words. */
  instruction: string | null;
  /** The areas, in the issuer's words. */
  areas: Array<string>;
  /** Until when it counts; the alert may tell of another that counts for longer. */
  expires_at: string;
  /** The issuer does not say until when: a day is assumed. */
  is_expiry_assumed: boolean;
};
/** How many alerts there are, and how fresh that is. Drills and all-clears are not counted. */
export type AlertsSummaryView = {
  /** That touch the person. */
  here: number;
  /** Of which nobody can tell. */
  maybe: number;
  /** That do not. */
  elsewhere: number;
  /** The oldest of the consulates' and feeds' last answers; without one, the last file's. */
  as_of: string | null;
  /** "No alerts" may not be said: a source did not answer for an hour, or there is none. */
  is_stale: boolean;
};
/** Everything about alerts. */
export type AlertsView = {
  /** Here, then maybe, then elsewhere, then drills; the gravest first, then the newest. */
  alerts: Array<AlertView>;
  /** In numbers. */
  summary: AlertsSummaryView;
  /** From whom. */
  sources: Array<SourceView>;
  /** Whether the device knows where it is. */
  position: PositionView;
  /** Whom "I'm safe" can be said to. */
  missions: Array<MissionView>;
};
/** One answer, to be compared. */
export type AnswerView = {
  /** Where it can be changed. */
  task: DraftTask;
  /** `answer-…` */
  key: string;
  /** What was answered. */
  value: ArgView;
};
/** When to go there. */
export type AppointmentView = {
  /** The day. */
  on: string;
  /** As the clocks there show it: HH:MM:SS. */
  time: string | null;
};
/** What goes into a sentence. */
export type ArgView =
  | { kind: 'text'; value: string }
  | { kind: 'verbatim'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; value: string }
  | { kind: 'key'; value: string };
/** A backup that was written and read back. */
export type BackupView = {
  /** When. */
  created_at: string;
  /** Records inside. */
  records: number;
  /** Sealed files inside. */
  files: number;
  /** Damaged items that could not be taken in. */
  damaged: number;
  /** Length of the file. */
  size_bytes: number;
};
/** One day of a calendar. */
export type CalendarEntryView = {
  /** The same at every export, so that a calendar replaces it. */
  uid: string;
  /** The day. */
  on: string;
  /** As the clocks there show it. */
  time: string | null;
  /** What it says. */
  message: MessageView;
  /** When the calendar reminds, in days before. */
  alarms_days_before: Array<number>;
};
/** One check digit. */
export type CheckView = {
  /** Which field, as in the catalogue's `field-…` keys. */
  field: string;
  /** What it says. */
  verdict: Verdict;
  /** What stands there, where it does not fit. */
  printed: string | null;
  /** What belongs there, where it does not fit. */
  expected: string | null;
  /** The line of the digit, from 1. */
  line: number | null;
  /** Its place in the line, from 1. */
  column: number | null;
};
/** Somebody whom the person would tell. */
export type ConfidantView = {
  /** Their id. */
  id: string;
  /** Their name. */
  name: string;
  /** As it is dialled. */
  phone: string;
};
/** A copy that is to be made. */
export type CopyFor = {
  /** Of which document. */
  document: string;
  /** Of which of its scans. */
  scan: string;
  /** For whom and what. */
  purpose: string;
  /** What is made unreadable. */
  masks: Array<MaskView>;
};
/** When copies are made. */
export type CopySchedule = 'daily' | 'weekly' | 'changes';
/** A copy that is whole. */
export type CopyView = {
  /** When it was made. */
  made_at: string;
  /** When it was last read to its end. */
  checked_at: string;
  /** Its length. */
  size_bytes: number;
};
/** One thing that is not as it was left. */
export type DamageView = {
  /** `damage-…` */
  message: MessageView;
  /** The document or request that it is about, where that is known. */
  subject: string | null;
};
/** The document that expires next. */
export type DeadlineView = {
  /** The document. */
  document: string;
  /** As in its card: `document-kind-…`. */
  kind: string;
  /** Whose, when it says. */
  holder: string | null;
  /** Until when. */
  expires_on: string;
  /** Negative once it has passed. */
  days_left: number;
  /** What the rules say today. */
  standing: Standing;
  /** It in words. */
  message: MessageView;
};
/** What the crisis desk says. */
export type DeskAnswerView = {
  /** When it was said. */
  at: string;
  /** `distress-answer-…` */
  message: MessageView;
};
/** How far a call for help is at one consulate. */
export type DeskView = {
  /** The consulate's name. */
  name: string;
  /** How far. */
  state: DistressState;
  /** When its bytes were last given to a connection with the consulate. */
  handed_over_at: string | null;
  /** When the consulate says that it received it, by its signed receipt. */
  received_at: string | null;
  /** The newest answer, signed by an officer. */
  answer: DeskAnswerView | null;
  /** Why it is not further. */
  trouble: MessageView | null;
};
/** The directory that came with this program, or a part of it. */
export type DirectoryView = {
  /** When its addresses were last looked up. */
  as_of: string;
  /** By their ids. */
  feeds: Array<OfferView>;
};
/** A copy that was given away. */
export type DisclosureView = {
  /** Its id. */
  id: string;
  /** Of which document; it may be gone meanwhile. */
  document: string;
  /** That document's kind: `document-kind-…`. */
  kind: string;
  /** Of which scan. */
  scan: string;
  /** For whom and what, in the person's words: it is written over the copy. */
  purpose: string;
  /** The day that is written over the copy. */
  day: string;
  /** When it was made. */
  at: string;
  /** What was made unreadable. */
  masks: Array<MaskView>;
};
/** How far a call for help is. There is no "sent": nobody can know that. */
export type DistressState = 'saved' | 'handed-over' | 'received' | 'answered';
/** A call for help. */
export type DistressView = {
  /** Its id. */
  id: string;
  /** When it was saved on this device. */
  saved_at: string;
  /** Until then nothing leaves, and it can be taken back without anybody knowing. */
  goes_at: string;
  /** It can still be taken back. */
  can_cancel: boolean;
  /** It was called off after it left. */
  is_called_off: boolean;
  /** How far it is at each consulate. Empty: there is none, and nobody gets it by itself. */
  desks: Array<DeskView>;
};
/** A document at a glance. */
export type DocumentCardView = {
  /** Its id. */
  id: string;
  /** `passport`, `identity-card`, `visa`, `residence-permit`, `other`: `document-kind-…`. */
  kind: string;
  /** As printed. */
  issuing_state: string;
  /** The holder's name as printed, given names first. */
  holder: string;
  /** Whose it is, when somebody said so. */
  person: string | null;
  /** The last valid day. */
  expires_on: string | null;
  /** In one word. */
  standing: Standing;
  /** The gravest of what the rules say today. */
  finding: FindingView | null;
  /** How many scans there are. */
  scans: number;
  /** A small picture of it: a sealed file. */
  thumbnail: string | null;
  /** The person's own words to find it by. */
  tags: Array<string>;
};
/** What is printed in a document, as typed. */
export type DocumentFields = {
  /** As in [`DocumentView`]. */
  kind: string;
  /** One to three letters. */
  issuing_state: string;
  /** As printed. */
  number: string;
  /** As printed. */
  surname: string;
  /** As printed; may be empty. */
  given_names: string;
  /** One to three letters; may be empty. */
  nationality: string;
  /** The date of birth. */
  born_on: string | null;
  /** The date of issue. */
  issued_on: string | null;
  /** The last valid day. */
  expires_on: string | null;
};
/** A travel document with everything that follows from it today. The number is only hinted at. */
export type DocumentView = {
  /** Its id. */
  id: string;
  /** `passport`, `identity-card`, `visa`, `residence-permit`, `other`: `document-kind-…`. */
  kind: string;
  /** As printed. */
  issuing_state: string;
  /** As printed; empty when it is not known. */
  nationality: string;
  /** As printed. */
  surname: string;
  /** As printed. */
  given_names: string;
  /** The number with all but its last two characters hidden. */
  number_hint: string;
  /** When all of it is known. */
  born_on: string | null;
  /** Not in an MRZ. */
  issued_on: string | null;
  /** The last valid day. */
  expires_on: string | null;
  /** In one word. */
  standing: Standing;
  /** It was read from an MRZ. */
  has_mrz: boolean;
  /** Fields that the person typed otherwise than the MRZ has them, as in [`DocumentFields`]. */
  typed_fields: Array<string>;
  /** Every check digit of the MRZ. */
  checks: Array<CheckView>;
  /** Sealed scans. */
  scans: Array<ScanView>;
  /** What the rules say today, the gravest first. */
  findings: Array<FindingView>;
  /** When it will be remembered. */
  reminders: Array<ReminderView>;
  /** Whose it is, when somebody said so. */
  person: string | null;
  /** The person's own words to find it by. */
  tags: Array<string>;
  /** The person's own words about it. */
  notes: string;
  /** When it was added. */
  added_at: string;
  /** Since when it lies in the trash. */
  trashed_at: string | null;
  /** How many earlier versions are kept. */
  versions: number;
  /** Requests and drafts about it. */
  requests: Array<string>;
  /** A renewal of it can be written here. */
  can_renew: boolean;
};
/** Every document that was asked for, and everybody whose they may be. */
export type DocumentsView = {
  /** Soonest expiry first; those without a date last. */
  documents: Array<DocumentCardView>;
  /** By name. */
  persons: Array<PersonView>;
  /** What was searched for. */
  query: string;
};
/** A draft at a glance. */
export type DraftCardView = {
  /** Its id. */
  id: string;
  /** `service-…` */
  service: string;
  /** What is to be renewed. */
  document: string | null;
  /** The last edit. */
  edited_at: string;
  /** Tasks that are done. */
  done: number;
  /** Of how many. */
  of: number;
};
/** One page of a draft. */
export type DraftTask = 'passport' | 'consulate' | 'details' | 'contact' | 'photo' | 'check';
/** How far a task is. */
export type DraftTaskView = {
  /** Which. */
  task: DraftTask;
  /** How far. */
  state: 'done' | 'to-do' | 'cannot-start-yet';
};
/** A draft, whole. */
export type DraftView = {
  /** Its id. */
  id: string;
  /** `service-…` */
  service: string;
  /** What is to be renewed. */
  document: string | null;
  /** Where. */
  mission: string | null;
  /** The person compared the details with the passport. */
  are_details_right: boolean;
  /** Where the consulate may call; may be empty. */
  phone: string;
  /** Where the consulate may write; may be empty. */
  email: string;
  /** The portrait. */
  photo: ScanView | null;
  /** In order. */
  tasks: Array<DraftTaskView>;
  /** What would be sent, to be compared. */
  answers: Array<AnswerView>;
  /** The last edit. */
  saved_at: string;
  /** Every task but the check is done. */
  can_send: boolean;
};
/** One edit of a document; what it was stays as a version. */
export type EditDocument =
  | {
      edit: 'fields';
      /** All of them. */
      fields: DocumentFields;
      /** The person says so where the machine readable zone has something else. */
      is_typed_by_hand: boolean;
    }
  | {
      edit: 'notes';
      /** In place of those before. */
      notes: string;
    }
  | {
      edit: 'tags';
      /** In place of those before. */
      tags: Array<string>;
    };
/** One edit; every one is sealed at once. */
export type EditDraft =
  | {
      edit: 'passport';
      /** Which. */
      document: string;
    }
  | {
      edit: 'consulate';
      /** Which. */
      mission: string;
    }
  | {
      edit: 'details';
      /** They are right. */
      are_right: boolean;
    }
  | {
      edit: 'contact';
      /** Any country's. */
      phone: string;
      /** An address. */
      email: string;
    }
  | { edit: 'photo' }
  | { edit: 'no-photo' };
/** One edit of a noted request. */
export type EditNoted =
  | {
      edit: 'reference';
      /** May be empty. */
      reference: string;
    }
  | {
      edit: 'next-step';
      /** Their own words; may be empty. */
      text: string;
    }
  | {
      edit: 'tracker';
      /** An address of https; may be empty. */
      url: string;
    }
  | {
      edit: 'promise';
      /** The day, or none any more. */
      promised_on: string | null;
    }
  | {
      edit: 'appointment';
      /** The day, or none any more. */
      on: string | null;
      /** As the clocks there show it. */
      time: string | null;
    };
/** One number. */
export type EmergencyNumberView = {
  /** `emergency-…` */
  service: string;
  /** As it is dialled. */
  number: string;
};
/** Whom to call in a country. */
export type EmergencyView = {
  /** The country, as two letters of ISO 3166-1; `None` when none was chosen or it is not listed. */
  country: string | null;
  /** The one for everything first. */
  numbers: Array<EmergencyNumberView>;
  /** Every country that is listed. */
  countries: Array<string>;
  /** Where the numbers come from. */
  source: string;
  /** When they were collected from it; none: nobody has compared them with a source yet, and whoever shows them says so. */
  collected_on: string | null;
};
/** One line of the timeline. */
export type EntryView = {
  /** When. */
  at: string;
  /** `event-…` or `noted-…`; `None` when it is in the person's own words. */
  message: MessageView | null;
  /** The person's own words. */
  text: string | null;
  /** The message that said so, to the letter. */
  original: string | null;
  /** Who vouches for it. */
  mark: Mark;
  /** Who did it. */
  by: 'you' | 'consulate';
};
/** Something to be brought to the consulate. */
export type ErrandView = {
  /** Its id. */
  id: string;
  /** What it does there. */
  purpose: 'submit' | 'answer';
  /** How far it is. */
  state: { state: 'needs-confirmation' } | { state: 'queued' } | { state: 'stuck'; reason: MessageView } | { state: 'delivered'; received_at: string };
  /** When it was sealed on this device. */
  saved_at: string;
};
/** What an export holds. */
export type ExportView = {
  /** How many documents. */
  documents: number;
  /** How many requests. */
  requests: number;
  /** How many scans and photos there are, damaged ones included. */
  scans: number;
  /** What is damaged, and therefore not inside. */
  damaged: number;
};
/** What went wrong. */
export type FailureView = {
  /** The sentence. */
  message: MessageView;
  /** The inputs that it is about; none: the whole. */
  fields: Array<FieldFailureView>;
};
/** What came out of a feed. */
export type FeedView = {
  /** Messages taken in. */
  accepted: number;
  /** Why the others were refused: `cap-refused-…`; or not believed: `alert-not-believed`. */
  refused: Array<MessageView>;
  /** Alerts that are active now. */
  active: number;
};
/** What is wrong with one input. */
export type FieldFailureView = {
  /** The input's name, as in its type. */
  field: string;
  /** The sentence. */
  message: MessageView;
};
/** A rule that has something to say. */
export type FindingView = {
  /** Which rule. */
  rule: string;
  /** The last day on which it was met. */
  met_until: string;
  /** The citation, as published. */
  source: string;
  /** The rule with its date. */
  message: MessageView;
};
/** A backup file that was found or chosen. */
export type FoundBackupView = {
  /** The file's name, without its folder. */
  name: string;
  /** When it was written. */
  written_at: string;
  /** Its length. */
  size_bytes: number;
  /** What the window calls it by: no path leaves Rust. */
  token: string;
};
/** What Amana may not see; the worst first. */
export type GapKind =
  | 'no-source'
  | 'stale-source'
  | 'position-denied'
  | 'position-lost'
  | 'position-searching'
  | 'position-off'
  | 'area-unresolved'
  | 'town-unresolved'
  | 'watch-in-memory'
  | 'distress-needs-sign-in';
/** Something that Amana cannot see. */
export type GapView = {
  /** Which. */
  kind: GapKind;
  /** What it means and what to do: `gap-…`. */
  message: MessageView;
  /** Since when, where that is known. */
  since: string | null;
};
/** Whether the device still watches, and where it cannot. */
export type HeartbeatView = {
  /** When a source last answered: "checked 3 min ago". */
  checked_at: string | null;
  /** The oldest source that is too old: "not confirmed since". None while all are fresh, or when one never answered. */
  not_confirmed_since: string | null;
  /** Nothing here can warn: no source, or none that is fresh. The person is sent elsewhere. */
  cannot_warn: boolean;
  /** Where it cannot watch, the worst first. */
  gaps: Array<GapView>;
};
/** Everything that a person needs who needs help. */
export type HelpView = {
  /** The local emergency number: the first thing, before any consulate. */
  emergency: EmergencyView;
  /** Missions nearby, the nearest first. */
  nearest: Array<MissionAbroadView>;
  /** Consulates whose crisis desk would get a call for help. */
  desks: Array<string>;
  /** One's own people. */
  confidants: Array<ConfidantView>;
  /** Whether a position could be sent. */
  position: PositionView;
  /** The newest call for help. */
  distress: DistressView | null;
};
/** Home, whole. */
export type HomeView = {
  /** The document that expires next. */
  deadline: DeadlineView | null;
  /** What is to be done, the most urgent first. */
  tasks: Array<TaskView>;
  /** Requests that are not over. */
  requests: Array<RequestCardView>;
  /** Alerts in numbers. */
  alerts: AlertsSummaryView;
  /** How many documents there are. */
  documents: number;
};
/** What an invitation says, before anything is sent. */
export type InvitationView = {
  /** Where the consulate answers. */
  origin: string;
  /** The fingerprint of its trust root: sixteen groups of four hexadecimal digits. */
  fingerprint: string;
};
/** Which words of the kit are asked for again. */
export type KitQuestionView = {
  /** Counted from 1, in order. */
  positions: Array<number>;
};
/** How a consulate is reached now. */
export type Line = 'live' | 'trying' | 'needs-sign-in';
/** A kind of way in. */
export type LockKind = 'passphrase' | 'recovery' | 'keyring' | 'security-key';
/** A way in. */
export type LockView = {
  /** Its id. */
  id: string;
  /** Which. */
  kind: LockKind;
  /** When it was made, where that is known. */
  made_at: string | null;
  /** When the person last showed that they have it. */
  checked_at: string | null;
};
/** Who vouches for a line. */
export type Mark = 'you-noted' | 'consulate-signed';
/** A part of a picture that is made unreadable, in fractions of the upright picture: 0 to 1. */
export type MaskView = {
  /** From the left edge. */
  left: number;
  /** From the upper edge. */
  top: number;
  /** To its right edge. */
  width: number;
  /** To its lower edge. */
  height: number;
};
/** A key of the catalogue with its arguments. */
export type MessageView = {
  /** The key. */
  key: string;
  /** What goes into the sentence. */
  args: { [key in string]: ArgView };
};
/** A mission of the person's country abroad. */
export type MissionAbroadView = {
  /** `mission-kind-…` */
  kind: string;
  /** The city, as it is written in Latin letters. */
  city: string;
  /** The country, as two letters of ISO 3166-1. */
  country: string;
  /** As it is dialled from abroad, where it is known. */
  phone: string | null;
  /** How far it is from the device, rounded to kilometres; none without a position. */
  distance_km: number | null;
  /** Where this comes from. */
  source: string;
  /** When it was collected from there; none: nobody has compared it with a source yet. */
  collected_on: string | null;
};
/** A consulate that was added. */
export type MissionView = {
  /** Its id on this device. */
  id: string;
  /** The ministry's name. */
  ministry: string;
  /** The mission's name. */
  name: string;
  /** Where it answers. */
  origin: string;
  /** When it last answered and everything it said was verified. */
  as_of: string | null;
  /** How it is reached now. */
  line: Line;
  /** Why the last attempt failed. */
  trouble: MessageView | null;
};
/** What the lines say, before anything is kept. */
export type MrzPreviewView = {
  /** As in [`DocumentView`]. */
  kind: string;
  /** As printed. */
  issuing_state: string;
  /** As printed. */
  nationality: string;
  /** As printed. */
  surname: string;
  /** As printed. */
  given_names: string;
  /** As printed. */
  number: string;
  /** When all of it is known. */
  born_on: string | null;
  /** The last valid day. */
  expires_on: string | null;
  /** Every check digit, with its place. */
  checks: Array<CheckView>;
  /** No check digit is refuted. */
  is_sound: boolean;
};
/** A kind of alert of one issuer that does not interrupt any more. */
export type MuteView = {
  /** Its id. */
  id: string;
  /** The issuer, as in its alerts. */
  issuer: string;
  /** The event, in the issuer's words. */
  kind: string;
  /** Since when. */
  since: string;
};
/** Whether an alert touches the person. */
export type Nearness = 'here' | 'maybe' | 'elsewhere';
/** What comes next; the first thing that the person can do. */
export type NextView =
  | {
      kind: 'confirm';
      /** What. */
      errand: string;
    }
  | {
      kind: 'retry';
      /** What. */
      errand: string;
      /** Why it is stuck. */
      reason: MessageView;
    }
  | {
      kind: 'answer';
      /** To what. */
      action: string;
      /** What it asks for. */
      message: MessageView;
    }
  | { kind: 'queued' }
  | {
      kind: 'wait';
      /** For what. */
      message: MessageView;
    }
  | {
      kind: 'visit';
      /** What for. */
      message: MessageView;
    }
  | {
      kind: 'pick-up';
      /** What. */
      message: MessageView;
    }
  | {
      kind: 'promised';
      /** The day. */
      on: string;
      /** It has passed. */
      is_late: boolean;
      /** Both, said. */
      message: MessageView;
    }
  | { kind: 'add-event' }
  | { kind: 'nothing' };
/** A request at a consulate without an API, to be noted. */
export type NoteRequest = {
  /** `service-…` */
  service: string;
  /** The consulate, in the person's words. */
  mission: string;
  /** The reference on the receipt; may be empty. */
  reference: string;
  /** When it was promised. */
  promised_on: string | null;
};
/** What a message said, as the person confirmed it. */
export type NoteStatus = {
  /** The message, to the letter. */
  text: string;
  /** As in a proposal. */
  status: string;
  /** The day that it names. */
  on: string | null;
  /** The time that it names. */
  time: string | null;
  /** The reference that it names; may be empty. */
  reference: string;
};
/** A feed before it is followed. */
export type OfferView = {
  /** Its id as a source, once it is followed. */
  source: string;
  /** Which kind. */
  kind: SourceKind;
  /** Its id in the directory. */
  listed: string | null;
  /** The country that it is about, whole (ISO 3166-1 alpha-2). */
  country: string | null;
  /** The authority's name, the host, the folder's name. */
  name: string;
  /** Who serves the authority's warnings in its place. */
  served_by: string | null;
  /** The host that would be asked. */
  asked: string | null;
  /** It is followed already. */
  is_followed: boolean;
  /** What whoever is asked sees. */
  sees: MessageView;
};
/** What an alert tells of besides: another event, the same in another area, or in other words. */
export type OtherEventView = {
  /** Where it is, `why-…`, with a distance where there is one. */
  message: MessageView;
  /** How grave. */
  severity: Severity;
  /** The issuer says that this danger is over. */
  is_all_clear: boolean;
  /** Keys of the catalogue's sentences for the coded elements, what to do first. */
  sentences: Array<string>;
  /** The language of the issuer's words (BCP 47), where it is told. */
  language: string | null;
  /** The issuer's words. */
  event: string;
  /** The issuer's words. */
  headline: string | null;
  /** The issuer's words. */
  description: string | null;
  /** The issuer's words. */
  instruction: string | null;
  /** The areas, in the issuer's words. */
  areas: Array<string>;
  /** Until when it counts; the alert may tell of another that counts for longer. */
  expires_at: string;
  /** The issuer does not say until when: a day is assumed. */
  is_expiry_assumed: boolean;
};
/** What to have at hand in a country; all of it is on this device. */
export type PackView = {
  /** The country, as two letters of ISO 3166-1. */
  country: string;
  /** Whom to call. */
  emergency: EmergencyView;
  /** The missions there. */
  missions: Array<MissionAbroadView>;
  /** Alerts that name the country or touch what is watched there; and those of which nobody can tell. */
  alerts: Array<AlertView>;
  /** Up to when the alerts are known. */
  as_of: string | null;
  /** "No alerts" may not be said. */
  is_stale: boolean;
};
/** Somebody whose documents are kept here. */
export type PersonView = {
  /** Its id. */
  id: string;
  /** As the person writes it. */
  name: string;
  /** Who they are to the person. */
  relation: Relation;
  /** How many documents are theirs. */
  documents: number;
};
/** What kind of place. */
export type PlaceKind = 'folder' | 'web-dav';
/** Where copies go, and when. */
export type PlaceView = {
  /** A folder, or a server. */
  kind: PlaceKind;
  /** The path or the address. Never a password. */
  location: string;
  /** Who writes there, on a server. */
  user: string | null;
  /** When copies are made. */
  schedule: CopySchedule;
  /** How many are kept. */
  keep: number;
  /** Since when. */
  set_at: string;
};
/** Where the position comes from. */
export type PositionSource = 'gpsd' | 'geoclue' | 'device';
/** Whether the device knows where it is. */
export type PositionState =
  | 'off'
  | 'searching'
  | 'known'
  | 'lost'
  | 'asking'
  | 'denied'
  | 'no-agent'
  | 'unreachable'
  | 'doubtful';
/** Whether the device knows where it is; never where. */
export type PositionView = {
  /** Whether. */
  state: PositionState;
  /** When it knew last. */
  as_of: string | null;
  /** `position-…` */
  message: MessageView;
};
/** How far long work is. */
export type ProgressView = {
  /** What is being done. */
  work: Work;
  /** Steps done. */
  done: number;
  /** Of how many; 0 when that is not known. */
  of: number;
};
/** What a pasted message may say. */
export type ProposalView = {
  /** For [`NoteStatus`]. */
  status: string;
  /** It in words: `noted-…` */
  message: MessageView;
  /** The day that it names. Day before month, where it could be either. */
  on: string | null;
  /** The time of an appointment. */
  time: string | null;
  /** Under which they know the request. */
  reference: string | null;
  /** Much speaks for it. */
  is_likely: boolean;
};
/** The 24 words: in the window only while the kit is on screen. */
export type RecoveryKitView = {
  /** In their order. */
  words: Array<string>;
};
/** Who somebody is to the person: `relation-…`. */
export type Relation = 'self' | 'spouse' | 'child' | 'parent' | 'other';
/** A reminder. */
export type ReminderView = {
  /** When. */
  due_on: string;
  /** Days before the expiry. */
  days_before: number;
  /** What it will say. */
  message: MessageView;
};
/** A request at a glance. */
export type RequestCardView = {
  /** Its id. */
  id: string;
  /** `service-…` */
  service: string;
  /** The consulate: its own name, or the person's words. */
  place: string;
  /** Everything here was typed by the person. */
  is_noted: boolean;
  /** `phase-…`; `None` for a noted one, and before the consulate said anything. */
  phase: string | null;
  /** `outcome-…`, once it is over. */
  outcome: string | null;
  /** What comes next. */
  next: NextView;
  /** A reminder of it is due: it was noted. */
  is_due: boolean;
  /** When something last happened. */
  last_at: string;
  /** The history could not be verified; the rest of the list is whole. */
  damage: MessageView | null;
};
/** A reminder of a noted request. */
export type RequestReminderView = {
  /** When. */
  due_on: string;
  /** What it will say. */
  message: MessageView;
};
/** A request with its timeline. */
export type RequestView = {
  /** Its id. */
  id: string;
  /** `service-…` */
  service: string;
  /** The consulate: its own name, or the person's words. */
  place: string;
  /** The consulate it was submitted to; `None` for a noted one. */
  mission: string | null;
  /** The reference that the person noted. */
  reference: string | null;
  /** When the consulate promised it, as noted. */
  promised_on: string | null;
  /** When to go there, as noted. */
  appointment: AppointmentView | null;
  /** What the person wants to do next, in their own words. */
  next_step: string | null;
  /** The consulate's page that says how far it is, as noted. */
  tracker: string | null;
  /** Pictures of the receipt. */
  receipts: Array<ScanView>;
  /** When it will be remembered; empty unless it was noted. */
  reminders: Array<RequestReminderView>;
  /** What it is about. */
  document: string | null;
  /** Where it stands, in order; empty for a noted one. */
  stages: Array<StageView>;
  /** `outcome-…`, once it is over. */
  outcome: string | null;
  /** What the person must do now. */
  actions: Array<ActionView>;
  /** Oldest first. */
  timeline: Array<EntryView>;
  /** What waits to be brought to the consulate, and what was. */
  errands: Array<ErrandView>;
  /** Who looked at it. */
  staff_accesses: Array<StaffAccessView>;
  /** What comes next. */
  next: NextView;
  /** When the consulate was last heard. */
  as_of: string | null;
  /** Everything here was typed by the person. */
  is_noted: boolean;
  /** The history could not be verified. */
  damage: MessageView | null;
};
/** Every request and every draft. */
export type RequestsView = {
  /** Newest first. */
  requests: Array<RequestCardView>;
  /** Last edited first. */
  drafts: Array<DraftCardView>;
  /** The consulates that were added. */
  missions: Array<MissionView>;
};
/** What is hidden until it is asked for. Only while it is on screen. */
export type RevealedView = {
  /** As printed. */
  number: string;
  /** As printed, lines joined by a line feed. */
  mrz: string | null;
};
/** How far a safety report is. */
export type SafetyState = 'saved' | 'received';
/** How far a safety report is. */
export type SafetyView = {
  /** The report. */
  id: string;
  /** How far. */
  state: SafetyState;
  /** When it was saved on this device. */
  saved_at: string;
  /** When the consulate says it received it, by its signed receipt. */
  received_at: string | null;
};
/** Somebody to be told. */
export type SaveConfidant = {
  /** The one that is changed; none: a new one. */
  id: string | null;
  /** Their name. */
  name: string;
  /** Their telephone number, with its country's code. */
  phone: string;
};
/** Somebody to be added, or changed. */
export type SavePerson = {
  /** `None` adds. */
  id: string | null;
  /** As the person writes it. */
  name: string;
  /** Who they are to the person. */
  relation: Relation;
};
/** A place to be watched. */
export type SavePlace = {
  /** The one that is changed; none: a new one. */
  id: string | null;
  /** What the person calls it. */
  name: string;
  /** Where it is. */
  spot: SpotView;
  /** The country, as two letters of ISO 3166-1. */
  country: string | null;
};
/** A trip to be watched. */
export type SaveTrip = {
  /** The one that is changed; none: a new one. */
  id: string | null;
  /** What the person calls it. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** Countries, as two letters of ISO 3166-1. */
  countries: Array<string>;
  /** Places on the way. */
  stops: Array<StopView>;
};
/** A sealed scan. */
export type ScanView = {
  /** The sealed file. */
  id: string;
  /** Its media type. */
  media_type: string;
  /** Plaintext length. */
  size_bytes: number;
  /** The file is cut, changed or gone: it cannot be shown. The document stays. A file that is larger than a scan is read to its end by a verification only. */
  is_damaged: boolean;
  /** A small picture of it: a sealed file. */
  thumbnail: string | null;
  /** The file as it came, with all that a camera wrote into it: a sealed file. It is never sent. */
  original: string | null;
};
/** What was found, of each kind the nearest first. */
export type SearchView = {
  /** By name, number, state or person. */
  documents: Array<DocumentCardView>;
  /** By service, consulate, reference or the person's own words. */
  requests: Array<RequestCardView>;
  /** By what happens. */
  alerts: Array<{ id: string; event: string; severity: Severity }>;
};
/** The second place, whole. */
export type SecondPlaceView = {
  /** What was chosen. */
  place: PlaceView | null;
  /** The last copy that was read back to its end. */
  last_copy: CopyView | null;
  /** When the next copy is due; it is made while the vault is open. */
  next_at: string | null;
  /** How it stands, in words. */
  message: MessageView;
  /** The place is on the same disk as the vault, and would be lost with it. */
  is_on_same_disk: boolean;
};
/** Security, whole. */
export type SecurityView = {
  /** What to mend, the most urgent first. */
  issues: Array<TaskView>;
  /** The ways in. */
  locks: Array<LockView>;
  /** How the watch is kept. */
  watch: WatchView;
  /** The last backup that was written and read back. */
  last_backup: BackupView | null;
  /** The last time that everything was read to its end. */
  last_verified: VerifiedView | null;
  /** What was done, the newest first. */
  activity: Array<ActivityView>;
  /** Whether the log is one unbroken chain. */
  is_activity_whole: boolean;
  /** How many documents there are. */
  documents: number;
  /** How many requests there are. */
  requests: number;
};
/** What a self-test goes through, in order. */
export type SelfTestStep =
  | 'read'
  | 'match'
  | 'keep'
  | 'restart'
  | 'sources'
  | 'position'
  | 'distress';
/** One step of a self-test. */
export type SelfTestStepView = {
  /** Which. */
  step: SelfTestStep;
  /** It works. */
  is_passed: boolean;
  /** What does not, and what to do. */
  gaps: Array<GapView>;
};
/** What a self-test found. */
export type SelfTestView = {
  /** When. */
  at: string;
  /** Step by step. */
  steps: Array<SelfTestStepView>;
  /** Every step passed. */
  is_passed: boolean;
};
/** A call for help. */
export type SendSos = {
  /** The person's own words; may be empty. */
  message: string;
  /** Send where the device is, sealed for the crisis desk. */
  with_position: boolean;
};
/** Settings: shown and saved in the same shape. */
export type SettingsView = {
  /** Minutes without a touch until the vault locks: 1 to 120. */
  auto_lock_minutes: number;
  /** Where the person is, as ISO 3166-1 alpha-2. */
  country: string | null;
  /** Where a gpsd listens, as `host:port`. */
  gpsd: string | null;
  /** Where the position comes from. */
  position: PositionSource;
};
/** How grave an alert is, as its issuer says. */
export type Severity = 'extreme' | 'severe' | 'moderate' | 'minor' | 'unknown';
/** What a person may give to their own people, in the open, on purpose. */
export type ShareView = {
  /** The sentence to share. */
  text: MessageView;
  /** To be shown before: whoever carries it can read it. */
  warning: MessageView;
  /** To whom. */
  confidants: Array<ConfidantView>;
};
/** Which kind of source. */
export type SourceKind = 'consulate' | 'feed' | 'own-feed' | 'folder' | 'file';
/** Where alerts come from. */
export type SourceView = {
  /** Of a feed or a folder that is followed: to follow it no more. */
  id: string | null;
  /** Which kind. */
  kind: SourceKind;
  /** The consulate's or the authority's name, the host, the folder's name; empty for files. */
  name: string;
  /** Of a feed of the directory: the country that it is about, whole (ISO 3166-1 alpha-2). */
  country: string | null;
  /** Of a feed: the host that is asked. */
  asked: string | null;
  /** Of a feed or a folder: what whoever is asked sees. */
  sees: MessageView | null;
  /** Up to when it is known that nothing is missing. */
  as_of: string | null;
  /** That is more than an hour ago. */
  is_stale: boolean;
  /** Why the last attempt failed. */
  trouble: MessageView | null;
  /** Messages that could not be taken in, of those that it brought last. */
  left_out: number;
};
/** A point and how far around it counts. */
export type SpotView = {
  /** Degrees north, WGS 84. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
  /** How far around it counts, in metres. */
  radius_m: number;
};
/** A member of staff looked. */
export type StaffAccessView = {
  /** When. */
  at: string;
  /** A pseudonym, stable over time. */
  officer: string;
};
/** One stage of the way. */
export type StageView = {
  /** `phase-…` */
  phase: string;
  /** Before, at or after where it stands. */
  state: 'done' | 'now' | 'next';
};
/** A scan that was chosen and is not kept yet. */
export type StagedScanView = {
  /** By its first bytes, not by its name. */
  media_type: string;
  /** The size of the file. */
  size_bytes: number;
  /** `None` for a PDF. */
  width_px: number | null;
  /** `None` for a PDF. */
  height_px: number | null;
};
/** How a document stands today. */
export type Standing = 'good' | 'attention' | 'expired' | 'unknown';
/** A place on a trip. */
export type StopView = {
  /** What the person calls it. */
  name: string;
  /** Where it is. */
  spot: SpotView;
};
/** How hard a passphrase is to guess. */
export type StrengthView = {
  /** From 0, guessed at once, to 4. */
  score: 0 | 1 | 2 | 3 | 4;
  /** Whether a vault is made with it. */
  is_accepted: boolean;
  /** It in words, and what would help. */
  message: MessageView;
};
/** A country of which every alert is told. */
export type SubscriptionView = {
  /** The country, as two letters of ISO 3166-1. */
  country: string;
  /** Since when. */
  since: string;
};
/** What can be watched. */
export type TargetKind = 'place' | 'trip' | 'town' | 'subscription';
/** What there is to do. In the order in which equally urgent tasks are shown. */
export type TaskKind =
  | 'answer'
  | 'confirm-errand'
  | 'retry-errand'
  | 'appointment'
  | 'promise'
  | 'reconnect'
  | 'document-expires'
  | 'rolled-back'
  | 'damaged'
  | 'recovery-kit'
  | 'backup'
  | 'second-place'
  | 'draft'
  | 'watch'
  | 'first-document';
/** One thing to do. */
export type TaskView = {
  /** What kind: where the window goes from here. */
  kind: TaskKind;
  /** How urgent. */
  urgency: Urgency;
  /** It in words. */
  message: MessageView;
  /** The document, request, draft or consulate that it is about. */
  subject: string | null;
};
/** What of all that is watched an alert touches. */
export type TouchView = {
  /** Which kind. */
  target: TargetKind;
  /** What the person calls it; a country's code for a subscription. */
  name: string;
  /** Nobody can tell for sure. */
  is_maybe: boolean;
};
/** A relative's town. */
export type TownView = {
  /** Its id. */
  id: string;
  /** Its name. */
  name: string;
  /** The country. */
  country: string;
  /** It is looked for by its name alone: an alert that does not write it is told as "maybe". */
  is_by_name: boolean;
  /** When it is forgotten. */
  expires_at: string;
};
/** A page that is known for a service. */
export type TrackerView = {
  /** Whose office it is: three letters. */
  issuing_state: string;
  /** An address of https. */
  url: string;
};
/** What to open in the browser, and what to copy for the form there. */
export type TrackingView = {
  /** An address of https. */
  url: string;
  /** The reference; may be empty. */
  reference: string;
};
/** What lies in the trash. */
export type TrashView = {
  /** The last one first. */
  documents: Array<TrashedView>;
};
/** A document in the trash. */
export type TrashedView = {
  /** It at a glance. */
  document: DocumentCardView;
  /** Since when. */
  trashed_at: string;
};
/** A trip. */
export type TripView = {
  /** Its id. */
  id: string;
  /** What the person calls it. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** Countries. */
  countries: Array<string>;
  /** Places on the way. */
  stops: Array<StopView>;
  /** It is watched now: from the day before the first to the day after the last. */
  is_watched: boolean;
};
/** A relative's town to be watched for a week. */
export type TypeTown = {
  /** Its name. */
  name: string;
  /** The country, as two letters of ISO 3166-1. */
  country: string;
  /** Where it is, if that is known; else it is looked for by its name. */
  spot: SpotView | null;
};
/** How urgent a task is. The most urgent is the least. */
export type Urgency = 'red' | 'amber' | 'plain';
/** One vault of this device. */
export type VaultHereView = {
  /** What it is called by. */
  id: string;
  /** Its number here, from 1. */
  number: number;
  /** Whether it is the chosen one. */
  is_chosen: boolean;
};
/** The vaults of this device. Of the others, nothing is known but that they are there. */
export type VaultsView = {
  /** In the order of their making. */
  vaults: Array<VaultHereView>;
  /** Which one is chosen; it may not be made yet. */
  chosen: string;
  /** How the person calls the chosen one: only while it is open. */
  name: string | null;
};
/** What a check digit says. */
export type Verdict = 'verified' | 'refuted' | 'unprotected';
/** What reading everything to its end found. */
export type VerifiedView = {
  /** When. */
  at: string;
  /** Records that were read. */
  records: number;
  /** Sealed files that were read. */
  files: number;
  /** What is not as it was left; all else is whole. */
  damage: Array<DamageView>;
};
/** An earlier version of a document. */
export type VersionView = {
  /** Its id. */
  id: string;
  /** Until when it was like that. */
  at: string;
  /** What was done then: `activity-…`. */
  message: MessageView;
  /** What that changed, by the names in [`DocumentView`]. */
  changed: Array<string>;
};
/** How the watch is kept. */
export type WatchView = 'kept' | 'started-anew' | 'memory-no-keyring' | 'memory-keyring-locked';
/** A saved place. */
export type WatchedPlaceView = {
  /** Its id. */
  id: string;
  /** What the person calls it. */
  name: string;
  /** Where it is. */
  spot: SpotView;
  /** The country. */
  country: string | null;
};
/** Everything that the person watches. */
export type WatchedView = {
  /** Saved places, by name. */
  places: Array<WatchedPlaceView>;
  /** Trips, the next one first. */
  trips: Array<TripView>;
  /** Relatives' towns, the newest first. */
  towns: Array<TownView>;
  /** Countries. */
  subscriptions: Array<SubscriptionView>;
  /** What does not interrupt any more. */
  mutes: Array<MuteView>;
};
/** Whether an alert touches the person, and why it is thought so. */
export type WhereView = {
  /** The answer. */
  standing: Nearness;
  /** `why-…`, with a distance where there is one. */
  message: MessageView;
};
/** Long work. */
export type Work = 'backup' | 'verify' | 'restore' | 'export' | 'carry' | 'reseal';

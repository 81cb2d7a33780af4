/** The only file that knows Tauri: one function per command, named as in Rust. */
import { Channel, invoke } from '@tauri-apps/api/core';
import type { AppIdentity, DemoView, Preferences, Push, SavedFileView } from './ipc/generated/shell';
import type {
  AccessView, AddByHand, AddFromMrz, AlertsView, AlertView, BackupView, ConfidantView, DirectoryView,
  DistressView, DocumentsView, DocumentView, DraftView, EditDocument, EditDraft, EmergencyView, FeedView,
  FoundBackupView, HeartbeatView, HelpView, HomeView, InvitationView, KitQuestionView, MissionView,
  MrzPreviewView, NoteRequest, OfferView, PackView, RecoveryKitView, RequestsView, RequestView,
  RevealedView, SaveConfidant, SavePerson, SavePlace, SaveTrip, SearchView, SecurityView, SelfTestView,
  SendSos, SettingsView, ShareView, StagedScanView, StrengthView, TrashView, TypeTown,
  VerifiedView, VersionView, WatchedView,
} from './ipc/generated/views';

export type * from './ipc/generated/shell';
export type * from './ipc/generated/views';

// Every function rejects with a FailureView.

// app
export const appIdentity = (): Promise<AppIdentity> => invoke('app_identity');
/** Pushes come until the window is closed; a second call replaces the first. */
export function subscribe(take: (push: Push) => void): Promise<void> {
  const pushes = new Channel<Push>();
  pushes.onmessage = take;
  return invoke('subscribe', { pushes });
}
export const presence = (): Promise<void> => invoke('presence');
export const preferences = (): Promise<Preferences> => invoke('preferences');
export const setLanguage = (language: string): Promise<Preferences> => invoke('set_language', { language });
export const setTheme = (theme: string): Promise<Preferences> => invoke('set_theme', { theme });

// access
export const accessStatus = (): Promise<AccessView> => invoke('access_status');
export const passphraseStrength = (passphrase: string): Promise<StrengthView> => invoke('passphrase_strength', { passphrase });
export const vaultCreate = (passphrase: string, again: string): Promise<RecoveryKitView> => invoke('vault_create', { passphrase, again });
export const vaultUnlock = (passphrase: string): Promise<AccessView> => invoke('vault_unlock', { passphrase });
export const vaultUnlockWithWords = (words: string): Promise<AccessView> => invoke('vault_unlock_with_words', { words });
export const vaultUnlockWithKeyring = (): Promise<AccessView> => invoke('vault_unlock_with_keyring');
export const vaultLock = (): Promise<AccessView> => invoke('vault_lock');
export const kitSave = (): Promise<SavedFileView | null> => invoke('kit_save');
export const kitQuestion = (): Promise<KitQuestionView> => invoke('kit_question');
export const kitAnswer = (words: string[]): Promise<SecurityView> => invoke('kit_answer', { words });
/** The kit leaves the screen; what is not confirmed stays a red task. */
export const kitClose = (): Promise<void> => invoke('kit_close');
/** All 24 words from the paper. */
export const kitCheck = (words: string): Promise<SecurityView> => invoke('kit_check', { words });
export const kitMakeNew = (passphrase: string): Promise<RecoveryKitView> => invoke('kit_make_new', { passphrase });
export const backupsFound = (): Promise<FoundBackupView[]> => invoke('backups_found');
/** Opens the system's dialog; null when the person chose nothing. */
export const backupChoose = (): Promise<FoundBackupView | null> => invoke('backup_choose');
export const vaultRestore = (token: string, passphrase: string): Promise<AccessView> => invoke('vault_restore', { token, passphrase });
export const vaultRestoreWithWords = (token: string, words: string): Promise<AccessView> => invoke('vault_restore_with_words', { token, words });
/** An unreadable vault is moved beside, never deleted. */
export const vaultSetAside = (): Promise<SavedFileView> => invoke('vault_set_aside');
/** For a vault that another program held. */
export const vaultTryAgain = (): Promise<AccessView> => invoke('vault_try_again');
export const passphraseChange = (current: string, passphrase: string, again: string): Promise<SecurityView> =>
  invoke('passphrase_change', { current, passphrase, again });

// home, search
export const home = (): Promise<HomeView> => invoke('home');
export const search = (query: string): Promise<SearchView> => invoke('search', { query });

// documents
export const documentsList = (query: string): Promise<DocumentsView> => invoke('documents_list', { query });
export const documentView = (id: string): Promise<DocumentView> => invoke('document_view', { id });
export const documentReveal = (id: string): Promise<RevealedView> => invoke('document_reveal', { id });
/** Copies the number; it leaves the clipboard after the seconds answered. */
export const documentCopyNumber = (id: string): Promise<number> => invoke('document_copy_number', { id });
export const documentPreview = (mrz: string): Promise<MrzPreviewView> => invoke('document_preview', { mrz });
export const scanStage = (bytes: Uint8Array): Promise<StagedScanView> => invoke('scan_stage', bytes);
export const scanStaged = (): Promise<StagedScanView | null> => invoke('scan_staged');
export const scanDrop = (): Promise<void> => invoke('scan_drop');
export const documentAdd = (document: AddFromMrz): Promise<DocumentView> => invoke('document_add', { document });
export const documentAddByHand = (document: AddByHand): Promise<DocumentView> => invoke('document_add_by_hand', { document });
export const documentAttachScan = (id: string): Promise<DocumentView> => invoke('document_attach_scan', { id });
export const documentAssign = (id: string, person: string | null): Promise<DocumentView> => invoke('document_assign', { id, person });
export const documentEdit = (id: string, edit: EditDocument): Promise<DocumentView> => invoke('document_edit', { id, edit });
/** Newest first. */
export const documentVersions = (id: string): Promise<VersionView[]> => invoke('document_versions', { id });
/** What the document is now becomes a version. */
export const documentBringBack = (id: string, version: string): Promise<DocumentView> => invoke('document_bring_back', { id, version });
/** Into the trash, whole. */
export const documentRemove = (id: string): Promise<DocumentsView> => invoke('document_remove', { id });
export const documentsTrash = (): Promise<TrashView> => invoke('documents_trash');
export const documentRestore = (id: string): Promise<DocumentView> => invoke('document_restore', { id });
/** With its scans and versions; nothing brings it back. */
export const documentPurge = (id: string): Promise<TrashView> => invoke('document_purge', { id });
export const trashEmpty = (): Promise<TrashView> => invoke('trash_empty');
export const personSave = (person: SavePerson): Promise<DocumentsView> => invoke('person_save', { person });
export const personRemove = (id: string): Promise<DocumentsView> => invoke('person_remove', { id });

// requests
export const requestsList = (): Promise<RequestsView> => invoke('requests_list');
export const requestView = (id: string): Promise<RequestView> => invoke('request_view', { id });
export const requestNote = (request: NoteRequest): Promise<RequestView> => invoke('request_note', { request });
export const requestNoteEvent = (id: string, text: string): Promise<RequestView> => invoke('request_note_event', { id, text });
export const draftStart = (document: string | null): Promise<DraftView> => invoke('draft_start', { document });
export const draftView = (id: string): Promise<DraftView> => invoke('draft_view', { id });
export const draftEdit = (id: string, edit: EditDraft): Promise<DraftView> => invoke('draft_edit', { id, edit });
export const draftDiscard = (id: string): Promise<RequestsView> => invoke('draft_discard', { id });
/** Seals and queues; the passphrase confirms it. Without a connection the errand waits for confirmation. */
export const draftSend = (id: string, passphrase: string): Promise<RequestView> => invoke('draft_send', { id, passphrase });
/** Sends the staged scan as the answer. */
export const requestAnswer = (id: string, action: string, passphrase: string): Promise<RequestView> => invoke('request_answer', { id, action, passphrase });
export const errandConfirm = (request: string, errand: string, passphrase: string): Promise<RequestView> => invoke('errand_confirm', { request, errand, passphrase });
export const errandRetry = (request: string, errand: string): Promise<RequestView> => invoke('errand_retry', { request, errand });
export const errandDrop = (request: string, errand: string): Promise<RequestView> => invoke('errand_drop', { request, errand });

// consulates
export const consulatesList = (): Promise<MissionView[]> => invoke('consulates_list');
export const consulateInspect = (link: string): Promise<InvitationView> => invoke('consulate_inspect', { link });
export const consulateJoin = (link: string, passphrase: string): Promise<MissionView> => invoke('consulate_join', { link, passphrase });
export const consulateReconnect = (id: string, passphrase: string): Promise<MissionView> => invoke('consulate_reconnect', { id, passphrase });

// alerts
export const alertsList = (): Promise<AlertsView> => invoke('alerts_list');
export const alertView = (id: string): Promise<AlertView> => invoke('alert_view', { id });
export const alertAcknowledge = (id: string): Promise<AlertView> => invoke('alert_acknowledge', { id });
export const alertSaySafe = (id: string, mission: string, message: string): Promise<AlertView> => invoke('alert_say_safe', { id, mission, message });
/** This issuer's alerts of this kind interrupt no more; an extreme one does all the same. */
export const alertMute = (id: string): Promise<AlertView> => invoke('alert_mute', { id });
/** They interrupt again; takes the mute's id. */
export const alertUnmute = (id: string): Promise<WatchedView> => invoke('alert_unmute', { id });
export const alertsHeartbeat = (): Promise<HeartbeatView> => invoke('alerts_heartbeat');
/** An alert that is none, and goes the whole way of one. */
export const alertsDrill = (): Promise<AlertView> => invoke('alerts_drill');
export const alertsSelfTest = (): Promise<SelfTestView> => invoke('alerts_self_test');
/** Asks every consulate and every public feed now. */
export const alertsBring = (): Promise<AlertsView> => invoke('alerts_bring');
export const feedTakeIn = (bytes: Uint8Array): Promise<FeedView> => invoke('feed_take_in', bytes);
export const emergency = (): Promise<EmergencyView> => invoke('emergency');

// public feeds, also while the vault is locked; each change answers with everything about alerts
/** The directory that came with this program; there is one before there is a vault, too. */
export const feedsDirectory = (): Promise<DirectoryView> => invoke('feeds_directory');
/** What following a feed at an address would mean. Nothing is asked for it. */
export const feedInspect = (address: string): Promise<OfferView> => invoke('feed_inspect', { address });
/** Takes its id in the directory. */
export const feedFollow = (listed: string): Promise<AlertsView> => invoke('feed_follow', { listed });
export const feedFollowOwn = (address: string): Promise<AlertsView> => invoke('feed_follow_own', { address });
/** Opens the system's dialog, and says what following that folder would mean; null when nothing was chosen. */
export const feedChooseFolder = (): Promise<OfferView | null> => invoke('feed_choose_folder');
/** Takes the id of its offer. */
export const feedFollowFolder = (source: string): Promise<AlertsView> => invoke('feed_follow_folder', { source });
/** What it said goes too. */
export const feedUnfollow = (id: string): Promise<AlertsView> => invoke('feed_unfollow', { id });
/** Asks every feed that is followed now. */
export const feedsRefresh = (): Promise<AlertsView> => invoke('feeds_refresh');

// help, also while the vault is locked
export const helpView = (): Promise<HelpView> => invoke('help_view');
/** Saves a call for help; it leaves after a moment's grace. */
export const distressSos = (sos: SendSos): Promise<DistressView> => invoke('distress_sos', { sos });
/** Only within its grace: nothing has left then. */
export const distressCancel = (id: string): Promise<HelpView> => invoke('distress_cancel', { id });
/** Says to every desk that help is no longer needed. */
export const distressCallOff = (id: string, message: string): Promise<DistressView> => invoke('distress_call_off', { id, message });
export const distressView = (id: string): Promise<DistressView> => invoke('distress_view', { id });
/** What to give to one's own people, in the open; nothing leaves by this. */
export const distressShare = (message: string, withPosition: boolean): Promise<ShareView> => invoke('distress_share', { message, withPosition });
/** Copies that text; it leaves the clipboard after the seconds answered. */
export const distressShareCopy = (message: string, withPosition: boolean): Promise<number> => invoke('distress_share_copy', { message, withPosition });
/** Opens the system's composer of text messages on that text; the person still sends it. */
export const distressShareText = (confidant: string, message: string, withPosition: boolean): Promise<void> => invoke('distress_share_text', { confidant, message, withPosition });
/** Hands a number to the program of this device that calls. */
export const numberCall = (number: string): Promise<void> => invoke('number_call', { number });
export const confidantSave = (confidant: SaveConfidant): Promise<ConfidantView[]> => invoke('confidant_save', { confidant });
export const confidantRemove = (id: string): Promise<ConfidantView[]> => invoke('confidant_remove', { id });

// what is watched
export const watchedList = (): Promise<WatchedView> => invoke('watched_list');
export const placeSave = (place: SavePlace): Promise<WatchedView> => invoke('place_save', { place });
export const placeRemove = (id: string): Promise<WatchedView> => invoke('place_remove', { id });
export const tripSave = (trip: SaveTrip): Promise<WatchedView> => invoke('trip_save', { trip });
export const tripRemove = (id: string): Promise<WatchedView> => invoke('trip_remove', { id });
/** For seven days. */
export const townType = (town: TypeTown): Promise<WatchedView> => invoke('town_type', { town });
export const townForget = (id: string): Promise<WatchedView> => invoke('town_forget', { id });
export const countrySubscribe = (country: string): Promise<WatchedView> => invoke('country_subscribe', { country });
export const countryUnsubscribe = (country: string): Promise<WatchedView> => invoke('country_unsubscribe', { country });
/** What to have at hand in a country, all of it from this device. */
export const tripPack = (country: string): Promise<PackView> => invoke('trip_pack', { country });

// security
export const security = (): Promise<SecurityView> => invoke('security');
/** Into the person's documents folder; or where the system's dialog says. */
export const backupWrite = (): Promise<SavedFileView & BackupView> => invoke('backup_write');
export const backupWriteElsewhere = (): Promise<(SavedFileView & BackupView) | null> => invoke('backup_write_elsewhere');
export const vaultVerify = (): Promise<VerifiedView> => invoke('vault_verify');
export const vaultErase = (passphrase: string): Promise<AccessView> => invoke('vault_erase', { passphrase });
/** Whoever opens the person's session on this device then opens the vault. */
export const keyringAdd = (passphrase: string): Promise<SecurityView> => invoke('keyring_add', { passphrase });
/** Only the keyring's or a security key's; the passphrase and the words are replaced. */
export const lockRemove = (id: string): Promise<SecurityView> => invoke('lock_remove', { id });

// settings
export const settings = (): Promise<SettingsView> => invoke('settings');
export const settingsSave = (settings: SettingsView): Promise<SettingsView> => invoke('settings_save', { settings });

// demo, only where `has_demo`
export const demo = (): Promise<DemoView> => invoke('demo');
/** A step's id, or `line`: cuts the line to the consulate, or puts it back. */
export const demoAct = (id: string): Promise<DemoView> => invoke('demo_act', { id });

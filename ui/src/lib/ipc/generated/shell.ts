// Written by a test of src-tauri from its own types. Do not edit: AMANA_GENERATE=1 writes it anew.
import type {
  AccessView,
  AlertsView,
  DocumentView,
  DocumentsView,
  FailureView,
  HomeView,
  MissionView,
  ProgressView,
  RequestView,
  RequestsView,
  SecurityView,
  SettingsView,
  StagedScanView,
} from './views';

/** Which program this is, as shown to the person and quoted when they ask for help. */
export type AppIdentity = {
  name: string;
  version: string;
  /** The demo world is around this window. */
  has_demo: boolean;
  /** The system has folders, and a dialog to choose one. */
  has_folders: boolean;
};
/** One step of the guide. */
export type DemoStep = {
  id: string;
  is_done: boolean;
  /** The first that is not done. */
  is_next: boolean;
  /** The guide can do the other people's part of it now. */
  can_act: boolean;
};
/** The guide: what to try, and what to try it with. */
export type DemoView = {
  steps: Array<DemoStep>;
  is_line_up: boolean;
  invitation: string;
  mrz: string;
  passphrase_hint: string;
};
/** Kept beside the vault, in the clear: they are needed before it is opened. */
export type Preferences = {
  /** The tag of a language of the catalogue. */
  language: string;
  /** The person chose it; before that it is the system's. */
  is_language_chosen: boolean;
  theme: Theme;
};
/** What is pushed to the window: whole views, whenever they changed. */
export type Push =
  | { topic: 'access'; view: AccessView }
  | { topic: 'home'; view: HomeView }
  | { topic: 'documents'; view: DocumentsView }
  | { topic: 'document'; view: DocumentView }
  | { topic: 'requests'; view: RequestsView }
  | { topic: 'request'; view: RequestView }
  | { topic: 'alerts'; view: AlertsView }
  | { topic: 'consulates'; view: Array<MissionView> }
  | { topic: 'security'; view: SecurityView }
  | { topic: 'settings'; view: SettingsView }
  | { topic: 'preferences'; view: Preferences }
  | { topic: 'progress'; view: ProgressView }
  | { topic: 'staged'; view: StagedScanView }
  | { topic: 'stage-failed'; view: FailureView }
  | { topic: 'invitation'; view: string }
  | { topic: 'demo'; view: DemoView };
/** Where a file was written, as the person would find it. */
export type SavedFileView = { path: string };
/** How light the window is. */
export type Theme = 'system' | 'light' | 'dark';

//! What the shell itself shows: the program, its preferences, files, and everything that is pushed.

use amana_citizen::views::{
    AccessView, AlertsView, BackupView, DocumentView, DocumentsView, FailureView, HomeView,
    MissionView, ProgressView, RequestView, RequestsView, SecurityView, SettingsView,
    StagedScanView,
};
use serde::{Deserialize, Serialize};

/// Which program this is, as shown to the person and quoted when they ask for help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppIdentity {
    pub name: String,
    pub version: String,
    /// The demo world is around this window.
    pub has_demo: bool,
    /// The system has folders, and a dialog to choose one.
    pub has_folders: bool,
}

/// How light the window is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// Kept beside the vault, in the clear: they are needed before it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Preferences"))]
pub struct PreferencesView {
    /// The tag of a language of the catalogue.
    pub language: &'static str,
    /// The person chose it; before that it is the system's.
    pub is_language_chosen: bool,
    pub theme: Theme,
}

/// Where a file was written, as the person would find it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedFileView {
    pub path: String,
}

/// A backup, and where it was written.
#[derive(Serialize)]
pub struct SavedBackupView {
    #[serde(flatten)]
    pub saved: SavedFileView,
    #[serde(flatten)]
    pub backup: BackupView,
}

/// What is pushed to the window: whole views, whenever they changed.
#[derive(Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "topic", content = "view", rename_all = "kebab-case")]
pub enum Push {
    Access(#[cfg_attr(test, ts(type = "AccessView"))] AccessView),
    Home(#[cfg_attr(test, ts(type = "HomeView"))] HomeView),
    Documents(#[cfg_attr(test, ts(type = "DocumentsView"))] DocumentsView),
    Document(#[cfg_attr(test, ts(type = "DocumentView"))] DocumentView),
    Requests(#[cfg_attr(test, ts(type = "RequestsView"))] RequestsView),
    Request(#[cfg_attr(test, ts(type = "RequestView"))] RequestView),
    Alerts(#[cfg_attr(test, ts(type = "AlertsView"))] AlertsView),
    Consulates(#[cfg_attr(test, ts(type = "Array<MissionView>"))] Vec<MissionView>),
    Security(#[cfg_attr(test, ts(type = "SecurityView"))] SecurityView),
    Settings(#[cfg_attr(test, ts(type = "SettingsView"))] SettingsView),
    Preferences(PreferencesView),
    Progress(#[cfg_attr(test, ts(type = "ProgressView"))] ProgressView),
    /// A scan was dropped on the window.
    Staged(#[cfg_attr(test, ts(type = "StagedScanView"))] StagedScanView),
    /// What was dropped on the window is no scan.
    StageFailed(#[cfg_attr(test, ts(type = "FailureView"))] FailureView),
    /// An invitation link was opened from outside: show the screen, with this in its field.
    Invitation(String),
    /// The guide through the demo.
    #[cfg_attr(not(feature = "demo"), expect(dead_code, reason = "a release has no demo"))]
    Demo(DemoView),
}

/// One step of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DemoStep {
    pub id: &'static str,
    pub is_done: bool,
    /// The first that is not done.
    pub is_next: bool,
    /// The guide can do the other people's part of it now.
    pub can_act: bool,
}

/// The guide: what to try, and what to try it with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DemoView {
    pub steps: Vec<DemoStep>,
    pub is_line_up: bool,
    pub invitation: String,
    pub mrz: String,
    pub passphrase_hint: String,
}

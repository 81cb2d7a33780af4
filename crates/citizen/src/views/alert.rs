//! An alert: what to do, for whom, and why this person is told.

use crate::views::{MessageView, MissionView, TouchView};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::fmt;
use uuid::Uuid;

/// How grave an alert is, as its issuer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Extraordinary threat to life or property.
    Extreme,
    /// Serious threat.
    Severe,
    /// Possible threat.
    Moderate,
    /// Little or no known threat.
    Minor,
    /// The issuer does not say.
    Unknown,
}

/// Whether an alert touches the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Nearness {
    /// It does.
    Here,
    /// Nobody can tell: told all the same.
    Maybe,
    /// It does not.
    Elsewhere,
}

/// Whether an alert touches the person, and why it is thought so.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WhereView {
    /// The answer.
    pub standing: Nearness,
    /// `why-…`, with a distance where there is one.
    pub message: MessageView,
}

/// An alert as it is shown.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertView {
    /// Its id on this device.
    pub id: Uuid,
    /// What it tells of that concerns the person most.
    #[serde(flatten)]
    pub told: EventView,
    /// An exercise or a test: nothing to fear.
    pub is_drill: bool,
    /// `geo`, `met`, `safety`, `security`, `rescue`, `fire`, `health`, `env`, `transport`, `infra`,
    /// `cbrne`, `other`.
    pub pictogram: String,
    /// The issuer's identifier.
    pub identifier: String,
    /// Who issued it.
    pub sender: String,
    /// Who issued it, for people.
    pub sender_name: Option<String>,
    /// When it was sent.
    pub sent: DateTime<Utc>,
    /// When the event is expected to begin.
    pub onset: Option<DateTime<Utc>>,
    /// Countersigned by a consulate that was added.
    pub is_countersigned: bool,
    /// Why this person is told.
    pub why: WhereView,
    /// What it tells of besides and is not over, what concerns the person most first.
    pub others: Vec<OtherEventView>,
    /// What of all that the person watches it touches.
    pub touches: Vec<TouchView>,
    /// The person muted its issuer's alerts of this kind: it does not interrupt.
    pub is_muted: bool,
    /// When the person said that they have read it.
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// The newest "I'm safe" that answers it.
    pub safety: Option<SafetyView>,
}

/// What an alert tells of besides: another event, the same in another area, or in other words.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OtherEventView {
    /// What it is.
    #[serde(flatten)]
    pub told: EventView,
    /// Where it is, `why-…`, with a distance where there is one.
    pub message: MessageView,
}

/// One event of those that an alert tells of, in one language.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventView {
    /// How grave.
    pub severity: Severity,
    /// The issuer says that this danger is over.
    pub is_all_clear: bool,
    /// Keys of the catalogue's sentences for the coded elements, what to do first.
    pub sentences: Vec<String>,
    /// The language of the issuer's words (BCP 47), where it is told.
    pub language: Option<String>,
    /// The issuer's words.
    pub event: String,
    /// The issuer's words.
    pub headline: Option<String>,
    /// The issuer's words.
    pub description: Option<String>,
    /// The issuer's words.
    pub instruction: Option<String>,
    /// The areas, in the issuer's words.
    pub areas: Vec<String>,
    /// Until when it counts; the alert may tell of another that counts for longer.
    pub expires_at: DateTime<Utc>,
    /// The issuer does not say until when: a day is assumed.
    pub is_expiry_assumed: bool,
}

/// How far a safety report is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SafetyView {
    /// The report.
    pub id: Uuid,
    /// How far.
    pub state: SafetyState,
    /// When it was saved on this device.
    pub saved_at: DateTime<Utc>,
    /// When the consulate says it received it, by its signed receipt.
    pub received_at: Option<DateTime<Utc>>,
}

/// How far a safety report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SafetyState {
    /// On this device; it goes by itself.
    Saved,
    /// The consulate signed for it.
    Received,
}

/// Everything about alerts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertsView {
    /// Here, then maybe, then elsewhere, then drills; the gravest first, then the newest.
    pub alerts: Vec<AlertView>,
    /// In numbers.
    pub summary: AlertsSummaryView,
    /// From whom.
    pub sources: Vec<SourceView>,
    /// Whether the device knows where it is.
    pub position: PositionView,
    /// Whom "I'm safe" can be said to.
    pub missions: Vec<MissionView>,
}

/// How many alerts there are, and how fresh that is. Drills and all-clears are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertsSummaryView {
    /// That touch the person.
    pub here: u32,
    /// Of which nobody can tell.
    pub maybe: u32,
    /// That do not.
    pub elsewhere: u32,
    /// The oldest of the consulates' and feeds' last answers; without one, the last file's.
    pub as_of: Option<DateTime<Utc>>,
    /// "No alerts" may not be said: a source did not answer for an hour, or there is none.
    pub is_stale: bool,
}

/// Where alerts come from.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourceView {
    /// Of a feed or a folder that is followed: to follow it no more.
    pub id: Option<Uuid>,
    /// Which kind.
    pub kind: SourceKind,
    /// The consulate's or the authority's name, the host, the folder's name; empty for files.
    pub name: String,
    /// Of a feed of the directory: the country that it is about, whole (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Of a feed: the host that is asked.
    pub asked: Option<String>,
    /// Of a feed or a folder: what whoever is asked sees.
    pub sees: Option<MessageView>,
    /// Up to when it is known that nothing is missing.
    pub as_of: Option<DateTime<Utc>>,
    /// That is more than an hour ago.
    pub is_stale: bool,
    /// Why the last attempt failed.
    pub trouble: Option<MessageView>,
    /// Messages that could not be taken in, of those that it brought last.
    pub left_out: u32,
}

/// Which kind of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A consulate that was added: countersigned.
    Consulate,
    /// A public feed of the directory: official, not countersigned.
    Feed,
    /// A feed at an address of the person's own: not countersigned.
    OwnFeed,
    /// A folder of this device that is read again and again: not countersigned.
    Folder,
    /// Files that the person took in: not countersigned.
    File,
}

/// Whether the device knows where it is; never where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PositionView {
    /// Whether.
    pub state: PositionState,
    /// When it knew last.
    pub as_of: Option<DateTime<Utc>>,
    /// `position-…`
    pub message: MessageView,
}

/// Whether the device knows where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PositionState {
    /// Nobody asked for it.
    Off,
    /// No fix yet.
    Searching,
    /// A fix that is fresh enough.
    Known,
    /// The last fix is too old.
    Lost,
    /// Nobody has said yet whether it may be known.
    Asking,
    /// The person, or the system's settings, said no.
    Denied,
    /// The system asks an agent of the desktop, and none is running.
    NoAgent,
    /// Nothing answers where it should come from.
    Unreachable,
    /// What comes cannot be believed.
    Doubtful,
}

/// What came out of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FeedView {
    /// Messages taken in.
    pub accepted: u32,
    /// Why the others were refused: `cap-refused-…`; or not believed: `alert-not-believed`.
    pub refused: Vec<MessageView>,
    /// Alerts that are active now.
    pub active: u32,
}

/// Where a fix lies. It never reaches the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivalView {
    /// The strongest reason of any active alert; `None` when there is none.
    pub nearest: Option<WhereView>,
    /// Alerts that were raised by this fix: each is raised once.
    pub raised: Vec<AlertView>,
}

impl fmt::Debug for WhereView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WhereView({:?}, {})", self.standing, self.message.key)
    }
}

impl fmt::Debug for AlertView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AlertView({}, {:?}, {:?})", self.id, self.told.severity, self.why)
    }
}

impl fmt::Debug for SourceView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceView({:?}, {:?})", self.kind, self.as_of)
    }
}

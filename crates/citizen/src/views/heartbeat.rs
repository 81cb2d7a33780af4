//! Whether the device still watches, and where it cannot.

use crate::views::MessageView;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// Whether the device still watches, and where it cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeartbeatView {
    /// When a source last answered: "checked 3 min ago".
    pub checked_at: Option<DateTime<Utc>>,
    /// The oldest source that is too old: "not confirmed since". None while all are fresh, or when
    /// one never answered.
    pub not_confirmed_since: Option<DateTime<Utc>>,
    /// Nothing here can warn: no source, or none that is fresh. The person is sent elsewhere.
    pub cannot_warn: bool,
    /// Where it cannot watch, the worst first.
    pub gaps: Vec<GapView>,
}

/// Something that Amana cannot see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapView {
    /// Which.
    pub kind: GapKind,
    /// What it means and what to do: `gap-…`.
    pub message: MessageView,
    /// Since when, where that is known.
    pub since: Option<DateTime<Utc>>,
}

/// What Amana may not see; the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum GapKind {
    /// Nobody says anything: no consulate, no feed.
    NoSource,
    /// A source did not answer for an hour.
    StaleSource,
    /// The system does not let Amana know the position.
    PositionDenied,
    /// The position is lost.
    PositionLost,
    /// The position is looked for, and not found for minutes.
    PositionSearching,
    /// The position is off.
    PositionOff,
    /// Alerts whose area is only a name or a code.
    AreaUnresolved,
    /// A town that is watched by its name alone.
    TownUnresolved,
    /// A restart forgets what is watched: there is no keyring, or it is locked.
    WatchInMemory,
    /// A consulate that takes no call for help before the person signs in again.
    DistressNeedsSignIn,
}

/// What a self-test found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SelfTestView {
    /// When.
    pub at: DateTime<Utc>,
    /// Step by step.
    pub steps: Vec<SelfTestStepView>,
    /// Every step passed.
    pub is_passed: bool,
}

/// One step of a self-test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SelfTestStepView {
    /// Which.
    pub step: SelfTestStep,
    /// It works.
    pub is_passed: bool,
    /// What does not, and what to do.
    pub gaps: Vec<GapView>,
}

/// What a self-test goes through, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SelfTestStep {
    /// A message is read.
    Read,
    /// Its area is matched.
    Match,
    /// What was said is kept, and read back.
    Keep,
    /// What is kept survives a restart.
    Restart,
    /// Somebody says what happens.
    Sources,
    /// The device knows where it is.
    Position,
    /// A call for help has somebody to go to.
    Distress,
}

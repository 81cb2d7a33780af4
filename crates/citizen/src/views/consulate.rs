//! A consulate that was added, and how it is reached.

use crate::views::MessageView;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::fmt;
use uuid::Uuid;

/// A consulate that was added.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MissionView {
    /// Its id on this device.
    pub id: Uuid,
    /// The ministry's name.
    pub ministry: String,
    /// The mission's name.
    pub name: String,
    /// Where it answers.
    pub origin: String,
    /// When it last answered and everything it said was verified.
    pub as_of: Option<DateTime<Utc>>,
    /// How it is reached now.
    pub line: Line,
    /// Why the last attempt failed.
    pub trouble: Option<MessageView>,
}

/// How a consulate is reached now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// Its stream is open.
    Live,
    /// It is tried again by itself.
    #[default]
    Trying,
    /// Only the person can sign in again. Its alerts come all the same.
    NeedsSignIn,
}

/// What an invitation says, before anything is sent.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvitationView {
    /// Where the consulate answers.
    pub origin: String,
    /// The fingerprint of its trust root: sixteen groups of four hexadecimal digits.
    pub fingerprint: String,
}

impl fmt::Debug for MissionView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MissionView({}, {:?})", self.id, self.line)
    }
}

impl fmt::Debug for InvitationView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationView(…)")
    }
}

//! How fresh what a source said is: stale news is shown as such, never hidden.

use chrono::{DateTime, Utc};

/// Whether a source vouches for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It does.
    Confirmed,
    /// What it said has run out: there may be news that somebody holds back.
    NotConfirmedSince(DateTime<Utc>),
}

impl Freshness {
    /// Of a signed head or roster, by its own times.
    pub fn of(issued_at: DateTime<Utc>, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        if now < expires_at { Self::Confirmed } else { Self::NotConfirmedSince(issued_at) }
    }
}

//! An alert: what to do, for whom, and why this person is told.

use crate::alerts::Active;
use amana_alerts::advice;
use amana_alerts::relevance::Why;
use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

/// An alert as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AlertView {
    /// Its id on this device.
    pub id: Uuid,
    /// The issuer's identifier.
    pub identifier: String,
    /// Who issued it.
    pub sender: String,
    /// When.
    pub sent: DateTime<Utc>,
    /// The issuer's words, in the first language given.
    pub event: String,
    /// The issuer's words.
    pub headline: Option<String>,
    /// The issuer's words.
    pub instruction: Option<String>,
    /// Keys of the catalogue's sentences for the coded elements, what to do first.
    pub sentences: Vec<String>,
    /// Countersigned by a consulate that was added.
    pub is_countersigned: bool,
    /// Why this person is told.
    pub why: WhereView,
}

/// A reason: a key of the catalogue, and a distance where there is one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WhereView {
    /// `why-…`
    pub key: String,
    /// Metres, rounded.
    pub distance_m: Option<i64>,
}

/// Where a fix lies.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArrivalView {
    /// The strongest reason of any active alert; `None` when there is none.
    pub nearest: Option<WhereView>,
    /// Alerts that were raised by this fix: each is raised once.
    pub raised: Vec<AlertView>,
}

/// What came out of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedView {
    /// Messages taken in.
    pub accepted: u32,
    /// Why the others were refused, as stable codes.
    pub refused: Vec<String>,
    /// Alerts that are active now.
    pub active: u32,
}

/// How far a safety report is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SafetyView {
    /// The report.
    pub id: Uuid,
    /// When the consulate says it received it; `None` while it is only saved here.
    pub received_at: Option<DateTime<Utc>>,
}

impl AlertView {
    pub(crate) fn of(active: Active<'_>, why: Why) -> Self {
        let Active { id, is_countersigned, alert } = active;
        let info = alert.infos.first();
        Self {
            id,
            identifier: alert.key.identifier.clone(),
            sender: alert.key.sender.clone(),
            sent: alert.key.sent.to_utc(),
            event: info.map(|info| info.event.clone()).unwrap_or_default(),
            headline: info.and_then(|info| info.headline.clone()),
            instruction: info.and_then(|info| info.instruction.clone()),
            sentences: info.map(advice::sentence_keys).unwrap_or_default(),
            is_countersigned,
            why: WhereView::from(why),
        }
    }
}

impl From<Why> for WhereView {
    fn from(why: Why) -> Self {
        let (key, distance_m) = match why {
            Why::InsideArea => ("why-inside-area", None),
            Why::NearArea { distance_m } => ("why-near-area", Some(distance_m)),
            Why::PlaceInsideArea { .. } | Why::PlaceNearArea { .. } => ("why-watched-place", None),
            Why::AroundPoint { distance_m } => ("why-near-area", Some(distance_m)),
            Why::OutsideArea { distance_m } => ("why-outside-area", Some(distance_m)),
            Why::GeocodeOnly | Why::AreaDamaged => ("why-geocode-only", None),
            Why::PositionUnknown => ("why-position-unknown", None),
            Why::AllClear => ("why-all-clear", None),
            Why::Expired => ("why-expired", None),
            Why::OtherCountry | Why::NotActual | Why::NotPublic | Why::NoWarning => {
                ("why-not-actual", None)
            }
        };
        Self { key: key.to_owned(), distance_m: distance_m.map(|metres| metres.round() as i64) }
    }
}

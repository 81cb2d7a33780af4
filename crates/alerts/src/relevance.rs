//! Whether an alert concerns a person, and why: fails open, on the device only.
//!
//! One info block is judged at a time; the loudest answer counts.
//!
//! | message | answer |
//! |---|---|
//! | not `Actual`; not `Public`; `Cancel`, `Ack`, `Error` or no info block | silent |
//! | every info block expired (24 h after `sent` if it does not say) | silent |
//!
//! | where | deserves alarm | all clear | else |
//! |---|---|---|---|
//! | position or watched place inside or near (≤ accuracy or 161 m) | **alarm** | notice | notice |
//! | within 30 km of a point whose extent is unknown | notice | silent | notice |
//! | outside what could be read of a damaged area | notice | silent | notice |
//! | position unknown or too old | notice | silent | notice |
//! | in a country that is watched (a subscription, a trip) | notice | silent | notice |
//! | area only as geocodes or words, not known to be in another country | notice | silent | notice |
//! | outside, or the geocodes say another country | silent | silent | silent |
//!
//! Whoever is outside and heads for an area is told by [`heading_there`], beside this table.
//!
//! *Deserves alarm*: certainty is not `Unlikely`, and severity and urgency say so:
//!
//! | | `Immediate`, `Expected` | not known | `Future`, `Past` |
//! |---|---|---|---|
//! | `Extreme`, `Severe` | yes | yes | no |
//! | not known | yes | no | no |
//! | `Moderate`, `Minor` | no | no | no |

mod bar;
mod heading;
mod mute;
mod situation;
mod standpoint;
mod whereabouts;
mod why;

pub use heading::{AHEAD, heading_there};
pub use mute::{Mute, is_silenced};
pub use situation::{Situation, Target, Watched};
pub use standpoint::Standpoint;
pub use whereabouts::POINT_REACH_M;
pub use why::{Relevance, Why};

use crate::alert::{Alert, Info};
use crate::codes::{MsgType, Scope, Status};
use chrono::{DateTime, Utc};

/// Whether and how loudly an alert concerns the person, by the table of this module.
///
/// It judges the message alone: whether another one withdrew it is the
/// [`Book`](crate::lifecycle::Book)'s to know.
pub fn decide(alert: &Alert, situation: &Situation, now: DateTime<Utc>) -> Relevance {
    decide_from(alert, situation.standpoint(now), situation, now)
}

/// The same for a person who stands there, whatever fix the situation holds.
pub fn decide_from(
    alert: &Alert,
    standpoint: Standpoint,
    situation: &Situation,
    now: DateTime<Utc>,
) -> Relevance {
    if let Some(why) = why_no_warning(alert) {
        return Relevance::Silent { why };
    }
    let verdicts = live(alert, now).map(|info| judge(alert, info, standpoint, situation, now));
    verdicts.reduce(Relevance::louder).unwrap_or(Relevance::Silent { why: Why::Expired })
}

/// The info blocks that count now, each with its own answer, as if the message were a warning: what
/// to show of a message that says several things.
pub fn weigh<'a>(
    alert: &'a Alert,
    situation: &Situation,
    now: DateTime<Utc>,
) -> impl Iterator<Item = (&'a Info, Relevance)> {
    weigh_from(alert, situation.standpoint(now), situation, now)
}

/// The same for a person who stands there, whatever fix the situation holds.
pub fn weigh_from<'a>(
    alert: &'a Alert,
    standpoint: Standpoint,
    situation: &Situation,
    now: DateTime<Utc>,
) -> impl Iterator<Item = (&'a Info, Relevance)> {
    live(alert, now).map(move |info| (info, judge(alert, info, standpoint, situation, now)))
}

/// The info blocks that count now.
fn live(alert: &Alert, now: DateTime<Utc>) -> impl Iterator<Item = &Info> {
    let sent = alert.key.sent.to_utc();
    alert.infos.iter().filter(move |info| info.expiry(sent).at() > now)
}

fn why_no_warning(alert: &Alert) -> Option<Why> {
    if alert.status != Status::Actual {
        return Some(Why::NotActual);
    }
    if alert.scope != Scope::Public {
        return Some(Why::NotPublic);
    }
    let silent_type = matches!(alert.msg_type, MsgType::Cancel | MsgType::Ack | MsgType::Error);
    (silent_type || alert.infos.is_empty()).then_some(Why::NoWarning)
}

fn judge(
    alert: &Alert,
    info: &Info,
    standpoint: Standpoint,
    situation: &Situation,
    now: DateTime<Utc>,
) -> Relevance {
    let why = whereabouts::of(alert, info, standpoint, situation, now);
    match (why.is_here(), why.is_elsewhere(), info.is_all_clear()) {
        (_, true, _) => Relevance::Silent { why },
        (true, _, true) => Relevance::Notice { why: Why::AllClear },
        (false, _, true) => Relevance::Silent { why: Why::AllClear },
        (true, _, false) if bar::deserves_alarm(info) => Relevance::Alarm { why },
        _ => Relevance::Notice { why },
    }
}

#[cfg(test)]
mod tests;

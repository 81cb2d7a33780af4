//! Who is outside and moves towards a danger: when they get there, if they go on like this.

use super::{Relevance, Why, bar, live, why_no_warning};
use crate::alert::Alert;
use amana_geofence::{Fix, Heading};
use chrono::{DateTime, TimeDelta, Utc};

/// For so long ahead a person is told.
pub const AHEAD: TimeDelta = TimeDelta::minutes(20);

/// A notice with the minutes, counted up to whole ones, until the device is inside an area of the alert
/// that would alarm there; none when that takes longer than [`AHEAD`]. It is meant for an alert that says
/// nothing louder to who stands at the fix.
pub fn heading_there(
    alert: &Alert,
    fix: &Fix,
    heading: Heading,
    now: DateTime<Utc>,
) -> Option<Relevance> {
    if why_no_warning(alert).is_some() {
        return None;
    }
    let dangers = live(alert, now).filter(|info| bar::deserves_alarm(info) && !info.is_all_clear());
    let areas = dangers.flat_map(|info| &info.areas).filter_map(|area| area.area.as_ref());
    let soonest = areas.filter_map(|area| area.reached_in(fix, heading, AHEAD)).min()?;
    let minutes = u32::try_from(soonest.num_seconds().max(1)).unwrap_or(u32::MAX).div_ceil(60);
    Some(Relevance::Notice { why: Why::Heading { minutes } })
}

#[cfg(test)]
mod tests {
    use super::{Why, heading_there};
    use crate::alert::Alert;
    use crate::cap;
    use crate::codes::{MsgType, Severity};
    use amana_geofence::{Fix, Heading, Position};
    use chrono::{DateTime, Utc};

    fn flood() -> Alert {
        let bytes = include_bytes!("../../fixtures/valencia-flood.cap.xml");
        cap::read(bytes).expect("a readable fixture").alert
    }

    fn at() -> DateTime<Utc> {
        "2026-11-22T08:30:00Z".parse().expect("a time")
    }

    /// A degree south of the flood's area, with this speed and direction.
    fn told(alert: &Alert, speed_m_per_s: f64, bearing_deg: f64) -> Option<u32> {
        let position = Position::new(38.425, -0.41).expect("a place");
        let fix = Fix { position, accuracy_m: 10.0, at: at() };
        let heading = Heading { speed_m_per_s, bearing_deg };
        match heading_there(alert, &fix, heading, at())?.why() {
            Why::Heading { minutes } => Some(minutes),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn who_heads_for_a_danger_is_told_when() {
        let minutes = told(&flood(), 100.0, 0.0).expect("a hundred kilometres ahead, at 100 m/s");
        assert!((1..=20).contains(&minutes), "{minutes}");
        assert_eq!(told(&flood(), 100.0, 180.0), None, "away from it");
        assert_eq!(told(&flood(), 10.0, 0.0), None, "not within the time");
    }

    #[test]
    fn only_of_what_would_alarm_there() {
        let mut mild = flood();
        mild.infos.iter_mut().for_each(|info| info.severity = Severity::Minor);
        assert_eq!(told(&mild, 100.0, 0.0), None);
        assert_eq!(told(&Alert { msg_type: MsgType::Cancel, ..flood() }, 100.0, 0.0), None);
    }
}

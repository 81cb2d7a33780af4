//! The reports of gpsd's JSON protocol that matter here.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::accuracy::{DEFAULT_ACCURACY_M, known};
use crate::{Loss, Observation, Origin};

/// One line from gpsd.
#[derive(Debug, Deserialize)]
#[serde(tag = "class")]
pub(super) enum Report {
    /// The greeting.
    #[serde(rename = "VERSION")]
    Version {},
    /// Time, position, velocity.
    #[serde(rename = "TPV")]
    Tpv(Tpv),
    #[serde(other)]
    Other,
}

/// A TPV report; no `Debug` text shows its numbers.
#[derive(Deserialize)]
pub(super) struct Tpv {
    /// 0 and 1: no fix; 2: latitude and longitude; 3: altitude too.
    #[serde(default)]
    mode: u8,
    time: Option<DateTime<Utc>>,
    lat: Option<f64>,
    lon: Option<f64>,
    /// Estimated horizontal error in metres.
    eph: Option<f64>,
    /// Estimated error of the longitude in metres.
    epx: Option<f64>,
    /// Estimated error of the latitude in metres.
    epy: Option<f64>,
    /// Metres a second over the ground.
    speed: Option<f64>,
    /// Degrees from true north.
    track: Option<f64>,
}

impl Report {
    /// The report in a line, or `None` when it is not one.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        serde_json::from_slice(line).ok()
    }

    /// What the report says about the position, if anything.
    pub(super) fn observation(self) -> Option<Observation> {
        match self {
            Self::Tpv(tpv) => Some(tpv.fix().unwrap_or(Observation::Lost(Loss::NoSignal))),
            _ => None,
        }
    }
}

impl Tpv {
    /// The fix, or the doubt about it; `None` when there is none, or none with a time.
    fn fix(&self) -> Option<Observation> {
        let (place, at) = ((self.lat?, self.lon?), self.time?);
        if self.mode < 2 {
            return None;
        }
        let seen = Observation::at(place, self.accuracy_m(), at, Origin::Gpsd);
        Some(seen.map(|seen| seen.moving(self.speed, self.track)).into())
    }

    fn accuracy_m(&self) -> f64 {
        let sides = known(self.epx).zip(known(self.epy)).map(|(x, y)| x.hypot(y));
        known(self.eph).or(sides).unwrap_or(DEFAULT_ACCURACY_M)
    }
}

impl std::fmt::Debug for Tpv {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tpv(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT_ACCURACY_M, Loss, Observation, Report};
    use crate::{Doubt, Sighting};

    const BASE: &str =
        r#""class":"TPV","mode":3,"time":"2024-10-29T19:20:00.000Z","lat":39.4,"lon":-0.4"#;

    fn said(line: &str) -> Option<Observation> {
        Report::parse(line.as_bytes())?.observation()
    }

    fn seen(more: &str) -> Sighting {
        match said(&format!("{{{BASE}{more}}}")) {
            Some(Observation::Fix(seen)) => seen,
            other => panic!("{more}: {other:?}"),
        }
    }

    #[test]
    fn takes_the_best_accuracy_there_is() {
        for (errors, accuracy_m) in [
            (r#","eph":19.0,"epx":3.0,"epy":4.0"#, 19.0),
            (r#","epx":3.0,"epy":4.0"#, 5.0),
            (r#","epx":3.0"#, DEFAULT_ACCURACY_M),
            (r#","eph":0.0"#, DEFAULT_ACCURACY_M),
            ("", DEFAULT_ACCURACY_M),
        ] {
            assert_eq!(seen(errors).fix.accuracy_m, accuracy_m);
        }
    }

    #[test]
    fn takes_the_movement_that_is_known() {
        let moving = seen(r#","speed":0.154,"track":348.36"#);
        assert_eq!((moving.speed_mps, moving.heading_deg), (Some(0.154), Some(348.36)));
        assert_eq!((seen("").speed_mps, seen("").heading_deg), (None, None));
    }

    #[test]
    fn says_that_there_is_no_fix() {
        for line in [
            r#"{"class":"TPV","mode":1}"#,
            r#"{"class":"TPV"}"#,
            r#"{"class":"TPV","mode":3,"lat":39.4,"lon":-0.4}"#,
            r#"{"class":"TPV","mode":1,"time":"2024-10-29T19:20:00Z","lat":39.4,"lon":-0.4}"#,
            r#"{"class":"TPV","mode":2,"time":"2024-10-29T19:20:00Z","lat":39.4}"#,
        ] {
            assert_eq!(said(line), Some(Observation::Lost(Loss::NoSignal)), "{line}");
        }
        let off = r#"{"class":"TPV","mode":2,"time":"2024-10-29T19:20:00Z","lat":99.4,"lon":-0.4}"#;
        assert_eq!(said(off), Some(Observation::Doubtful(Doubt::NotAPlace)));
    }

    #[test]
    fn passes_over_what_says_nothing_of_a_position() {
        for line in [
            r#"{"class":"SKY","hdop":0.9}"#,
            r#"{"class":"VERSION","release":"3.22"}"#,
            r#"{"class":"TPV","mode":3,"lat":nan"#,
            "",
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }

    #[test]
    fn debug_gives_no_place_away() {
        let report = Report::parse(br#"{"class":"TPV","mode":3,"lat":39.4,"lon":-0.4}"#);
        assert_eq!(format!("{report:?}"), "Some(Tpv(Tpv(…)))");
    }
}

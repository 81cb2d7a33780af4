//! The reports of gpsd's JSON protocol that matter here.

use amana_geofence::{Fix, Position};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::accuracy::{DEFAULT_ACCURACY_M, known};

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
}

impl Report {
    /// The report in a line, or `None` when it is not one.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        serde_json::from_slice(line).ok()
    }

    /// The fix in the report, if it has one.
    pub(super) fn into_fix(self) -> Option<Fix> {
        match self {
            Self::Tpv(tpv) if tpv.mode >= 2 => {
                let position = Position::new(tpv.lat?, tpv.lon?).ok()?;
                Some(Fix { position, accuracy_m: tpv.accuracy_m(), at: tpv.time? })
            }
            _ => None,
        }
    }
}

impl Tpv {
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
    use super::{DEFAULT_ACCURACY_M, Fix, Report};

    fn fix(line: &str) -> Option<Fix> {
        Report::parse(line.as_bytes())?.into_fix()
    }

    #[test]
    fn takes_the_best_accuracy_there_is() {
        let base =
            r#""class":"TPV","mode":3,"time":"2024-10-29T19:20:00.000Z","lat":39.4,"lon":-0.4"#;
        for (errors, accuracy_m) in [
            (r#","eph":19.0,"epx":3.0,"epy":4.0"#, 19.0),
            (r#","epx":3.0,"epy":4.0"#, 5.0),
            (r#","epx":3.0"#, DEFAULT_ACCURACY_M),
            (r#","eph":0.0"#, DEFAULT_ACCURACY_M),
            ("", DEFAULT_ACCURACY_M),
        ] {
            let fix = fix(&format!("{{{base}{errors}}}")).expect("a fix");
            assert_eq!(fix.accuracy_m, accuracy_m);
        }
    }

    #[test]
    fn passes_over_what_is_no_fix() {
        for line in [
            r#"{"class":"TPV","mode":3,"lat":39.4,"lon":-0.4}"#,
            r#"{"class":"TPV","mode":1,"time":"2024-10-29T19:20:00Z","lat":39.4,"lon":-0.4}"#,
            r#"{"class":"TPV","mode":2,"time":"2024-10-29T19:20:00Z","lat":39.4}"#,
            r#"{"class":"TPV","mode":2,"time":"2024-10-29T19:20:00Z","lat":99.4,"lon":-0.4}"#,
            r#"{"class":"SKY","hdop":0.9}"#,
            r#"{"class":"VERSION","release":"3.22"}"#,
            r#"{"class":"TPV","mode":3,"lat":nan"#,
            "",
        ] {
            assert!(fix(line).is_none(), "{line}");
        }
    }

    #[test]
    fn debug_gives_no_place_away() {
        let report = Report::parse(br#"{"class":"TPV","mode":3,"lat":39.4,"lon":-0.4}"#);
        assert_eq!(format!("{report:?}"), "Some(Tpv(Tpv(…)))");
    }
}

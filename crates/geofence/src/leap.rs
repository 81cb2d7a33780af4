//! Which fixes to believe: a receiver sometimes puts a person elsewhere for a moment.

use serde::{Deserialize, Serialize};

use crate::{Fix, distance_m};

/// Nothing that carries a person moves faster, in metres per second: an airliner with a strong wind
/// behind it.
pub const FASTEST_M_PER_S: f64 = 350.0;
/// Taken for a fix that does not say how accurate it is, in metres.
const UNKNOWN_ACCURACY_M: f64 = 1_000.0;
/// So many fixes in a row that agree with each other are believed against the one before them.
const AGREEING: u32 = 3;

/// The fix that is believed, and a place that the device may have leapt to. A fix is not believed that
/// is farther from the last one than [`FASTEST_M_PER_S`] and both accuracies allow; three in a row that
/// fit together are: then it was the earlier one that was wrong, or the device slept through a flight.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Leap {
    believed: Option<Fix>,
    #[serde(default)]
    elsewhere: Option<Fix>,
    #[serde(default)]
    agreeing: u32,
}

impl Leap {
    /// Whether to believe the next fix: it can be reached from the one that was believed last, or it is
    /// the third in a row that cannot, and the three can be reached from each other.
    pub fn believes(&mut self, fix: &Fix) -> bool {
        let leaps = self.believed.is_some_and(|last| is_leap(&last, fix));
        if leaps {
            let agrees = self.elsewhere.is_some_and(|there| !is_leap(&there, fix));
            self.agreeing = if agrees { self.agreeing + 1 } else { 1 };
            self.elsewhere = Some(*fix);
        }
        let believed = !leaps || self.agreeing >= AGREEING;
        if believed {
            *self = Self { believed: Some(*fix), ..Self::default() };
        }
        believed
    }

    /// The fix that was believed last.
    pub fn last(&self) -> Option<&Fix> {
        self.believed.as_ref()
    }
}

/// Within a second at least: some sources round their times, and some recordings step back.
fn is_leap(from: &Fix, to: &Fix) -> bool {
    let elapsed_s = (to.at - from.at).as_seconds_f64().abs().max(1.0);
    let unsure_m = accuracy_m(from) + accuracy_m(to);
    distance_m(from.position, to.position) - unsure_m > FASTEST_M_PER_S * elapsed_s
}

fn accuracy_m(fix: &Fix) -> f64 {
    if fix.accuracy_m >= 0.0 { fix.accuracy_m } else { UNKNOWN_ACCURACY_M }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::{Fix, Leap};
    use crate::Position;

    fn fix(second: i64, lon_deg: f64, accuracy_m: f64) -> Fix {
        let position = Position::new(39.42, lon_deg).expect("a valid position");
        Fix { position, accuracy_m, at: DateTime::UNIX_EPOCH + TimeDelta::seconds(second) }
    }

    fn believed(steps: &[(i64, f64)]) -> Vec<bool> {
        let mut leap = Leap::default();
        steps.iter().map(|&(second, lon_deg)| leap.believes(&fix(second, lon_deg, 8.0))).collect()
    }

    #[test]
    fn a_leap_there_and_back_is_ignored() {
        // 86 km in a second, twice, and back.
        let said = believed(&[(0, 0.0), (1, 1.0), (2, 1.0), (3, 0.0), (4, 1.0)]);
        assert_eq!(said, [true, false, false, true, false]);
    }

    #[test]
    fn three_that_agree_are_believed_and_three_that_do_not_are_not() {
        assert_eq!(believed(&[(0, 0.0), (1, 1.0), (2, 1.0), (3, 1.0)]), [true, false, false, true]);
        let said = believed(&[(0, 0.0), (1, 1.0), (2, 3.0), (3, -2.0), (4, 0.0)]);
        assert_eq!(said, [true, false, false, false, true]);
    }

    #[test]
    fn an_airliner_and_a_vague_fix_are_no_leaps() {
        // 86 km in 300 s is 286 m/s.
        assert_eq!(believed(&[(0, 0.0), (300, 1.0)]), [true, true]);
        let mut leap = Leap::default();
        assert!(leap.believes(&fix(0, 0.0, 90_000.0)) && leap.believes(&fix(1, 1.0, 8.0)));
    }

    #[test]
    fn after_a_gap_a_device_may_be_anywhere() {
        assert_eq!(believed(&[(0, 0.0), (86_400, 90.0)]), [true, true]);
    }
}

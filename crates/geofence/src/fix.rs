//! Where the device was, how surely, and when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Position;

/// How far outside an area still counts as near, in metres: the overshoot of 0.1 mile that
/// FCC 18-4 allows those who deliver alerts to phones.
pub const NEAR_M: f64 = 161.0;

/// One reading of a position source. Its `Debug` text holds no coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fix {
    /// Where.
    pub position: Position,
    /// The radius of uncertainty in metres; negative or NaN when the source does not know.
    pub accuracy_m: f64,
    /// When the source took it.
    pub at: DateTime<Utc>,
}

impl Fix {
    /// How far outside an area this fix may lie and still be near it, in metres: its accuracy, but
    /// at least [`NEAR_M`], which also stands in for an unknown accuracy.
    pub fn tolerance_m(&self) -> f64 {
        self.accuracy_m.max(NEAR_M)
    }
}

#[cfg(test)]
mod tests {
    use super::{DateTime, Fix, NEAR_M, Position};

    #[test]
    fn tolerance_is_never_under_the_overshoot() {
        let position = Position::new(34.0209, -6.8416).expect("a valid position");
        let fix = |accuracy_m| Fix { position, accuracy_m, at: DateTime::UNIX_EPOCH };
        for accuracy_m in [-1.0, 0.0, 12.0, f64::NAN] {
            assert_eq!(fix(accuracy_m).tolerance_m(), NEAR_M);
        }
        assert_eq!(fix(5_000.0).tolerance_m(), 5_000.0);
    }

    #[test]
    fn debug_gives_no_place_away() {
        let position = Position::new(34.0209, -6.8416).expect("a valid position");
        let text = format!("{:?}", Fix { position, accuracy_m: 5.0, at: DateTime::UNIX_EPOCH });
        assert!(!text.contains("34.") && !text.contains("6.8"), "{text}");
    }
}

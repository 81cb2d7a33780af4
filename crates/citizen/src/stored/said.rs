//! To whom an alert was said, and how grave what was said is.

use serde::{Deserialize, Serialize};

/// The gravest that was said, as [`amana_alerts::lifecycle::gravity`] counts; nothing by default.
///
/// Blocks of one message may be of different gravity: who was told of the lesser is told again where the
/// graver is, and who was told because of a place that they watch is told again when they are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    /// To somebody who watches a place there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    elsewhere: Option<u8>,
    /// To somebody who was there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    here: Option<u8>,
}

impl Said {
    pub(crate) const fn here(gravity: u8) -> Self {
        Self { elsewhere: None, here: Some(gravity) }
    }

    pub(crate) const fn elsewhere(gravity: u8) -> Self {
        Self { elsewhere: Some(gravity), here: None }
    }

    pub(crate) fn is_nothing(self) -> bool {
        self == Self::default()
    }

    pub(crate) const fn was_here(self) -> bool {
        self.here.is_some()
    }

    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        Self { elsewhere: self.elsewhere.max(other.elsewhere), here: self.here.max(other.here) }
    }

    /// Whether somebody to whom this was said learns nothing from the other. What was said to somebody
    /// who was there is known to them everywhere.
    pub(crate) fn covers(self, other: Self) -> bool {
        let anywhere = self.elsewhere.max(self.here);
        !other.is_nothing() && other.here <= self.here && other.elsewhere <= anywhere
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn the_graver_is_said_again_and_so_is_what_reaches_the_person_themselves() {
        let (lesser, graver) = (14, 18);
        let home = Said::elsewhere(graver);
        for (said, reaches, is_covered) in [
            (Said::default(), Said::here(0), false),
            (Said::here(lesser), Said::here(lesser), true),
            (Said::here(lesser), Said::here(graver), false),
            (Said::here(graver), Said::here(lesser), true),
            (home, Said::here(lesser), false),
            (home.and(Said::here(lesser)), Said::here(graver), false),
            (home.and(Said::here(lesser)), home.and(Said::here(lesser)), true),
            (Said::here(lesser), Said::elsewhere(lesser), true),
            (Said::here(lesser), Said::elsewhere(graver), false),
            (Said::here(graver), Said::default(), false),
        ] {
            assert_eq!(said.covers(reaches), is_covered, "{said:?} {reaches:?}");
            assert!(reaches.is_nothing() || said.and(reaches).covers(reaches));
        }
    }
}

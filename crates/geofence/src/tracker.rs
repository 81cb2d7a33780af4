//! From placements to crossings: enter fast, leave slowly, and be told once.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::leap::Leap;
use crate::{Fix, Placement};

/// A fix less sure than this, in metres, can approach an area but not enter it.
const ENTER_ACCURACY_M: f64 = 1_000.0;
/// Leaving takes this many outside fixes in a row …
const LEAVE_FIXES: u32 = 3;
/// … the first and the last of them at least this far apart.
const LEAVE_AFTER: TimeDelta = TimeDelta::seconds(60);

/// What one area has seen of the device, small enough to be stored beside it.
///
/// - **Enter fast**: the first inside fix enters, if its accuracy is known and at most 1 km. A
///   vaguer inside fix approaches, at distance 0, so that it is not lost.
/// - **Leave slowly**: only three outside fixes in a row, over at least 60 s, leave; any inside or
///   near fix between them begins the count anew.
/// - **No leaps**: a fix that [leaps](Leap) is ignored; a third one in a row is believed if the three
///   agree with each other.
/// - **Gaps** change nothing by themselves: who was inside stays so until fixes say otherwise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tracker {
    standing: Standing,
    leaving: Option<Leaving>,
    leap: Leap,
    #[serde(default)]
    since: Option<DateTime<Utc>>,
}

/// What is worth telling about a fix.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Crossing {
    /// The device came near; not repeated until it entered or went away for good.
    Approached {
        /// To the area, in metres.
        distance_m: f64,
    },
    /// The device is inside.
    Entered,
    /// The device was inside and is outside for good.
    Left,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Standing {
    #[default]
    Away,
    Approached,
    Inside,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Leaving {
    fixes: u32,
    since: DateTime<Utc>,
}

impl Tracker {
    /// Takes the next fix and its placement towards the area; tells what changed.
    pub fn update(&mut self, placement: Placement, fix: &Fix) -> Option<Crossing> {
        if !self.leap.believes(fix) {
            return None;
        }
        match placement {
            Placement::Inside if can_enter(fix) => self.enter(fix.at),
            Placement::Inside => self.approach(0.0),
            Placement::Near { distance_m } => self.approach(distance_m),
            Placement::Outside { .. } => self.leave(fix.at),
        }
    }

    /// Whether the device entered and has not left.
    pub fn is_inside(&self) -> bool {
        self.standing == Standing::Inside
    }

    /// For how long the device has been inside: no time when it is not, or when `at` is earlier.
    pub fn dwelt(&self, at: DateTime<Utc>) -> TimeDelta {
        let since = self.since.filter(|_| self.is_inside());
        since.map_or(TimeDelta::zero(), |since| (at - since).max(TimeDelta::zero()))
    }

    fn enter(&mut self, at: DateTime<Utc>) -> Option<Crossing> {
        self.leaving = None;
        if self.standing == Standing::Inside {
            return None;
        }
        self.standing = Standing::Inside;
        self.since = Some(at);
        Some(Crossing::Entered)
    }

    fn approach(&mut self, distance_m: f64) -> Option<Crossing> {
        self.leaving = None;
        if self.standing != Standing::Away {
            return None;
        }
        self.standing = Standing::Approached;
        Some(Crossing::Approached { distance_m })
    }

    fn leave(&mut self, at: DateTime<Utc>) -> Option<Crossing> {
        if self.standing == Standing::Away {
            return None;
        }
        let leaving = self.leaving.get_or_insert(Leaving { fixes: 0, since: at });
        leaving.fixes = leaving.fixes.saturating_add(1);
        if leaving.fixes < LEAVE_FIXES || at - leaving.since < LEAVE_AFTER {
            return None;
        }
        self.leaving = None;
        let was = std::mem::replace(&mut self.standing, Standing::Away);
        (was == Standing::Inside).then_some(Crossing::Left)
    }
}

fn can_enter(fix: &Fix) -> bool {
    (0.0..=ENTER_ACCURACY_M).contains(&fix.accuracy_m)
}

#[cfg(test)]
mod tests {
    use super::{Crossing, DateTime, Fix, Placement, TimeDelta, Tracker};
    use crate::Position;

    const INSIDE: Placement = Placement::Inside;
    const NEAR: Placement = Placement::Near { distance_m: 40.0 };
    const OUTSIDE: Placement = Placement::Outside { distance_m: 900.0 };
    const APPROACHED: Option<Crossing> = Some(Crossing::Approached { distance_m: 40.0 });
    const ENTERED: Option<Crossing> = Some(Crossing::Entered);
    const LEFT: Option<Crossing> = Some(Crossing::Left);

    fn fix(second: i64, lon_deg: f64, accuracy_m: f64) -> Fix {
        let position = Position::new(39.42, lon_deg).expect("a valid position");
        Fix { position, accuracy_m, at: DateTime::UNIX_EPOCH + TimeDelta::seconds(second) }
    }

    /// Feeds (second, placement) from one spot and tells what came out.
    fn run(tracker: &mut Tracker, steps: &[(i64, Placement)]) -> Vec<Option<Crossing>> {
        steps.iter().map(|&(s, placement)| tracker.update(placement, &fix(s, 0.0, 8.0))).collect()
    }

    #[test]
    fn enters_at_once_and_says_so_once() {
        let steps = [(0, OUTSIDE), (1, INSIDE), (2, INSIDE), (3, NEAR), (4, INSIDE)];
        let said = run(&mut Tracker::default(), &steps);
        assert_eq!(said, [None, ENTERED, None, None, None]);
    }

    #[test]
    fn approaches_once_then_enters() {
        let steps = [(0, OUTSIDE), (10, NEAR), (20, NEAR), (30, OUTSIDE), (40, NEAR), (50, INSIDE)];
        let said = run(&mut Tracker::default(), &steps);
        assert_eq!(said, [None, APPROACHED, None, None, None, ENTERED]);
    }

    #[test]
    fn leaves_after_three_fixes_over_a_minute() {
        let mut tracker = Tracker::default();
        let steps = [(0, INSIDE), (10, OUTSIDE), (20, OUTSIDE), (30, OUTSIDE), (69, OUTSIDE)];
        assert_eq!(run(&mut tracker, &steps), [ENTERED, None, None, None, None]);
        assert!(tracker.is_inside());
        assert_eq!(run(&mut tracker, &[(70, OUTSIDE), (80, OUTSIDE)]), [LEFT, None]);
        assert!(!tracker.is_inside());
        assert_eq!(run(&mut tracker, &[(90, INSIDE)]), [ENTERED]);
    }

    #[test]
    fn two_fixes_an_hour_apart_do_not_leave() {
        let steps = [(0, INSIDE), (10, OUTSIDE), (3_610, OUTSIDE), (3_611, OUTSIDE)];
        assert_eq!(run(&mut Tracker::default(), &steps), [ENTERED, None, None, LEFT]);
    }

    #[test]
    fn a_near_fix_begins_the_leaving_anew() {
        let steps =
            [(0, INSIDE), (10, OUTSIDE), (50, OUTSIDE), (70, NEAR), (80, OUTSIDE), (100, OUTSIDE)];
        assert_eq!(run(&mut Tracker::default(), &steps), [ENTERED, None, None, None, None, None]);
    }

    #[test]
    fn who_only_came_near_may_come_near_again() {
        let steps = [(0, NEAR), (10, OUTSIDE), (40, OUTSIDE), (70, OUTSIDE), (80, NEAR)];
        let said = run(&mut Tracker::default(), &steps);
        assert_eq!(said, [APPROACHED, None, None, None, APPROACHED]);
    }

    #[test]
    fn a_vague_fix_approaches_but_does_not_enter() {
        for accuracy_m in [1_001.0, -1.0, f64::NAN, f64::INFINITY] {
            let mut tracker = Tracker::default();
            let said = tracker.update(INSIDE, &fix(0, 0.0, accuracy_m));
            assert_eq!(said, Some(Crossing::Approached { distance_m: 0.0 }));
            assert_eq!(tracker.update(INSIDE, &fix(1, 0.0, 1_000.0)), ENTERED);
        }
    }

    #[test]
    fn a_leap_is_ignored_until_three_agree() {
        let mut tracker = Tracker::default();
        assert_eq!(tracker.update(OUTSIDE, &fix(0, 0.0, 8.0)), None);
        // 86 km in a second, and back.
        assert_eq!(tracker.update(INSIDE, &fix(1, 1.0, 8.0)), None);
        assert_eq!(tracker.update(OUTSIDE, &fix(2, 0.0, 8.0)), None);
        // There for good.
        assert_eq!(tracker.update(INSIDE, &fix(3, 1.0, 8.0)), None);
        assert_eq!(tracker.update(INSIDE, &fix(4, 1.0, 8.0)), None);
        assert_eq!(tracker.update(INSIDE, &fix(5, 1.0, 8.0)), ENTERED);
    }

    #[test]
    fn a_leap_does_not_begin_the_leaving() {
        let mut tracker = Tracker::default();
        assert_eq!(tracker.update(INSIDE, &fix(0, 0.0, 8.0)), ENTERED);
        for second in 1..200 {
            // 12 km away for two seconds of each five.
            let (placement, lon_deg) = if second % 5 < 2 { (OUTSIDE, 0.14) } else { (INSIDE, 0.0) };
            assert_eq!(tracker.update(placement, &fix(second, lon_deg, 8.0)), None);
        }
        assert!(tracker.is_inside());
    }

    #[test]
    fn tells_how_long_it_has_been_inside() {
        let at = |second| fix(second, 0.0, 8.0).at;
        let mut tracker = Tracker::default();
        assert_eq!(tracker.dwelt(at(9)), TimeDelta::zero());
        run(&mut tracker, &[(10, INSIDE), (20, OUTSIDE), (30, INSIDE)]);
        assert_eq!(tracker.dwelt(at(310)), TimeDelta::minutes(5));
        assert_eq!(tracker.dwelt(at(0)), TimeDelta::zero());
        run(&mut tracker, &[(400, OUTSIDE), (430, OUTSIDE), (470, OUTSIDE)]);
        assert_eq!(tracker.dwelt(at(480)), TimeDelta::zero());
    }

    #[test]
    fn a_gap_leaves_who_was_inside_there() {
        let mut tracker = Tracker::default();
        run(&mut tracker, &[(0, INSIDE), (36_000, OUTSIDE)]);
        assert!(tracker.is_inside());
        assert_eq!(run(&mut tracker, &[(36_030, OUTSIDE), (36_060, OUTSIDE)]), [None, LEFT]);
    }
}

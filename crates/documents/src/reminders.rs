//! When to remind somebody that a document expires.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days before the expiry: time for a consulate with long waits, the six-month rule, three months,
/// one month, one week, the last day.
const STAGES_DAYS: [u32; 6] = [270, 180, 90, 30, 7, 0];

/// Why a reminder is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// A stage that is still to come.
    Ahead,
    /// Stages that are due today or were before the document was known, in one.
    Now,
    /// The last valid day.
    LastDay,
    /// That day has passed.
    Expired,
}

/// One reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// The day to show it.
    pub due_on: NaiveDate,
    /// Days from then to the last valid day; zero on that day and after.
    pub days_before: u32,
    /// Why.
    pub kind: ReminderKind,
}

/// All reminders for a document, the earliest first, none before today and never two on one day.
#[must_use]
pub fn plan(expires_on: NaiveDate, today: NaiveDate) -> Vec<Reminder> {
    // Negative once it has expired.
    let Ok(days_left) = u32::try_from((expires_on - today).num_days()) else {
        return vec![Reminder { due_on: today, days_before: 0, kind: ReminderKind::Expired }];
    };
    let is_late = days_left > 0 && days_left <= STAGES_DAYS[0];
    let now = Reminder { due_on: today, days_before: days_left, kind: ReminderKind::Now };
    let to_come = STAGES_DAYS
        .into_iter()
        .filter(|days_before| *days_before < days_left || *days_before == 0)
        .filter_map(|days_before| stage(expires_on, days_before));
    is_late.then_some(now).into_iter().chain(to_come).collect()
}

fn stage(expires_on: NaiveDate, days_before: u32) -> Option<Reminder> {
    let due_on = expires_on.checked_sub_days(Days::new(u64::from(days_before)))?;
    let kind = if days_before == 0 { ReminderKind::LastDay } else { ReminderKind::Ahead };
    Some(Reminder { due_on, days_before, kind })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    fn day(days_from_epoch: i32) -> NaiveDate {
        NaiveDate::from_epoch_days(days_from_epoch).expect("a day of the calendar")
    }

    /// Kind and days before the expiry, for a document that expires in so many days.
    fn planned(days_left: i32) -> Vec<(ReminderKind, u32)> {
        let reminders = plan(day(20_000 + days_left), day(20_000));
        reminders.into_iter().map(|reminder| (reminder.kind, reminder.days_before)).collect()
    }

    #[test]
    fn a_fresh_document_has_every_stage() {
        use ReminderKind::{Ahead, LastDay};
        assert_eq!(
            planned(3650),
            [(Ahead, 270), (Ahead, 180), (Ahead, 90), (Ahead, 30), (Ahead, 7), (LastDay, 0)]
        );
        assert_eq!(plan(day(3650), day(0))[0].due_on, day(3380));
    }

    #[test]
    fn stages_that_have_passed_are_one_now() {
        use ReminderKind::{Ahead, Expired, LastDay, Now};
        assert_eq!(planned(100), [(Now, 100), (Ahead, 90), (Ahead, 30), (Ahead, 7), (LastDay, 0)]);
        assert_eq!(planned(90), [(Now, 90), (Ahead, 30), (Ahead, 7), (LastDay, 0)]);
        assert_eq!(planned(270).first(), Some(&(Now, 270)));
        assert_eq!(planned(271).first(), Some(&(Ahead, 270)));
        assert_eq!(planned(3), [(Now, 3), (LastDay, 0)]);
        assert_eq!(planned(0), [(LastDay, 0)]);
        assert_eq!(planned(-1), [(Expired, 0)]);
    }

    proptest! {
        #[test]
        fn reminders_are_in_order_and_never_before_today(left in -400_000_i32..400_000) {
            let today = day(20_000);
            let reminders = plan(day(20_000 + left), today);
            prop_assert!(!reminders.is_empty());
            prop_assert!(reminders.iter().all(|reminder| reminder.due_on >= today));
            prop_assert!(reminders.windows(2).all(|pair| pair[0].due_on < pair[1].due_on));
        }
    }
}

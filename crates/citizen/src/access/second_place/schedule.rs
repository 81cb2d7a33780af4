//! When the next copy is due.

use crate::stored::{StoredSecondPlace, WholeCopy};
use crate::views::CopySchedule;
use chrono::{DateTime, TimeDelta, Utc};

/// As many changes are too many to lose.
pub(super) const CHANGES: usize = 5;
const DAY: TimeDelta = TimeDelta::days(1);

/// When the next copy is due. `changes` are the times of all changes that the last whole copy lacks,
/// the oldest first.
pub(super) fn due_at(
    place: &StoredSecondPlace,
    whole: Option<&WholeCopy>,
    changes: &[DateTime<Utc>],
) -> DateTime<Utc> {
    let Some(whole) = whole else { return place.set_at };
    match place.schedule {
        CopySchedule::Daily => whole.checked_at + DAY,
        CopySchedule::Weekly => whole.checked_at + DAY * 7,
        CopySchedule::Changes => {
            let in_a_month = whole.checked_at + DAY * 30;
            changes.get(CHANGES - 1).map_or(in_a_month, |fifth| in_a_month.min(*fifth))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::due_at;
    use crate::stored::{StoredPlace, StoredSecondPlace, WholeCopy};
    use crate::views::CopySchedule;
    use amana_places::{Tag, Written};
    use amana_sealing::digest::Sha256;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_copy_is_due_at_once_and_then_as_was_chosen() {
        let set_at: DateTime<Utc> = "2026-11-22T14:05:00Z".parse().expect("a time");
        let checked_at = set_at + TimeDelta::days(2);
        let written = Written { size_bytes: 1, digest: Sha256::of(b"x") };
        let whole = WholeCopy { made_at: set_at, checked_at, written, sequence: 1 };
        let place = |schedule| StoredSecondPlace {
            tag: Tag::make(),
            at: StoredPlace::Folder { path: String::new() },
            schedule,
            keep: 5,
            set_at,
            is_on_same_disk: false,
        };
        let days = |schedule, changes: &[DateTime<Utc>]| {
            (due_at(&place(schedule), Some(&whole), changes) - checked_at).num_days()
        };
        assert_eq!(due_at(&place(CopySchedule::Weekly), None, &[]), set_at);
        assert_eq!(days(CopySchedule::Daily, &[]), 1);
        assert_eq!(days(CopySchedule::Weekly, &[]), 7);
        assert_eq!(days(CopySchedule::Changes, &[]), 30);
        let changes: Vec<_> = (1..=6).map(|day| checked_at + TimeDelta::days(day)).collect();
        assert_eq!(days(CopySchedule::Changes, &changes[..4]), 30);
        assert_eq!(days(CopySchedule::Changes, &changes), 5, "the fifth change");
        assert_eq!(days(CopySchedule::Weekly, &changes), 7);
    }
}

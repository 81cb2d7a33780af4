//! The messages that an alert continues: its updates are the same event to a person.

use crate::alerts::desk::{Active, alert_id};
use amana_alerts::Alert;
use amana_alerts::lifecycle::escalates;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The alert and every earlier one that it continues.
pub(crate) fn of(active: Active<'_>) -> BTreeSet<Uuid> {
    trace(active, |_, _| true)
}

/// The alert and the earlier ones beside which it says nothing that must be said again.
pub(crate) fn without_escalation(active: Active<'_>) -> BTreeSet<Uuid> {
    trace(active, |later, earlier| !escalates(later, earlier))
}

fn trace(active: Active<'_>, goes_on: impl Fn(&Alert, &Alert) -> bool) -> BTreeSet<Uuid> {
    let mut known = BTreeSet::from([active.id]);
    let mut open = vec![active.alert];
    while let Some(later) = open.pop() {
        for earlier in active.book.earlier(later) {
            // Beside the newest one, not step by step: small steps add up.
            if goes_on(active.alert, earlier) && known.insert(alert_id(&earlier.key)) {
                open.push(earlier);
            }
        }
    }
    known
}

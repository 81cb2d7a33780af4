//! The log in words.

use crate::message::Message;
use crate::stored::activity::StoredActivity;
use crate::views::ActivityView;

/// Every verb that is written down, its sentence, and whether a backup without it is incomplete.
const VERBS: &[(&str, &str, bool)] = &[
    ("vault-created", "activity-vault-created", false),
    ("unlocked", "activity-unlocked", false),
    ("locked", "activity-locked", false),
    ("restored", "activity-restored", false),
    ("backed-up", "activity-backed-up", false),
    ("verified", "activity-verified", false),
    ("passphrase-changed", "activity-passphrase-changed", true),
    ("kit-made", "activity-kit-made", true),
    ("kit-confirmed", "activity-kit-confirmed", false),
    ("kit-checked", "activity-kit-checked", false),
    ("second-place-set", "activity-second-place-set", false),
    ("second-place-forgotten", "activity-second-place-forgotten", false),
    ("second-copy-made", "activity-second-copy-made", false),
    ("second-copy-checked", "activity-second-copy-checked", false),
    ("exported", "activity-exported", false),
    ("vault-named", "activity-vault-named", true),
    ("settings-changed", "activity-settings-changed", false),
    ("document-added", "activity-document-added", true),
    ("document-removed", "activity-document-removed", true),
    ("document-assigned", "activity-document-assigned", true),
    ("scan-added", "activity-scan-added", true),
    ("person-saved", "activity-person-saved", true),
    ("person-removed", "activity-person-removed", true),
    ("request-noted", "activity-request-noted", true),
    ("event-noted", "activity-event-noted", true),
    ("draft-started", "activity-draft-started", true),
    ("draft-discarded", "activity-draft-discarded", true),
    ("renewal-queued", "activity-renewal-queued", true),
    ("answer-queued", "activity-answer-queued", true),
    ("errand-confirmed", "activity-errand-confirmed", false),
    ("errand-retried", "activity-errand-retried", false),
    ("errand-dropped", "activity-errand-dropped", true),
    ("consulate-added", "activity-consulate-added", true),
    ("consulate-reconnected", "activity-consulate-reconnected", false),
];

pub(super) fn show(line: &StoredActivity) -> ActivityView {
    let known = VERBS.iter().find(|(verb, ..)| *verb == line.verb);
    // A newer version wrote it: that something was done is not hidden.
    let key = known.map_or("activity-other", |(_, key, _)| key);
    let (sequence, at) = (line.sequence, line.at);
    ActivityView { sequence, at, message: Message::plain(key).into() }
}

/// Whether a backup that was written before it lacks something.
pub(super) fn is_change(line: &StoredActivity) -> bool {
    VERBS.iter().find(|(verb, ..)| *verb == line.verb).is_none_or(|(.., is_change)| *is_change)
}

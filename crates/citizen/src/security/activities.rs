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
    ("merged", "activity-merged", true),
    ("accepted", "activity-accepted", true),
    ("verified", "activity-verified", false),
    ("passphrase-changed", "activity-passphrase-changed", true),
    ("kit-made", "activity-kit-made", true),
    ("keyring-added", "activity-keyring-added", false),
    ("lock-removed", "activity-lock-removed", true),
    ("rewrapped", "activity-rewrapped", true),
    ("rotated", "activity-rotated", false),
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
    ("document-trashed", "activity-document-trashed", true),
    ("document-restored", "activity-document-restored", true),
    ("document-purged", "activity-document-purged", true),
    ("document-edited", "activity-document-edited", true),
    ("notes-edited", "activity-notes-edited", true),
    ("tags-edited", "activity-tags-edited", true),
    ("version-brought-back", "activity-version-brought-back", true),
    ("versions-purged", "activity-versions-purged", true),
    ("document-assigned", "activity-document-assigned", true),
    ("scan-added", "activity-scan-added", true),
    ("scan-removed", "activity-scan-removed", true),
    ("copy-made", "activity-copy-made", true),
    ("person-saved", "activity-person-saved", true),
    ("person-removed", "activity-person-removed", true),
    ("request-noted", "activity-request-noted", true),
    ("event-noted", "activity-event-noted", true),
    ("request-edited", "activity-request-edited", true),
    ("status-noted", "activity-status-noted", true),
    ("receipt-added", "activity-receipt-added", true),
    ("receipt-removed", "activity-receipt-removed", true),
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
    let (sequence, at) = (line.sequence, line.at);
    ActivityView { sequence, at, message: said(&line.verb).into() }
}

/// A verb in words. A newer version's is not known: that something was done is not hidden.
pub(crate) fn said(verb: &str) -> Message {
    let known = VERBS.iter().find(|(known, ..)| *known == verb);
    Message::plain(known.map_or("activity-other", |(_, key, _)| key))
}

/// Whether a backup that was written before it lacks something.
pub(super) fn is_change(line: &StoredActivity) -> bool {
    VERBS.iter().find(|(verb, ..)| *verb == line.verb).is_none_or(|(.., is_change)| *is_change)
}

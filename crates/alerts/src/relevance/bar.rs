//! How grave, how soon and how sure an event must be to interrupt somebody.

use crate::alert::Info;
use crate::codes::{Certainty, Severity, Urgency};

/// The third table of [`relevance`](super).
pub(super) fn deserves_alarm(info: &Info) -> bool {
    let soon = matches!(info.urgency, Urgency::Immediate | Urgency::Expected);
    let unknown_when = matches!(info.urgency, Urgency::Unknown | Urgency::Other(_));
    let enough = match info.severity {
        Severity::Extreme | Severity::Severe => soon || unknown_when,
        Severity::Unknown | Severity::Other(_) => soon,
        Severity::Moderate | Severity::Minor => false,
    };
    enough && info.certainty != Certainty::Unlikely
}

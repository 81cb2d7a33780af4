//! What a tool prints about one message, as one JSON object.

use crate::alert::{Alert, Reading};
use crate::cap::CapRefusal;
use serde_json::{Value, json};

/// `{"accepted":true,"key":…,"areas":…,"references":…,"repairs":…}`, or
/// `{"accepted":false,"reason":…,"message":…}`.
pub fn line(result: &Result<Reading, CapRefusal>) -> Value {
    match result {
        Ok(Reading { alert, repairs }) => json!({
            "accepted": true,
            "key": alert.key,
            "areas": count_areas(alert),
            "references": alert.references,
            "repairs": repairs.iter().map(|repair| repair.code()).collect::<Vec<_>>(),
        }),
        Err(refusal) => json!({
            "accepted": false,
            "reason": refusal.reason(),
            "message": refusal.to_string(),
        }),
    }
}

fn count_areas(alert: &Alert) -> usize {
    alert.infos.iter().map(|info| info.areas.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::line;
    use crate::cap;

    #[test]
    fn one_object_for_accepted_and_refused() {
        let accepted = include_bytes!("../fixtures/valencia-flood-update.cap.xml");
        let repaired = include_bytes!("../fixtures/swapped-lonlat.cap.xml");
        let refused = include_bytes!("../fixtures/xxe.xml");
        let lines = [&accepted[..], repaired, refused].map(|bytes| line(&cap::read(bytes)));
        // Another crate in the same build decides whether JSON objects keep their order.
        insta::with_settings!({ sort_maps => true }, { insta::assert_json_snapshot!(lines) });
    }
}

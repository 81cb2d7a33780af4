//! The officer's part: looks at the newest request, asks for a photo, brings it to its end.

use crate::story::Cause;
use amana_consulate::office::Desk;
use amana_contract::requests::{ActionRequired, EventKind, Outcome, Phase};
use std::time::Duration;
use uuid::Uuid;

/// Days in a consulate, seconds here: long enough to see each step arrive.
const BETWEEN_STEPS: Duration = Duration::from_millis(900);

const TO_THE_END: [(EventKind, Phase, Option<Outcome>); 5] = [
    (EventKind::Validated, Phase::Visit, None),
    (EventKind::VisitRecorded, Phase::Review, None),
    (EventKind::InProduction, Phase::Production, None),
    (EventKind::ReadyForPickup, Phase::Delivery, None),
    (EventKind::Delivered, Phase::Closed, Some(Outcome::Granted)),
];

/// Opens the newest request, which the citizen sees, and asks for another photo.
pub(super) async fn ask_for_photo(desk: &mut Desk) -> Result<(), Cause> {
    let request = newest(desk).await?;
    desk.open_items(request).await?;
    let photo = ActionRequired {
        action: Uuid::now_v7(),
        kind: "photo".to_owned(),
        reason: "background-not-plain".to_owned(),
        due_on: None,
    };
    desk.publish(request, EventKind::ActionRequired, Phase::Intake, None, vec![photo]).await?;
    Ok(())
}

/// Opens what came, and signs every step up to the end.
pub(super) async fn finish(desk: &mut Desk) -> Result<(), Cause> {
    let request = newest(desk).await?;
    desk.open_items(request).await?;
    for (kind, phase, outcome) in TO_THE_END {
        desk.publish(request, kind, phase, outcome, Vec::new()).await?;
        tokio::time::sleep(BETWEEN_STEPS).await;
    }
    Ok(())
}

/// Ids of version 7 are in the order in which they were made.
async fn newest(desk: &mut Desk) -> Result<Uuid, Cause> {
    let requests = desk.requests().await?;
    let newest = requests.iter().map(|listed| listed.request).max();
    newest.ok_or_else(|| Cause::Wrong("no request has come".to_owned()))
}

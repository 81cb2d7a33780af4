//! Saying something about a request, signed.

use super::{Desk, DeskError};
use amana_channel::Call;
use amana_contract::content_type;
use amana_contract::office::PublishEvent;
use amana_contract::requests::{ActionRequired, Event, EventKind, Outcome, Phase};
use amana_sealing::sign1;
use uuid::Uuid;

impl Desk {
    /// Publishes what happened and where the request stands now. `actions` replaces whatever was
    /// asked of the citizen before.
    ///
    /// # Errors
    /// [`DeskError`]; a conflict says that another officer was faster.
    pub async fn publish(
        &mut self,
        request: Uuid,
        kind: EventKind,
        phase: Phase,
        outcome: Option<Outcome>,
        actions: Vec<ActionRequired>,
    ) -> Result<(), DeskError> {
        let listed = self.request(request).await?;
        let event = Event {
            format: 1,
            request,
            sequence: listed.sequence + 1,
            previous: listed.chain,
            at: (self.clock)(),
            kind,
            phase,
            outcome,
            actions_required: actions,
        };
        let payload = serde_json::to_vec(&event).expect("plain structs serialise");
        let cose = sign1::sign(&self.keys.officer, content_type::EVENT, &payload, b"");
        let path = format!("/v1/office/requests/{request}/events");
        self.send(Call::post(path).json(&PublishEvent { event: cose.into() })).await?;
        Ok(())
    }
}

//! A real consulate on loopback, and the officer's work in it.

use amana_alerts::trust::SourceVerdict;
use amana_channel::NoWitness;
use amana_consulate::clock;
use amana_contract::requests::{ActionRequired, EventKind, Outcome, Phase};
use amana_demo::Loopback;
use std::sync::Arc;
use uuid::Uuid;

/// The consulate, with its folder.
pub struct Office {
    /// Server, line and officer.
    pub loopback: Loopback,
    _folder: tempfile::TempDir,
}

impl Office {
    /// A new one, open; the officer has signed in.
    ///
    /// # Panics
    /// If it does not open.
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let loopback = Loopback::open(folder.path(), clock::system(), Arc::new(NoWitness)).await;
        let mut loopback = loopback.expect("the consulate opens");
        loopback.desk.sign_in().await.expect("the officer signs in");
        Self { loopback, _folder: folder }
    }

    /// A link that adds this consulate once.
    ///
    /// # Panics
    /// If none can be made.
    pub fn invitation(&self) -> String {
        self.loopback.invite().expect("an invitation").to_link()
    }

    /// The only request so far, opened.
    ///
    /// # Panics
    /// If there is none, or it cannot be opened.
    pub async fn receive(&mut self) -> Uuid {
        let requests = self.loopback.desk.requests().await.expect("the list");
        assert_eq!(requests.len(), 1, "it was sent exactly once");
        let request = requests[0].request;
        self.loopback.desk.open_items(request).await.expect("the office opens it");
        request
    }

    /// Asks for another photo.
    ///
    /// # Panics
    /// If the server refuses.
    pub async fn ask_for_photo(&mut self, request: Uuid) {
        let action = ActionRequired {
            action: Uuid::now_v7(),
            kind: "photo".to_owned(),
            reason: "background-not-plain".to_owned(),
            due_on: None,
        };
        let asks = EventKind::ActionRequired;
        let said =
            self.loopback.desk.publish(request, asks, Phase::Intake, None, vec![action]).await;
        said.expect("the office asks");
    }

    /// Says how far the request is.
    ///
    /// # Panics
    /// If the server refuses.
    pub async fn say(
        &mut self,
        request: Uuid,
        kind: EventKind,
        phase: Phase,
        outcome: Option<Outcome>,
    ) {
        let said = self.loopback.desk.publish(request, kind, phase, outcome, Vec::new()).await;
        said.expect("the office goes on");
    }

    /// Countersigns an alert.
    ///
    /// # Panics
    /// If the server refuses.
    pub async fn warn(&mut self, message: &str) {
        let bytes = message.as_bytes().to_vec();
        let said = self.loopback.desk.publish_alert(bytes, SourceVerdict::Office).await;
        said.expect("the alert is published");
    }

    /// Closes it.
    pub async fn close(self) {
        self.loopback.close().await;
    }
}

//! What cannot be read silences nothing, and takes nothing else along.

use crate::alerts::desk::alert_id;
use crate::alerts::rig::{Morning, PASSPHRASE, citizen, put};
use crate::alerts::{arrive, gaps, list, prune, receive};
use crate::stored::{
    Said, StoredAcknowledgement, StoredAlert, StoredNotice, StoredReport, StoredWatchedPlace,
};
use crate::testing::put_later;
use crate::{Citizen, Clock as _, Fix, Position, access};
use amana_alerts::cap;
use amana_vault::VaultError;
use tempfile::TempDir;
use uuid::Uuid;

const FLOOD: &[u8] = include_bytes!("../../../../alerts/fixtures/valencia-flood.cap.xml");
const UNREADABLE: Uuid = Uuid::from_u128(7);
const ITS_NOTICE: Uuid = Uuid::from_u128(9);

async fn arrive_in_the_flood(citizen: &Citizen) {
    let position = Position::new(39.425, -0.41).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: Morning.now() };
    arrive(citizen, fix).await.expect("is matched");
}

/// Whether the notice of the alert that cannot be read is there.
async fn is_noted(citizen: &Citizen) -> bool {
    let noted = citizen.ask(|room| Ok(room.store()?.get::<StoredNotice>(ITS_NOTICE)?.is_some()));
    noted.await.expect("reads")
}

#[tokio::test]
async fn what_was_noted_and_cannot_be_read_silences_no_alarm() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, ears) = citizen(&folder).await;
    receive(&citizen, FLOOD.to_vec()).await.expect("takes it in");
    let flood = alert_id(&cap::read(FLOOD).expect("a fixture").alert.key);
    put_later::<StoredNotice>(&citizen, flood).await;
    put_later::<StoredAcknowledgement>(&citizen, UNREADABLE).await;
    put_later::<StoredReport>(&citizen, UNREADABLE).await;
    arrive_in_the_flood(&citizen).await;
    assert_eq!(ears.raised(), 1);
    arrive_in_the_flood(&citizen).await;
    assert_eq!(ears.raised(), 1, "once");
    let listed = list(&citizen, "en").await.expect("lists");
    assert_eq!(listed.alerts.len(), 1, "and it can be read");
}

#[tokio::test]
async fn a_message_that_cannot_be_read_takes_neither_another_nor_what_was_noted_along() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, ears) = citizen(&folder).await;
    receive(&citizen, FLOOD.to_vec()).await.expect("takes it in");
    put_later::<StoredAlert>(&citizen, UNREADABLE).await;
    put_later::<StoredWatchedPlace>(&citizen, UNREADABLE).await;
    put(&citizen, ITS_NOTICE, StoredNotice::new(Morning.now(), Said::here(18))).await;
    access::lock(&citizen).await.expect("locks, and reads the watch anew");
    arrive_in_the_flood(&citizen).await;
    assert_eq!(ears.raised(), 1, "the other message is held");
    let gaps = citizen.ask(|room| gaps::of(room, Morning.now())).await.expect("looks");
    assert!(gaps.iter().any(|gap| gap.message.key == "gap-not-all-read"), "and that is told");
    prune(&citizen).await.expect("prunes");
    assert!(is_noted(&citizen).await, "it may be of the message that cannot be read");

    let gone = citizen.ask(|room| {
        let gone: Result<(), VaultError> =
            room.store()?.write(|tx| tx.delete::<StoredAlert>(UNREADABLE));
        Ok(gone?)
    });
    gone.await.expect("is deleted");
    access::unlock(&citizen, PASSPHRASE.to_owned()).await.expect("reads the watch anew");
    prune(&citizen).await.expect("prunes");
    assert!(!is_noted(&citizen).await, "nothing is held that it could be of");
}

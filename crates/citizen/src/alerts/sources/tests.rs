//! A source that cannot be read silences no other, and that there is one is told.

use crate::alerts::rig::{Morning, PASSPHRASE, citizen, put};
use crate::alerts::{gaps, list, self_test, summary};
use crate::stored::{FeedPlace, StoredConfidant, StoredFeed, StoredMission, StoredReport};
use crate::testing::{consulate, put_later};
use crate::views::{SaveConfidant, SendSos};
use crate::{Citizen, Clock as _, access, distress};
use tempfile::TempDir;
use uuid::Uuid;

const GOOD: Uuid = Uuid::from_u128(1);
const UNREADABLE: Uuid = Uuid::from_u128(2);

/// A consulate and a feed, and one of each beside them that a later app wrote.
async fn follow(citizen: &Citizen) {
    let at = FeedPlace::Folder { path: "/nowhere".to_owned() };
    put(citizen, GOOD, consulate("Lisbon")).await;
    put(citizen, GOOD, StoredFeed { at, since: Morning.now() }).await;
    access::lock(citizen).await.expect("locks, and reads the watch anew");
    assert!(!is_told(citizen).await, "all of it can be read");
    put_later::<StoredMission>(citizen, UNREADABLE).await;
    put_later::<StoredFeed>(citizen, UNREADABLE).await;
    put_later::<StoredConfidant>(citizen, UNREADABLE).await;
    put_later::<StoredReport>(citizen, UNREADABLE).await;
}

/// Reads the watch anew, as a restart does.
async fn reopen(citizen: &Citizen) {
    let passphrase = PASSPHRASE.to_owned();
    access::unlock(citizen, passphrase).await.expect("opens");
    access::lock(citizen).await.expect("locks");
}

/// Whether it is told that not all could be read.
async fn is_told(citizen: &Citizen) -> bool {
    let gaps = citizen.ask(|room| gaps::of(room, Morning.now())).await.expect("looks");
    gaps.iter().any(|gap| gap.message.key == "gap-not-all-read")
}

#[tokio::test]
async fn one_that_cannot_be_read_takes_no_other_along_and_is_told() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, _) = citizen(&folder).await;
    follow(&citizen).await;
    reopen(&citizen).await;
    let listed = list(&citizen, "en").await.expect("lists");
    let names: Vec<_> = listed.missions.iter().map(|mission| &*mission.name).collect();
    assert_eq!(names, ["Lisbon"]);
    assert_eq!(listed.sources.len(), 2, "the consulate and the feed");
    assert!(summary(&citizen).await.expect("counts").is_stale);
    assert!(is_told(&citizen).await);
    self_test(&citizen).await.expect("is tried");
}

#[tokio::test]
async fn a_call_for_help_goes_to_every_desk_that_can_be_read() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, _) = citizen(&folder).await;
    follow(&citizen).await;
    let call = SendSos { message: String::new(), with_position: false };
    let called = distress::sos(&citizen, call).await.expect("is saved");
    let desks: Vec<_> = called.desks.iter().map(|desk| &*desk.name).collect();
    assert_eq!(desks, ["Lisbon"]);
    let friend = SaveConfidant { id: None, name: "N".into(), phone: "+34600000000".into() };
    let friends = distress::save_confidant(&citizen, friend).await.expect("is kept");
    assert_eq!(friends.len(), 1);
    let help = distress::help(&citizen).await.expect("is shown");
    assert_eq!((help.desks, help.confidants.len()), (vec!["Lisbon".to_owned()], 1));
    assert!(help.distress.is_some_and(|newest| newest.id == called.id));
}

//! One source that is silent hides no other.

use super::{of, of_help, tell_of_new};
use crate::Clock as _;
use crate::alerts::rig::{Morning, citizen, put};
use crate::stored::{FeedPlace, StoredConfidant, StoredFeed, StoredFeedContact};
use crate::views::GapKind;
use crate::{Citizen, Error};
use chrono::TimeDelta;
use tempfile::TempDir;
use uuid::Uuid;

/// A feed that answered so long ago.
async fn follow(citizen: &Citizen, feed: Uuid, hours: i64) {
    let at = FeedPlace::Folder { path: "/nowhere".to_owned() };
    put(citizen, feed, StoredFeed { at, since: Morning.now() }).await;
    let read_at = Some(Morning.now() - TimeDelta::hours(hours));
    put(citizen, feed, StoredFeedContact { read_at, ..StoredFeedContact::default() }).await;
}

/// How old, in hours, what is shown of silent sources says that they are; after those that are new were
/// told.
async fn tell(citizen: &Citizen) -> Vec<i64> {
    let shown = citizen.ask(|room| -> Result<_, Error> {
        tell_of_new(room, Morning.now())?;
        of(room, Morning.now())
    });
    let shown = shown.await.expect("is told").into_iter();
    let stale = shown.filter(|gap| gap.kind == GapKind::StaleSource);
    stale.filter_map(|gap| Some((Morning.now() - gap.since?).num_hours())).collect()
}

#[tokio::test]
async fn each_source_that_falls_silent_is_told_once_and_all_are_shown_as_one() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, ears) = citizen(&folder).await;
    let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
    follow(&citizen, one, 3).await;
    follow(&citizen, two, 0).await;
    assert_eq!((tell(&citizen).await, ears.gaps()), (vec![3], 1));
    assert_eq!((tell(&citizen).await, ears.gaps()), (vec![3], 1), "once");
    follow(&citizen, two, 5).await;
    assert_eq!((tell(&citizen).await, ears.gaps()), (vec![5], 2), "the other one too");
    follow(&citizen, one, 0).await;
    assert_eq!((tell(&citizen).await, ears.gaps()), (vec![5], 2));
    follow(&citizen, one, 2).await;
    assert_eq!((tell(&citizen).await, ears.gaps()), (vec![5], 3), "it fell silent again");
}

#[tokio::test]
async fn a_source_that_never_answered_is_not_said_to_be_silent_for_an_hour() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, _) = citizen(&folder).await;
    let feed = Uuid::from_u128(1);
    let at = FeedPlace::Folder { path: "/nowhere".to_owned() };
    put(&citizen, feed, StoredFeed { at, since: Morning.now() }).await;
    let sentence = async || {
        let gaps = citizen.ask(|room| of(room, Morning.now())).await.expect("looks");
        let stale = gaps.into_iter().find(|gap| gap.kind == GapKind::StaleSource);
        stale.map(|gap| gap.message.key)
    };
    assert_eq!(sentence().await.as_deref(), Some("gap-silent-source"));
    follow(&citizen, feed, 2).await;
    assert_eq!(sentence().await.as_deref(), Some("gap-stale-source"));
    follow(&citizen, feed, 0).await;
    assert_eq!(sentence().await, None);
}

#[tokio::test]
async fn a_call_for_help_reaches_nobody_or_ones_own_people() {
    let folder = TempDir::new().expect("a folder");
    let (citizen, _) = citizen(&folder).await;
    let gap = async || citizen.ask(of_help).await.expect("looks").map(|gap| gap.message.key);
    assert_eq!(gap().await.as_deref(), Some("gap-distress-nobody"));
    let friend = StoredConfidant { name: "N".into(), phone: "+34600000000".into() };
    put(&citizen, Uuid::from_u128(2), friend).await;
    assert_eq!(gap().await, None);
}

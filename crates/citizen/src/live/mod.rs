//! What runs by itself while the app is open: every consulate and public feed followed, calls for help, the
//! position, the upkeep, copies for the second place.
//!
//! Each runs in a task of its own, so that one that does not answer holds up no other. What was
//! raised leaves from the vault's thread: a task that ends in the middle silences nothing.

mod consulate;
mod distress;
mod feeds;
mod patience;
mod position;
mod pulse;
mod second_copy;
mod upkeep;
mod visit;

#[cfg(target_os = "linux")]
pub use position::DESKTOP_ID;
pub(crate) use pulse::Pulse;
pub(crate) use visit::{is_cut_off, is_nobody_there, trouble_of};

use crate::stored::{StoredFeed, StoredMission};
use crate::{Citizen, Error};
use amana_vault::Record;
use std::collections::{BTreeMap, BTreeSet};
use tokio::task::{AbortHandle, JoinHandle, JoinSet};
use uuid::Uuid;

/// Everything that runs by itself. Dropping it ends it.
pub struct Live(JoinHandle<()>);

impl Live {
    /// Begins. Called on a Tokio runtime; once for a citizen.
    pub fn start(citizen: &Citizen) -> Self {
        Self(tokio::spawn(run(citizen.clone())))
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        !self.0.is_finished()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The tasks end with this one: they are dropped with their set.
async fn run(citizen: Citizen) {
    let mut tasks = JoinSet::new();
    tasks.spawn(position::follow(citizen.clone()));
    tasks.spawn(distress::keep_calling(citizen.clone()));
    tasks.spawn(upkeep::keep_up(citizen.clone()));
    tasks.spawn(second_copy::keep_copying(citizen.clone()));
    let (mut consulates, mut feeds) = (BTreeMap::new(), BTreeMap::new());
    let mut wakes = citizen.pulse.listen();
    loop {
        wakes.borrow_and_update();
        let missions = ids::<StoredMission>(&citizen).await.unwrap_or_default();
        follow_these(&mut consulates, missions, |mission| {
            tasks.spawn(consulate::follow(citizen.clone(), mission))
        });
        let followed = ids::<StoredFeed>(&citizen).await.unwrap_or_default();
        follow_these(&mut feeds, followed, |feed| {
            tasks.spawn(feeds::follow(citizen.clone(), feed))
        });
        while tasks.try_join_next().is_some() {}
        if wakes.changed().await.is_err() {
            return;
        }
    }
}

/// Ends what is not to be followed any more, and starts what is new, or ended early.
fn follow_these(
    followed: &mut BTreeMap<Uuid, AbortHandle>,
    wanted: BTreeSet<Uuid>,
    mut start: impl FnMut(Uuid) -> AbortHandle,
) {
    followed.retain(|id, task| {
        let goes_on = wanted.contains(id) && !task.is_finished();
        if !goes_on {
            task.abort();
        }
        goes_on
    });
    for id in wanted {
        followed.entry(id).or_insert_with(|| start(id));
    }
}

/// What cannot be read takes nothing along that is followed.
async fn ids<R: Record>(citizen: &Citizen) -> Result<BTreeSet<Uuid>, Error> {
    citizen
        .ask(|room| {
            let (all, _) = room.store()?.readable::<R>()?;
            Ok(all.iter().map(|entry| entry.id).collect())
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::ids;
    use crate::access;
    use crate::stored::{FeedPlace, StoredFeed, StoredMission};
    use crate::testing::{Hand, Nobody, citizen_in, consulate, put, put_later};
    use chrono::DateTime;
    use std::collections::BTreeSet;
    use std::sync::Arc;
    use tempfile::TempDir;
    use uuid::Uuid;

    const GOOD: Uuid = Uuid::from_u128(1);
    const UNREADABLE: Uuid = Uuid::from_u128(2);

    #[tokio::test]
    async fn what_cannot_be_read_ends_nothing_that_is_followed() {
        let folder = TempDir::new().expect("a folder");
        let citizen = citizen_in(folder.path(), Hand::default(), Arc::new(Nobody)).await;
        let passphrase = "seven quiet oranges on a red door".to_owned();
        access::create(&citizen, passphrase).await.expect("makes a vault");
        let at = FeedPlace::Folder { path: "/nowhere".to_owned() };
        put(&citizen, GOOD, consulate("Lisbon")).await;
        put(&citizen, GOOD, StoredFeed { at, since: DateTime::UNIX_EPOCH }).await;
        put_later::<StoredMission>(&citizen, UNREADABLE).await;
        put_later::<StoredFeed>(&citizen, UNREADABLE).await;
        let good = BTreeSet::from([GOOD]);
        assert_eq!(ids::<StoredMission>(&citizen).await.expect("reads"), good);
        assert_eq!(ids::<StoredFeed>(&citizen).await.expect("reads"), good);
    }
}

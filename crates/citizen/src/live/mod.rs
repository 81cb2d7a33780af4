//! What runs by itself while the app is open: every consulate followed, calls for help, the position,
//! the upkeep, copies for the second place.
//!
//! Each runs in a task of its own, so that one that does not answer holds up no other. What was
//! raised leaves from the vault's thread: a task that ends in the middle silences nothing.

mod consulate;
mod distress;
mod patience;
mod position;
mod pulse;
mod second_copy;
mod upkeep;
mod visit;

#[cfg(target_os = "linux")]
pub use position::DESKTOP_ID;
pub(crate) use pulse::Pulse;
pub(crate) use visit::{is_cut_off, trouble_of};

use crate::stored::StoredMission;
use crate::{Citizen, Error};
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
    let mut followed: BTreeMap<Uuid, AbortHandle> = BTreeMap::new();
    let mut wakes = citizen.pulse.listen();
    loop {
        wakes.borrow_and_update();
        let missions = missions(&citizen).await.unwrap_or_default();
        followed.retain(|mission, task| {
            let goes_on = missions.contains(mission) && !task.is_finished();
            if !goes_on {
                task.abort();
            }
            goes_on
        });
        for mission in missions {
            let start = || tasks.spawn(consulate::follow(citizen.clone(), mission));
            followed.entry(mission).or_insert_with(start);
        }
        while tasks.try_join_next().is_some() {}
        if wakes.changed().await.is_err() {
            return;
        }
    }
}

async fn missions(citizen: &Citizen) -> Result<BTreeSet<Uuid>, Error> {
    let list = citizen.ask(|room| Ok(room.store()?.list::<StoredMission>()?)).await?;
    Ok(list.into_iter().map(|entry| entry.id).collect())
}

//! One writer for each upload; whoever comes later asks the one before to stop and keep what came.
//!
//! A phone that changed networks asks again long before the server notices that the old connection
//! is dead.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedMutexGuard, watch};
use uuid::Uuid;

#[derive(Default)]
struct Lane {
    turn: Arc<tokio::sync::Mutex<()>>,
    newest_ticket: watch::Sender<u64>,
}

type Queues = Arc<Mutex<HashMap<Uuid, Arc<Lane>>>>;

/// The lanes of all uploads that somebody is working on.
#[derive(Default)]
pub(crate) struct Lanes(Queues);

impl Lanes {
    /// Asks whoever holds the upload to stop, and waits for the turn.
    pub(crate) async fn enter(&self, upload: Uuid) -> Turn {
        let lane = lock(&self.0).entry(upload).or_default().clone();
        let mut ticket = 0;
        lane.newest_ticket.send_modify(|newest| {
            *newest += 1;
            ticket = *newest;
        });
        let newest_ticket = lane.newest_ticket.subscribe();
        let guard = lane.turn.clone().lock_owned().await;
        Turn { upload, ticket, newest_ticket, lanes: self.0.clone(), lane, _guard: guard }
    }
}

/// The right to write to one upload, until it is dropped.
pub(crate) struct Turn {
    upload: Uuid,
    ticket: u64,
    newest_ticket: watch::Receiver<u64>,
    lanes: Queues,
    lane: Arc<Lane>,
    _guard: OwnedMutexGuard<()>,
}

impl Turn {
    /// Ends when somebody else wants the turn.
    pub(crate) async fn is_wanted(&mut self) {
        let ticket = self.ticket;
        // The lane lives in `self`, so the sender does too.
        let _ = self.newest_ticket.wait_for(|newest| *newest > ticket).await;
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut lanes = lock(&self.lanes);
        // The map and this turn: nobody is waiting.
        if Arc::strong_count(&self.lane) == 2 {
            lanes.remove(&self.upload);
        }
    }
}

fn lock(lanes: &Mutex<HashMap<Uuid, Arc<Lane>>>) -> MutexGuard<'_, HashMap<Uuid, Arc<Lane>>> {
    lanes.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::{Lanes, lock};
    use std::sync::Arc;
    use uuid::Uuid;

    #[tokio::test]
    async fn the_later_one_gets_the_turn_and_the_lane_is_forgotten() {
        let (lanes, upload) = (Arc::new(Lanes::default()), Uuid::new_v4());
        let mut first = lanes.enter(upload).await;
        let later = tokio::spawn({
            let lanes = lanes.clone();
            async move { lanes.enter(upload).await }
        });
        first.is_wanted().await;
        drop(first);
        let second = later.await.expect("gets its turn");
        assert_eq!(lock(&lanes.0).len(), 1);
        drop(second);
        assert!(lock(&lanes.0).is_empty());
    }
}

//! What the tasks share with the verbs: wake-ups from inside, and how each consulate is reached.

use crate::message::Message;
use crate::views::Line;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, Semaphore, SemaphorePermit, watch};
use uuid::Uuid;

/// In memory only: after a start nobody is reached yet.
pub(crate) struct Pulse {
    wakes: watch::Sender<u64>,
    lines: Mutex<BTreeMap<Uuid, Reached>>,
    turns: Mutex<BTreeMap<Uuid, Arc<Semaphore>>>,
    copying: Semaphore,
    place_is_set: Notify,
}

type Reached = (Line, Option<Message>);

impl Pulse {
    pub(crate) fn new() -> Self {
        let (lines, turns) = (Mutex::default(), Mutex::default());
        Self {
            wakes: watch::Sender::new(0),
            lines,
            turns,
            copying: Semaphore::new(1),
            place_is_set: Notify::new(),
        }
    }

    /// Something inside changed that may be worth a visit: an unlock, a new consulate, a setting.
    pub(crate) fn wake(&self) {
        self.wakes.send_modify(|count| *count += 1);
    }

    pub(crate) fn listen(&self) -> watch::Receiver<u64> {
        self.wakes.subscribe()
    }

    /// How a consulate is reached, and why not.
    pub(crate) fn line(&self, mission: Uuid) -> Reached {
        lock(&self.lines).get(&mission).cloned().unwrap_or_default()
    }

    /// Whether that is different from before.
    pub(crate) fn set_line(&self, mission: Uuid, line: Line, trouble: Option<Message>) -> bool {
        let reached = (line, trouble);
        let before = lock(&self.lines).insert(mission, reached.clone());
        before.unwrap_or_default() != reached
    }

    /// What the last attempt came to, when no stream was tried.
    pub(crate) fn set_trouble(&self, mission: Uuid, trouble: Option<Message>) {
        lock(&self.lines).entry(mission).or_default().1 = trouble;
    }

    /// One copy for the second place at a time.
    pub(crate) async fn copying(&self) -> SemaphorePermit<'_> {
        self.copying.acquire().await.expect("the semaphore is never closed")
    }

    /// Another second place was set: what failed at the one before is over.
    pub(crate) fn place_is_set(&self) {
        self.place_is_set.notify_one();
        self.wake();
    }

    pub(crate) async fn until_place_is_set(&self) {
        self.place_is_set.notified().await;
    }

    /// Where errands are carried one carrier at a time: two would take each other's grant away. A public
    /// feed has one visitor at a time.
    pub(crate) fn turn(&self, mission: Uuid) -> Arc<Semaphore> {
        let mut turns = lock(&self.turns);
        turns.entry(mission).or_insert_with(|| Arc::new(Semaphore::new(1))).clone()
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

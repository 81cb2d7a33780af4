//! Wake-ups in this process: who is listening for which account. The news itself is in the database.

use crate::refusal::Refusal;
use amana_contract::problem::Code;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;
use uuid::Uuid;

const MOST_STREAMS_OF_ONE_ACCOUNT: usize = 8;
const MOST_ACCOUNTS: usize = 20_000;

type Listeners = HashMap<Uuid, watch::Sender<u64>>;

/// One slot for each account that listens; a slow listener sees only the newest counter.
#[derive(Default)]
pub(crate) struct Wakes(Mutex<Listeners>);

impl Wakes {
    pub(crate) fn listen(&self, account: Uuid) -> Result<watch::Receiver<u64>, Refusal> {
        let mut listeners = self.lock();
        if listeners.len() >= MOST_ACCOUNTS {
            listeners.retain(|_, sender| sender.receiver_count() > 0);
        }
        if listeners.len() >= MOST_ACCOUNTS && !listeners.contains_key(&account) {
            return Err(Code::TooMany.into());
        }
        let sender = listeners.entry(account).or_insert_with(|| watch::Sender::new(0));
        if sender.receiver_count() >= MOST_STREAMS_OF_ONE_ACCOUNT {
            return Err(Code::TooMany.into());
        }
        Ok(sender.subscribe())
    }

    pub(crate) fn wake(&self, account: Uuid, seq: u64) {
        let mut listeners = self.lock();
        if let Some(sender) = listeners.get(&account) {
            if sender.receiver_count() == 0 {
                listeners.remove(&account);
            } else {
                sender.send_modify(|newest| *newest = seq.max(*newest));
            }
        }
    }

    /// Wakes everybody who listens, their counters unmoved: something new is for all.
    pub(crate) fn wake_all(&self) {
        self.lock().values().for_each(|sender| sender.send_modify(|_| {}));
    }

    fn lock(&self) -> MutexGuard<'_, Listeners> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_STREAMS_OF_ONE_ACCOUNT, Wakes};
    use uuid::Uuid;

    #[test]
    fn what_is_for_all_wakes_everybody_with_an_unmoved_counter() {
        let (wakes, one, other) = (Wakes::default(), Uuid::new_v4(), Uuid::new_v4());
        let mut listening = [one, other].map(|account| wakes.listen(account).expect("few listen"));
        wakes.wake(one, 7);
        listening[0].borrow_and_update();
        wakes.wake_all();
        let woken = listening.each_mut().map(|listener| listener.has_changed());
        assert!(woken.iter().all(|woken| matches!(woken, Ok(true))));
        assert_eq!(listening.map(|listener| *listener.borrow()), [7, 0]);
    }

    #[test]
    fn a_listener_sees_the_newest_and_nobody_may_listen_without_end() {
        let (wakes, account) = (Wakes::default(), Uuid::new_v4());
        let mut listening: Vec<_> = (0..MOST_STREAMS_OF_ONE_ACCOUNT)
            .map(|_| wakes.listen(account).expect("below the limit"))
            .collect();
        assert!(wakes.listen(account).is_err());
        wakes.wake(account, 4);
        wakes.wake(account, 3);
        assert_eq!(*listening[0].borrow_and_update(), 4);
        listening.clear();
        wakes.wake(account, 5);
        assert!(wakes.lock().is_empty());
    }
}

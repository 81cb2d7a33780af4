//! Wake-ups in this process: who is listening for which account. The news itself is in the database.

use crate::refusal::Refusal;
use amana_contract::problem::Code;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;
use uuid::Uuid;

const MOST_STREAMS_OF_ONE_ACCOUNT: usize = 8;
const MOST_ACCOUNTS: usize = 20_000;

type Listeners = HashMap<Uuid, watch::Sender<Woken>>;

/// What a listener was woken for so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Woken {
    /// The account's newest counter; 0 before it moved.
    pub(crate) seq: u64,
    /// How many alerts were published.
    pub(crate) alerts: u64,
}

/// One slot for each account that listens; a slow listener sees only the newest counter.
#[derive(Default)]
pub(crate) struct Wakes(Mutex<Listeners>);

impl Wakes {
    pub(crate) fn listen(&self, account: Uuid) -> Result<watch::Receiver<Woken>, Refusal> {
        let mut listeners = self.lock();
        if listeners.len() >= MOST_ACCOUNTS {
            listeners.retain(|_, sender| sender.receiver_count() > 0);
        }
        if listeners.len() >= MOST_ACCOUNTS && !listeners.contains_key(&account) {
            return Err(Code::TooMany.into());
        }
        let sender =
            listeners.entry(account).or_insert_with(|| watch::Sender::new(Woken::default()));
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
                sender.send_modify(|woken| woken.seq = seq.max(woken.seq));
            }
        }
    }

    /// Wakes everybody who listens, their counters unmoved: the feed has a new alert.
    pub(crate) fn wake_for_alert(&self) {
        self.wake_all(|woken| woken.alerts += 1);
    }

    /// The same: the feed has another roster.
    pub(crate) fn wake_for_roster(&self) {
        self.wake_all(|_| {});
    }

    fn wake_all(&self, change: impl Fn(&mut Woken)) {
        self.lock().values().for_each(|sender| sender.send_modify(&change));
    }

    fn lock(&self) -> MutexGuard<'_, Listeners> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_STREAMS_OF_ONE_ACCOUNT, Wakes, Woken};
    use uuid::Uuid;

    #[test]
    fn what_is_for_all_wakes_everybody_with_an_unmoved_counter() {
        let (wakes, one, other) = (Wakes::default(), Uuid::new_v4(), Uuid::new_v4());
        let mut listening = [one, other].map(|account| wakes.listen(account).expect("few listen"));
        wakes.wake(one, 7);
        listening[0].borrow_and_update();
        wakes.wake_for_alert();
        let woken = listening.each_mut().map(|listener| listener.has_changed());
        assert!(woken.iter().all(|woken| matches!(woken, Ok(true))));
        let of = |seq| Woken { seq, alerts: 1 };
        assert_eq!(listening.each_ref().map(|listener| *listener.borrow()), [of(7), of(0)]);
        wakes.wake_for_roster();
        wakes.wake(one, 3);
        assert_eq!(*listening[0].borrow(), of(7), "neither is an alert, and no counter goes back");
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
        assert_eq!(listening[0].borrow_and_update().seq, 4);
        listening.clear();
        wakes.wake(account, 5);
        assert!(wakes.lock().is_empty());
    }
}

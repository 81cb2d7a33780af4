//! Hears what happens to the citizen and gathers it, so that the window is told once, not often.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use amana_citizen::views::{ProgressView, Severity};
use amana_citizen::{Event, EventSink, Topic};
use tokio::sync::Notify;
use uuid::Uuid;

/// Alerts and requests that wait to be told: more at once than anybody reads.
const MOST_WAITING: usize = 64;

/// What nobody was told yet.
#[derive(Debug, Default, PartialEq)]
pub struct News {
    /// What is shown and may be different now.
    pub topics: BTreeSet<Topic>,
    /// How far the latest long work is.
    pub progress: Option<ProgressView>,
    /// Alerts that were raised, and how grave they are.
    pub raised: BTreeMap<Uuid, Severity>,
    /// A drill was made: told as one.
    pub has_drill: bool,
    /// There are alerts that may concern the person.
    pub has_notice: bool,
    /// Something cannot be seen any more.
    pub has_gap: bool,
    /// A crisis desk answered.
    pub has_answer: bool,
    /// A request has news.
    pub has_request_news: bool,
}

/// Takes events from any thread and never blocks it.
#[derive(Default)]
pub struct Bell {
    news: Mutex<News>,
    rung: Notify,
}

impl Bell {
    /// Waits until something happened since [`Self::take`].
    pub async fn rung(&self) {
        self.rung.notified().await;
    }

    /// Everything since it was asked last.
    pub fn take(&self) -> News {
        std::mem::take(&mut *self.news())
    }

    /// Asks for these to be told anew.
    pub fn ring(&self, topics: impl IntoIterator<Item = Topic>) {
        self.news().topics.extend(topics);
        self.rung.notify_one();
    }

    fn news(&self) -> MutexGuard<'_, News> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl EventSink for Bell {
    fn event(&self, event: Event) {
        self.news().hear(event);
        self.rung.notify_one();
    }
}

impl News {
    fn hear(&mut self, event: Event) {
        match event {
            Event::Changed(topic) => {
                self.topics.insert(topic);
            }
            Event::Progress(progress) => self.progress = Some(progress),
            Event::RequestNews { .. } => {
                self.has_request_news = true;
                self.topics.insert(Topic::Requests);
            }
            Event::AlertRaised(alert) if alert.is_drill => {
                self.has_drill = true;
                self.topics.insert(Topic::Alerts);
            }
            Event::NoticeGiven { .. } => {
                self.has_notice = true;
                self.topics.insert(Topic::Alerts);
            }
            Event::GapOpened(_) => {
                self.has_gap = true;
                self.topics.insert(Topic::Alerts);
            }
            Event::DistressAnswered => {
                self.has_answer = true;
                self.topics.insert(Topic::Alerts);
            }
            Event::AlertRaised(alert) => {
                if self.raised.len() < MOST_WAITING {
                    self.raised.insert(alert.id, alert.told.severity);
                }
                self.topics.insert(Topic::Alerts);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bell, News};
    use amana_citizen::views::{ProgressView, Work};
    use amana_citizen::{Event, EventSink as _, Topic};
    use uuid::Uuid;

    #[tokio::test]
    async fn many_events_are_told_once_and_the_state_of_access_first() {
        let bell = Bell::default();
        for _ in 0..1000 {
            bell.event(Event::Changed(Topic::Documents));
            bell.event(Event::Changed(Topic::Access));
            bell.event(Event::RequestNews { request: Uuid::nil() });
        }
        for done in 0..10 {
            bell.event(Event::Progress(ProgressView { work: Work::Backup, done, of: 9 }));
        }
        bell.rung().await;
        let news = bell.take();
        let topics: Vec<_> = news.topics.iter().copied().collect();
        assert_eq!(topics, [Topic::Access, Topic::Documents, Topic::Requests]);
        assert_eq!(news.progress.map(|progress| progress.done), Some(9));
        assert!(news.has_request_news);
        assert_eq!(bell.take(), News::default(), "told once");
    }

    #[tokio::test]
    async fn what_happens_before_anybody_listens_is_not_lost() {
        let bell = Bell::default();
        bell.ring([Topic::Alerts]);
        bell.rung().await;
        assert!(bell.take().topics.contains(&Topic::Alerts));
    }
}

//! Rings when something happens, so that the story waits for events and never polls.

use amana_citizen::{Event, EventSink};
use tokio::sync::{Mutex, mpsc};

/// Takes a citizen's events and hands them out in order.
pub(crate) struct Bell {
    sender: mpsc::UnboundedSender<Event>,
    events: Mutex<mpsc::UnboundedReceiver<Event>>,
}

impl Bell {
    pub(crate) fn new() -> Self {
        let (sender, events) = mpsc::unbounded_channel();
        Self { sender, events: Mutex::new(events) }
    }

    /// The next event; the caller bounds the wait.
    pub(crate) async fn next(&self) -> Option<Event> {
        self.events.lock().await.recv().await
    }

    /// How many alerts rang since this was asked last, without waiting.
    pub(crate) async fn alerts_so_far(&self) -> usize {
        let mut events = self.events.lock().await;
        let mut alerts = 0;
        while let Ok(event) = events.try_recv() {
            alerts += usize::from(matches!(event, Event::AlertRaised(_)));
        }
        alerts
    }
}

impl EventSink for Bell {
    fn event(&self, event: Event) {
        // The story is over when nobody listens any more.
        let _ = self.sender.send(event);
    }
}

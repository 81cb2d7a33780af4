//! What the window asked for last, so that it can be pushed anew when it changes.

use std::sync::{Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

/// The document, the request and the list that are on screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnScreen {
    pub document: Option<Uuid>,
    pub request: Option<Uuid>,
    /// What the list of documents is narrowed to.
    pub query: String,
}

/// Remembers what is on screen.
#[derive(Default)]
pub struct Shown(Mutex<OnScreen>);

impl Shown {
    pub fn document(&self, id: Uuid) {
        self.slot().document = Some(id);
    }

    pub fn request(&self, id: Uuid) {
        self.slot().request = Some(id);
    }

    pub fn query(&self, query: &str) {
        query.clone_into(&mut self.slot().query);
    }

    pub fn now(&self) -> OnScreen {
        self.slot().clone()
    }

    pub fn forget(&self) {
        *self.slot() = OnScreen::default();
    }

    fn slot(&self) -> MutexGuard<'_, OnScreen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

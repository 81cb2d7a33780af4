//! The folder that the person chose and does not follow yet: the window knows it by its offer, never its path.

use std::sync::{Mutex, MutexGuard, PoisonError};

use amana_citizen::views::FeedChoice;
use uuid::Uuid;

/// At most one folder.
#[derive(Default)]
pub struct Chosen(Mutex<Option<(Uuid, FeedChoice)>>);

impl Chosen {
    /// Remembers what is offered under this id; the folder before it is forgotten.
    pub fn put(&self, offer: Uuid, folder: FeedChoice) {
        *self.slot() = Some((offer, folder));
    }

    /// What was offered under this id, and nothing else: what was shown is what is followed.
    pub fn get(&self, offer: Uuid) -> Option<FeedChoice> {
        let chosen = self.slot();
        chosen.as_ref().filter(|(id, _)| *id == offer).map(|(_, folder)| folder.clone())
    }

    pub fn forget(&self) {
        *self.slot() = None;
    }

    fn slot(&self) -> MutexGuard<'_, Option<(Uuid, FeedChoice)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Chosen;
    use amana_citizen::views::FeedChoice;
    use uuid::Uuid;

    #[test]
    fn only_what_was_shown_last_can_be_followed_until_it_is_forgotten() {
        let [first, second] = [1, 2].map(Uuid::from_u128);
        let folder = |path: &str| FeedChoice::Folder { path: path.into() };
        let chosen = Chosen::default();
        assert!(chosen.get(first).is_none());
        chosen.put(first, folder("/srv/cap"));
        assert!(chosen.get(first) == Some(folder("/srv/cap")) && chosen.get(second).is_none());
        chosen.put(second, folder("/mnt/cap"));
        assert!(chosen.get(first).is_none() && chosen.get(second) == Some(folder("/mnt/cap")));
        chosen.forget();
        assert!(chosen.get(second).is_none());
    }
}

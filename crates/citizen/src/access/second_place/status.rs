//! How the second place stands.

use super::{schedule, task};
use crate::message::{Message, Value};
use crate::security::changes_since;
use crate::stored::{StoredPlace, StoredSecondCopy, StoredSecondPlace, WholeCopy, activity};
use crate::views::{CopyView, MessageView, PlaceKind, PlaceView, SecondPlaceView};
use crate::{Citizen, Error};
use amana_vault::{Vault, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The second place, whole. Nothing is sent, and no stick is looked for.
///
/// # Errors
/// [`VaultError::Locked`].
pub async fn status(citizen: &Citizen) -> Result<SecondPlaceView, Error> {
    citizen.ask(|room| show(room.vault()?)).await
}

pub(super) fn show(vault: &Vault) -> Result<SecondPlaceView, Error> {
    let Some(known) = Known::read(vault)? else {
        return Ok(SecondPlaceView {
            place: None,
            last_copy: None,
            next_at: None,
            message: Message::plain("second-place-none").into(),
            is_on_same_disk: false,
        });
    };
    Ok(SecondPlaceView {
        last_copy: known.copy.whole.as_ref().map(CopyView::from),
        next_at: Some(known.due_at),
        message: known.message(),
        is_on_same_disk: known.place.is_on_same_disk,
        place: Some(PlaceView::from(known.place)),
    })
}

/// Everything that the vault knows of its second place.
pub(super) struct Known {
    pub(super) place: StoredSecondPlace,
    pub(super) copy: StoredSecondCopy,
    /// How many changes the last whole copy lacks.
    pub(super) changes: usize,
    pub(super) due_at: DateTime<Utc>,
}

impl Known {
    pub(super) fn read(vault: &Vault) -> Result<Option<Self>, VaultError> {
        let Some(place) = vault.get::<StoredSecondPlace>(Uuid::nil())? else { return Ok(None) };
        let copy = vault.get::<StoredSecondCopy>(Uuid::nil())?.unwrap_or_default();
        let sequence = copy.whole.as_ref().map_or(0, |whole| whole.sequence);
        let changes = changes_since(&activity::read(vault)?, sequence);
        let due_at = schedule::due_at(&place, copy.whole.as_ref(), &changes);
        Ok(Some(Self { place, copy, changes: changes.len(), due_at }))
    }

    fn message(&self) -> MessageView {
        let failed = task::failure(&self.place, &self.copy);
        let message = failed.unwrap_or_else(|| match &self.copy.whole {
            Some(whole) => Message::plain("second-place-whole")
                .with("date", Value::Date(whole.checked_at.date_naive())),
            None => Message::plain("task-second-place-first"),
        });
        message.into()
    }
}

impl From<&WholeCopy> for CopyView {
    fn from(whole: &WholeCopy) -> Self {
        let size_bytes = whole.written.size_bytes;
        Self { made_at: whole.made_at, checked_at: whole.checked_at, size_bytes }
    }
}

impl From<StoredSecondPlace> for PlaceView {
    fn from(stored: StoredSecondPlace) -> Self {
        let (kind, location, user) = match &stored.at {
            StoredPlace::Folder { path } => (PlaceKind::Folder, path.clone(), None),
            StoredPlace::WebDav { address, user, .. } => {
                let user = Some(user.clone()).filter(|user| !user.is_empty());
                (PlaceKind::WebDav, address.clone(), user)
            }
        };
        let StoredSecondPlace { schedule, keep, set_at, .. } = stored;
        Self { kind, location, user, schedule, keep, set_at }
    }
}

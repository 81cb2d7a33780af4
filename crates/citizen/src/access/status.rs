//! What the first screen must know.

use super::set_aside::can_set_aside;
use super::tries;
use crate::keeper::Room;
use crate::views::AccessView;
use crate::{Citizen, Error};
use amana_vault::Damage;
use chrono::{DateTime, Utc};

/// Whether there is a vault, whether it is open, and how the watch is kept.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn status(citizen: &Citizen) -> Result<AccessView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| show(room, now)).await
}

/// For whoever can do nothing with a vault that cannot be read.
///
/// # Errors
/// [`amana_vault::VaultError::Unreadable`], `InUse`, `TooNew`; what the disk says.
pub async fn readable(citizen: &Citizen) -> Result<(), Error> {
    citizen.ask(|room| room.trouble().map_or(Ok(()), |trouble| Err(trouble.into()))).await
}

fn show(room: &mut Room, now: DateTime<Utc>) -> Result<AccessView, Error> {
    if let Some(trouble) = room.trouble() {
        let reason = Error::from(trouble).message().into();
        return Ok(AccessView::Unreadable { reason, can_set_aside: can_set_aside(trouble) });
    }
    if !room.has_vault() {
        return Ok(AccessView::NoVault);
    }
    let has_keyring_lock = room.has_keyring_lock();
    let store = room.store()?;
    let watch = store.watch_state().into();
    let try_again_at = tries::try_again_at(store, now)?;
    if !room.is_open() {
        return Ok(AccessView::Locked { watch, try_again_at, has_keyring_lock });
    }
    let damage = room.vault()?.damage();
    let is_rolled_back = damage.contains(&Damage::RolledBack);
    let damaged_items = damage.len() as u32 - u32::from(is_rolled_back);
    Ok(AccessView::Open { watch, damaged_items, is_rolled_back })
}

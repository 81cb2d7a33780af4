//! What the first screen must know.

use crate::views::{AccessView, WatchView};
use crate::{Citizen, Error};
use amana_vault::{Damage, WatchState};

/// Whether there is a vault, whether it is open, and how the watch is kept.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn status(citizen: &Citizen) -> Result<AccessView, Error> {
    citizen
        .ask(|room| {
            if !room.has_vault() {
                return Ok(AccessView::NoVault);
            }
            let watch = match room.store()?.watch_state() {
                WatchState::Kept => WatchView::Kept,
                WatchState::StartedAnew => WatchView::StartedAnew,
                WatchState::MemoryOnly(reason) => WatchView::of(reason),
            };
            if !room.is_open() {
                return Ok(AccessView::Locked { watch });
            }
            let damage = room.vault()?.damage();
            let is_rolled_back = damage.contains(&Damage::RolledBack);
            let damaged_items = damage.len() as u32 - u32::from(is_rolled_back);
            Ok(AccessView::Open { watch, damaged_items, is_rolled_back })
        })
        .await
}

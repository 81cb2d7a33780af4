//! What the person watches beside where they are: saved places, trips, a relative's town, countries.
//!
//! All of it is in the watch, so it is matched while the vault is locked; none of it leaves.

mod check;
mod list;
mod pack;
mod places;
mod stops;
mod subscribe;
mod targets;
mod touch;
mod towns;
mod trips;

pub(crate) use check::{name, room_for};
pub use list::list;
pub use pack::pack;
pub use places::{remove_place, save_place};
pub use subscribe::{subscribe, unsubscribe};
pub(crate) use targets::Targets;
pub(crate) use touch::{touches, views as touch_views};
pub(crate) use towns::prune;
pub use towns::{forget_town, type_town};
pub use trips::{remove_trip, save_trip};

use crate::keeper::Room;
use crate::views::WatchedView;
use crate::{Citizen, Error, Topic};
use amana_vault::{Record, Transaction, VaultError};
use std::sync::Arc;
use uuid::Uuid;

/// Writes, has every alert matched anew, and answers with all that is watched now.
async fn change(
    citizen: &Citizen,
    write: impl FnOnce(&mut Transaction<'_>) -> Result<(), VaultError> + Send + 'static,
) -> Result<WatchedView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            room.store()?.write(write)?;
            anew(room)?;
            crate::alerts::judge_here(room, now)?;
            list::of(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(view)
}

/// Reads what is watched again.
pub(crate) fn anew(room: &mut Room) -> Result<(), Error> {
    room.desk.targets = Arc::new(Targets::read(room.store()?)?);
    room.desk.hints.clear();
    room.desk.changed();
    Ok(())
}

/// Removes one record that must be there.
async fn remove<R: Record>(citizen: &Citizen, id: Uuid) -> Result<WatchedView, Error> {
    change(citizen, move |tx| {
        tx.get::<R>(id)?.ok_or(VaultError::NotFound)?;
        tx.delete::<R>(id)
    })
    .await
}

//! A relative's town: watched for a week by its name or its place, then forgotten.

use super::{anew, change, check, remove};
use crate::form::FormRefusal;
use crate::keeper::Room;
use crate::stored::StoredTown;
use crate::views::{TypeTown, WatchedView};
use crate::{Citizen, Error};
use amana_vault::VaultError;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

const MOST: usize = 16;
/// Where somebody else is, is nothing to keep for longer.
const KEPT_FOR: TimeDelta = TimeDelta::days(7);

/// Watches the town where a relative is, for seven days. Works while locked; what touches it now is
/// raised. Nothing is asked of anybody: a town without a place is looked for by its name alone.
///
/// # Errors
/// [`Error::Form`] naming what cannot be; `DiskFull`.
pub async fn type_town(citizen: &Citizen, town: TypeTown) -> Result<WatchedView, Error> {
    let TypeTown { name, country, spot } = town;
    let now = citizen.now();
    let there = citizen.ask(|room| Ok(room.store()?.list::<StoredTown>()?.len())).await?;
    let mut form = FormRefusal::default();
    let name = check::name(&mut form, "name", &name);
    let country = check::country(&mut form, "country", &country);
    let spot = spot.and_then(|spot| check::spot(&mut form, "spot", spot));
    check::room_for(&mut form, "name", there, MOST);
    form.finish()?;
    let expires_at = now + KEPT_FOR;
    let town = StoredTown { name, country, spot, typed_at: now, expires_at };
    change(citizen, move |tx| tx.put(Uuid::new_v4(), &town)).await
}

/// Forgets it before its time. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn forget_town(citizen: &Citizen, town: Uuid) -> Result<WatchedView, Error> {
    remove::<StoredTown>(citizen, town).await
}

/// Forgets every town whose week is over. Whether there was one.
pub(crate) fn prune(room: &mut Room, now: DateTime<Utc>) -> Result<bool, Error> {
    let (towns, _) = room.store()?.readable::<StoredTown>()?;
    let over = towns.into_iter().filter(|entry| entry.record.expires_at <= now);
    let over: Vec<_> = over.map(|entry| entry.id).collect();
    if over.is_empty() {
        return Ok(false);
    }
    let forgotten: Result<(), VaultError> =
        room.store()?.write(|tx| over.iter().try_for_each(|id| tx.delete::<StoredTown>(*id)));
    forgotten?;
    anew(room)?;
    Ok(true)
}

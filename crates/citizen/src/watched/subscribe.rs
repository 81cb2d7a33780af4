//! Being told of every alert of a country, and being told no more.

use super::{change, check};
use crate::alerts::id_of;
use crate::form::FormRefusal;
use crate::stored::StoredSubscription;
use crate::views::WatchedView;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use uuid::Uuid;

const MOST: usize = 32;

/// Is told of every alert that names this country. Works while locked.
///
/// # Errors
/// [`Error::Form`] for what is no country, or one too many; `DiskFull`.
pub async fn subscribe(citizen: &Citizen, country: &str) -> Result<WatchedView, Error> {
    let now = citizen.now();
    let mut form = FormRefusal::default();
    let country = check::country(&mut form, "country", country);
    let known = citizen.ask(|room| Ok(room.store()?.list::<StoredSubscription>()?)).await?;
    if !known.iter().any(|entry| entry.record.country == country) {
        check::room_for(&mut form, "country", known.len(), MOST);
    }
    form.finish()?;
    change(citizen, move |tx| {
        let id = id(&country);
        match tx.get::<StoredSubscription>(id)? {
            Some(_) => Ok(()),
            None => tx.put(id, &StoredSubscription { country, since: now }),
        }
    })
    .await
}

/// Is told no more of a country because of this. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn unsubscribe(citizen: &Citizen, country: &str) -> Result<WatchedView, Error> {
    let id = id(&country.trim().to_ascii_uppercase());
    change(citizen, move |tx| {
        tx.get::<StoredSubscription>(id)?.ok_or(VaultError::NotFound)?;
        tx.delete::<StoredSubscription>(id)
    })
    .await
}

fn id(country: &str) -> Uuid {
    id_of(&[b"subscription", country.as_bytes()])
}

//! A new passphrase in place of the old one.

use super::derive::derive_at_a_cost;
use super::strength;
use crate::citizen::verify_person;
use crate::security;
use crate::stored::{StoredLocks, activity};
use crate::views::SecurityView;
use crate::{Citizen, Error, Topic};
use uuid::Uuid;

/// The vault opens with the new passphrase from now on. Backups that were written before, and
/// copies of the files, still open with the old one.
///
/// # Errors
/// [`Error::Form`] naming `passphrase`, `again` or both; `WrongSecret` for the current one;
/// [`Error::TooManyTries`]. The old one stays then.
pub async fn change_passphrase(
    citizen: &Citizen,
    current: String,
    passphrase: String,
    again: String,
) -> Result<SecurityView, Error> {
    strength::demand_twice(&passphrase, &again).await?;
    verify_person(citizen, current).await?;
    let now = citizen.now();
    let new = derive_at_a_cost(citizen, passphrase).await?;
    let view = citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                tx.replace_passphrase(new)?;
                let mut locks = tx.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default();
                locks.passphrase_made_at = Some(now);
                tx.put(Uuid::nil(), &locks)?;
                activity::append(tx, now, "passphrase-changed")
            })?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

//! Letting this device's keyring open the vault, or not any more.

use crate::citizen::verify_person;
use crate::stored::{StoredLocks, activity};
use crate::views::SecurityView;
use crate::{Citizen, Error, Topic, security};
use amana_vault::{SlotKind, VaultError};
use uuid::Uuid;

/// Whoever opens the person's session on this device then opens the vault without a passphrase: the
/// person is warned before, and proves that they are there.
///
/// # Errors
/// [`VaultError::WrongSecret`], [`Error::TooManyTries`], [`VaultError::Keyring`]. Then nothing changed.
pub async fn keyring_add(citizen: &Citizen, passphrase: String) -> Result<SecurityView, Error> {
    verify_person(citizen, passphrase).await?;
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                tx.add_keyring()?;
                let mut locks = tx.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default();
                locks.keyring_made_at = Some(now);
                tx.put(Uuid::nil(), &locks)?;
                activity::append(tx, now, "keyring-added")
            })?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

/// Takes a way in away: the keyring's, or a security key's.
///
/// # Errors
/// `NotFound`; [`VaultError::LastWayIn`]; `Locked`.
pub async fn lock_remove(citizen: &Citizen, lock: Uuid) -> Result<SecurityView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let slot = vault.slots().into_iter().find(|slot| slot.id == lock);
            // The passphrase and the words are replaced, never taken away.
            match slot.map(|slot| slot.kind) {
                Some(SlotKind::Keyring | SlotKind::SecurityKey { .. }) => {}
                Some(_) => return Err(VaultError::LastWayIn.into()),
                None => return Err(VaultError::NotFound.into()),
            }
            vault.write(|tx| {
                tx.remove_slot(lock)?;
                activity::append(tx, now, "lock-removed")
            })?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

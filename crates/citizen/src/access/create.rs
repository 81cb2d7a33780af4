//! Making a vault.

use super::derive::derive_at_a_cost;
use super::{EVERYTHING, strength};
use crate::stored::{StoredLocks, activity};
use crate::views::RecoveryKitView;
use crate::{Citizen, Error};
use amana_vault::RecoveryCode;
use uuid::Uuid;

/// The 24 words, shown once.
pub struct RecoveryWords(RecoveryCode);

impl RecoveryWords {
    /// The words, separated by spaces.
    pub fn reveal(&self) -> zeroize::Zeroizing<String> {
        self.0.to_words()
    }
}

impl std::fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryWords(…)")
    }
}

/// Makes a vault in the data folder and opens it.
///
/// # Errors
/// [`amana_vault::VaultError::Exists`], `PassphraseTooShort`, `DiskFull`; [`Error::Weak`].
pub async fn create(citizen: &Citizen, passphrase: String) -> Result<RecoveryWords, Error> {
    strength::demand(&passphrase).await?;
    make(citizen, passphrase).await.map(RecoveryWords)
}

/// As [`create`], for a form with two inputs. The words stay in memory until the kit is closed.
///
/// # Errors
/// As [`create`]; [`Error::Form`] naming `passphrase`, `again` or both.
pub async fn create_typed_twice(
    citizen: &Citizen,
    passphrase: String,
    again: String,
) -> Result<RecoveryKitView, Error> {
    citizen.ask(|room| room.expect_nothing()).await?;
    strength::demand_twice(&passphrase, &again).await?;
    let code = make(citizen, passphrase).await?;
    Ok(RecoveryKitView::of(&code))
}

async fn make(citizen: &Citizen, passphrase: String) -> Result<RecoveryCode, Error> {
    citizen.ask(|room| room.expect_nothing()).await?;
    let (folder, now) = (citizen.vault_folder(), citizen.now());
    let holder = citizen.world.holder.clone();
    let new = derive_at_a_cost(citizen, passphrase).await?;
    let code = citizen
        .ask(move |room| {
            room.expect_nothing()?;
            let (mut vault, code) = amana_vault::create_with(&folder, new, holder)?;
            vault.write(|tx| {
                let mut locks =
                    StoredLocks { passphrase_made_at: Some(now), ..StoredLocks::default() };
                locks.make_kit(now);
                tx.put(Uuid::nil(), &locks)?;
                activity::append(tx, now, "vault-created")
            })?;
            room.hold_open(vault)?;
            room.show_kit(code.clone());
            Ok(code)
        })
        .await?;
    citizen.changed(&EVERYTHING);
    Ok(code)
}

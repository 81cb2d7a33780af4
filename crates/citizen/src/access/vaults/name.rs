//! Naming a vault.

use super::list::show;
use crate::documents::too_long;
use crate::form::FormRefusal;
use crate::stored::{StoredVaultName, activity};
use crate::views::VaultsView;
use crate::{Citizen, Error, Topic};
use uuid::Uuid;

const LONGEST: usize = 60;

/// Names the open vault; an empty name takes it away. It is sealed inside: nobody reads it while
/// the vault is locked.
///
/// # Errors
/// [`Error::Form`] naming `name`; [`amana_vault::VaultError::Locked`].
pub async fn name_vault(citizen: &Citizen, name: String) -> Result<VaultsView, Error> {
    let name = name.trim().to_owned();
    let mut form = FormRefusal::default();
    if name.chars().count() > LONGEST {
        form.refuse("name", too_long(LONGEST));
    }
    form.finish()?;
    let (now, chosen) = (citizen.now(), citizen.vault);
    let view = citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                match name.is_empty() {
                    true => tx.delete::<StoredVaultName>(Uuid::nil())?,
                    false => tx.put(Uuid::nil(), &StoredVaultName { name })?,
                }
                activity::append(tx, now, "vault-named")
            })?;
            show(room, chosen)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

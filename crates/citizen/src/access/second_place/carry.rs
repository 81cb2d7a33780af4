//! One copy, from the vault to its second place and back again to compare.

use super::place;
use super::status::Known;
use crate::access::back_up;
use crate::stored::{StoredBackup, StoredSecondCopy, StoredSecondPlace, WholeCopy};
use crate::{Citizen, Error};
use amana_places::{CopyName, Place, PlaceError, Staging};
use amana_vault::Transaction;
use uuid::Uuid;

/// What a copy came to.
pub(super) struct Carried {
    pub(super) whole: WholeCopy,
    /// Unless a copy that was there already was read once more.
    pub(super) backup: Option<StoredBackup>,
}

/// Where nothing changed since the last copy, that one is read to its end instead; one that is gone
/// or damaged is written anew.
pub(super) async fn check_or_carry(citizen: &Citizen, known: &Known) -> Result<Carried, Error> {
    if let (Some(whole), 0) = (&known.copy.whole, known.changes) {
        let name = CopyName::of(&known.place.tag, whole.made_at);
        match place(&known.place)?.check(&name, whole.written).await {
            Ok(()) => {
                let whole = WholeCopy { checked_at: citizen.now(), ..whole.clone() };
                return Ok(Carried { whole, backup: None });
            }
            Err(PlaceError::Gone | PlaceError::Differs) => lose(citizen).await?,
            Err(other) => return Err(other.into()),
        }
    }
    carry(citizen, &known.place).await
}

/// There is no whole copy any more, also if the new one fails.
async fn lose(citizen: &Citizen) -> Result<(), Error> {
    let lose = |tx: &mut Transaction<'_>| tx.delete::<StoredSecondCopy>(Uuid::nil());
    citizen.ask(move |room| Ok(room.vault()?.write(lose)?)).await
}

/// Writes a backup into the vault's folder, and copies it from there: the vault waits for no stick.
pub(super) async fn carry(citizen: &Citizen, stored: &StoredSecondPlace) -> Result<Carried, Error> {
    let place = place(stored)?;
    // Before any work: a stick that is out is the usual case.
    place.list(&stored.tag).await?;
    let made_at = citizen.now();
    let name = CopyName::of(&stored.tag, made_at);
    let staging = Staging::open(&citizen.vault_folder())?;
    let path = staging.path(&name);
    let (report, sequence) = back_up::write(citizen, path.clone()).await?;
    let written = place.put(&path, &name).await?;
    drop(staging);
    if report.damaged == 0 {
        forget_old(&place, stored, &name).await;
    }
    let whole = WholeCopy { made_at, checked_at: citizen.now(), written, sequence };
    Ok(Carried { whole, backup: Some(StoredBackup::of(&report, sequence)) })
}

/// A copy from which something damaged was left out takes no other's place.
async fn forget_old(place: &Place, stored: &StoredSecondPlace, newest: &CopyName) {
    let most = usize::try_from(stored.keep).unwrap_or(usize::MAX);
    if let Err(error) = place.keep_newest(&stored.tag, most, newest).await {
        tracing::debug!(%error, "old copies stay at the second place");
    }
}

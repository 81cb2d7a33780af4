//! Reading everything to its end.

use super::damage;
use crate::progress::Telling;
use crate::stored::{DamageKind, StoredDamage, StoredVerified, activity};
use crate::views::{VerifiedView, Work};
use crate::{Citizen, Error, Topic};
use amana_vault::{Vault, VaultError, Verification, Verifying};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Reads every row, every sealed file and the log's chain. Alerts and other verbs come between the
/// steps. Locking ends it.
///
/// # Errors
/// [`VaultError::Locked`]; what the disk says. Damage is no error but in the view.
pub async fn verify(citizen: &Citizen) -> Result<VerifiedView, Error> {
    let mut under_way = citizen.ask(|room| Ok(Verifying::start(room.vault()?)?)).await?;
    let mut telling = Telling::of(&citizen.world, Work::Verify);
    loop {
        telling.tell(under_way.progress());
        let step = citizen.ask(move |room| {
            let is_under_way = under_way.step(room.vault()?)?;
            Ok((under_way, is_under_way))
        });
        let (next, is_under_way) = step.await?;
        under_way = next;
        if !is_under_way {
            break;
        }
    }
    let (found, now) = (under_way.found(), citizen.now());
    let verified = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let verified = understand(vault, &found, now)?;
            remember(vault, &verified, now);
            Ok(verified)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(verified.into())
}

fn understand(
    vault: &Vault,
    found: &Verification,
    at: DateTime<Utc>,
) -> Result<StoredVerified, VaultError> {
    let known = found.damage.iter().map(|damaged| damage::understand(vault, damaged));
    let mut damage = Vec::new();
    for known in known {
        let known = known?;
        // A document with three damaged rows is one damaged document.
        if known.subject.is_none() || !damage.contains(&known) {
            damage.push(known);
        }
    }
    if !activity::read(vault)?.is_whole {
        damage.push(StoredDamage { kind: DamageKind::Activity, subject: None });
    }
    Ok(StoredVerified { at, records: found.records, files: found.files, damage })
}

fn remember(vault: &mut Vault, verified: &StoredVerified, now: DateTime<Utc>) {
    let kept = vault.write(|tx| {
        tx.put(Uuid::nil(), verified)?;
        activity::append(tx, now, "verified")
    });
    // A damaged manifest takes no writes: what was found is told all the same.
    if let Err(error) = kept {
        tracing::warn!(%error, "the verification was not noted");
    }
}

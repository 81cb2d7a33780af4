//! New keys: another vault key behind another passphrase (*rewrap*), another data key (*rotate*).

use super::derive::derive_at_a_cost;
use super::strength;
use crate::citizen::verify_person;
use crate::progress::Telling;
use crate::stored::{StoredLocks, activity};
use crate::views::{RecoveryKitView, SecurityView, Work};
use crate::{Citizen, Error, Topic, security};
use amana_vault::Resealing;
use uuid::Uuid;

/// A new vault key, with a new passphrase and new words for it. Old copies of the files and old backups
/// still open with what opened them. The words stay in memory until the kit is closed.
///
/// # Errors
/// [`amana_vault::VaultError::WrongSecret`] for the current passphrase, [`Error::TooManyTries`],
/// [`Error::Weak`]. Everything is as it was then.
pub async fn rewrap(
    citizen: &Citizen,
    current: String,
    passphrase: String,
) -> Result<RecoveryKitView, Error> {
    strength::demand(&passphrase).await?;
    verify_person(citizen, current).await?;
    let now = citizen.now();
    let new = derive_at_a_cost(citizen, passphrase).await?;
    let view = citizen
        .ask(move |room| {
            let code = room.vault()?.write(|tx| {
                let code = tx.rewrap(new)?;
                let mut locks = tx.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default();
                locks.passphrase_made_at = Some(now);
                locks.make_kit(now);
                tx.put(Uuid::nil(), &locks)?;
                activity::append(tx, now, "rewrapped")?;
                Ok::<_, amana_vault::VaultError>(code)
            })?;
            let view = RecoveryKitView::of(&code);
            room.show_kit(code);
            Ok(view)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

/// A new data key for everything that is written from here on. `is_now` seals everything that is there
/// anew as well, in steps that alerts and other verbs come between; given up or killed, it goes on
/// where it stopped when it is asked for again.
///
/// # Errors
/// `Locked`, `DiskFull`: what was sealed anew stays so, the rest is as it was.
pub async fn rotate(citizen: &Citizen, is_now: bool) -> Result<SecurityView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            Ok(room.vault()?.write(|tx| {
                tx.rotate()?;
                activity::append(tx, now, "rotated")
            })?)
        })
        .await?;
    if is_now {
        reseal(citizen).await?;
    }
    citizen.changed(&[Topic::Security]);
    security::view(citizen).await
}

/// Seals anew what older data keys sealed.
///
/// # Errors
/// As [`rotate`].
pub async fn reseal(citizen: &Citizen) -> Result<(), Error> {
    let mut under_way = citizen.ask(|room| Ok(Resealing::start(room.vault()?)?)).await?;
    let mut telling = Telling::of(&citizen.world, Work::Reseal);
    loop {
        let step = citizen.ask(move |room| {
            let goes_on = under_way.step(room.vault()?)?;
            Ok((under_way, goes_on))
        });
        let (next, goes_on) = step.await?;
        telling.tell(next.progress());
        if !goes_on {
            return Ok(());
        }
        under_way = next;
    }
}

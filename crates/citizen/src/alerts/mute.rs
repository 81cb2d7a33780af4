//! Muting one issuer's alerts of one kind, and hearing them again. The gravest cannot be muted.

use crate::alerts::desk::id_of;
use crate::alerts::list;
use crate::form::FormRefusal;
use crate::stored::StoredMute;
use crate::views::AlertView;
use crate::{Citizen, Error, Message, Topic, watched};
use amana_alerts::Severity;
use amana_vault::VaultError;
use uuid::Uuid;

const MOST: usize = 128;

/// Alerts of this one's issuer and kind interrupt no more; they are still listed. One that is extreme
/// interrupts all the same. Works while locked.
///
/// # Errors
/// `NotFound`; [`Error::Form`] for an extreme alert, or one mute too many; `DiskFull`.
pub async fn mute(citizen: &Citizen, alert: Uuid, language: &str) -> Result<AlertView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let found = room.desk.find(alert, now).ok_or(VaultError::NotFound)?;
            let issuer = found.alert.key.sender.clone();
            let info = found.alert.infos.first().ok_or(VaultError::NotFound)?;
            let is_extreme =
                found.alert.infos.iter().any(|info| info.severity == Severity::Extreme);
            let kind = info.event.clone();
            let mut form = FormRefusal::default();
            if is_extreme {
                form.refuse("alert", Message::plain("error-mute-extreme"));
            } else if room.desk.targets.mutes() >= MOST {
                form.refuse("alert", Message::plain("error-watched-too-many"));
            }
            form.finish()?;
            let id = id_of(&[b"mute", issuer.as_bytes(), kind.as_bytes()]);
            let mute = StoredMute { issuer, kind, since: now };
            room.store()?.write(|tx| tx.put(id, &mute))?;
            watched::anew(room)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    list::view(citizen, alert, language).await
}

/// They interrupt again. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn unmute(citizen: &Citizen, mute: Uuid) -> Result<(), Error> {
    citizen
        .ask(move |room| {
            room.store()?.write(|tx| {
                tx.get::<StoredMute>(mute)?.ok_or(VaultError::NotFound)?;
                tx.delete::<StoredMute>(mute)
            })?;
            watched::anew(room)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(())
}

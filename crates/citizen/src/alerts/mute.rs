//! Muting one issuer's alerts of one kind, and hearing them again. The gravest cannot be muted.

use crate::alerts::desk::id_of;
use crate::alerts::list;
use crate::form::FormRefusal;
use crate::stored::StoredMute;
use crate::views::AlertView;
use crate::{Citizen, Error, Message, Topic, watched};
use amana_alerts::grouping::events;
use amana_alerts::{Alert, Severity};
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

const MOST: usize = 128;

/// Alerts of this one's issuer and kind, or kinds, interrupt no more; they are still listed. One that is
/// extreme interrupts all the same. Works while locked.
///
/// # Errors
/// `NotFound`; [`Error::Form`] for an extreme alert, or one mute too many; `DiskFull`.
pub async fn mute(citizen: &Citizen, alert: Uuid, language: &str) -> Result<AlertView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let found = room.desk.find(alert, now).ok_or(VaultError::NotFound)?;
            let is_extreme =
                found.alert.infos.iter().any(|info| info.severity == Severity::Extreme);
            let mutes = mutes_of(found.alert, now);
            let mut form = FormRefusal::default();
            if is_extreme {
                form.refuse("alert", Message::plain("error-mute-extreme"));
            } else if room.desk.targets.mutes() + mutes.len() > MOST {
                form.refuse("alert", Message::plain("error-watched-too-many"));
            }
            form.finish()?;
            room.store()?.write(|tx| mutes.iter().try_for_each(|(id, mute)| tx.put(*id, mute)))?;
            watched::anew(room)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    list::view(citizen, alert, language).await
}

/// One for each event that the alert tells of, by their ids.
fn mutes_of(alert: &Alert, since: DateTime<Utc>) -> BTreeMap<Uuid, StoredMute> {
    let issuer = &alert.key.sender;
    let mutes = events(alert).into_iter().map(|event| {
        let kind = &event.infos()[0].event;
        let id = id_of(&[b"mute", issuer.as_bytes(), kind.as_bytes()]);
        (id, StoredMute { issuer: issuer.clone(), kind: kind.clone(), since })
    });
    mutes.collect()
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

//! Setting the second place.

use super::{folder, place, reason, status::show};
use crate::citizen::apart;
use crate::form::FormRefusal;
use crate::message::{Message, Value};
use crate::stored::{StoredPlace, StoredSecondCopy, StoredSecondPlace, activity};
use crate::views::{PlaceChoice, SecondPlaceView, SetSecondPlace};
use crate::{Citizen, Error, Topic};
use amana_places::{PlaceError, Tag};
use std::ops::RangeInclusive;
use uuid::Uuid;

const KEEP: RangeInclusive<u32> = 1..=100;

/// Looks whether copies can be written there, and keeps it. The first copy is due at once.
///
/// # Errors
/// [`Error::Form`] naming `folder`, `address` or `keep`; [`Error::Place`] when it is not there or
/// cannot be reached; [`amana_vault::VaultError::Locked`]. What was set before stays then.
pub async fn set(citizen: &Citizen, choice: SetSecondPlace) -> Result<SecondPlaceView, Error> {
    let (field, at) = check(&choice)?;
    let before =
        citizen.ask(|room| Ok(room.vault()?.get::<StoredSecondPlace>(Uuid::nil())?)).await?;
    let same = before.filter(|before| before.at.is_same_place(&at));
    let is_new = same.is_none();
    let tag = same.map_or_else(Tag::make, |same| same.tag);
    let (schedule, keep) = (choice.schedule, choice.keep);
    let now = citizen.now();
    let mut stored =
        StoredSecondPlace { tag, at, schedule, keep, set_at: now, is_on_same_disk: false };
    ready(citizen, &mut stored).await.map_err(|error| refusal(field, error))?;
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.write(|tx| {
                tx.put(Uuid::nil(), &stored)?;
                if is_new {
                    tx.delete::<StoredSecondCopy>(Uuid::nil())?;
                }
                activity::append(tx, now, "second-place-set")
            })?;
            show(vault)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    citizen.pulse.place_is_set();
    Ok(view)
}

async fn ready(citizen: &Citizen, stored: &mut StoredSecondPlace) -> Result<(), Error> {
    if let StoredPlace::Folder { path } = &stored.at {
        let (folder, own) = (folder(path, stored), citizen.world.folder.clone());
        stored.is_on_same_disk = apart(move || {
            folder.expect_outside(&own)?;
            Ok(folder.is_on_the_disk_of(&own))
        })
        .await?;
    }
    Ok(place(stored)?.prepare().await?)
}

fn check(choice: &SetSecondPlace) -> Result<(&'static str, StoredPlace), Error> {
    let mut form = FormRefusal::default();
    if !KEEP.contains(&choice.keep) {
        let message = Message::plain("form-keep-copies")
            .with("minimum", Value::Number((*KEEP.start()).into()))
            .with("maximum", Value::Number((*KEEP.end()).into()));
        form.refuse("keep", message);
    }
    form.finish()?;
    match &choice.at {
        PlaceChoice::Folder(path) => {
            let path =
                path.to_str().ok_or_else(|| refusal("folder", PlaceError::BadAddress.into()))?;
            Ok(("folder", StoredPlace::Folder { path: path.to_owned() }))
        }
        PlaceChoice::WebDav { address, user, password } => Ok((
            "address",
            StoredPlace::WebDav {
                address: address.trim().to_owned(),
                user: user.trim().to_owned(),
                password: password.to_string(),
            },
        )),
    }
}

/// What was typed is named where it was typed; what is wrong with the place is said of the place.
fn refusal(field: &'static str, error: Error) -> Error {
    let Error::Place(error @ (PlaceError::BadAddress | PlaceError::OwnFolder)) = error else {
        return error;
    };
    let mut form = FormRefusal::default();
    form.refuse(field, Message::plain(reason(error)));
    Error::Form(form)
}

//! Answering what the office asked for: a photo, a document.

use crate::citizen::verify_person;
use crate::consulates::reach;
use crate::documents::CleanScan;
use crate::keeper::Room;
use crate::requests::build::build;
use crate::requests::hand_in::send;
use crate::requests::pack::Packing;
use crate::requests::{errands, submit::Submitted};
use crate::stored::{RequestKind, StoredMission, StoredPurpose, StoredRequest, activity};
use crate::views::RequestView;
use crate::{Citizen, Error, Topic};
use amana_contract::requests::Answer;
use amana_contract::sealed::Item;
use amana_sealing::envelope::RecipientSecret;
use amana_sync::SyncError;
use amana_vault::{Vault, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Queues a picture as the answer to `action`. It then waits for [`crate::requests::confirm`].
///
/// # Errors
/// [`Error::Scan`]; `NotFound` for what is not asked, `Locked`, `DiskFull`. Nothing is queued then.
pub async fn answer(
    citizen: &Citizen,
    request: Uuid,
    action: Uuid,
    picture: Zeroizing<Vec<u8>>,
) -> Result<RequestView, Error> {
    let picture = CleanScan::of(picture).await?;
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            queue(room, request, action, &picture, now)?;
            build(room.vault()?, request, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(view)
}

/// Queues a picture as the answer, confirms it with the passphrase, and carries it as far as that
/// goes now. Once it is queued it is safe: without a connection it waits for confirmation.
///
/// # Errors
/// As [`answer`]; `WrongSecret`. Nothing is queued then.
pub async fn answer_with(
    citizen: &Citizen,
    request: Uuid,
    action: Uuid,
    picture: Zeroizing<Vec<u8>>,
    passphrase: String,
) -> Result<RequestView, Error> {
    let picture = CleanScan::of(picture).await?;
    verify_person(citizen, passphrase).await?;
    let now = citizen.now();
    let queued = citizen.ask(move |room| queue(room, request, action, &picture, now)).await?;
    citizen.changed(&[Topic::Requests]);
    send(citizen, queued.request, queued.errand).await
}

fn queue(
    room: &mut Room,
    request: Uuid,
    action: Uuid,
    picture: &CleanScan,
    now: DateTime<Utc>,
) -> Result<Submitted, Error> {
    let witness = room.world.witness.clone();
    let vault = room.vault()?;
    let item = item(vault, request, action, picture, now)?;
    let mut stored: StoredRequest = vault.get(request)?.ok_or(VaultError::NotFound)?;
    let RequestKind::Submitted { mission, reply_secret, items: sealed_before, .. } =
        &mut stored.kind
    else {
        return Err(VaultError::NotFound.into());
    };
    let mission = *mission;
    let known: StoredMission = vault.get(mission)?.ok_or(VaultError::NotFound)?;
    let office = reach::trusted(&known)?.office_key().map_err(SyncError::from)?;
    let reply =
        RecipientSecret::from_bytes(reply_secret.as_ref()).map_err(|_| VaultError::Malformed)?;
    let packing = Packing {
        witness: &*witness,
        trust_root: known.address.trust_root,
        request,
        recipients: [&office, &reply.public()],
        first: *sealed_before,
    };
    let packed = packing.pack(vault, &[item])?;
    *sealed_before += 1;
    let body = Answer { action, items: packed.items.clone() };
    let place = (errands::next_place(vault, request)?, now);
    let errand = packed.errand(request, mission, StoredPurpose::Answer, &body, place);
    let id = Uuid::new_v4();
    vault.write(|tx| {
        packed.blobs.iter().try_for_each(|blob| tx.attach(blob))?;
        tx.put(request, &stored)?;
        tx.put(id, &errand)?;
        activity::append(tx, now, "answer-queued")
    })?;
    Ok(Submitted { request, errand: id })
}

/// The picture under the name of what is asked; nothing that is not asked, or is answered already.
fn item(
    vault: &Vault,
    request: Uuid,
    action: Uuid,
    picture: &CleanScan,
    now: DateTime<Utc>,
) -> Result<Item, Error> {
    let view = build(vault, request, now.date_naive())?;
    let asked = view.actions.iter().find(|asked| asked.id == action).ok_or(VaultError::NotFound)?;
    let waiting = errands::of_request(vault, request)?;
    if waiting.iter().any(|entry| errands::answered(&entry.record) == Some(action)) {
        return Err(VaultError::NotFound.into());
    }
    let purpose = if asked.kind == "photo" { "photo" } else { "document" };
    Ok(Item::Picture {
        purpose: purpose.to_owned(),
        media_type: picture.media_type().to_owned(),
        content: picture.bytes.to_vec().into(),
    })
}

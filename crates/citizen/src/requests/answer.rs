//! Answering what the office asked for: a photo, a document.

use crate::consulates::reach;
use crate::requests::list::build;
use crate::requests::pack::Packing;
use crate::stored::{
    RequestKind, StoredErrand, StoredMission, StoredPurpose, StoredRequest, activity,
};
use crate::views::RequestView;
use crate::{Citizen, Error};
use amana_contract::requests::Answer;
use amana_contract::sealed::Item;
use amana_documents::scan;
use amana_sealing::envelope::RecipientSecret;
use amana_sync::SyncError;
use amana_vault::VaultError;
use uuid::Uuid;

/// Queues a picture as the answer to `action`.
///
/// # Errors
/// [`Error::Scan`]; `NotFound`, `Locked`, `DiskFull`. Nothing is queued then.
pub async fn answer(
    citizen: &Citizen,
    request: Uuid,
    action: Uuid,
    picture: Vec<u8>,
) -> Result<RequestView, Error> {
    let media_type = scan::inspect(&picture)?.format.media_type();
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let witness = room.world.witness.clone();
            let vault = room.vault()?;
            let mut stored: StoredRequest = vault.get(request)?.ok_or(VaultError::NotFound)?;
            let RequestKind::Submitted { mission, reply_secret, items: sealed_before, .. } =
                &mut stored.kind
            else {
                return Err(VaultError::NotFound.into());
            };
            let mission = *mission;
            let known: StoredMission = vault.get(mission)?.ok_or(VaultError::NotFound)?;
            let office = reach::trusted(&known)?.office_key().map_err(SyncError::from)?;
            let reply = RecipientSecret::from_bytes(reply_secret.as_ref())
                .map_err(|_| VaultError::Malformed)?;
            let packing = Packing {
                witness: &*witness,
                trust_root: known.address.trust_root,
                request,
                recipients: [&office, &reply.public()],
                first: *sealed_before,
            };
            let item = Item::Picture {
                purpose: "photo".to_owned(),
                media_type: media_type.to_owned(),
                content: picture.into(),
            };
            let packed = packing.pack(vault, &[item])?;
            *sealed_before += 1;
            let earlier = vault.list::<StoredErrand>()?;
            let lane = earlier.iter().filter(|entry| entry.record.request == request).count();
            let body = Answer { action, items: packed.items.clone() };
            let place = (lane as u32, now);
            let errand = packed.errand(request, mission, StoredPurpose::Answer, &body, place);
            vault.write(|tx| {
                packed.blobs.iter().try_for_each(|blob| tx.attach(blob))?;
                tx.put(request, &stored)?;
                tx.put(Uuid::new_v4(), &errand)?;
                activity::append(tx, now, "answer-queued")
            })?;
            build(vault, request)
        })
        .await
}

//! Submitting a renewal: the form, the scans and the photo, sealed to the office, queued.

use crate::Error;
use crate::consulates::reach;
use crate::documents::read_whole;
use crate::keeper::Room;
use crate::requests::pack::{Packed, Packing};
use crate::requests::services::PASSPORT_RENEWAL;
use crate::stored::{
    RequestKind, StoredDocument, StoredDraft, StoredMission, StoredPurpose, StoredRequest,
    StoredScan, activity,
};
use amana_contract::requests::Submission;
use amana_contract::sealed::{Application, Contact, Item};
use amana_sealing::envelope::RecipientSecret;
use amana_sealing::sign1::SigningKey;
use amana_sync::SyncError;
use amana_vault::{SealedBlob, Vault, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What is submitted.
pub(crate) struct Renewal {
    pub(crate) document: Uuid,
    pub(crate) mission: Uuid,
    pub(crate) contact: Option<Contact>,
    pub(crate) photo: Option<StoredScan>,
    /// Its draft, which ends with it.
    pub(crate) draft: Option<Uuid>,
}

/// A request that was queued, and its errand.
pub(crate) struct Submitted {
    pub(crate) request: Uuid,
    pub(crate) errand: Uuid,
}

/// Seals and queues; the errand waits for the person's confirmation. One transaction, or nothing.
pub(crate) fn queue(
    room: &mut Room,
    renewal: &Renewal,
    now: DateTime<Utc>,
) -> Result<Submitted, Error> {
    let witness = room.world.witness.clone();
    let vault = room.vault()?;
    let known: StoredMission = vault.get(renewal.mission)?.ok_or(VaultError::NotFound)?;
    let office = reach::trusted(&known)?.office_key().map_err(SyncError::from)?;
    let (reply, signing) = (RecipientSecret::make(), SigningKey::make());
    let request = Uuid::now_v7();
    let items = items(vault, renewal, &reply, &signing)?;
    let packing = Packing {
        witness: &*witness,
        trust_root: known.address.trust_root,
        request,
        recipients: [&office, &reply.public()],
        first: 0,
    };
    let packed = packing.pack(vault, &items)?;
    let kind = RequestKind::Submitted {
        mission: renewal.mission,
        reply_secret: reply.as_bytes().to_vec().into(),
        signing_seed: signing.seed().to_vec().into(),
        items: items.len() as u32,
        events: Vec::new(),
        staff_accesses: Vec::new(),
        dropped_at: None,
    };
    let stored = StoredRequest {
        service: PASSPORT_RENEWAL.to_owned(),
        document: Some(renewal.document),
        created_at: now,
        kind,
    };
    let errand = commit(vault, renewal, &packed, (request, &stored), now)?;
    Ok(Submitted { request, errand })
}

fn commit(
    vault: &mut Vault,
    renewal: &Renewal,
    packed: &Packed,
    (request, stored): (Uuid, &StoredRequest),
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let service = PASSPORT_RENEWAL.to_owned();
    let body = Submission { request, service, items: packed.items.clone() };
    let purpose = StoredPurpose::Submit;
    let errand = packed.errand(request, renewal.mission, purpose, &body, (0, now));
    let id = Uuid::new_v4();
    vault.write(|tx| {
        packed.blobs.iter().try_for_each(|blob| tx.attach(blob))?;
        tx.put(request, stored)?;
        tx.put(id, &errand)?;
        if let Some(draft) = renewal.draft {
            tx.delete::<StoredDraft>(draft)?;
            let photo = renewal.photo.as_ref();
            photo.map_or(Ok(()), |photo| tx.delete::<SealedBlob>(photo.blob))?;
        }
        activity::append(tx, now, "renewal-queued")
    })?;
    Ok(id)
}

fn items(
    vault: &Vault,
    renewal: &Renewal,
    reply: &RecipientSecret,
    signing: &SigningKey,
) -> Result<Vec<Item>, Error> {
    let document = StoredDocument::kept(vault, renewal.document)?;
    let application = Application {
        format: 1,
        surname: document.surname,
        given_names: document.given_names,
        nationality: document.nationality,
        document_number: document.number,
        expires_on: document.expires_on,
        mrz: document.mrz,
        reply_key: reply.public().to_bytes().into(),
        signing_key: signing.public().as_bytes().to_vec().into(),
        contact: renewal.contact.clone(),
    };
    let mut items = vec![Item::Application(Box::new(application))];
    let scans = document.scans.iter().map(|scan| ("passport-scan", scan));
    for (purpose, scan) in scans.chain(renewal.photo.iter().map(|photo| ("photo", photo))) {
        items.push(Item::Picture {
            purpose: purpose.to_owned(),
            media_type: scan.media_type.clone(),
            content: read_whole(vault, scan.blob)?.to_vec().into(),
        });
    }
    Ok(items)
}

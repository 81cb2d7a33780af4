//! Renewing a passport: the form and the scans, sealed to the office, queued.

use crate::consulates::reach;
use crate::requests::list::build;
use crate::requests::pack::Packing;
use crate::stored::{
    RequestKind, StoredDocument, StoredMission, StoredPurpose, StoredRequest, activity,
};
use crate::views::RequestView;
use crate::{Citizen, Error};
use amana_contract::requests::Submission;
use amana_contract::sealed::{Application, Item};
use amana_sealing::envelope::RecipientSecret;
use amana_sealing::sign1::SigningKey;
use amana_sync::SyncError;
use amana_vault::{Vault, VaultError};
use uuid::Uuid;

const SERVICE: &str = "passport-renewal";

/// Fills in and queues a renewal of `document` at `mission`. Works offline; the errand then waits
/// for [`crate::requests::confirm`].
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`. Nothing is queued then.
pub async fn renew_passport(
    citizen: &Citizen,
    document: Uuid,
    mission: Uuid,
) -> Result<RequestView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let witness = room.world.witness.clone();
            let vault = room.vault()?;
            let known: StoredMission = vault.get(mission)?.ok_or(VaultError::NotFound)?;
            let trusted = reach::trusted(&known)?;
            let office = trusted.office_key().map_err(SyncError::from)?;
            let (reply, signing) = (RecipientSecret::make(), SigningKey::make());
            let request = Uuid::now_v7();
            let items = items(vault, document, &reply, &signing)?;
            let packing = Packing {
                witness: &*witness,
                trust_root: known.address.trust_root,
                request,
                recipients: [&office, &reply.public()],
                first: 0,
            };
            let packed = packing.pack(vault, &items)?;
            let body =
                Submission { request, service: SERVICE.to_owned(), items: packed.items.clone() };
            let errand = packed.errand(request, mission, StoredPurpose::Submit, &body, (0, now));
            let kind = RequestKind::Submitted {
                mission,
                reply_secret: reply.as_bytes().to_vec().into(),
                signing_seed: signing.seed().to_vec().into(),
                items: items.len() as u32,
                events: Vec::new(),
                staff_accesses: Vec::new(),
            };
            let service = SERVICE.to_owned();
            let stored = StoredRequest { service, document: Some(document), created_at: now, kind };
            vault.write(|tx| {
                packed.blobs.iter().try_for_each(|blob| tx.attach(blob))?;
                tx.put(request, &stored)?;
                tx.put(Uuid::new_v4(), &errand)?;
                activity::append(tx, now, "renewal-queued")
            })?;
            build(vault, request)
        })
        .await
}

fn items(
    vault: &Vault,
    document: Uuid,
    reply: &RecipientSecret,
    signing: &SigningKey,
) -> Result<Vec<Item>, Error> {
    let document: StoredDocument = vault.get(document)?.ok_or(VaultError::NotFound)?;
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
    };
    let mut items = vec![Item::Application(Box::new(application))];
    for scan in document.scans {
        items.push(Item::Picture {
            purpose: "passport-scan".to_owned(),
            media_type: scan.media_type,
            content: vault.read_blob(scan.blob)?.to_vec().into(),
        });
    }
    Ok(items)
}

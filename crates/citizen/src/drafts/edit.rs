//! Editing a draft: every edit is sealed at once.

use crate::documents::{CleanScan, gone};
use crate::drafts::build::build;
use crate::drafts::contact;
use crate::drafts::start::renewable;
use crate::stored::{StoredDraft, StoredMission};
use crate::views::{DraftView, EditDraft};
use crate::{Citizen, Error, FormRefusal, Message, Topic};
use amana_vault::{SealedBlob, Vault, VaultError};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A portrait with fewer shows no face that an office could use.
const NARROWEST_PHOTO_PX: u32 = 300;

/// Makes one edit. `staged` is the picture that was chosen, for [`EditDraft::Photo`].
///
/// # Errors
/// [`Error::Form`], [`Error::Scan`]; `NotFound`, `Locked`, `DiskFull`. The draft is then as it was.
pub async fn edit(
    citizen: &Citizen,
    draft: Uuid,
    edit: EditDraft,
    staged: Option<Zeroizing<Vec<u8>>>,
) -> Result<DraftView, Error> {
    let photo = match (&edit, staged) {
        (EditDraft::Photo, Some(bytes)) => Some(portrait(CleanScan::of(bytes).await?)?),
        (EditDraft::Photo, None) => return Err(gone("photo")),
        _ => None,
    };
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let before: StoredDraft = vault.get(draft)?.ok_or(VaultError::NotFound)?;
            let mut after = StoredDraft { edited_at: now, ..before.clone() };
            let sealed = match photo {
                Some(photo) => {
                    let (blob, scan) = photo.seal(vault)?;
                    after.photo = Some(scan);
                    after.is_without_photo = false;
                    Some(blob)
                }
                None => {
                    apply(vault, &mut after, edit)?;
                    None
                }
            };
            keep(vault, draft, &before, &after, sealed.as_ref())?;
            build(vault, draft)
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(view)
}

fn apply(vault: &Vault, draft: &mut StoredDraft, edit: EditDraft) -> Result<(), Error> {
    match edit {
        EditDraft::Passport { document } => {
            let is_same = draft.document == Some(document);
            draft.document = Some(renewable(vault, document)?);
            draft.are_details_right &= is_same;
        }
        EditDraft::Consulate { mission } => {
            vault.get::<StoredMission>(mission)?.ok_or(VaultError::NotFound)?;
            draft.mission = Some(mission);
        }
        EditDraft::Details { are_right } => draft.are_details_right = are_right,
        EditDraft::Contact { phone, email } => {
            (draft.phone, draft.email) = contact::check(&phone, &email)?;
        }
        EditDraft::NoPhoto => {
            draft.photo = None;
            draft.is_without_photo = true;
        }
        EditDraft::Photo => {}
    }
    Ok(())
}

/// One transaction; a photo that was replaced goes with it.
fn keep(
    vault: &mut Vault,
    id: Uuid,
    before: &StoredDraft,
    after: &StoredDraft,
    sealed: Option<&SealedBlob>,
) -> Result<(), Error> {
    let old = before.photo.iter().filter(|photo| after.photo.as_ref() != Some(photo));
    let old: Vec<Uuid> = old.map(|photo| photo.blob).collect();
    vault.write(|tx| {
        sealed.map_or(Ok(()), |blob| tx.attach(blob))?;
        old.iter().try_for_each(|photo| tx.delete::<SealedBlob>(*photo))?;
        tx.put(id, after)
    })?;
    Ok(())
}

/// Only what can be told without looking at the face: it is a picture, and not a stamp.
fn portrait(scan: CleanScan) -> Result<CleanScan, Error> {
    let key = match scan.facts.width_px {
        None => "form-photo-not-a-picture",
        Some(width) if width < NARROWEST_PHOTO_PX => "form-photo-too-small",
        Some(_) => return Ok(scan),
    };
    let mut form = FormRefusal::default();
    form.refuse("photo", Message::plain(key));
    Err(Error::Form(form))
}

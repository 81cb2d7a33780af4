//! A copy for somebody: written down before it can be drawn.

use crate::documents::{read_scan, too_long};
use crate::stored::{StoredDisclosure, StoredDocument, StoredMask, activity};
use crate::views::{CopyFor, DisclosureView, MaskView};
use crate::{Citizen, Error, FormRefusal, Message, Topic};
use amana_vault::{Entry, VaultError};
use uuid::Uuid;
use zeroize::Zeroizing;

const LONGEST_PURPOSE: usize = 120;
const MOST_MASKS: usize = 40;

/// What is needed to draw a copy.
#[derive(Clone, PartialEq)]
pub struct CopyToDraw {
    /// The line of the ledger: purpose, day, masks.
    pub disclosure: DisclosureView,
    /// The scan.
    pub picture: Zeroizing<Vec<u8>>,
    /// Its media type.
    pub media_type: String,
}

impl std::fmt::Debug for CopyToDraw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CopyToDraw(…)")
    }
}

/// Writes into the ledger for whom and what a copy of a scan is, and only then hands out the
/// picture. Whether somebody got the copy, Amana does not know.
///
/// # Errors
/// [`Error::Form`]; [`Error::Scan`] for a file that is larger than a scan; `NotFound`, `Locked`,
/// `Damaged`, `DiskFull`: then there is neither a line nor a picture.
pub async fn copy_for(citizen: &Citizen, input: CopyFor) -> Result<CopyToDraw, Error> {
    let now = citizen.now();
    let purpose = input.purpose.split_whitespace().collect::<Vec<_>>().join(" ");
    check(&purpose, &input.masks)?;
    let copy = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let document = StoredDocument::kept(vault, input.document)?;
            let scan = document.scans.iter().find(|scan| scan.blob == input.scan);
            let media_type = scan.ok_or(VaultError::NotFound)?.media_type.clone();
            let picture = read_scan::read(vault, input.scan)?;
            let record = StoredDisclosure {
                document: input.document,
                kind: document.kind,
                scan: input.scan,
                purpose,
                day: now.date_naive(),
                at: now,
                masks: input.masks.into_iter().map(StoredMask::from).collect(),
            };
            let id = Uuid::new_v4();
            vault.write(|tx| {
                tx.put(id, &record)?;
                activity::append(tx, now, "copy-made")
            })?;
            Ok(CopyToDraw { disclosure: Entry { id, record }.into(), picture, media_type })
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(copy)
}

fn check(purpose: &str, masks: &[MaskView]) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if purpose.is_empty() {
        form.refuse("purpose", Message::plain("form-purpose-missing"));
    } else if purpose.chars().count() > LONGEST_PURPOSE {
        form.refuse("purpose", too_long(LONGEST_PURPOSE));
    }
    if masks.len() > MOST_MASKS || !masks.iter().all(lies_within) {
        form.refuse("masks", Message::plain("form-masks"));
    }
    form.finish()
}

/// Within the picture, and not nothing. A number that is none is nowhere.
fn lies_within(mask: &MaskView) -> bool {
    let MaskView { left, top, width, height } = *mask;
    // Fractions that were computed may overshoot by as much as an f32 rounds.
    let lies = |from: f32, length: f32| {
        (0.0..=1.0).contains(&from) && length > 0.0 && from + length <= 1.0 + 4.0 * f32::EPSILON
    };
    lies(left, width) && lies(top, height)
}

#[cfg(test)]
mod tests {
    use super::{check, lies_within};
    use crate::views::MaskView;

    const ZONE: MaskView = MaskView { left: 0.0, top: 0.74, width: 1.0, height: 0.26 };

    #[test]
    fn a_copy_is_for_something_and_masks_lie_in_the_picture() {
        assert_eq!(check("Hotel X", &[ZONE]), Ok(()));
        assert_eq!(check("Hotel X", &[]), Ok(()));
        let bad = MaskView { left: -0.1, ..ZONE };
        let refused = check("", &[bad]).expect_err("is refused").fields();
        let named: Vec<_> = refused.iter().map(|(field, message)| (*field, message.key)).collect();
        assert_eq!(named, [("purpose", "form-purpose-missing"), ("masks", "form-masks")]);
        assert!(check(&"x".repeat(121), &[]).is_err() && check("x", &[ZONE; 41]).is_err());
        for bad in [
            MaskView { top: 0.8, ..ZONE },
            MaskView { height: 0.0, ..ZONE },
            MaskView { width: f32::NAN, ..ZONE },
            MaskView { left: f32::INFINITY, ..ZONE },
        ] {
            assert!(!lies_within(&bad), "{bad:?}");
        }
    }
}

//! `amana-cli vault copy-for`: the line in the ledger first, then the copy.

use super::{kept, scans};
use crate::arguments::{Arguments, CopyFor};
use crate::failure::Failure;
use crate::files::out::Out;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::views::{self, MaskView};
use amana_citizen::{Citizen, Clock as _, Error, SystemClock, documents};
use amana_documents::copies::{Mask, RgbImage, burn, codes_of};
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn copy_for(
    arguments: &Arguments,
    input: &CopyFor,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    try_out(&input.purpose, speech)?;
    let out = Out::begin(&input.to)?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let document = documents::view(&citizen, input.document).await?;
    let scan = scans::meant(&document, input.scan)?;
    let masks = masks(&citizen, input, scan).await?;
    let form = views::CopyFor {
        document: input.document,
        scan,
        purpose: input.purpose.clone(),
        masks: masks.clone(),
    };
    let copy = documents::copy_for(&citizen, form).await?;
    let burned: Vec<_> = masks.into_iter().map(Mask::from).collect();
    let picture = burn(&copy.picture, &burned).map_err(Error::Scan)?;
    let (purpose, day) = (&copy.disclosure.purpose, copy.disclosure.day);
    let drawn = amana_paper::copy_for(speech.words(), &picture, purpose, day)?;
    out.fill(&drawn)?;
    kept(out, &input.to.file, "cli-copy-written", speech)
}

/// A purpose that cannot be drawn has no place in the ledger.
fn try_out(purpose: &str, speech: &Speech) -> Result<(), Failure> {
    let (blank, today) = (RgbImage::new(64, 64), SystemClock.now().date_naive());
    amana_paper::copy_for(speech.words(), &blank, purpose, today)?;
    Ok(())
}

/// What was asked for, and unless it was declined what is proposed, codes for machines among it.
async fn masks(citizen: &Citizen, input: &CopyFor, scan: Uuid) -> Result<Vec<MaskView>, Failure> {
    let of_numbers = |[left, top, width, height]: [f32; 4]| MaskView { left, top, width, height };
    let mut masks: Vec<_> = input.mask.iter().copied().map(of_numbers).collect();
    if input.no_default_masks {
        return Ok(masks);
    }
    masks.extend(documents::masks(citizen, input.document).await?);
    let bytes = documents::read_scan(citizen, scan).await?;
    let picture = burn(&bytes, &[]).map_err(Error::Scan)?;
    masks.extend(codes_of(&picture).into_iter().map(MaskView::from));
    Ok(masks)
}

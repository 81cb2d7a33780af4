//! `amana-cli vault calendar`: expiries and appointments for a calendar, which names nobody.

use super::kept;
use crate::arguments::{Arguments, Output};
use crate::failure::Failure;
use crate::files::out::Out;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::{Clock as _, SystemClock, calendar, documents, requests};
use std::process::ExitCode;

pub(super) async fn calendar(
    arguments: &Arguments,
    to: &Output,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let out = Out::begin(to)?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let mut entries = documents::calendar(&citizen).await?;
    entries.extend(requests::calendar(&citizen).await?);
    let text = calendar::ics(&entries, SystemClock.now(), |message| speech.shown(message));
    out.fill(text.as_bytes())?;
    kept(out, &to.file, "cli-saved", speech)
}

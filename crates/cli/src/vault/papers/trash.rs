//! `amana-cli vault trash` and `restore`: into the trash, and out of it.

use super::show;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::documents;
use serde_json::json;
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn trash(
    arguments: &Arguments,
    document: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    documents::remove(&citizen, document).await?;
    speech.json(&json!({ "trashed": document }));
    let sentence = speech.words().say("activity-document-trashed");
    speech.tell(&sentence);
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn restore(
    arguments: &Arguments,
    document: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = documents::restore(&citizen, document).await?;
    Ok(show::whole(&view, speech))
}

//! `amana-cli vault purge`: out of the trash for good.

use crate::arguments::Arguments;
use crate::confirm::{self, Word};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::documents;
use serde_json::json;
use std::process::ExitCode;
use uuid::Uuid;

/// One document, or with none named everything in the trash.
pub(super) async fn purge(
    arguments: &Arguments,
    document: Option<Uuid>,
    is_confirmed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    confirm::ask(is_confirmed, "cli-ask-purge", Word::Yes, speech)?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let before = documents::trash(&citizen).await?.documents.len();
    let left = match document {
        Some(document) => documents::purge(&citizen, document).await?,
        None => documents::empty_trash(&citizen).await?,
    };
    let purged = before.saturating_sub(left.documents.len());
    speech.json(&json!({ "purged": purged, "left": left.documents.len() }));
    let sentence = speech.words().say("cli-purged");
    speech.tell(&sentence);
    Ok(ExitCode::SUCCESS)
}

//! `amana-cli vault disclosures`: to whom copies were given.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::speech::plain;
use crate::vault;
use amana_citizen::documents;
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn list(
    arguments: &Arguments,
    document: Option<Uuid>,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for disclosure in &documents::disclosures(&citizen, document).await? {
        speech.json(&serde_json::to_value(disclosure).expect("views serialise"));
        let day = speech.words().date(disclosure.day);
        let kind = speech.words().say(&format!("document-kind-{}", disclosure.kind));
        let purpose = plain(&disclosure.purpose);
        speech.tell(&format!("{day} · {purpose} · {kind} · {}", disclosure.document));
    }
    Ok(ExitCode::SUCCESS)
}

//! `amana-cli vault versions` and `bring-back`: what a document was.

use super::show;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::documents;
use amana_citizen::views::VersionView;
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn list(
    arguments: &Arguments,
    document: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for version in &documents::versions(&citizen, document).await? {
        speech.json(&serde_json::to_value(version).expect("views serialise"));
        tell(version, speech);
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn bring_back(
    arguments: &Arguments,
    document: Uuid,
    version: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = documents::bring_back(&citizen, document, version).await?;
    Ok(show::whole(&view, speech))
}

/// Fields are named as the JSON names them.
pub(super) fn tell(version: &VersionView, speech: &mut Speech) {
    let day = speech.words().date(version.at.date_naive());
    let sentence = speech.shown(&version.message);
    let changed = version.changed.join(" ");
    speech.tell(&format!("  {} · {day} · {sentence} · {changed}", version.id));
}

//! `amana-cli vault list`: every document at a glance.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use crate::vault::papers::show::card;
use amana_citizen::Citizen;
use amana_citizen::documents;
use amana_citizen::views::{DocumentCardView, RevealedView};
use std::process::ExitCode;

pub(super) async fn kept(
    arguments: &Arguments,
    is_revealed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for document in &documents::list(&citizen, "").await?.documents {
        let revealed = reveal(&citizen, document, is_revealed).await?;
        let line = serde_json::to_value(document).expect("views serialise");
        card(line, document, revealed.as_ref(), speech);
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn trash(
    arguments: &Arguments,
    is_revealed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for trashed in &documents::trash(&citizen).await?.documents {
        let revealed = reveal(&citizen, &trashed.document, is_revealed).await?;
        let mut line = serde_json::to_value(&trashed.document).expect("views serialise");
        line["trashed_at"] = serde_json::to_value(trashed.trashed_at).expect("times serialise");
        card(line, &trashed.document, revealed.as_ref(), speech);
    }
    Ok(ExitCode::SUCCESS)
}

/// Numbers stay hidden unless they are asked for: a terminal is seen over the shoulder.
async fn reveal(
    citizen: &Citizen,
    document: &DocumentCardView,
    is_asked_for: bool,
) -> Result<Option<RevealedView>, Failure> {
    Ok(match is_asked_for {
        true => Some(documents::reveal(citizen, document.id).await?),
        false => None,
    })
}

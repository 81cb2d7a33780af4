//! `amana-cli vault status`

use super::{open, show_watch};
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use amana_citizen::access;
use amana_citizen::views::AccessView;
use std::process::ExitCode;

pub(crate) async fn status(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let status = access::status(&citizen).await?;
    speech.json(&serde_json::to_value(&status).expect("views serialise"));
    let key = match status {
        AccessView::NoVault => "error-no-vault",
        AccessView::Unreadable { .. } => "error-vault-unreadable",
        AccessView::Locked { .. } => "error-vault-locked",
        AccessView::Open { .. } => "cli-saved",
    };
    let sentence = speech.words().say(key);
    speech.tell(&sentence);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

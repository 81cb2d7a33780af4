//! `amana-cli vault purge-quarantine`: removes for good the sealed files that no entry names.

use crate::arguments::Arguments;
use crate::confirm::{self, Word};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::access;
use serde_json::json;
use std::process::ExitCode;

pub(super) async fn purge(
    arguments: &Arguments,
    is_confirmed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    confirm::ask(is_confirmed, "cli-ask-purge-quarantine", Word::Yes, speech)?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    access::purge_quarantine(&citizen).await?;
    Ok(super::done(&json!({ "purged": true }), "cli-quarantine-purged", speech))
}

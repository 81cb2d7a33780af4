//! `amana-cli vault accept`: goes on with what is there, where the list of it is broken.

use crate::arguments::Arguments;
use crate::confirm::{self, Word};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::access;
use serde_json::json;
use std::process::ExitCode;

pub(super) async fn accept(
    arguments: &Arguments,
    is_confirmed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    confirm::ask(is_confirmed, "cli-ask-accept", Word::Yes, speech)?;
    let (citizen, passphrase) = vault::open_to_confirm(arguments, speech).await?;
    access::accept_what_is_there(&citizen, passphrase.to_string()).await?;
    Ok(super::done(&json!({ "accepted": true }), "activity-accepted", speech))
}

//! `amana-cli vault init`

use super::{open, show_watch};
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::passphrase;
use crate::speech::Speech;
use amana_citizen::access;
use serde_json::json;
use std::process::ExitCode;

/// The words are shown before the vault counts: where they cannot be, there is no vault.
pub(crate) async fn init(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let passphrase = passphrase::ask_new(arguments, speech)?;
    let words = access::create(&citizen, passphrase.to_string()).await?;
    let heading = speech.words().say("cli-recovery-words");
    speech.tell(&heading);
    speech.tell(&words.reveal());
    speech.json(&json!({ "recovery_code": words.reveal().as_str() }));
    if speech.is_lost() {
        access::erase(&citizen).await?;
        return Err(Failure::plain("error-answer-lost"));
    }
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

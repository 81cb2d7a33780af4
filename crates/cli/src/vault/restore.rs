//! `amana-cli vault restore-backup`

use super::{open, show_watch};
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::passphrase::{self, Typed};
use crate::speech::Speech;
use amana_citizen::access;
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn restore(
    arguments: &Arguments,
    file: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let file = file.to_owned();
    match passphrase::ask(arguments, speech)? {
        Typed::Passphrase(passphrase) => {
            access::restore(&citizen, file, passphrase.to_string()).await?
        }
        Typed::RecoveryWords(words) => {
            access::restore_with_words(&citizen, file, words.to_string()).await?
        }
    };
    speech.json(&json!({ "restored": true }));
    let saved = speech.words().say("cli-saved");
    speech.tell(&saved);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

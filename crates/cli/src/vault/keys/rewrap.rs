//! `amana-cli vault rewrap`: a new vault key behind a new passphrase and new words.

use super::{kit, passphrase};
use crate::arguments::{Arguments, NewPassphrase};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::access;
use std::process::ExitCode;

pub(super) async fn rewrap(
    arguments: &Arguments,
    new: &NewPassphrase,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let (citizen, current) = vault::open_to_confirm(arguments, speech).await?;
    let new = passphrase::ask(new, speech)?;
    let words = access::rewrap(&citizen, current.to_string(), new.to_string()).await?;
    // A removed key still opens what was copied before: nobody should believe otherwise.
    let hint = speech.words().say("cli-old-copies");
    speech.complain(&hint);
    kit::show(&citizen, &words, speech).await
}

//! `amana-cli vault passphrase`: another one in place of it.

use crate::arguments::{Arguments, NewPassphrase};
use crate::failure::Failure;
use crate::passphrase;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::access;
use serde_json::json;
use std::process::ExitCode;

pub(super) async fn change(
    arguments: &Arguments,
    new: &NewPassphrase,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let (citizen, current) = vault::open_to_confirm(arguments, speech).await?;
    let new = ask(new, speech)?;
    let again = new.to_string();
    access::change_passphrase(&citizen, current.to_string(), new.to_string(), again).await?;
    Ok(super::done(&json!({ "changed": true }), "security-changed", speech))
}

/// The new one, typed twice or handed over.
pub(super) fn ask(
    new: &NewPassphrase,
    speech: &Speech,
) -> Result<zeroize::Zeroizing<String>, Failure> {
    passphrase::ask_new_from(new.new_passphrase_fd, speech, "cli-new-passphrase-prompt")
}

//! `amana-cli vault erase`: keys first, then files. A backup elsewhere is not touched.

use crate::arguments::Arguments;
use crate::confirm::{self, Word};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::access;
use serde_json::json;
use std::process::ExitCode;

/// The passphrase first: whoever cannot open it is not asked.
pub(super) async fn erase(
    arguments: &Arguments,
    is_confirmed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let (citizen, _) = vault::open_to_confirm(arguments, speech).await?;
    confirm::ask(is_confirmed, "cli-ask-erase", Word::Erase, speech)?;
    access::erase(&citizen).await?;
    Ok(super::done(&json!({ "erased": true }), "cli-erased", speech))
}

//! `amana-cli vault rotate`: a new data key, and with `--now` everything sealed anew.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::access;
use serde_json::json;
use std::process::ExitCode;

pub(super) async fn rotate(
    arguments: &Arguments,
    is_now: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    access::rotate(&citizen, is_now).await?;
    let key = if is_now { "cli-resealed" } else { "activity-rotated" };
    Ok(super::done(&json!({ "rotated": true, "resealed": is_now }), key, speech))
}

//! `amana-cli vault backup`

use super::open_unlocked;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use amana_citizen::{Message, Value, access};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn back_up(
    arguments: &Arguments,
    file: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    if file.exists() {
        return Err(Failure::plain("error-file-exists"));
    }
    let citizen = open_unlocked(arguments, speech).await?;
    let report = access::back_up(&citizen, file.to_owned()).await?;
    if report.damaged > 0 {
        let count = Value::Number(report.damaged as i64);
        let sentence =
            speech.sentence(&Message::plain("cli-damaged-left-out").with("count", count));
        speech.complain(&sentence);
    }
    speech.json(&serde_json::to_value(&report).expect("views serialise"));
    let saved = speech.words().say("cli-saved");
    speech.tell(&saved);
    Ok(ExitCode::SUCCESS)
}

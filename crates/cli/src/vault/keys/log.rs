//! `amana-cli vault log`: what was done, newest first.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::security;
use std::process::ExitCode;

/// Exit code 1 where the chain is broken: a line is missing or was changed.
pub(super) async fn log(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = security::view(&citizen).await?;
    for line in &view.activity {
        let sentence = speech.shown(&line.message);
        let mut json = serde_json::to_value(line).expect("views serialise");
        json["sentence"] = sentence.clone().into();
        speech.json(&json);
        let day = speech.words().date(line.at.date_naive());
        speech.tell(&format!(
            "{:>6} · {day} {} · {sentence}",
            line.sequence,
            line.at.format("%H:%M")
        ));
    }
    if view.is_activity_whole {
        return Ok(ExitCode::SUCCESS);
    }
    let sentence = speech.words().say("security-log-broken-text");
    speech.complain(&sentence);
    Ok(ExitCode::FAILURE)
}

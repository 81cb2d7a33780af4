//! `amana-cli vault verify`: reads everything to its end and names what is damaged.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::security;
use amana_citizen::views::{DamageView, VerifiedView};
use amana_words::Arg;
use serde_json::json;
use std::process::ExitCode;

/// One line for each damaged item, then one that sums up; exit code 1 when there is any.
pub(super) async fn verify(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = security::verify(&citizen).await?;
    view.damage.iter().for_each(|damage| show(damage, speech));
    sum_up(&view, speech);
    Ok(if view.damage.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn show(damage: &DamageView, speech: &mut Speech) {
    let sentence = speech.shown(&damage.message);
    speech.json(&json!({
        "damaged": damage.message.key, "subject": damage.subject, "sentence": sentence,
    }));
    let subject = damage.subject.map(|id| format!("{id} · ")).unwrap_or_default();
    speech.tell(&format!("{subject}{sentence}"));
}

fn sum_up(view: &VerifiedView, speech: &mut Speech) {
    let count = view.damage.len();
    speech.json(&json!({
        "verified_at": view.at, "records": view.records, "files": view.files, "damage": count,
    }));
    let sentence = match count {
        0 => speech.words().say("security-verify-whole"),
        count => {
            let count = Arg::Number(count as i64);
            speech.words().say_with("security-verify-damage", &[("count", count)])
        }
    };
    speech.tell(&sentence);
}

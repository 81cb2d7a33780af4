//! `amana-cli vault slots`: the ways in, one more, one less.

use crate::arguments::{Arguments, SlotsVerb};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::views::{LockView, SecurityView};
use amana_citizen::{access, security};
use std::process::ExitCode;

/// Every answer is all ways in, as they are then.
pub(super) async fn slots(
    arguments: &Arguments,
    verb: Option<&SlotsVerb>,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let view = match verb {
        None => security::view(&vault::open_unlocked(arguments, speech).await?).await?,
        Some(SlotsVerb::AddKeyring) => add_keyring(arguments, speech).await?,
        Some(SlotsVerb::Remove { slot }) => {
            let citizen = vault::open_unlocked(arguments, speech).await?;
            let view = access::lock_remove(&citizen, *slot).await?;
            let hint = speech.words().say("cli-old-copies");
            speech.complain(&hint);
            view
        }
    };
    view.locks.iter().for_each(|lock| show(lock, speech));
    Ok(ExitCode::SUCCESS)
}

async fn add_keyring(arguments: &Arguments, speech: &mut Speech) -> Result<SecurityView, Failure> {
    let (citizen, passphrase) = vault::open_to_confirm(arguments, speech).await?;
    let warning = speech.words().say("cli-keyring-warning");
    speech.complain(&warning);
    Ok(access::keyring_add(&citizen, passphrase.to_string()).await?)
}

fn show(lock: &LockView, speech: &mut Speech) {
    let line = serde_json::to_value(lock).expect("views serialise");
    let kind = line["kind"].as_str().unwrap_or_default();
    let name = speech.words().say(&format!("security-lock-{kind}"));
    let made = lock.made_at.map(|at| speech.words().date(at.date_naive())).unwrap_or_default();
    speech.json(&line);
    speech.tell(&format!("{} · {name} · {made}", lock.id));
}

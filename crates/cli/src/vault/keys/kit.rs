//! `amana-cli vault kit-check` and `kit-new`: the 24 words, tried and made anew.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::passphrase;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::views::RecoveryKitView;
use amana_citizen::{Citizen, access};
use serde_json::json;
use std::process::ExitCode;
use zeroize::Zeroizing;

/// Opened with the words, the vault still tries them again: what was typed is what is on the paper.
pub(super) async fn check(
    arguments: &Arguments,
    words: Option<u32>,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let words = passphrase::ask_words(words, speech)?;
    access::kit_check(&citizen, words.to_string()).await?;
    Ok(super::done(&json!({ "opens": true }), "recovery-checked", speech))
}

pub(super) async fn make_new(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let (citizen, passphrase) = vault::open_to_confirm(arguments, speech).await?;
    let kit = access::kit_make_new(&citizen, passphrase.to_string()).await?;
    show(&citizen, &kit, speech).await
}

/// Shows the words once. The ones before open nothing any more, so where they cannot be shown, that
/// is said.
pub(super) async fn show(
    citizen: &Citizen,
    kit: &RecoveryKitView,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let words = Zeroizing::new(kit.words.join(" "));
    let heading = speech.words().say("cli-recovery-words");
    speech.tell(&heading);
    speech.tell(&words);
    speech.json(&json!({ "recovery_code": words.as_str() }));
    access::kit_close(citizen).await?;
    match speech.is_lost() {
        true => Err(Failure::plain("cli-words-not-shown")),
        false => Ok(ExitCode::SUCCESS),
    }
}

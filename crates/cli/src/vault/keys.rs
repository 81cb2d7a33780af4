//! The keys of a vault and whether it is whole: one file for each verb.

mod accept;
mod erase;
mod kit;
mod log;
mod passphrase;
mod quarantine;
mod rewrap;
mod rotate;
mod slots;
mod verify;

use crate::arguments::{Arguments, KeysVerb};
use crate::failure::Failure;
use crate::speech::Speech;
use std::process::ExitCode;

pub(crate) async fn run(
    arguments: &Arguments,
    verb: &KeysVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    match verb {
        KeysVerb::Slots { verb } => slots::slots(arguments, verb.as_ref(), speech).await,
        KeysVerb::Rewrap { new } => rewrap::rewrap(arguments, new, speech).await,
        KeysVerb::Rotate { now } => rotate::rotate(arguments, *now, speech).await,
        KeysVerb::Passphrase { new } => passphrase::change(arguments, new, speech).await,
        KeysVerb::KitCheck { words_fd } => kit::check(arguments, *words_fd, speech).await,
        KeysVerb::KitNew => kit::make_new(arguments, speech).await,
        KeysVerb::Verify => verify::verify(arguments, speech).await,
        KeysVerb::Accept { yes } => accept::accept(arguments, *yes, speech).await,
        KeysVerb::PurgeQuarantine { yes } => quarantine::purge(arguments, *yes, speech).await,
        KeysVerb::Erase { yes } => erase::erase(arguments, *yes, speech).await,
        KeysVerb::Log => log::log(arguments, speech).await,
    }
}

/// One sentence for a person, one line for a program.
fn done(line: &serde_json::Value, key: &'static str, speech: &mut Speech) -> ExitCode {
    speech.json(line);
    let sentence = speech.words().say(key);
    speech.tell(&sentence);
    ExitCode::SUCCESS
}

//! `amana-cli vault …`

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::passphrase::{self, Typed};
use crate::speech::Speech;
use amana_citizen::views::{AccessView, WatchView};
use amana_citizen::{
    Citizen, Event, EventSink, Message, NoWitness, OsKeyring, SystemClock, Value, World, access,
};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use zeroize::Zeroizing;

/// A terminal shows what a verb answers; nothing comes in between.
struct Quiet;

impl EventSink for Quiet {
    fn event(&self, _: Event) {}
}

/// The citizen of the data folder.
pub(crate) async fn open(arguments: &Arguments) -> Result<Citizen, Failure> {
    let world = World {
        folder: arguments.data_folder(),
        holder: Arc::new(OsKeyring),
        clock: Arc::new(SystemClock),
        witness: Arc::new(NoWitness),
        events: Arc::new(Quiet),
        kdf_cost: None,
    };
    let citizen = Citizen::open(world).await?;
    // A terminal can do nothing with a vault that cannot be read but say why.
    access::readable(&citizen).await?;
    Ok(citizen)
}

/// The citizen with the vault open.
pub(crate) async fn open_unlocked(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<Citizen, Failure> {
    let citizen = open(arguments).await?;
    if access::status(&citizen).await? == AccessView::NoVault {
        return Err(Failure::plain("error-no-vault"));
    }
    match passphrase::ask(arguments, speech)? {
        Typed::Passphrase(passphrase) => access::unlock(&citizen, passphrase.to_string()).await?,
        Typed::RecoveryWords(words) => {
            access::unlock_with_words(&citizen, words.to_string()).await?
        }
    };
    warn_of_damage(&citizen, speech).await?;
    Ok(citizen)
}

/// The citizen with the vault open, and the passphrase for what asks for it again.
pub(crate) async fn open_to_confirm(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<(Citizen, Zeroizing<String>), Failure> {
    let citizen = open(arguments).await?;
    if access::status(&citizen).await? == AccessView::NoVault {
        return Err(Failure::plain("error-no-vault"));
    }
    let Typed::Passphrase(passphrase) = passphrase::ask(arguments, speech)? else {
        return Err(Failure::plain("error-wrong-passphrase"));
    };
    access::unlock(&citizen, passphrase.to_string()).await?;
    warn_of_damage(&citizen, speech).await?;
    Ok((citizen, passphrase))
}

/// What was found changed when the vault was opened is said before anything else.
async fn warn_of_damage(citizen: &Citizen, speech: &mut Speech) -> Result<(), Failure> {
    let status = access::status(citizen).await?;
    let AccessView::Open { damaged_items, is_rolled_back, .. } = status else { return Ok(()) };
    if is_rolled_back {
        let sentence = speech.words().say("error-vault-rolled-back");
        speech.complain(&sentence);
    }
    if damaged_items > 0 {
        let count = Value::Number(i64::from(damaged_items));
        let sentence = speech.sentence(&Message::plain("error-vault-damaged").with("count", count));
        speech.complain(&sentence);
    }
    Ok(())
}

/// The words are shown before the vault counts: where they cannot be, there is no vault.
pub(crate) async fn init(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let passphrase = passphrase::ask_new(arguments, speech)?;
    let words = access::create(&citizen, passphrase.to_string()).await?;
    let heading = speech.words().say("cli-recovery-words");
    speech.tell(&heading);
    speech.tell(&words.reveal());
    speech.json(&json!({ "recovery_code": words.reveal().as_str() }));
    if speech.is_lost() {
        access::erase(&citizen).await?;
        return Err(Failure::plain("error-answer-lost"));
    }
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn status(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let status = access::status(&citizen).await?;
    speech.json(&serde_json::to_value(&status).expect("views serialise"));
    let key = match status {
        AccessView::NoVault => "error-no-vault",
        AccessView::Unreadable { .. } => "error-vault-unreadable",
        AccessView::Locked { .. } => "error-vault-locked",
        AccessView::Open { .. } => "cli-saved",
    };
    let sentence = speech.words().say(key);
    speech.tell(&sentence);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

/// For a verb that is over at once, a watch in memory keeps nothing.
pub(crate) async fn need_kept_watch(citizen: &Citizen) -> Result<(), Failure> {
    let (AccessView::Locked { watch, .. } | AccessView::Open { watch, .. }) =
        access::status(citizen).await?
    else {
        return Err(Failure::plain("error-no-vault"));
    };
    match watch {
        WatchView::Kept | WatchView::StartedAnew => Ok(()),
        WatchView::MemoryNoKeyring => Err(Failure::plain("error-keyring-missing")),
        WatchView::MemoryKeyringLocked => Err(Failure::plain("error-keyring-locked")),
    }
}

/// Says what stops after a restart, where there is no keyring.
pub(crate) async fn show_watch(citizen: &Citizen, speech: &mut Speech) -> Result<(), Failure> {
    let (AccessView::Locked { watch, .. } | AccessView::Open { watch, .. }) =
        access::status(citizen).await?
    else {
        return Ok(());
    };
    if let Some(key) = watch.message_key() {
        let sentence = speech.words().say(key);
        speech.complain(&sentence);
    }
    Ok(())
}

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

pub(crate) async fn restore(
    arguments: &Arguments,
    file: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let file = file.to_owned();
    match passphrase::ask(arguments, speech)? {
        Typed::Passphrase(passphrase) => {
            access::restore(&citizen, file, passphrase.to_string()).await?
        }
        Typed::RecoveryWords(words) => {
            access::restore_with_words(&citizen, file, words.to_string()).await?
        }
    };
    speech.json(&json!({ "restored": true }));
    let saved = speech.words().say("cli-saved");
    speech.tell(&saved);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

//! `amana-cli vault …`

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::passphrase;
use crate::speech::Speech;
use amana_citizen::views::AccessView;
use amana_citizen::{
    Citizen, Event, EventSink, KdfCost, NoWitness, OsKeyring, SystemClock, World, access,
};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

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
        kdf_cost: KdfCost::DEFAULT,
    };
    Ok(Citizen::open(world).await?)
}

/// The citizen with the vault open.
pub(crate) async fn open_unlocked(
    arguments: &Arguments,
    speech: &Speech,
) -> Result<Citizen, Failure> {
    let citizen = open(arguments).await?;
    if access::status(&citizen).await? == AccessView::NoVault {
        return Err(Failure::plain("error-no-vault"));
    }
    let passphrase = passphrase::ask(arguments, speech)?;
    access::unlock(&citizen, passphrase.to_string()).await?;
    Ok(citizen)
}

pub(crate) async fn init(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let passphrase = passphrase::ask(arguments, speech)?;
    let words = access::create(&citizen, passphrase.to_string()).await?;
    speech.tell(&words.reveal());
    speech.json(&json!({ "recovery_code": words.reveal().as_str() }));
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn status(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let status = access::status(&citizen).await?;
    speech.json(&serde_json::to_value(status).expect("views serialise"));
    let key = match status {
        AccessView::NoVault => "error-no-vault",
        AccessView::Locked { .. } => "error-vault-locked",
        AccessView::Open { .. } => "cli-saved",
    };
    let sentence = speech.words().say(key);
    speech.tell(&sentence);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

/// Says what stops after a restart, where there is no keyring.
pub(crate) async fn show_watch(citizen: &Citizen, speech: &mut Speech) -> Result<(), Failure> {
    let (AccessView::Locked { watch } | AccessView::Open { watch, .. }) =
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
    let citizen = open_unlocked(arguments, speech).await?;
    let report = access::back_up(&citizen, file.to_owned()).await?;
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
    let passphrase = passphrase::ask(arguments, speech)?;
    access::restore(&citizen, file.to_owned(), passphrase.to_string()).await?;
    speech.json(&json!({ "restored": true }));
    let saved = speech.words().say("cli-saved");
    speech.tell(&saved);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

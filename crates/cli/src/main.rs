//! The same citizen, in a terminal.

mod alerts;
mod arguments;
mod confirm;
mod consulates;
mod demo;
mod distress;
mod documents;
mod failure;
mod files;
mod geofence;
mod passphrase;
mod progress;
mod requests;
mod speech;
mod vault;
mod watch;

use arguments::{
    Arguments, Command, ConsulatesVerb, DocumentsVerb, GeofenceVerb, RequestsVerb, VaultVerb,
};
use clap::Parser as _;
use failure::Failure;
use speech::Speech;
use std::alloc::System;
use std::process::ExitCode;
use zeroizing_alloc::ZeroAlloc;

/// Whatever was freed is zeroed: also what a parser or a formatter held of a document.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    amana_citizen::forbid_core_dumps();
    let arguments = Arguments::parse();
    let mut speech = Speech::new(arguments.language(), arguments.json);
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(_) => return Failure::plain("error-internal").tell(&mut speech),
    };
    match runtime.block_on(run(arguments, &mut speech)) {
        Ok(_) if speech.is_lost() => Failure::plain("error-disk").tell(&mut speech),
        Ok(code) => code,
        Err(failure) => failure.tell(&mut speech),
    }
}

async fn run(arguments: Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Demo { feeds } => demo::run(feeds.clone(), speech).await,
        Command::Documents { verb } => match verb {
            DocumentsVerb::Mrz { file } => documents::mrz::run(file, speech),
            DocumentsVerb::Add { mrz, scan, as_printed } => {
                documents::add(&arguments, mrz, scan.as_deref(), *as_printed, speech).await
            }
            DocumentsVerb::List { reveal } => documents::list(&arguments, *reveal, speech).await,
        },
        Command::Geofence { verb: GeofenceVerb::Match { areas, points } } => {
            geofence::run(areas, points, speech)
        }
        Command::Alerts { verb } => alerts::run(&arguments, verb, speech).await,
        Command::Sos(sos) => distress::sos(&arguments, sos, speech).await,
        Command::Safe(safe) => distress::safe(&arguments, safe, speech).await,
        Command::Watch(watch) => watch::run(&arguments, watch, speech).await,
        Command::Requests { verb } => match verb {
            RequestsVerb::Note { service, mission, reference } => {
                requests::note(&arguments, service, mission, reference, speech).await
            }
            RequestsVerb::List => requests::list(&arguments, speech).await,
            RequestsVerb::View { request } => requests::view(&arguments, *request, speech).await,
            RequestsVerb::Paste(paste) => requests::paste(&arguments, paste, speech).await,
            RequestsVerb::Receipt { request, file } => {
                requests::receipt(&arguments, *request, file, speech).await
            }
            RequestsVerb::Confirm { errand } => {
                requests::confirm(&arguments, *errand, speech).await
            }
            RequestsVerb::Carry => requests::carry(&arguments, speech).await,
        },
        Command::Consulates { verb } => match verb {
            ConsulatesVerb::Join { link } => consulates::join(&arguments, link, speech).await,
            ConsulatesVerb::List => consulates::list(&arguments, speech).await,
        },
        Command::Vault { verb } => match verb {
            VaultVerb::Papers(verb) => vault::papers::run(&arguments, verb, speech).await,
            VaultVerb::Keys(verb) => vault::keys::run(&arguments, verb, speech).await,
            VaultVerb::Init => vault::init(&arguments, speech).await,
            VaultVerb::Export { file } => vault::export(&arguments, file, speech).await,
            VaultVerb::SecondPlace { verb } => vault::second_place(&arguments, verb, speech).await,
            VaultVerb::ListVaults => vault::list(&arguments, speech).await,
            VaultVerb::Name { name } => vault::name(&arguments, name, speech).await,
            VaultVerb::Status => vault::status(&arguments, speech).await,
            VaultVerb::Backup { file } => vault::back_up(&arguments, file, speech).await,
            VaultVerb::RestoreBackup(backup) => vault::restore(&arguments, backup, speech).await,
        },
    }
}

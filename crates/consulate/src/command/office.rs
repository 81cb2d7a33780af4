//! The officer's tools.

mod begin;
mod decide;
mod import;
mod look;
mod roster;

use super::CommandError;
use crate::mission::Mission;
use crate::office::Desk;
use amana_channel::{Channel, NoWitness};
use clap::{Args, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The office's key folder.
    #[arg(long, global = true, default_value = "office-keys")]
    keys: PathBuf,
    /// `https://host[:port]`; by default the one of the key folder.
    #[arg(long, global = true)]
    origin: Option<String>,
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Make a key tree and a throw-away certificate: the office's keys here, the server's there.
    Init(begin::Init),
    /// Register this officer's passkey with the code of an invitation.
    Enrol {
        /// The invitation's code.
        code: String,
    },
    /// List the requests that are not closed.
    List,
    /// Open a request; its citizen sees that somebody looked.
    Open {
        /// The request.
        request: Uuid,
        /// Write its pictures into this folder.
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Say that a request is complete and right; the citizen is expected in person.
    Validate {
        /// The request.
        request: Uuid,
    },
    /// Ask the citizen for something.
    Ask(decide::Ask),
    /// Record that originals were seen and biometrics captured.
    Visit {
        /// The request.
        request: Uuid,
    },
    /// Begin production.
    Produce {
        /// The request.
        request: Uuid,
    },
    /// Say that it is ready for pick-up.
    Ready {
        /// The request.
        request: Uuid,
    },
    /// Hand over: the request is closed as granted.
    Deliver {
        /// The request.
        request: Uuid,
    },
    /// Countersign a CAP file and publish it in the feed.
    Alert {
        /// The CAP file.
        file: PathBuf,
    },
    /// Say who may alert; it takes two of the root's keys.
    Roster(roster::RosterArguments),
    /// Countersign and publish what public feeds and folders say.
    Import(import::Import),
    /// Open the safety reports.
    Reports,
    /// Answer a safety report; who sent it sees that somebody did.
    Answer {
        /// The report.
        report: Uuid,
        /// What is said.
        #[arg(value_enum)]
        says: look::Says,
    },
}

pub(super) async fn run(arguments: Arguments, out: &mut impl Write) -> Result<(), CommandError> {
    let Arguments { keys, origin, act } = arguments;
    if let Act::Init(init) = act {
        return begin::init(init, &keys, origin, out);
    }
    let mission = Mission::read(&keys)?;
    let origin = origin.unwrap_or(mission.origin);
    let channel = Channel::open(&origin, mission.tls_root, Arc::new(NoWitness))?;
    if let Act::Enrol { code } = act {
        Desk::enrol(channel, &keys, &code).await?;
        return Ok(writeln!(out, "enrolled")?);
    }
    let mut desk = Desk::open(channel, &keys)?;
    match act {
        Act::Init(_) | Act::Enrol { .. } => unreachable!("done above, without a desk"),
        Act::List => look::list(&mut desk, out).await,
        Act::Open { request, to } => look::open(&mut desk, request, to.as_deref(), out).await,
        Act::Import(import) => import::import(&mut desk, &keys, import, out).await,
        Act::Roster(change) => roster::change(&mut desk, &keys, change, out).await,
        Act::Reports => look::reports(&mut desk, out).await,
        Act::Answer { report, says } => Ok(desk.answer_report(report, says.into()).await?),
        Act::Validate { request } => decide::validate(&mut desk, request).await,
        Act::Ask(ask) => decide::ask(&mut desk, ask).await,
        Act::Visit { request } => decide::visit(&mut desk, request).await,
        Act::Produce { request } => decide::produce(&mut desk, request).await,
        Act::Ready { request } => decide::ready(&mut desk, request).await,
        Act::Deliver { request } => decide::deliver(&mut desk, request).await,
        Act::Alert { file } => decide::alert(&mut desk, &file, out).await,
    }
}

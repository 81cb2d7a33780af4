//! The `consulate` program's commands: what the operator and the officer type.

mod directory;
mod error;
mod office;
mod operate;

pub use error::CommandError;

use clap::{Parser, Subcommand};
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;

/// The reference consulate and the officer's tools.
#[derive(Debug, Parser)]
#[command(name = "consulate", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve until the program is told to end.
    Serve {
        /// The server's folder, as `office init` made it.
        #[arg(long)]
        folder: PathBuf,
        /// Where to listen.
        #[arg(long)]
        listen: SocketAddr,
        /// `https://host[:port]`, as clients write it; by default the one of `office init`.
        #[arg(long)]
        origin: Option<String>,
    },
    /// Print a single-use invitation: its link for the app, its code for `office enrol`.
    Invite {
        /// The server's folder.
        #[arg(long)]
        folder: PathBuf,
        /// For an officer rather than a citizen.
        #[arg(long)]
        officer: bool,
    },
    /// Sign the app's directory of public feeds; the ceremony of a release.
    SignDirectory(directory::SignDirectory),
    /// The officer's tools, on the office's own machine.
    Office(office::Arguments),
}

/// Does what was asked and prints to `out`.
///
/// # Errors
/// [`CommandError`].
pub async fn run(arguments: Arguments, out: &mut impl Write) -> Result<(), CommandError> {
    match arguments.command {
        Command::Serve { folder, listen, origin } => {
            operate::serve(&folder, listen, origin, out).await
        }
        Command::Invite { folder, officer } => operate::invite(&folder, officer, out),
        Command::SignDirectory(sign) => directory::sign(&sign, out),
        Command::Office(arguments) => office::run(arguments, out).await,
    }
}

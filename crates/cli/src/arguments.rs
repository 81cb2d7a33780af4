//! What can be typed. Exit codes: 0 done, 1 refused input or failed check, 2 wrong usage.

mod keys;
mod papers;

pub(crate) use keys::{KeysVerb, NewPassphrase, RestoreBackup, SlotsVerb};
pub(crate) use papers::{Add, CopyFor, Edit, Fields, Output, PapersVerb};

use amana_words::Language;
use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use uuid::Uuid;

/// Amana in a terminal.
#[derive(Parser)]
#[command(name = "amana-cli", version, about)]
pub(crate) struct Arguments {
    /// The data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Read the passphrase from this file descriptor instead of asking
    #[arg(long, global = true, value_name = "N")]
    pub(crate) passphrase_fd: Option<u32>,
    /// Open with what this device's keyring holds, where `vault slots add-keyring` was done
    #[arg(long, global = true)]
    pub(crate) keyring: bool,
    /// Answer with JSON lines
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// ar, en, es or fr; otherwise the system's
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Tell the whole story with a consulate of its own, in a folder that is removed afterwards
    Demo {
        /// A folder of CAP messages to take the first alert from
        #[arg(long, value_name = "DIR")]
        feeds: Option<PathBuf>,
    },
    /// Travel documents
    Documents {
        #[command(subcommand)]
        verb: DocumentsVerb,
    },
    /// Crisis alerts
    Alerts {
        #[command(subcommand)]
        verb: AlertsVerb,
    },
    /// Requests
    Requests {
        #[command(subcommand)]
        verb: RequestsVerb,
    },
    /// Consulates
    Consulates {
        #[command(subcommand)]
        verb: ConsulatesVerb,
    },
    /// The vault
    Vault {
        #[command(subcommand)]
        verb: VaultVerb,
    },
}

#[derive(Subcommand)]
pub(crate) enum DocumentsVerb {
    /// Read MRZs, separated by blank lines
    Mrz {
        /// The file; `-` is standard input
        file: PathBuf,
    },
    /// Add a document
    Add {
        /// A file with its MRZ; `-` is standard input
        #[arg(long, value_name = "FILE")]
        mrz: PathBuf,
        /// A scan: PNG, JPEG or PDF
        #[arg(long, value_name = "FILE")]
        scan: Option<PathBuf>,
        /// I compared it: a check digit that does not fit is printed like that
        #[arg(long)]
        as_printed: bool,
    },
    /// All documents, soonest expiry first
    List {
        /// Show the numbers and the MRZs
        #[arg(long)]
        reveal: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum AlertsVerb {
    /// Read CAP messages and feeds, and say what was repaired or refused
    Inspect {
        /// Files or folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Take in a feed file
    Receive {
        /// A CAP message, or a feed that holds some
        feed: PathBuf,
    },
    /// Match positions against the alerts, vault locked or not
    Watch {
        /// A GPX or NMEA track
        #[arg(long, value_name = "FILE")]
        replay: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum RequestsVerb {
    /// Note a request at a consulate without an API
    Note {
        /// passport-renewal, visa, identity-card, civil-registry or other
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        service: String,
        /// The consulate
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        mission: String,
        /// The reference on the receipt
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        reference: String,
    },
    /// All requests, newest first
    List,
    /// One request with its history
    View {
        /// Its id
        request: Uuid,
    },
    /// What a message of the consulate may say; one of the proposals is noted with --confirm
    Paste(Paste),
    /// Add a picture of the receipt
    Receipt {
        /// The request's id
        request: Uuid,
        /// PNG, JPEG or PDF
        file: PathBuf,
    },
    /// Confirm an errand with the passphrase, and carry it
    Confirm {
        /// Its id
        errand: Uuid,
    },
    /// Carry everything that was confirmed
    Carry,
}

#[derive(clap::Args)]
pub(crate) struct Paste {
    /// The request's id
    pub(crate) request: Uuid,
    /// The message
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    pub(crate) text: Option<String>,
    /// A file that holds it; `-` is standard input
    #[arg(long)]
    pub(crate) file: Option<PathBuf>,
    /// Note the proposal of this number
    #[arg(long, value_name = "N")]
    pub(crate) confirm: Option<usize>,
}

#[derive(Subcommand)]
pub(crate) enum ConsulatesVerb {
    /// Add the consulate of an invitation
    Join {
        /// The link
        link: String,
    },
    /// All consulates
    List,
}

#[derive(Subcommand)]
pub(crate) enum VaultVerb {
    #[command(flatten)]
    Papers(PapersVerb),
    #[command(flatten)]
    Keys(KeysVerb),
    /// Make a vault; shows the recovery code once
    Init,
    /// What the first screen would say
    Status,
    /// Write a backup
    Backup {
        /// The file
        file: PathBuf,
    },
    /// Restore a backup into an empty data folder, or into the vault that is here
    RestoreBackup(RestoreBackup),
}

impl Arguments {
    pub(crate) fn language(&self) -> Language {
        let of_system = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok())
                .find_map(|tag| Language::from_tag(&tag))
        };
        self.lang.or_else(of_system).unwrap_or(Language::En)
    }

    /// `--data`, else the system's place for an app's data.
    pub(crate) fn data_folder(&self) -> PathBuf {
        let home = || std::env::home_dir().unwrap_or_default();
        self.data.clone().unwrap_or_else(|| {
            let system = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
            system.unwrap_or_else(|| home().join(".local/share")).join("amana")
        })
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "ar, en, es or fr".to_owned())
}

//! What can be typed. Exit codes: 0 done, 1 refused input or failed check, 2 wrong usage.

mod crisis;
mod keys;
mod papers;
mod stop;

pub(crate) use crisis::{
    AlertsVerb, ConfidantsVerb, PlacesVerb, PositionSource, Safe, Sos, Spot, TownVerb, TripsVerb,
    Watch,
};
pub(crate) use keys::{KeysVerb, NewPassphrase, RestoreBackup, SlotsVerb};
pub(crate) use papers::{Add, CopyFor, Edit, Fields, Output, PapersVerb};
pub(crate) use stop::Stop;

use amana_words::Language;
use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use uuid::Uuid;

/// Where gpsd listens unless somebody moved it.
const GPSD: &str = "localhost:2947";

/// Amana in a terminal.
#[derive(Parser)]
#[command(name = "amana-cli", version, about)]
pub(crate) struct Arguments {
    /// The data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Which vault of the data folder: its number, its id, or `new` for one more; otherwise the first
    #[arg(long, global = true, value_name = "WHICH", value_parser = which_vault)]
    pub(crate) vault: Option<WhichVault>,
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
#[expect(
    clippy::large_enum_variant,
    reason = "one is parsed for each run, and clap flattens no box"
)]
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
    /// Areas and positions, without a vault
    Geofence {
        #[command(subcommand)]
        verb: GeofenceVerb,
    },
    /// Call for help: the local number first, then every crisis desk
    Sos(Sos),
    /// Say that you are safe
    Safe(Safe),
    /// Follow a position: say what is entered, near and left, and raise alerts
    Watch(Watch),
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
pub(crate) enum GeofenceVerb {
    /// For each point, the ids of the areas that contain it
    Match {
        /// GeoJSON with polygons; `-` is standard input
        areas: PathBuf,
        /// Rows of longitude, latitude; `-` is standard input
        points: PathBuf,
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
#[expect(
    clippy::large_enum_variant,
    reason = "one is parsed for each run, and clap flattens no box"
)]
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
    /// Hand out everything in the clear, as a ZIP; asks for the passphrase
    Export {
        /// The file
        file: PathBuf,
    },
    /// A second place for backups
    SecondPlace {
        #[command(subcommand)]
        verb: SecondPlaceVerb,
    },
    /// The vaults of the data folder, in the order of their making
    ListVaults,
    /// Name the vault; the name is sealed inside
    Name {
        /// The name; an empty one takes it away
        name: String,
    },
    /// Restore a backup into an empty data folder, or into the vault that is here
    RestoreBackup(RestoreBackup),
}

#[derive(Subcommand)]
pub(crate) enum SecondPlaceVerb {
    /// Choose it, and make the first copy
    Set(SetPlace),
    /// How it stands
    Status,
    /// Make a copy now
    Now,
    /// Make no more copies; those that lie there stay
    Forget,
}

#[derive(clap::Args)]
pub(crate) struct SetPlace {
    /// A folder, on another disk or on a stick
    #[arg(long, value_name = "DIR", required_unless_present = "web_dav")]
    pub(crate) folder: Option<PathBuf>,
    /// A WebDAV collection: https://…
    #[arg(long, value_name = "URL", conflicts_with = "folder")]
    pub(crate) web_dav: Option<String>,
    /// Who writes there; the password is asked for
    #[arg(long, value_name = "NAME", requires = "web_dav")]
    pub(crate) user: Option<String>,
    /// Read that password from this file descriptor instead of asking
    #[arg(long, value_name = "N", requires = "user")]
    pub(crate) password_fd: Option<u32>,
    /// When copies are made while the app is open
    #[arg(long, value_enum, default_value_t = ScheduleChoice::Weekly)]
    pub(crate) schedule: ScheduleChoice,
    /// How many copies are kept
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) keep: u32,
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum ScheduleChoice {
    /// Once a day
    Daily,
    /// Once a week
    Weekly,
    /// After five changes, and once a month
    Changes,
}

/// What `--vault` means.
#[derive(Clone, Copy)]
pub(crate) enum WhichVault {
    Number(u32),
    Id(Uuid),
    New,
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

fn which_vault(typed: &str) -> Result<WhichVault, String> {
    let number = || typed.parse().ok().map(WhichVault::Number);
    let id = || typed.parse().ok().map(WhichVault::Id);
    match typed {
        "new" => Ok(WhichVault::New),
        _ => number().or_else(id).ok_or_else(|| "a number, an id, or new".to_owned()),
    }
}

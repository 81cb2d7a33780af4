//! The first day: keys for the office, keys for the server, and never both in one place.

use super::super::CommandError;
use super::roster::Reach;
use crate::clock;
use crate::config::Config;
use crate::mission::Mission;
use crate::office::keys::{self, FILES};
use crate::office::roster::{self, OFFICE};
use crate::office::{ceremony, tls};
use crate::storage::{Store, StoreError, rosters};
use amana_alerts::trust::Roster;
use amana_sealing::sign1::SigningKey;
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
use url::Url;

#[derive(Debug, Args)]
pub(super) struct Init {
    /// Where the server's keys, certificate and trust bundle go; to be carried to the server.
    #[arg(long)]
    folder: PathBuf,
    /// The ministry's name, for the screen.
    #[arg(long, default_value = "Ministry of Foreign Affairs")]
    ministry: String,
    /// The mission's name, for the screen.
    #[arg(long, default_value = "Consulate")]
    mission: String,
    /// For whom and for where the office may alert.
    #[command(flatten)]
    reach: Reach,
}

pub(super) fn init(
    init: Init,
    keys_folder: &Path,
    origin: Option<String>,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    let origin = origin.ok_or(CommandError::Origin)?;
    let url = Url::parse(&origin).map_err(|_| CommandError::Origin)?;
    let host = url.domain().filter(|_| url.scheme() == "https").ok_or(CommandError::Origin)?;
    if FILES.iter().any(|name| keys_folder.join(name).exists()) {
        return Err(CommandError::KeysExist);
    }
    let tree = ceremony::make_key_tree(&init.ministry, &init.mission);
    let certificate = tls::make(host)?;
    let mission = Mission {
        origin: url.origin().ascii_serialization(),
        tls_root: certificate.root,
        trust_root: tree.fingerprint,
    };
    tree.office.write(keys_folder, &mission)?;
    keys::write_roots(keys_folder, &tree.roots)?;
    let now = clock::system()();
    let (senders, territory) = init.reach.split();
    let key = tree.office.alerts.public();
    let first = roster::first(vec![roster::issuer(OFFICE, senders, territory, key, now)], now);
    let config = Config {
        folder: init.folder,
        online_keys: tree.online,
        tls: certificate.files,
        trust_bundle: tree.bundle,
        origin: mission.origin.clone(),
        clock: clock::system(),
    };
    config.write_folder(&mission)?;
    keep_first_roster(&config.folder, &first, &tree.roots)?;
    writeln!(out, "root: {}", mission.trust_root.to_text())?;
    writeln!(out, "tls root: {}", mission.tls_root.to_text())?;
    writeln!(out, "move root-1.seed, root-2.seed and root-3.seed to three offline places")?;
    Ok(())
}

/// The only roster that the server is given beside its keys: every later one is published by an officer.
fn keep_first_roster(
    folder: &Path,
    first: &Roster,
    roots: &[SigningKey],
) -> Result<(), CommandError> {
    let signed = serde_json::to_vec(&roster::sign(first, roots)).expect("plain structs serialise");
    let store = Store::open(folder)?;
    let kept = store.write(|tx| rosters::insert(tx, first.version, &signed));
    Ok(kept.map_err(StoreError::from)?)
}

//! Who may alert: issuing the roster, adding an issuer or a key, retiring one. It takes two root keys.

use super::super::CommandError;
use crate::clock;
use crate::office::roster::{self, OFFICE, RosterError};
use crate::office::{Desk, keys};
use amana_alerts::trust::{GeoBox, Roster, Territory};
use amana_sealing::decode_base64url;
use amana_sealing::sign1::VerifyingKey;
use chrono::TimeDelta;
use clap::{Args, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What this office countersigned before its first roster counts on.
const EARLIER: TimeDelta = TimeDelta::days(7);

#[derive(Debug, Args)]
pub(super) struct RosterArguments {
    /// A folder with root-1.seed, root-2.seed or root-3.seed; repeat it for the second. By default the
    /// key folder.
    #[arg(long, global = true)]
    roots: Vec<PathBuf>,
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Sign the roster anew, and have this office's key count on; a reach given is this office's from now
    /// on. The first roster has this office alone.
    Issue(Reach),
    /// Add an issuer; one that is there gets another key, and the reach if one is given.
    Add {
        /// Its id; it never changes.
        id: String,
        /// Its Ed25519 key, base64url.
        #[arg(long, value_parser = read_key)]
        key: VerifyingKey,
        #[command(flatten)]
        reach: Reach,
    },
    /// Have an issuer's key, or all of its keys, count no more from now on.
    Retire {
        /// Its id.
        id: String,
        /// The key, base64url; by default all.
        #[arg(long, value_parser = read_key)]
        key: Option<VerifyingKey>,
    },
}

/// For whom and for where an issuer may speak. Nothing given: for anybody, anywhere.
#[derive(Debug, Default, Args)]
pub(super) struct Reach {
    /// What it may write as CAP's sender; repeat it for more.
    #[arg(long = "sender")]
    senders: Vec<String>,
    /// Two letters of ISO 3166-1; repeat it for more.
    #[arg(long = "country", value_parser = read_country)]
    countries: Vec<String>,
    /// Whole degrees: south,west,north,east; repeat it for more. Its drawn areas lie in them.
    #[arg(long = "box", value_parser = read_box, allow_hyphen_values = true)]
    boxes: Vec<GeoBox>,
}

impl Reach {
    fn is_given(&self) -> bool {
        !(self.senders.is_empty() && self.countries.is_empty() && self.boxes.is_empty())
    }

    pub(super) fn split(self) -> (Vec<String>, Territory) {
        (self.senders, Territory { countries: self.countries, boxes: self.boxes })
    }
}

pub(super) async fn change(
    desk: &mut Desk,
    keys_folder: &Path,
    arguments: RosterArguments,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    let RosterArguments { mut roots, act } = arguments;
    if roots.is_empty() {
        roots.push(keys_folder.to_owned());
    }
    let roots = keys::read_roots(&roots)?;
    let (held, now) = (desk.roster().await?, clock::system()());
    let next = match (act, held) {
        (Act::Issue(reach), Some(held)) => {
            let next = roster::prolonged(roster::renewed(held, now), OFFICE, now);
            reaching(next, OFFICE, reach)?
        }
        (Act::Issue(reach), None) => {
            let (senders, territory) = reach.split();
            let key = desk.alert_key();
            let own = roster::issuer(OFFICE, senders, territory, key, now - EARLIER);
            roster::first(vec![own], now)
        }
        (Act::Add { id, key, reach }, Some(held)) => {
            let added = roster::issuer(&id, Vec::new(), Territory::default(), key, now);
            reaching(roster::with(held, added, now)?, &id, reach)?
        }
        (Act::Retire { id, key }, Some(held)) => roster::retired(held, &id, key, now)?,
        (_, None) => return Err(RosterError::NoRoster.into()),
    };
    desk.publish_roster(&next, &roots).await?;
    let until = next.expires_at.date_naive();
    Ok(writeln!(out, "roster {} with {} issuers until {until}", next.version, next.issuers.len())?)
}

fn reaching(next: Roster, id: &str, reach: Reach) -> Result<Roster, RosterError> {
    if !reach.is_given() {
        return Ok(next);
    }
    let (senders, territory) = reach.split();
    roster::reaching(next, id, senders, territory)
}

fn read_key(text: &str) -> Result<VerifyingKey, &'static str> {
    let bytes = decode_base64url(text).and_then(|bytes| bytes.try_into().ok());
    bytes.map(VerifyingKey::from_bytes).ok_or("not an Ed25519 key in base64url")
}

fn read_country(text: &str) -> Result<String, &'static str> {
    let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code { Ok(text.to_owned()) } else { Err("not two capital letters") }
}

fn read_box(text: &str) -> Result<GeoBox, &'static str> {
    let degrees: Result<Vec<i16>, _> = text.split(',').map(|one| one.trim().parse()).collect();
    match degrees.unwrap_or_default()[..] {
        [south, west, north, east]
            if south <= north
                && [south, north].iter().all(|lat| (-90..=90).contains(lat))
                && [west, east].iter().all(|lon| (-180..=180).contains(lon)) =>
        {
            Ok(GeoBox { south, west, north, east })
        }
        _ => Err("not south,west,north,east in whole degrees"),
    }
}

#[cfg(test)]
mod tests {
    use super::{read_box, read_country, read_key};
    use amana_alerts::trust::GeoBox;

    #[test]
    fn what_is_no_territory_is_refused() {
        let spain = GeoBox { south: 27, west: -19, north: 44, east: 5 };
        assert_eq!(read_box("27,-19,44,5"), Ok(spain));
        for bad in ["", "27,-19,44", "44,-19,27,5", "27,-190,44,5", "27,-19,44,5,x", "a,b,c,d"] {
            assert!(read_box(bad).is_err(), "{bad}");
        }
        assert!(read_country("ES").is_ok() && read_country("es").is_err());
        assert!(read_key("AAAA").is_err() && read_key(&"A".repeat(43)).is_ok());
    }
}

//! What can be typed about the documents in a vault.

use chrono::NaiveDate;
use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(Subcommand)]
pub(crate) enum PapersVerb {
    /// Add a document from a file with its MRZ, or a picture or PDF of one
    Add(Add),
    /// All documents, soonest expiry first
    List {
        /// What lies in the trash, the last one first
        #[arg(long)]
        trash: bool,
        /// Show the numbers
        #[arg(long)]
        reveal: bool,
    },
    /// Find documents, requests and alerts that hold every word
    Search {
        /// Parts of any field, in any script
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// One document, whole
    Show {
        /// Its id
        document: Uuid,
        /// Show the number and the MRZ
        #[arg(long)]
        reveal: bool,
        /// Also what it was before
        #[arg(long)]
        versions: bool,
    },
    /// Write a scan out, in the clear
    Open {
        /// The scan's id, or that of a document with one scan
        id: Uuid,
        #[command(flatten)]
        to: Output,
    },
    /// Edit a document; what it was stays as a version
    Edit(Edit),
    /// What a document was before, newest first
    Versions {
        /// Its id
        document: Uuid,
    },
    /// Bring an earlier version back
    BringBack {
        /// The document's id
        document: Uuid,
        /// The version's id
        version: Uuid,
    },
    /// Move a document to the trash
    Trash {
        /// Its id
        document: Uuid,
    },
    /// Take a document out of the trash
    Restore {
        /// Its id
        document: Uuid,
    },
    /// Erase a document in the trash for good
    Purge {
        /// Its id
        #[arg(required_unless_present = "all")]
        document: Option<Uuid>,
        /// Everything in the trash
        #[arg(long, conflicts_with = "document")]
        all: bool,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Make a copy for one purpose, which is written all over it
    CopyFor(CopyFor),
    /// To whom copies were given, newest first
    Disclosures {
        /// Of this document alone
        document: Option<Uuid>,
    },
    /// Print a document with its scans into one PDF
    Dossier {
        /// Its id
        document: Uuid,
        /// What it is for
        #[arg(long, default_value = "", hide_default_value = true)]
        purpose: String,
        #[command(flatten)]
        to: Output,
    },
    /// Write expiries and appointments as a calendar file; it names nobody
    Calendar {
        #[command(flatten)]
        to: Output,
    },
}

/// Where something is written.
#[derive(Args)]
pub(crate) struct Output {
    /// The file; `-` is standard output
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Args)]
pub(crate) struct Add {
    /// Text with an MRZ, or a scan: PNG, JPEG or PDF
    pub(crate) file: PathBuf,
    /// Add the scan to this document
    #[arg(long, value_name = "ID", conflicts_with_all = ["mrz", "kind", "tag", "note", "person"])]
    pub(crate) document: Option<Uuid>,
    /// The MRZ of what the scan shows; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "kind")]
    pub(crate) mrz: Option<PathBuf>,
    /// I compared it: a check digit that does not fit is printed like that
    #[arg(long)]
    pub(crate) as_printed: bool,
    /// Also seal the scan as it came, with what the camera wrote into it
    #[arg(long)]
    pub(crate) keep_original: bool,
    /// A word to find it by; may be given several times
    #[arg(long)]
    pub(crate) tag: Vec<String>,
    /// Notes
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// Whose it is: an id, or a name that is known
    #[arg(long, value_name = "WHO")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) fields: Fields,
}

/// What is printed in a document, typed by hand.
#[derive(Args)]
pub(crate) struct Fields {
    /// passport, identity-card, visa, residence-permit or other
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// One to three letters
    #[arg(long, value_name = "CODE")]
    pub(crate) issuing_state: Option<String>,
    /// As printed
    #[arg(long)]
    pub(crate) number: Option<String>,
    /// As printed
    #[arg(long)]
    pub(crate) surname: Option<String>,
    /// As printed
    #[arg(long)]
    pub(crate) given_names: Option<String>,
    /// One to three letters
    #[arg(long, value_name = "CODE")]
    pub(crate) nationality: Option<String>,
    /// YYYY-MM-DD, or `none`
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) born_on: Option<Day>,
    /// YYYY-MM-DD, or `none`
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) issued_on: Option<Day>,
    /// YYYY-MM-DD, or `none`
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) expires_on: Option<Day>,
}

impl Fields {
    /// Nothing was typed.
    pub(crate) fn is_empty(&self) -> bool {
        let texts = [
            &self.kind,
            &self.issuing_state,
            &self.number,
            &self.surname,
            &self.given_names,
            &self.nationality,
        ];
        let days = [self.born_on, self.issued_on, self.expires_on];
        texts.iter().all(|text| text.is_none()) && days.iter().all(Option::is_none)
    }
}

/// A day, or none: what is not typed stays as it is.
#[derive(Clone, Copy)]
pub(crate) struct Day(pub(crate) Option<NaiveDate>);

fn day(typed: &str) -> Result<Day, String> {
    match typed {
        "none" => Ok(Day(None)),
        typed => match typed.parse() {
            Ok(day) => Ok(Day(Some(day))),
            Err(_) => Err("YYYY-MM-DD, or none".to_owned()),
        },
    }
}

#[derive(Args)]
pub(crate) struct Edit {
    /// Its id
    pub(crate) document: Uuid,
    #[command(flatten)]
    pub(crate) fields: Fields,
    /// I typed it by hand, where the MRZ has something else
    #[arg(long)]
    pub(crate) typed_by_hand: bool,
    /// Notes, in place of those before
    #[arg(long, value_name = "TEXT")]
    pub(crate) notes: Option<String>,
    /// A word to find it by; all together take the place of those before
    #[arg(long, conflicts_with = "no_tags")]
    pub(crate) tag: Vec<String>,
    /// Take all tags away
    #[arg(long)]
    pub(crate) no_tags: bool,
    /// Whose it is: an id, or a name that is known
    #[arg(long, value_name = "WHO", conflicts_with = "nobody")]
    pub(crate) person: Option<String>,
    /// It is nobody's
    #[arg(long)]
    pub(crate) nobody: bool,
}

#[derive(Args)]
pub(crate) struct CopyFor {
    /// The document's id
    pub(crate) document: Uuid,
    /// For whom and what; written over the copy and into the ledger
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) purpose: String,
    /// Which of several scans
    #[arg(long, value_name = "ID")]
    pub(crate) scan: Option<Uuid>,
    /// Cover this: left,top,width,height in parts of the picture, 0 to 1; may be given several times
    #[arg(long, value_name = "L,T,W,H", value_parser = mask)]
    pub(crate) mask: Vec<[f32; 4]>,
    /// Cover neither the number, nor the MRZ, nor codes for machines
    #[arg(long)]
    pub(crate) no_default_masks: bool,
    #[command(flatten)]
    pub(crate) to: Output,
}

fn mask(typed: &str) -> Result<[f32; 4], String> {
    let parts: Result<Vec<f32>, _> = typed.split(',').map(|part| part.trim().parse()).collect();
    let four = parts.ok().and_then(|parts| <[f32; 4]>::try_from(parts).ok());
    four.ok_or_else(|| "four numbers between 0 and 1: left,top,width,height".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{day, mask};

    #[test]
    fn a_day_is_a_day_or_none() {
        assert!(day("none").is_ok_and(|day| day.0.is_none()));
        assert!(day("2030-02-28").is_ok_and(|day| day.0.is_some()));
        assert!(day("2030-02-30").is_err() && day("").is_err() && day("28.2.2030").is_err());
    }

    #[test]
    fn a_mask_has_four_numbers() {
        assert_eq!(mask("0, 0.5,1,0.25"), Ok([0.0, 0.5, 1.0, 0.25]));
        assert!(mask("0,0.5,1").is_err() && mask("0,0,1,x").is_err() && mask("").is_err());
    }
}

//! One round of imports, or one after the other until the program is told to end.

use super::super::CommandError;
use crate::office::Desk;
use crate::office::import::{Geocodes, Ledger, Said, Sources, import as import_all};
use amana_sources::Client;
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// An office is on a good line: a source that drips may not hold up the next one for long.
const PATIENCE: Duration = Duration::from_secs(30);
const WHOLE: Duration = Duration::from_secs(60);

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The list of sources: `{"sources": [{"name": …, "address": … or "folder": …}]}`.
    sources: PathBuf,
    /// A folder of GeoJSON tables, one for each list of codes: `EMMA_ID.geojson` holds features whose
    /// `id` is the code.
    #[arg(long)]
    geocodes: Option<PathBuf>,
    /// Go on for ever, with so many seconds between two rounds; at least 60.
    #[arg(long)]
    every_s: Option<u64>,
}

pub(super) async fn import(
    desk: &mut Desk,
    keys: &Path,
    import: Import,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    let sources = Sources::read(&tokio::fs::read(import.sources).await?)?;
    let geocodes = import.geocodes.as_deref().map(Geocodes::read).transpose()?.unwrap_or_default();
    let client = Client::with_patience(Arc::new(|_: &str, _: &str| ()), PATIENCE, WHOLE)
        .map_err(crate::office::import::ImportError::from)?;
    let mut ledger = Ledger::open(keys)?;
    loop {
        let began = desk.now();
        let round = import_all(desk, &client, &sources, &geocodes, &mut ledger).await;
        match (round, import.every_s) {
            (Ok(round), _) => {
                let (published, known, refused) = (round.published, round.known, round.refused);
                writeln!(out, "published {published}, known {known}, refused {refused}")?;
            }
            (Err(error), None) => return Err(error.into()),
            // The consulate may be back in a minute.
            (Err(error), Some(_)) => writeln!(out, "{error}")?,
        }
        for note in ledger.notes().filter(|note| note.at >= began) {
            if let Said::Refused(why) | Said::Failed(why) = &note.said {
                writeln!(out, "{}: {why}", note.source)?;
            }
        }
        out.flush()?;
        let Some(seconds) = import.every_s else { return Ok(()) };
        tokio::time::sleep(Duration::from_secs(seconds.max(60))).await;
    }
}

//! The ZIP: one entry after the other, never a whole scan in memory.

use super::shape::{Export, Scan};
use crate::citizen::apart;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use std::io::{self, Seek, Write};
use uuid::Uuid;
use zeroize::Zeroizing;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Describes `amana.json` (JSON Schema, draft 2020-12).
const SCHEMA: &str = include_str!("schema.json");
/// What a UTF-8 text begins with for the one editor that would take it for another encoding.
const MARK: &str = "\u{feff}";

/// A ZIP that is being written.
pub(super) struct Archive<T: Write + Seek> {
    zip: ZipWriter<T>,
    options: SimpleFileOptions,
}

impl<T: Write + Seek + Send + 'static> Archive<T> {
    pub(super) fn start(target: T, at: DateTime<Utc>, readme: &str) -> Result<Self, Error> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .unix_permissions(0o600)
            .last_modified_time(time(at));
        let mut archive = Self { zip: ZipWriter::new(target), options };
        archive.text("README.txt", format!("{MARK}{readme}\r\n").as_bytes())?;
        archive.text("schema.json", SCHEMA.as_bytes())?;
        Ok(archive)
    }

    /// Takes in a scan, and says whether it is whole. A damaged one leaves nothing behind.
    pub(super) async fn take_scan(
        mut self,
        citizen: &Citizen,
        id: Uuid,
        scan: Scan,
    ) -> Result<(Self, bool), Error> {
        let opened = citizen.ask(move |room| Ok(room.vault()?.open_blob(id)?)).await;
        let mut reader = match opened {
            Ok(reader) => reader,
            Err(error) if is_damage(&error) => return Ok((self, false)),
            Err(other) => return Err(other),
        };
        apart(move || {
            // Pictures are packed already.
            let options = self.options.compression_method(CompressionMethod::Stored);
            self.zip.start_file(&*scan.file, options).map_err(disk)?;
            let copied = copy(&mut reader, &mut self.zip)?;
            if copied && reader.verify_end().is_ok() {
                return Ok((self, true));
            }
            self.zip.abort_file().map_err(disk)?;
            Ok((self, false))
        })
        .await
    }

    pub(super) fn finish(mut self, told: &Export) -> Result<T, Error> {
        let json = serde_json::to_vec_pretty(told).expect("plain structs serialise");
        self.text("amana.json", &Zeroizing::new(json))?;
        self.zip.finish().map_err(disk)
    }

    fn text(&mut self, name: &str, content: &[u8]) -> Result<(), Error> {
        self.zip.start_file(name, self.options).map_err(disk)?;
        self.zip.write_all(content).map_err(VaultError::from)?;
        Ok(())
    }
}

/// `false` when the scan is damaged; a target that fails is an error.
fn copy(source: &mut impl io::Read, target: &mut impl Write) -> Result<bool, Error> {
    let mut piece = Zeroizing::new(vec![0; 64 * 1024]);
    loop {
        match source.read(&mut piece) {
            Ok(0) => return Ok(true),
            Ok(count) => target.write_all(&piece[..count]).map_err(VaultError::from)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(false),
        }
    }
}

const fn is_damage(error: &Error) -> bool {
    matches!(error, Error::Vault(VaultError::Damaged | VaultError::NotFound | VaultError::TooNew))
}

fn disk(error: zip::result::ZipError) -> Error {
    let io = io::Error::from(error);
    VaultError::from(io).into()
}

/// Times of a ZIP begin in 1980 and have no zone: this is UTC, as in `amana.json`.
fn time(at: DateTime<Utc>) -> zip::DateTime {
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    zip::DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .unwrap_or_default()
}

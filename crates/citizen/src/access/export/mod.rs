//! Everything that the vault holds about the person, handed out in the clear as one ZIP: what is
//! theirs to have (GDPR articles 15 and 20).
//!
//! The file belongs to the edge: it makes it, private and under a temporary name, and gives it its
//! name after [`export`] has answered. Nothing here knows a path.

mod archive;
mod gather;
mod names;
mod readable;
#[cfg(test)]
mod schema;
mod shape;
#[cfg(test)]
mod tests;
mod watch;

use crate::citizen::{apart, verify_person};
use crate::message::{Message, Value};
use crate::progress::Telling;
use crate::stored::activity;
use crate::views::{ExportView, Work};
use crate::{Citizen, Error, Topic};
use archive::Archive;
use chrono::{DateTime, Utc};
use shape::Export;
use std::io::{Seek, Write};

/// What the edge says in the `README.txt`, a paragraph each, in the person's language.
pub fn export_readme(at: DateTime<Utc>) -> [Message; 5] {
    let date = Value::Date(at.date_naive());
    [
        Message::plain("export-readme-what").with("date", date),
        Message::plain("export-readme-clear"),
        Message::plain("export-readme-files"),
        Message::plain("export-readme-watched"),
        Message::plain("export-readme-left-out"),
    ]
}

/// Writes the ZIP and gives the target back, so that its owner can bring it to the disk. Scans are
/// streamed; other verbs come between them. Locking ends it.
///
/// # Errors
/// [`amana_vault::VaultError::WrongSecret`], [`Error::TooManyTries`]; `Locked`; `DiskFull` and what
/// the disk says. What was written by then is to be thrown away.
pub async fn export<T: Write + Seek + Send + 'static>(
    citizen: &Citizen,
    passphrase: String,
    readme: String,
    target: T,
) -> Result<(ExportView, T), Error> {
    verify_person(citizen, passphrase).await?;
    let at = citizen.now();
    let (mut told, ids) = citizen.ask(move |room| gather::gather(room.vault()?, at)).await?;
    let mut archive = apart(move || Archive::start(target, at, &readme)).await?;
    let mut telling = Telling::of(&citizen.world, Work::Export);
    let (of, mut damaged) = (ids.len() as u64, told.damaged);
    for (done, (scan, id)) in told.scans_mut().into_iter().zip(ids).enumerate() {
        telling.tell((done as u64, of));
        let is_whole;
        (archive, is_whole) = archive.take_scan(citizen, id, scan.clone()).await?;
        scan.is_damaged = !is_whole;
        damaged += u32::from(!is_whole);
    }
    telling.tell((of, of));
    let view = view(&told, of, damaged);
    let target = apart(move || archive.finish(&told)).await?;
    note(citizen, at).await;
    Ok((view, target))
}

fn view(told: &Export, scans: u64, damaged: u32) -> ExportView {
    ExportView {
        documents: told.documents.len() as u32,
        requests: told.requests.len() as u32,
        scans: scans as u32,
        damaged,
    }
}

/// The person has the file, also where the vault takes no line about it.
async fn note(citizen: &Citizen, at: DateTime<Utc>) {
    let line = citizen
        .ask(move |room| Ok(room.vault()?.write(|tx| activity::append(tx, at, "exported"))?));
    if let Err(error) = line.await {
        tracing::warn!(%error, "the export was not noted");
    }
    citizen.changed(&[Topic::Security]);
}

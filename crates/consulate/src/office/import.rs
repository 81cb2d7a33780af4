//! Bringing public feeds and folders into the consulate's own: each message by itself, each refusal noted.

mod geocodes;
mod ledger;
mod list;

pub use geocodes::Geocodes;
pub use ledger::{Ledger, Note, Said};
pub use list::{ImportError, Source, Sources, Whence};

use super::{Desk, DeskError};
use amana_alerts::cap;
use amana_alerts::trust::SourceVerdict;
use amana_alerts::{Scope, Status};
use amana_channel::ChannelError;
use amana_contract::feed::LARGEST_ALERT;
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use amana_sources::{Client, Round, look_into, messages, visit};

/// A message of this many bytes fits into an alert, with what is signed beside it. Where it is refused for
/// its size all the same, it is the page of the feed that is full, and the next one has room.
const FITS: usize = LARGEST_ALERT / 4 * 3 - 64 * 1024;

/// What a round over all sources came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Countersigned and published now.
    pub published: u32,
    /// Known from an earlier round.
    pub known: u32,
    /// Refused, or not fetched; the ledger says why.
    pub refused: u32,
}

/// Visits every source once, one after the other. A source or a message that is broken stops no other; a
/// publisher that wants to be left alone is, until its time is over.
///
/// # Errors
/// [`ImportError`] when the consulate does not answer, or the ledger cannot be written: then nothing
/// more is published, and the next round begins where this one ended.
pub async fn import(
    desk: &mut Desk,
    client: &Client,
    sources: &Sources,
    geocodes: &Geocodes,
    ledger: &mut Ledger,
) -> Result<Imported, ImportError> {
    let mut imported = Imported::default();
    for source in &sources.sources {
        let outcome = import_one(desk, client, source, geocodes, ledger, &mut imported).await;
        // What was published until then is not published again.
        ledger.write()?;
        outcome?;
    }
    Ok(imported)
}

async fn import_one(
    desk: &mut Desk,
    client: &Client,
    source: &Source,
    geocodes: &Geocodes,
    ledger: &mut Ledger,
    imported: &mut Imported,
) -> Result<(), ImportError> {
    if ledger.is_left_alone(source, desk.now()) {
        return Ok(());
    }
    let (round, failures) = match fetch(client, source, ledger).await {
        Ok(mut round) => {
            let failures = std::mem::take(&mut round.failures);
            (Some(round), failures)
        }
        Err(error) => (None, vec![error]),
    };
    for error in failures {
        imported.refused += 1;
        ledger.fail(desk.now(), source, error);
    }
    let Some(round) = round else { return Ok(()) };
    let mut is_decided = true;
    for document in &round.documents {
        let from = From { source, host: &document.host, geocodes };
        is_decided &= publish_each(desk, from, &document.body, ledger, imported).await?;
    }
    if is_decided {
        ledger.remember(source, round.memory);
    }
    Ok(())
}

async fn fetch(
    client: &Client,
    source: &Source,
    ledger: &Ledger,
) -> Result<Round, amana_sources::SourceError> {
    match &source.whence {
        Whence::Address(address) => visit(client, address, &ledger.memory(source)).await,
        Whence::Folder(folder) => look_into(folder, &ledger.memory(source)),
    }
}

/// Where a document comes from, and what is known of its codes.
#[derive(Clone, Copy)]
struct From<'a> {
    source: &'a Source,
    host: &'a str,
    geocodes: &'a Geocodes,
}

/// Whether every message was decided on. One that the roster keeps out is asked about again: the roster
/// may be what has to be mended. So is one for which its page of the feed has no room.
async fn publish_each(
    desk: &mut Desk,
    from: From<'_>,
    document: &[u8],
    ledger: &mut Ledger,
    imported: &mut Imported,
) -> Result<bool, ImportError> {
    let mut is_decided = true;
    for message in messages(document) {
        let digest = Sha256::of(&message);
        if ledger.knows(&digest) {
            imported.known += 1;
            continue;
        }
        let fits = message.len() <= FITS;
        let said = match why_not(&message, desk.now()) {
            Some(reason) => Said::Refused(reason),
            None => match from.publish(desk, message).await {
                Ok(sequence) => Said::Published(sequence),
                // This message's own fault; anything else is the consulate's.
                Err(DeskError::NotAnAlert | DeskError::NotPublic) => {
                    Said::Refused("not-for-the-public".into())
                }
                Err(DeskError::Channel(ChannelError::Refused(Code::TooLarge))) if !fits => {
                    Said::Refused("too-large".into())
                }
                Err(error) => {
                    let waits_for = waits_for(error)?;
                    ledger.note(desk.now(), from.source, Said::Refused(waits_for.into()));
                    (imported.refused, is_decided) = (imported.refused + 1, false);
                    continue;
                }
            },
        };
        match said {
            Said::Published(_) => imported.published += 1,
            _ => imported.refused += 1,
        }
        ledger.take(digest, desk.now(), from.source, said);
    }
    Ok(is_decided)
}

/// What has to change before a message that was refused is published; any other error is the consulate's.
fn waits_for(error: DeskError) -> Result<&'static str, ImportError> {
    match error {
        DeskError::OutsideRoster => Ok("outside-the-roster"),
        DeskError::Channel(ChannelError::Refused(Code::TooLarge)) => Ok("no-room-in-this-page"),
        error => Err(error.into()),
    }
}

impl From<'_> {
    async fn publish(&self, desk: &mut Desk, message: Vec<u8>) -> Result<u64, DeskError> {
        let resolved = self.geocodes.of(&message);
        let verdict = || verdict(self.source, self.host);
        if resolved.is_empty() {
            return desk.publish_alert(message, verdict()).await;
        }
        match desk.publish_resolved(message.clone(), verdict(), resolved).await {
            // Places that take too much room cost nobody the warning.
            Err(DeskError::Channel(ChannelError::Refused(Code::TooLarge))) => {
                desk.publish_alert(message, verdict()).await
            }
            published => published,
        }
    }
}

/// Why a message does not enter the feed, as a stable code; `None` for one that does.
fn why_not(message: &[u8], now: chrono::DateTime<chrono::Utc>) -> Option<String> {
    match cap::read(message) {
        Err(refusal) => Some(refusal.reason().to_owned()),
        Ok(reading) if reading.alert.scope != Scope::Public => Some("not-for-the-public".into()),
        Ok(reading) if reading.alert.status == Status::Draft => Some("draft".into()),
        Ok(reading) if reading.alert.expiry().at() <= now => Some("expired".into()),
        Ok(_) => None,
    }
}

/// XML signatures of issuers are not checked (ADR 0022). What is said is only whether the message came
/// over TLS from the host that was configured.
fn verdict(source: &Source, host: &str) -> SourceVerdict {
    match &source.whence {
        Whence::Address(address) if !address.is_local() && host == address.host() => {
            SourceVerdict::IssuerHost { host: host.to_owned() }
        }
        _ => SourceVerdict::Unverified,
    }
}

//! From what is stored to what is handed out: the records, and the ids of the scans.

use super::names::Names;
use super::readable::Readable;
use super::shape::{
    Consulate, Copy, Document, Draft, Export, FORMAT, Kind, LogLine, Note, Person, Request, Scan,
    Settings, StaffAccess, Statement, VERSION, Version,
};
use super::watch;
use crate::documents::name_of;
use crate::stored::activity::StoredActivity;
use crate::stored::{
    NotedEvent, RequestKind, StoredDisclosure, StoredDocument, StoredDraft, StoredMission,
    StoredPerson, StoredRequest, StoredScan, StoredSettings, StoredVaultName, StoredVersion,
};
use crate::{Error, settings};
use amana_contract::{Bytes, content_type};
use amana_sealing::{encode_base64url, sign1};
use amana_vault::{Entry, Vault};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What is named on the way: each sealed file once.
#[derive(Default)]
struct Files {
    names: Names,
    /// In the order of `scans_mut`.
    ids: Vec<Uuid>,
}

/// Everything that can be read, and the id of the sealed file of each scan, in the order of `scans_mut`.
/// Without what the person chose nothing is handed out.
pub(super) fn gather(vault: &Vault, at: DateTime<Utc>) -> Result<(Export, Vec<Uuid>), Error> {
    let (mut found, mut files) = (Readable::of(vault), Files::default());
    let documents = documents(&mut found, &mut files)?;
    let drafts = found.all::<StoredDraft>()?.into_iter();
    let drafts = drafts.map(|entry| draft(entry, &mut files)).collect();
    let requests = found.all::<StoredRequest>()?.into_iter();
    let requests = requests.map(|entry| request(entry, &mut files)).collect();
    let export = Export {
        format: FORMAT,
        version: VERSION,
        exported_at: at,
        vault_name: found.one::<StoredVaultName>(Uuid::nil()).map(|kept| kept.name),
        persons: found.all::<StoredPerson>()?.into_iter().map(person).collect(),
        documents,
        copies: found.all::<StoredDisclosure>()?.into_iter().map(copy).collect(),
        requests,
        drafts,
        consulates: found.all::<StoredMission>()?.into_iter().map(consulate).collect(),
        watched: watch::watched(&mut found, at)?,
        feeds: watch::feeds(&mut found)?,
        confidants: watch::confidants(&mut found)?,
        settings: chosen(vault)?,
        log: log(&mut found)?,
        damaged: found.lost(),
    };
    Ok((export, files.ids))
}

fn chosen(vault: &Vault) -> Result<Settings, Error> {
    let StoredSettings { auto_lock_minutes, country, gpsd, .. } = settings::of(vault)?;
    Ok(Settings { auto_lock_minutes, country, gpsd })
}

/// Oldest first.
fn log(found: &mut Readable<'_>) -> Result<Vec<LogLine>, Error> {
    let mut lines: Vec<_> = found.all::<StoredActivity>()?.into_iter().map(line).collect();
    lines.sort_by_key(|line| line.sequence);
    Ok(lines)
}

fn person(Entry { id, record }: Entry<StoredPerson>) -> Person {
    Person { id, name: record.name, relation: name_of(&record.relation) }
}

fn documents(found: &mut Readable<'_>, files: &mut Files) -> Result<Vec<Document>, Error> {
    let kept = found.all::<StoredDocument>()?.into_iter();
    Ok(kept.map(|Entry { id, record }| document(found, id, record, files)).collect())
}

fn document(
    found: &mut Readable<'_>,
    id: Uuid,
    record: StoredDocument,
    files: &mut Files,
) -> Document {
    let called = [&*record.kind, &*record.issuing_state, &*record.surname];
    let scans = record.scans.iter().filter_map(|kept| files.scan(kept, &called)).collect();
    let originals = record.scans.iter().filter_map(|kept| files.original(kept, &called)).collect();
    let mut earlier = Vec::new();
    for version in &record.versions {
        if let Some(StoredVersion { at, verb, was, .. }) = found.one(*version) {
            let document = Box::new(document(found, id, was, files));
            earlier.push(Version { until: at, by: verb, document });
        }
    }
    Document {
        id,
        scans,
        originals,
        earlier,
        kind: record.kind,
        issuing_state: record.issuing_state,
        number: record.number,
        surname: record.surname,
        given_names: record.given_names,
        nationality: record.nationality,
        born_on: record.born_on,
        issued_on: record.issued_on,
        expires_on: record.expires_on,
        mrz: record.mrz,
        person: record.person,
        added_at: record.added_at,
        tags: record.tags,
        notes: record.notes,
        trashed_at: record.trashed_at,
    }
}

impl Files {
    /// `None` for a file that stands elsewhere in the export already.
    fn scan(&mut self, kept: &StoredScan, called: &[&str]) -> Option<Scan> {
        self.give(kept.blob, called, &kept.media_type, kept.size_bytes)
    }

    fn original(&mut self, kept: &StoredScan, called: &[&str]) -> Option<Scan> {
        let called = [called, &["original"]].concat();
        self.give(kept.original?, &called, &kept.media_type, kept.size_bytes)
    }

    fn give(
        &mut self,
        file: Uuid,
        called: &[&str],
        media_type: &str,
        size_bytes: u64,
    ) -> Option<Scan> {
        if self.ids.contains(&file) {
            return None;
        }
        self.ids.push(file);
        Some(Scan {
            file: self.names.give(called, media_type),
            media_type: media_type.to_owned(),
            size_bytes,
            is_damaged: false,
        })
    }
}

fn copy(Entry { record, .. }: Entry<StoredDisclosure>) -> Copy {
    let StoredDisclosure { document, kind, purpose, at, .. } = record;
    Copy { document, kind, purpose, at }
}

fn draft(Entry { id, record }: Entry<StoredDraft>, files: &mut Files) -> Draft {
    let called = ["photo", &*record.service];
    Draft {
        id,
        photo: record.photo.as_ref().and_then(|kept| files.scan(kept, &called)),
        service: record.service,
        document: record.document,
        consulate: record.mission,
        phone: record.phone,
        email: record.email,
        edited_at: record.edited_at,
    }
}

fn request(Entry { id, record }: Entry<StoredRequest>, files: &mut Files) -> Request {
    let StoredRequest { service, document, created_at, kind } = record;
    let kind = match kind {
        RequestKind::Noted(noted) => {
            let called = ["receipt", &*noted.mission];
            let receipts = noted.receipts.iter().filter_map(|kept| files.scan(kept, &called));
            Kind::Noted {
                receipts: receipts.collect(),
                consulate: noted.mission.clone(),
                reference: noted.reference,
                promised_on: noted.promised_on,
                appointment_on: noted.appointment.map(|there| there.on),
                next_step: noted.next_step,
                tracker: noted.tracker,
                notes: noted.events.into_iter().map(note).collect(),
            }
        }
        RequestKind::Submitted { mission, events, staff_accesses, dropped_at, .. } => {
            Kind::Submitted {
                consulate: mission,
                statements: events.iter().map(statement).collect(),
                staff_accesses: staff_accesses
                    .into_iter()
                    .map(|(at, by)| StaffAccess { at, by })
                    .collect(),
                dropped_at,
            }
        }
    };
    Request { id, service, document, created_at, kind }
}

fn note(kept: NotedEvent) -> Note {
    let NotedEvent { at, text, status, original } = kept;
    Note { at, text, status, original }
}

/// What it says as it stands there. Who signed it is for the reader of the exact bytes to check.
fn statement(signed: &Bytes) -> Statement {
    let signed: &[u8] = signed.as_ref();
    let says = sign1::claimed_signer(signed)
        .and_then(|signer| sign1::verify(signed, &signer, content_type::EVENT, b"").ok())
        .and_then(|payload| serde_json::from_slice(&payload).ok());
    Statement { says, signed: encode_base64url(signed) }
}

fn consulate(Entry { id, record }: Entry<StoredMission>) -> Consulate {
    Consulate { id, origin: record.address.origin }
}

fn line(Entry { record, .. }: Entry<StoredActivity>) -> LogLine {
    LogLine { sequence: record.sequence, at: record.at, verb: record.verb }
}

//! From what is stored to what is handed out: the records, and the ids of the scans.

use super::names::Names;
use super::shape::{
    Consulate, Document, Draft, Export, FORMAT, Kind, LogLine, Note, Person, Request, Scan,
    Settings, StaffAccess, Statement, VERSION,
};
use crate::documents::name_of;
use crate::stored::{
    RequestKind, StoredDocument, StoredDraft, StoredMission, StoredPerson, StoredRequest,
    StoredScan, StoredVaultName, activity,
};
use crate::{Error, settings};
use amana_contract::{Bytes, content_type};
use amana_sealing::{encode_base64url, sign1};
use amana_vault::{Damage, Entry, Vault};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Everything, and the id of the sealed file of each scan, in the order of `scans_mut`.
pub(super) fn gather(vault: &Vault, at: DateTime<Utc>) -> Result<(Export, Vec<Uuid>), Error> {
    let (mut names, mut files) = (Names::default(), Vec::new());
    let documents = vault
        .list::<StoredDocument>()?
        .into_iter()
        .map(|entry| document(entry, &mut names, &mut files))
        .collect();
    let drafts = vault
        .list::<StoredDraft>()?
        .into_iter()
        .map(|entry| draft(entry, &mut names, &mut files))
        .collect();
    let lost = vault.damage().into_iter();
    let lost = lost.filter(|damage| matches!(damage, Damage::Row | Damage::MissingRow)).count();
    let chosen = settings::of(vault)?;
    let mut log = activity::read(vault)?.lines;
    log.reverse();
    let export = Export {
        format: FORMAT,
        version: VERSION,
        exported_at: at,
        vault_name: vault.get::<StoredVaultName>(Uuid::nil())?.map(|kept| kept.name),
        persons: vault.list::<StoredPerson>()?.into_iter().map(person).collect(),
        documents,
        requests: vault.list::<StoredRequest>()?.into_iter().map(request).collect(),
        drafts,
        consulates: vault.list::<StoredMission>()?.into_iter().map(consulate).collect(),
        settings: Settings {
            auto_lock_minutes: chosen.auto_lock_minutes,
            country: chosen.country,
            gpsd: chosen.gpsd,
        },
        log: log.into_iter().map(line).collect(),
        damaged: lost as u32,
    };
    Ok((export, files))
}

fn person(Entry { id, record }: Entry<StoredPerson>) -> Person {
    Person { id, name: record.name, relation: name_of(&record.relation) }
}

fn document(
    Entry { id, record }: Entry<StoredDocument>,
    names: &mut Names,
    files: &mut Vec<Uuid>,
) -> Document {
    let called = [&*record.kind, &*record.issuing_state, &*record.surname];
    let scans = record.scans.iter().map(|kept| scan(kept, &called, names, files)).collect();
    Document {
        id,
        scans,
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
    }
}

fn scan(kept: &StoredScan, called: &[&str], names: &mut Names, files: &mut Vec<Uuid>) -> Scan {
    files.push(kept.blob);
    Scan {
        file: names.give(called, &kept.media_type),
        media_type: kept.media_type.clone(),
        size_bytes: kept.size_bytes,
        is_damaged: false,
    }
}

fn draft(
    Entry { id, record }: Entry<StoredDraft>,
    names: &mut Names,
    files: &mut Vec<Uuid>,
) -> Draft {
    let called = ["photo", &*record.service];
    Draft {
        id,
        photo: record.photo.as_ref().map(|kept| scan(kept, &called, names, files)),
        service: record.service,
        document: record.document,
        consulate: record.mission,
        phone: record.phone,
        email: record.email,
        edited_at: record.edited_at,
    }
}

fn request(Entry { id, record }: Entry<StoredRequest>) -> Request {
    let StoredRequest { service, document, created_at, kind } = record;
    let kind = match kind {
        RequestKind::Noted { mission, reference, promised_on, events } => Kind::Noted {
            consulate: mission,
            reference,
            promised_on,
            notes: events.into_iter().map(|kept| Note { at: kept.at, text: kept.text }).collect(),
        },
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

fn line(kept: activity::StoredActivity) -> LogLine {
    LogLine { sequence: kept.sequence, at: kept.at, verb: kept.verb }
}

//! Taking things from a backup into the open vault: read once, record by record, then written at once.

use crate::documents::history;
use crate::progress::Telling;
use crate::stored::{
    NotedRequest, RequestKind, StoredConfidant, StoredDisclosure, StoredDocument, StoredDraft,
    StoredFeed, StoredMission, StoredMute, StoredPasskey, StoredPerson, StoredRequest,
    StoredSubscription, StoredTrip, StoredVersion, StoredWatchedPlace, activity,
};
use crate::views::{MergedView, Work};
use crate::{Citizen, Error, Topic, watched};
use amana_vault::{
    BackupContents, BackupItem, BackupRecord, Compartment, Record, SealedBlob, Transaction, Vault,
    VaultError,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

/// What is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// What the vault found damaged or missing.
    Damaged,
    /// One record, and the files that it names.
    Item(Uuid),
    /// All that the vault lacks; what differs is kept beside what is there.
    Everything,
}

/// What the person made. Keys, counts, logs and errands are this device's own, and stay.
const TAKEN: [&str; 14] = [
    StoredDocument::NAMESPACE,
    StoredVersion::NAMESPACE,
    StoredPerson::NAMESPACE,
    StoredRequest::NAMESPACE,
    StoredDraft::NAMESPACE,
    StoredDisclosure::NAMESPACE,
    StoredMission::NAMESPACE,
    StoredPasskey::NAMESPACE,
    StoredWatchedPlace::NAMESPACE,
    StoredTrip::NAMESPACE,
    StoredSubscription::NAMESPACE,
    StoredMute::NAMESPACE,
    StoredConfidant::NAMESPACE,
    StoredFeed::NAMESPACE,
];

/// A reading under way. Each step reads one file, or a bunch of records.
pub(crate) struct Taking {
    contents: BackupContents,
    wanted: Wanted,
    take: Vec<BackupRecord>,
    beside: Vec<BackupRecord>,
    named: BTreeSet<Uuid>,
    files: Vec<SealedBlob>,
    view: MergedView,
}

const TOGETHER: usize = 1000;

impl Taking {
    pub(crate) fn start(
        vault: &Vault,
        path: &Path,
        secret: Option<&amana_vault::Secret>,
        wanted: Wanted,
    ) -> Result<Self, Error> {
        let contents = BackupContents::open(vault, path, secret)?;
        let view = MergedView::from_backup(contents.report().created_at);
        let (take, beside, files) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { contents, wanted, take, beside, named: BTreeSet::new(), files, view })
    }

    /// `false` at the end of the backup, which is whole then.
    pub(crate) fn step(&mut self, vault: &Vault) -> Result<bool, Error> {
        for _ in 0..TOGETHER {
            match self.contents.next_item()? {
                None => return Ok(false),
                Some(BackupItem::Record(record)) => self.look_at(vault, record)?,
                Some(BackupItem::File(id, _)) => {
                    if self.wants_file(vault, id)? {
                        self.files.push(self.contents.seal(vault, id)?);
                        return Ok(true);
                    }
                }
            }
        }
        Ok(true)
    }

    fn look_at(&mut self, vault: &Vault, record: BackupRecord) -> Result<(), Error> {
        let is_ours = record.compartment() == Compartment::Vault;
        let is_known = record.is_known_to(vault);
        match self.wanted {
            Wanted::Damaged if is_ours && record.is_damaged_in(vault) => self.take(record),
            Wanted::Item(id) if is_ours && record.id() == id => self.take(record),
            Wanted::Everything if TAKEN.contains(&record.namespace()) => {
                if record.is_in(vault) {
                    self.view.same += 1;
                } else if is_known {
                    self.keep_beside(record);
                } else {
                    self.take(record);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, record: BackupRecord) {
        self.named.extend(files_of(&record));
        self.view.added += 1;
        self.take.push(record);
    }

    fn keep_beside(&mut self, record: BackupRecord) {
        if matches!(
            record.namespace(),
            StoredDocument::NAMESPACE | StoredDraft::NAMESPACE | StoredRequest::NAMESPACE
        ) {
            self.named.extend(files_of(&record));
            self.beside.push(record);
        } else {
            self.view.ours += 1;
        }
    }

    fn wants_file(&self, vault: &Vault, id: Uuid) -> Result<bool, Error> {
        let is_known = vault.get::<SealedBlob>(id)?.is_some();
        let is_missed = match (self.wanted, is_known) {
            (Wanted::Item(item), true) if item != id && !self.named.contains(&id) => false,
            (Wanted::Item(item), true) if item == id => true,
            (_, true) => !vault.is_blob_whole(id)?,
            (_, false) => self.named.contains(&id),
        };
        Ok(is_missed)
    }

    /// Everything at once.
    pub(crate) fn write(self, vault: &mut Vault, now: DateTime<Utc>) -> Result<MergedView, Error> {
        let Self { take, beside, files, mut view, .. } = self;
        view.files = files.len() as u32;
        if take.is_empty() && beside.is_empty() && files.is_empty() {
            return Ok(view);
        }
        vault.write(|tx| {
            files.iter().try_for_each(|file| tx.attach(file))?;
            take.iter().try_for_each(|record| put(tx, record, now))?;
            for record in &beside {
                if put_beside(tx, record, now)? {
                    view.kept_beside += 1;
                } else {
                    view.ours += 1;
                }
            }
            activity::append(tx, now, "merged")
        })?;
        Ok(view)
    }
}

/// A document that is there becomes an earlier version of itself.
fn put(
    tx: &mut Transaction<'_>,
    record: &BackupRecord,
    now: DateTime<Utc>,
) -> Result<(), VaultError> {
    if record.namespace() == StoredDocument::NAMESPACE
        && let Ok(Some(was)) = tx.get::<StoredDocument>(record.id())
    {
        let is: StoredDocument = record.read()?;
        return history::replace(tx, record.id(), was, is, ("merged", now));
    }
    tx.put_from_backup(record)
}

/// Whether something of the backup's was kept beside what is there.
fn put_beside(
    tx: &mut Transaction<'_>,
    record: &BackupRecord,
    now: DateTime<Utc>,
) -> Result<bool, VaultError> {
    match record.namespace() {
        StoredDocument::NAMESPACE => {
            let was: StoredDocument = record.read()?;
            let mut is: StoredDocument = tx.get(record.id())?.ok_or(VaultError::NotFound)?;
            let version = Uuid::new_v4();
            let was = StoredDocument { versions: Vec::new(), ..was };
            let verb = "merged".to_owned();
            tx.put(version, &StoredVersion { document: record.id(), at: now, verb, was })?;
            is.versions.push(version);
            tx.put(record.id(), &is)?;
            Ok(true)
        }
        StoredDraft::NAMESPACE => {
            tx.put(Uuid::new_v4(), &record.read::<StoredDraft>()?)?;
            Ok(true)
        }
        _ => unite_requests(tx, record),
    }
}

/// What was noted on either side is noted. What a consulate signed is brought by the consulate.
fn unite_requests(tx: &mut Transaction<'_>, record: &BackupRecord) -> Result<bool, VaultError> {
    let theirs: StoredRequest = record.read()?;
    let mut ours: StoredRequest = tx.get(record.id())?.ok_or(VaultError::NotFound)?;
    let (RequestKind::Noted(kept), RequestKind::Noted(other)) = (&mut ours.kind, theirs.kind)
    else {
        return Ok(false);
    };
    let before = (kept.events.len(), kept.receipts.len());
    unite(kept, other);
    let has_more = before != (kept.events.len(), kept.receipts.len());
    if has_more {
        tx.put(record.id(), &ours)?;
    }
    Ok(has_more)
}

fn unite(kept: &mut NotedRequest, other: NotedRequest) {
    for event in other.events {
        if !kept.events.contains(&event) {
            kept.events.push(event);
        }
    }
    kept.events.sort_by_key(|event| event.at);
    for receipt in other.receipts {
        if !kept.receipts.iter().any(|known| known.blob == receipt.blob) {
            kept.receipts.push(receipt);
        }
    }
}

/// The sealed files that a record names.
fn files_of(record: &BackupRecord) -> Vec<Uuid> {
    match record.namespace() {
        StoredDocument::NAMESPACE => {
            record.read().map(|document: StoredDocument| document.files().collect())
        }
        StoredVersion::NAMESPACE => {
            record.read().map(|version: StoredVersion| version.was.files().collect())
        }
        StoredDraft::NAMESPACE => record
            .read()
            .map(|draft: StoredDraft| draft.photo.iter().flat_map(|photo| photo.files()).collect()),
        StoredRequest::NAMESPACE => {
            record.read().map(|request: StoredRequest| match request.kind {
                RequestKind::Noted(noted) => {
                    noted.receipts.iter().flat_map(|receipt| receipt.files()).collect()
                }
                RequestKind::Submitted { .. } => Vec::new(),
            })
        }
        _ => Ok(Vec::new()),
    }
    .unwrap_or_default()
}

/// Reads the backup in steps that alerts and other verbs come between, then writes at once.
pub(crate) async fn take(
    citizen: &Citizen,
    path: std::path::PathBuf,
    secret: Option<amana_vault::Secret>,
    wanted: Wanted,
) -> Result<MergedView, Error> {
    let mut telling = Telling::of(&citizen.world, Work::Restore);
    let start =
        citizen.ask(move |room| Taking::start(room.vault()?, &path, secret.as_ref(), wanted));
    let mut taking = start.await?;
    let mut steps = 0;
    loop {
        let step = citizen.ask(move |room| {
            let goes_on = taking.step(room.vault()?)?;
            Ok((taking, goes_on))
        });
        let (next, goes_on) = step.await?;
        taking = next;
        steps += 1;
        telling.tell((steps, steps + u64::from(goes_on)));
        if !goes_on {
            break;
        }
    }
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let view = taking.write(room.vault()?, now)?;
            room.index_anew()?;
            watched::anew(room)?;
            Ok(view)
        })
        .await?;
    citizen.changed(&[Topic::Documents, Topic::Requests, Topic::Consulates, Topic::Security]);
    // There may be somebody new to ask.
    citizen.wake();
    Ok(view)
}

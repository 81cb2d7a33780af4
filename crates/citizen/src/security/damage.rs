//! Damage in the person's terms.

use crate::message::Message;
use crate::stored::{DamageKind, StoredDamage, StoredDocument, StoredRequest};
use crate::views::DamageView;
use amana_vault::{Damage, Damaged, Record, Vault, VaultError};
use uuid::Uuid;

/// What a finding of the vault means for the person.
pub(super) fn understand(vault: &Vault, found: &Damaged) -> Result<StoredDamage, VaultError> {
    let kind = match found.damage {
        Damage::Row => return of_row(vault, found.item.as_ref(), DamageKind::Item),
        Damage::MissingRow => return of_row(vault, found.item.as_ref(), DamageKind::Missing),
        Damage::Blob(id) => return of_file(vault, id),
        Damage::ForeignRow => DamageKind::Foreign,
        Damage::Manifest => DamageKind::Manifest,
        Damage::Structure => DamageKind::Structure,
        Damage::RolledBack => DamageKind::RolledBack,
        Damage::Keys => DamageKind::Keys,
    };
    Ok(StoredDamage { kind, subject: None })
}

fn of_row(
    vault: &Vault,
    item: Option<&(String, Uuid)>,
    otherwise: DamageKind,
) -> Result<StoredDamage, VaultError> {
    let Some((namespace, id)) = item else {
        return Ok(StoredDamage { kind: otherwise, subject: None });
    };
    match namespace.as_str() {
        StoredDocument::NAMESPACE => {
            Ok(StoredDamage { kind: DamageKind::Document, subject: Some(*id) })
        }
        StoredRequest::NAMESPACE => {
            Ok(StoredDamage { kind: DamageKind::Request, subject: Some(*id) })
        }
        "blob" => of_file(vault, *id),
        _ => Ok(StoredDamage { kind: otherwise, subject: None }),
    }
}

fn of_file(vault: &Vault, file: Uuid) -> Result<StoredDamage, VaultError> {
    let documents = vault.list::<StoredDocument>()?;
    let whose =
        documents.iter().find(|entry| entry.record.scans.iter().any(|scan| scan.blob == file));
    Ok(match whose {
        Some(document) => StoredDamage { kind: DamageKind::Scan, subject: Some(document.id) },
        None => StoredDamage { kind: DamageKind::File, subject: None },
    })
}

pub(super) fn show(damage: StoredDamage) -> DamageView {
    let key = match damage.kind {
        DamageKind::Document => "damage-document",
        DamageKind::Request => "damage-request",
        DamageKind::Scan => "damage-scan",
        DamageKind::File => "damage-file",
        DamageKind::Item => "damage-item",
        DamageKind::Missing => "damage-missing",
        DamageKind::Foreign => "damage-foreign",
        DamageKind::Structure => "damage-structure",
        DamageKind::Manifest => "damage-manifest",
        DamageKind::RolledBack => "damage-rolled-back",
        DamageKind::Keys => "damage-keys",
        DamageKind::Activity => "damage-activity",
    };
    DamageView { message: Message::plain(key).into(), subject: damage.subject }
}

//! Packing an errand: items sealed once, the body fixed, everything queued in one transaction.

use crate::Error;
use crate::stored::{ErrandState, StoredErrand, StoredPurpose};
use amana_channel::Witness;
use amana_contract::requests::SubmittedItem;
use amana_contract::sealed::{Binding, Direction, Item};
use amana_sealing::digest::Sha256;
use amana_sealing::envelope::{self, RecipientKey};
use amana_sealing::fields;
use amana_vault::{SealedBlob, Vault};
use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

/// For whom and for what items are sealed.
pub(crate) struct Packing<'a> {
    pub(crate) witness: &'a dyn Witness,
    pub(crate) trust_root: Sha256,
    pub(crate) request: Uuid,
    /// The office, and the person: what was sent stays readable for who sent it.
    pub(crate) recipients: [&'a RecipientKey; 2],
    /// Sequence number of the first item.
    pub(crate) first: u32,
}

/// Sealed items: what the body says of them, and the files that hold them.
pub(crate) struct Packed {
    pub(crate) items: Vec<SubmittedItem>,
    pub(crate) blobs: Vec<SealedBlob>,
}

impl Packing<'_> {
    pub(crate) fn pack(&self, vault: &Vault, items: &[Item]) -> Result<Packed, Error> {
        let mut packed = Packed { items: Vec::new(), blobs: Vec::new() };
        for (sequence, item) in (self.first..).zip(items) {
            let id = Uuid::new_v4();
            let plain = zeroize::Zeroizing::new(
                serde_json::to_vec(item).expect("contract types serialise"),
            );
            self.witness.plain("request item", &plain);
            let sealed = envelope::seal(&self.recipients, &self.info(id, sequence), &plain);
            packed.items.push(SubmittedItem {
                item: id,
                sequence,
                sha256: Sha256::of(&sealed).0.to_vec().into(),
                size_bytes: sealed.len() as u64,
            });
            packed.blobs.push(vault.seal_blob(&sealed[..])?);
        }
        Ok(packed)
    }

    fn info(&self, item: Uuid, sequence: u32) -> Vec<u8> {
        let binding = Binding {
            mission: &self.trust_root.0,
            subject: self.request,
            item,
            sequence,
            direction: Direction::ToOffice,
        };
        let fields = binding.fields();
        fields::join(&fields.each_ref().map(Vec::as_slice))
    }
}

impl Packed {
    /// The errand, waiting for the person's confirmation.
    pub(crate) fn errand(
        &self,
        request: Uuid,
        mission: Uuid,
        purpose: StoredPurpose,
        body: &impl Serialize,
        (lane, queued_at): (u32, DateTime<Utc>),
    ) -> StoredErrand {
        let body = serde_json::to_vec(body).expect("contract types serialise").into();
        let files = self.blobs.iter().map(SealedBlob::id);
        let items = self.items.iter().map(|item| item.item).zip(files).collect();
        let state = ErrandState::NeedsConfirmation;
        StoredErrand { request, mission, lane, purpose, body, items, queued_at, state }
    }
}

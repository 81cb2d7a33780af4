//! Carrying out one confirmed errand exactly once.

use crate::caller::OnErrand;
use crate::config::OnlineKeys;
use crate::receive::required_header;
use crate::refusal::Refusal;
use crate::storage::errands::{self, DoneErrand};
use crate::storage::{items, uploads};
use amana_contract::content_type;
use amana_contract::problem::Code;
use amana_contract::requests::{Accepted, Receipt, SubmittedItem};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use rusqlite::Transaction;
use uuid::Uuid;

const MOST_ITEMS: usize = 20;

/// An errand whose body is the one that the person confirmed.
#[derive(Clone, Copy)]
pub(crate) struct Confirmed {
    pub(crate) account: Uuid,
    pub(crate) errand: Uuid,
    pub(crate) body_sha256: Sha256,
}

impl Confirmed {
    /// Compares the grant with what was sent.
    pub(crate) fn check(
        caller: &OnErrand,
        headers: &HeaderMap,
        exact_body: &[u8],
    ) -> Result<Self, Refusal> {
        let errand: Uuid = required_header(headers, "idempotency-key")?;
        let body_sha256 = Sha256::of(exact_body);
        if errand != caller.grant.errand || body_sha256 != caller.grant.body_sha256 {
            return Err(Code::ConfirmationRequired.into());
        }
        Ok(Self { account: caller.account, errand, body_sha256 })
    }

    /// The answer that this errand already got, if it was carried out.
    pub(crate) fn answered(&self, tx: &Transaction<'_>) -> Result<Option<Vec<u8>>, Refusal> {
        match errands::find(tx, self.account, self.errand)? {
            Some(done) if done.body_sha256 == self.body_sha256 => Ok(Some(done.answer)),
            Some(_) => Err(Code::Conflict.into()),
            None => Ok(None),
        }
    }

    /// Signs the receipt and keeps the answer.
    pub(crate) fn accept(
        &self,
        tx: &Transaction<'_>,
        keys: &OnlineKeys,
        request: Uuid,
        received_at: DateTime<Utc>,
    ) -> Result<Vec<u8>, Refusal> {
        let receipt = Receipt {
            format: 1,
            request,
            errand: self.errand,
            body_sha256: self.body_sha256.0.to_vec().into(),
            received_at,
        };
        let payload = serde_json::to_vec(&receipt).expect("plain structs serialise");
        let cose = sign1::sign(&keys.receipts, content_type::RECEIPT, &payload, b"");
        let answer = serde_json::to_vec(&Accepted { receipt: cose.into() });
        let answer = answer.expect("plain structs serialise");
        let done = DoneErrand { body_sha256: self.body_sha256, answer: answer.clone() };
        errands::insert(tx, self.account, self.errand, &done)?;
        Ok(answer)
    }

    /// Gives uploaded items to the request, each of them whole, unchanged and this errand's.
    pub(crate) fn hand_in(
        &self,
        tx: &Transaction<'_>,
        request: Uuid,
        submitted: &[SubmittedItem],
    ) -> Result<(), Refusal> {
        for item in submitted {
            let upload = uploads::find(tx, item.item)?
                .filter(|upload| upload.account == self.account && upload.errand == self.errand)
                .filter(|upload| !upload.is_submitted)
                .ok_or(Code::Conflict)?;
            let digest = upload.sha256.ok_or(Code::Conflict)?;
            if upload.length != item.size_bytes || digest.0 != item.sha256.as_ref() {
                return Err(Code::Conflict.into());
            }
            uploads::submit(tx, item.item, request)?;
            items::append(tx, request, item)?;
        }
        Ok(())
    }
}

/// A list of items that has a shape: some, not many, in order, none twice.
pub(crate) fn check_items(submitted: &[SubmittedItem]) -> Result<(), Refusal> {
    let in_order = submitted.windows(2).all(|pair| pair[0].sequence < pair[1].sequence);
    let mut ids: Vec<Uuid> = submitted.iter().map(|item| item.item).collect();
    ids.sort_unstable();
    let none_twice = ids.windows(2).all(|pair| pair[0] != pair[1]);
    let some = (1..=MOST_ITEMS).contains(&submitted.len());
    if some && in_order && none_twice { Ok(()) } else { Err(Code::Malformed.into()) }
}

/// The same answer for the first time and for every repetition.
pub(crate) fn accepted(answer: Vec<u8>) -> Response {
    (StatusCode::CREATED, [(header::CONTENT_TYPE, "application/json")], answer).into_response()
}

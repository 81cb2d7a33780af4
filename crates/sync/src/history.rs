//! A request's history: every event signed by a key of its role, chained, and complete.

use crate::SyncError;
use amana_channel::trust::Trusted;
use amana_contract::content_type;
use amana_contract::requests::{Event, Head};
use amana_sealing::digest::Sha256;
use amana_sealing::{chain, sign1};
use uuid::Uuid;

/// A verified history: the exact COSE bytes and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    request: Uuid,
    events: Vec<Event>,
    chain: Sha256,
}

impl History {
    /// A request of which nothing is known yet.
    pub fn new(request: Uuid) -> Self {
        let chain = chain::origin(request.as_bytes());
        Self { request, events: Vec::new(), chain }
    }

    /// Verifies a kept history again, from its first event.
    ///
    /// # Errors
    /// As [`History::append`].
    pub fn verify<'a>(
        trusted: &Trusted,
        request: Uuid,
        kept: impl IntoIterator<Item = &'a [u8]>,
    ) -> Result<Self, SyncError> {
        let mut history = Self::new(request);
        for cose in kept {
            history.append(trusted, cose)?;
        }
        Ok(history)
    }

    /// What happened, oldest first.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Takes the next event. What is known already stays known.
    ///
    /// # Errors
    /// [`SyncError::BadSignature`], [`SyncError::OldNews`] for a sequence number that was passed,
    /// [`SyncError::Withheld`] for one that skips, or for a broken chain.
    pub fn append(&mut self, trusted: &Trusted, cose: &[u8]) -> Result<&Event, SyncError> {
        let signer = sign1::claimed_signer(cose).ok_or(SyncError::BadSignature)?;
        let payload = sign1::verify(cose, &signer, content_type::EVENT, b"")?;
        let event: Event = serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
        let has_role = if event.kind.is_signed_by_server() {
            signer == trusted.receipts_key()?
        } else {
            trusted.is_officer(&signer)
        };
        if !has_role || event.format != 1 || event.request != self.request {
            return Err(SyncError::BadSignature);
        }
        let next = self.events.len() as u64 + 1;
        if event.sequence < next {
            return Err(SyncError::OldNews);
        }
        if event.sequence > next || event.previous.as_ref() != self.chain.0 {
            return Err(SyncError::Withheld);
        }
        self.chain = chain::next(&self.chain, cose);
        self.events.push(event);
        Ok(self.events.last().expect("one was pushed"))
    }

    /// Compares with a signed head.
    ///
    /// # Errors
    /// [`SyncError::BadSignature`]; [`SyncError::Withheld`] when the head knows more or other
    /// events; [`SyncError::OldNews`] when it knows fewer.
    pub fn check_head(&self, trusted: &Trusted, cose: &[u8]) -> Result<Head, SyncError> {
        let payload = sign1::verify(cose, &trusted.head_key()?, content_type::HEAD, b"")?;
        let head: Head = serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
        let known = self.events.len() as u64;
        if head.format != 1 || head.request != self.request {
            Err(SyncError::BadSignature)
        } else if head.sequence < known {
            Err(SyncError::OldNews)
        } else if head.sequence > known || head.chain.as_ref() != self.chain.0 {
            Err(SyncError::Withheld)
        } else {
            Ok(head)
        }
    }
}

/// Which request a head speaks of. A claim, until [`History::check_head`] confirms it.
pub fn claimed_request(head: &[u8], trusted: &Trusted) -> Result<Uuid, SyncError> {
    let payload = sign1::verify(head, &trusted.head_key()?, content_type::HEAD, b"")?;
    let head: Head = serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    Ok(head.request)
}

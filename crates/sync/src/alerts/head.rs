//! The feed's head: signed, of now, and never behind what is known.

use super::Known;
use crate::SyncError;
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel};
use amana_contract::feed::{FeedHead, LARGEST_HEAD, SignedFeedHead};
use amana_contract::{Bytes, content_type};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;

/// Asks for the head and reads it.
pub(super) async fn ask(
    channel: &Channel,
    trusted: &Trusted,
    known: Known,
    now: i64,
) -> Result<FeedHead, SyncError> {
    let call = Call::get("/v1/alerts/head");
    let signed: SignedFeedHead = channel.send_for(call, LARGEST_HEAD).await?.json()?;
    read(signed.head.as_ref(), trusted, known, now)
}

/// Verifies a head, however it came, and checks it against what is known.
pub(super) fn read(
    signed: &[u8],
    trusted: &Trusted,
    known: Known,
    now: i64,
) -> Result<FeedHead, SyncError> {
    let key = trusted.head_key()?;
    let payload = sign1::verify(signed, &key, content_type::FEED_HEAD, b"")?;
    let head: FeedHead = serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    check(&head, known, now)?;
    Ok(head)
}

fn check(head: &FeedHead, known: Known, now: i64) -> Result<(), SyncError> {
    if head.format != 2 {
        return Err(SyncError::BadSignature);
    }
    if head.sequence < known.sequence || head.expires_at.timestamp() < now {
        return Err(SyncError::OldNews);
    }
    // The same length and another history: somebody was told something else.
    let chain = digest(&head.chain)?;
    let forked = head.sequence == known.sequence && known.chain.is_some_and(|kept| kept != chain);
    let beyond = head.snapshot.as_ref().is_some_and(|at| at.sequence > head.sequence);
    if forked || beyond { Err(SyncError::BadSignature) } else { Ok(()) }
}

/// A digest of a signed statement.
pub(super) fn digest(bytes: &Bytes) -> Result<Sha256, SyncError> {
    bytes.as_ref().try_into().map(Sha256).map_err(|_| SyncError::BadSignature)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::SyncError;
    use crate::alerts::Known;
    use amana_contract::feed::{FeedHead, SnapshotAt};
    use amana_sealing::digest::Sha256;
    use chrono::DateTime;

    const NOW: i64 = 1_795_000_000;

    fn head() -> FeedHead {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).expect("a time");
        FeedHead {
            format: 2,
            sequence: 9,
            chain: vec![1; 32].into(),
            snapshot: None,
            roster: None,
            issued_at: at(NOW - 60),
            expires_at: at(NOW + 840),
        }
    }

    fn known(sequence: u64, chain: u8) -> Known {
        Known { sequence, chain: Some(Sha256([chain; 32])) }
    }

    #[test]
    fn a_head_of_now_that_goes_on_is_taken() {
        for known in
            [Known::default(), known(8, 7), known(9, 1), Known { chain: None, ..known(9, 0) }]
        {
            assert_eq!(check(&head(), known, NOW), Ok(()));
        }
    }

    #[test]
    fn a_head_that_is_rolled_back_or_frozen_is_old_news() {
        assert_eq!(check(&head(), known(10, 1), NOW), Err(SyncError::OldNews));
        assert_eq!(check(&head(), known(9, 1), NOW + 841), Err(SyncError::OldNews));
    }

    #[test]
    fn a_head_that_forks_or_makes_no_sense_is_not_believed() {
        let bad = Err(SyncError::BadSignature);
        assert_eq!(check(&head(), known(9, 2), NOW), bad);
        assert_eq!(check(&FeedHead { format: 1, ..head() }, known(8, 1), NOW), bad);
        assert_eq!(check(&FeedHead { chain: vec![1; 31].into(), ..head() }, known(8, 1), NOW), bad);
        let hash = || vec![1; 32].into();
        let at = SnapshotAt { sequence: 10, chain: hash(), sha256: hash() };
        assert_eq!(check(&FeedHead { snapshot: Some(at), ..head() }, known(8, 1), NOW), bad);
    }
}

//! Whom each countersignature of a visit is by, and whether they may say that.

use crate::Error;
use crate::stored::StoredRoster;
use amana_alerts::cap::{CapRefusal, Reading};
use amana_alerts::trust::{self, Countersigned, TrustError};
use amana_sealing::sign1::VerifyingKey;
use amana_sync::SyncError;
use amana_sync::alerts::Fetched;
use chrono::{DateTime, Utc};

/// Who decides whom to believe.
pub(super) enum By {
    /// The one key that the delegation names: a consulate that never had a roster.
    Key(VerifyingKey),
    /// The roster.
    Roster(StoredRoster),
}

/// What came of one countersigned alert.
pub(super) enum Verdict {
    /// It may be believed.
    Vouched(Box<Vouched>),
    /// Somebody signed it who may not say that.
    Refused(TrustError),
    /// Its countersignature has expired: it was true once and is over.
    Over,
}

/// An alert that somebody vouches for.
pub(super) struct Vouched {
    /// In the roster; `None` without one.
    pub(super) issuer: Option<String>,
    pub(super) alert: Countersigned,
    /// What its message says.
    pub(super) reading: Result<Reading, CapRefusal>,
}

/// On two threads: the half that comes later is checked beside the earlier one.
///
/// # Errors
/// [`SyncError::BadSignature`] for what is signed wrongly, [`SyncError::OldNews`] for what comes again:
/// then nothing of the visit counts.
pub(super) fn verify(
    fetched: &Fetched,
    by: &By,
    now: DateTime<Utc>,
) -> Result<Vec<Verdict>, Error> {
    let (early, late) = fetched.alerts.split_at(fetched.alerts.len() / 2);
    let (early, late) = std::thread::scope(|scope| {
        let late = scope.spawn(|| verify_each(late, by, now));
        (verify_each(early, by, now), late.join())
    });
    let late = late.unwrap_or(Err(SyncError::BadSignature));
    let verdicts: Vec<Verdict> = early?.into_iter().chain(late?).collect();
    check_order(&verdicts, fetched)?;
    Ok(verdicts)
}

/// The numbers rise, from behind what is known to the head's.
fn check_order(verdicts: &[Verdict], fetched: &Fetched) -> Result<(), SyncError> {
    let mut sequences = verdicts.iter().filter_map(|verdict| match verdict {
        Verdict::Vouched(vouched) => Some(vouched.alert.sequence),
        Verdict::Refused(_) | Verdict::Over => None,
    });
    let rises = sequences.clone().zip(sequences.clone().skip(1)).all(|(a, b)| a < b);
    let (first, last) = (sequences.clone().next(), sequences.next_back());
    if !rises || first.is_some_and(|first| first <= fetched.after) {
        return Err(SyncError::OldNews);
    }
    let is_beyond = last.is_some_and(|last| last > fetched.head.sequence);
    if is_beyond { Err(SyncError::BadSignature) } else { Ok(()) }
}

fn verify_each(alerts: &[Vec<u8>], by: &By, now: DateTime<Utc>) -> Result<Vec<Verdict>, SyncError> {
    alerts.iter().map(|cose| verify_one(cose, by, now)).collect()
}

fn verify_one(cose: &[u8], by: &By, now: DateTime<Utc>) -> Result<Verdict, SyncError> {
    let vouched = match by {
        By::Key(key) => trust::verify(cose, key, now, 0).map(|alert| (None, alert)),
        By::Roster(held) => {
            held.roster.vouch(cose, now).map(|(issuer, alert)| (Some(issuer), alert))
        }
    };
    let (issuer, alert) = match vouched {
        Ok(vouched) => vouched,
        Err(TrustError::Expired { .. }) => return Ok(Verdict::Over),
        // One that was taken from the roster holds up nobody who is in it.
        Err(error @ (TrustError::UnknownIssuer | TrustError::KeyRetired)) => {
            return Ok(Verdict::Refused(error));
        }
        Err(TrustError::Rollback { .. }) => return Err(SyncError::OldNews),
        Err(_) => return Err(SyncError::BadSignature),
    };
    let reading = alert.reading();
    if let (Some(issuer), Ok(reading)) = (issuer, &reading)
        && let Err(error) = issuer.check(&reading.alert)
    {
        return Ok(Verdict::Refused(error));
    }
    let issuer = issuer.map(|issuer| issuer.id.clone());
    Ok(Verdict::Vouched(Box::new(Vouched { issuer, alert, reading })))
}

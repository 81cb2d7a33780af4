//! The roster that counts here: whose alerts enter the feed.

use crate::refusal::Refusal;
use crate::storage::rosters;
use amana_alerts::cap::Reading;
use amana_alerts::trust::{Countersigned, PinnedRoot, Roster, TrustError};
use amana_channel::trust::Trusted;
use amana_contract::feed::SignedRoster;
use amana_contract::problem::Code;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// The root that rosters must be signed by; `None` where it is not two of three.
pub(crate) fn root_of(trusted: &Trusted) -> Option<PinnedRoot> {
    let keys = trusted.root_keys().ok()?;
    PinnedRoot::of(trusted.root.version.into(), &keys, trusted.root.threshold.into())
}

/// The newest one, if there ever was one.
pub(crate) fn current(
    db: &Connection,
    root: Option<&PinnedRoot>,
) -> Result<Option<Roster>, Refusal> {
    let Some(body) = rosters::newest_body(db)? else { return Ok(None) };
    let signed: Option<SignedRoster> = serde_json::from_slice(&body).ok();
    let roster = signed.zip(root).and_then(|(signed, root)| {
        // It was not older than any when it was taken in.
        Roster::open(&signed.roster, root, None).ok()
    });
    roster.map(Some).ok_or_else(|| Refusal::failure("the kept roster does not hold"))
}

/// What one of the issuers says, if it may: readable, as a sender of its own, about its own territory.
pub(crate) fn admit(
    roster: &Roster,
    cose: &[u8],
    now: DateTime<Utc>,
) -> Result<(Countersigned, Reading), Refusal> {
    let (issuer, countersigned) = roster.vouch(cose, now).map_err(refusal)?;
    let reading = countersigned.reading().map_err(|_| Code::Malformed)?;
    issuer.check(&reading.alert).map_err(refusal)?;
    Ok((countersigned, reading))
}

fn refusal(error: TrustError) -> Refusal {
    Refusal(match error {
        TrustError::UnknownIssuer
        | TrustError::KeyRetired
        | TrustError::ForeignSender
        | TrustError::ForeignTerritory => Code::Forbidden,
        _ => Code::SignatureRefused,
    })
}

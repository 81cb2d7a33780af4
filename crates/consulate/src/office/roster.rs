//! Who may alert: the next roster, made from the one before and signed by two of the root's keys.

use amana_alerts::trust::{Issuer, IssuerKey, ROSTER_CONTENT_TYPE, Roster, Territory};
use amana_contract::Bytes;
use amana_contract::feed::SignedRoster;
use amana_sealing::sign1::{SigningKey, VerifyingKey};
use amana_sealing::threshold;
use chrono::{DateTime, TimeDelta, Utc};

/// The id of the office's own alert key in its roster.
pub const OFFICE: &str = "office";
/// How long an issuer's key counts when nobody retires it.
pub const KEY_LIFETIME: TimeDelta = TimeDelta::days(2 * 365);
/// How long a roster counts as confirmed.
pub const LIFETIME: TimeDelta = TimeDelta::days(180);

/// Why a roster cannot be changed like that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// The consulate has no roster yet.
    #[error("there is no roster yet: issue one first")]
    NoRoster,
    /// No issuer with that id, or it has no such key.
    #[error("no such issuer, or it has no such key")]
    NoSuchIssuer,
    /// The key is an issuer's already.
    #[error("the key is in the roster already")]
    KnownKey,
}

/// An issuer with one key, which counts from now on.
pub fn issuer(
    id: &str,
    senders: Vec<String>,
    territory: Territory,
    key: VerifyingKey,
    now: DateTime<Utc>,
) -> Issuer {
    let keys = vec![IssuerKey { key, from: now, until: now + KEY_LIFETIME }];
    Issuer { id: id.to_owned(), senders, territory, keys }
}

/// The first roster.
pub fn first(issuers: Vec<Issuer>, now: DateTime<Utc>) -> Roster {
    Roster { version: 1, issued_at: now, expires_at: now + LIFETIME, issuers }
}

/// The same issuers, confirmed anew.
#[must_use]
pub fn renewed(held: Roster, now: DateTime<Utc>) -> Roster {
    let (version, expires_at) = (held.version + 1, now + LIFETIME);
    Roster { version, issued_at: now, expires_at, ..held }
}

/// With the keys of an issuer that count now counting for as long as new ones would.
#[must_use]
pub fn prolonged(mut held: Roster, id: &str, now: DateTime<Utc>) -> Roster {
    let own = held.issuers.iter_mut().filter(|issuer| issuer.id == id);
    let keys = own.flat_map(|issuer| &mut issuer.keys).filter(|own| own.until > now);
    keys.for_each(|own| own.until = own.until.max(now + KEY_LIFETIME));
    held
}

/// With another reach of an issuer. Without any sender it may speak for anybody; an empty territory is
/// everywhere.
///
/// # Errors
/// [`RosterError::NoSuchIssuer`].
pub fn reaching(
    mut held: Roster,
    id: &str,
    senders: Vec<String>,
    territory: Territory,
) -> Result<Roster, RosterError> {
    let issuer = held.issuers.iter_mut().find(|issuer| issuer.id == id);
    let issuer = issuer.ok_or(RosterError::NoSuchIssuer)?;
    (issuer.senders, issuer.territory) = (senders, territory);
    Ok(held)
}

/// With one more issuer; one that is there gets the new one's keys beside its own.
///
/// # Errors
/// [`RosterError::KnownKey`].
pub fn with(held: Roster, added: Issuer, now: DateTime<Utc>) -> Result<Roster, RosterError> {
    let mut next = renewed(held, now);
    let mut keys = next.issuers.iter().flat_map(|issuer| &issuer.keys);
    if keys.any(|own| added.keys.iter().any(|new| new.key == own.key)) {
        return Err(RosterError::KnownKey);
    }
    match next.issuers.iter_mut().find(|issuer| issuer.id == added.id) {
        Some(known) => known.keys.extend(added.keys),
        None => next.issuers.push(added),
    }
    Ok(next)
}

/// Without an issuer's key, or without any of them: nothing that they sign counts from now on. The
/// issuer stays, so that nobody else takes its id.
///
/// # Errors
/// [`RosterError::NoSuchIssuer`].
pub fn retired(
    held: Roster,
    id: &str,
    key: Option<VerifyingKey>,
    now: DateTime<Utc>,
) -> Result<Roster, RosterError> {
    let mut next = renewed(held, now);
    let issuer = next.issuers.iter_mut().find(|issuer| issuer.id == id);
    let keys = issuer.into_iter().flat_map(|issuer| &mut issuer.keys);
    let mut count = 0;
    for own in keys.filter(|own| key.is_none_or(|key| key == own.key)) {
        own.until = own.until.min(now);
        count += 1;
    }
    if count == 0 { Err(RosterError::NoSuchIssuer) } else { Ok(next) }
}

/// Signs a roster with all of these keys; two of the root's three count.
pub fn sign(roster: &Roster, roots: &[SigningKey]) -> SignedRoster {
    let payload = serde_json::to_vec(roster).expect("plain structs serialise");
    let keys: Vec<_> = roots.iter().collect();
    let signed = threshold::sign(&keys, ROSTER_CONTENT_TYPE, &payload);
    SignedRoster { roster: signed.into_iter().map(Bytes).collect() }
}

#[cfg(test)]
mod tests {
    use super::{
        KEY_LIFETIME, OFFICE, RosterError, first, issuer, prolonged, reaching, renewed, retired,
        sign, with,
    };
    use amana_alerts::trust::{PinnedRoot, Roster, Territory};
    use amana_sealing::sign1::SigningKey;
    use chrono::{DateTime, TimeDelta, Utc};

    fn now() -> DateTime<Utc> {
        "2026-11-22T08:00:00Z".parse().expect("a time")
    }

    fn with_one() -> (Roster, SigningKey) {
        let key = SigningKey::from_seed([7; 32]);
        let own = issuer(OFFICE, Vec::new(), Territory::default(), key.public(), now());
        (first(vec![own], now()), key)
    }

    #[test]
    fn every_change_is_a_higher_version_that_the_root_vouches_for() {
        let (one, _) = with_one();
        let roots = [1, 2, 3].map(|number| SigningKey::from_seed([number; 32]));
        let keys = roots.each_ref().map(SigningKey::public);
        let root = PinnedRoot { version: 1, keys };
        let two = renewed(one.clone(), now() + TimeDelta::days(1));
        assert_eq!((one.version, two.version), (1, 2));
        let signed = sign(&two, &roots[1..]);
        assert_eq!(Roster::accept(&signed.roster, &root, Some(&one), now()), Ok(two));
        let alone = sign(&one, &roots[..1]);
        assert!(Roster::accept(&alone.roster, &root, None, now()).is_err());
    }

    #[test]
    fn a_reach_is_changed_and_a_key_that_counts_is_prolonged() {
        let (one, key) = with_one();
        let spain = Territory { countries: vec!["ES".into()], boxes: Vec::new() };
        let two = reaching(one, OFFICE, vec!["a@amana.example".into()], spain.clone());
        let two = two.expect("it is there");
        assert_eq!((&two.issuers[0].territory, two.issuers[0].senders.len()), (&spain, 1));
        let nobody = reaching(two.clone(), "nobody", Vec::new(), spain);
        assert_eq!(nobody, Err(RosterError::NoSuchIssuer));
        let later = now() + TimeDelta::days(365);
        let longer = prolonged(two.clone(), OFFICE, later);
        assert_eq!(longer.issuers[0].keys[0].until, later + KEY_LIFETIME);
        let gone = retired(two, OFFICE, Some(key.public()), later).expect("it is there");
        let still_gone = prolonged(gone.clone(), OFFICE, later);
        assert_eq!(still_gone.issuers, gone.issuers, "what was retired stays so");
    }

    #[test]
    fn a_key_is_added_once_and_retired_at_once() {
        let (one, key) = with_one();
        let next = SigningKey::from_seed([8; 32]).public();
        let added = |key| issuer(OFFICE, Vec::new(), Territory::default(), key, now());
        let known = with(one.clone(), added(key.public()), now());
        assert_eq!(known, Err(RosterError::KnownKey));
        let two = with(one, added(next), now()).expect("a new key");
        assert_eq!((two.issuers.len(), two.issuers[0].keys.len()), (1, 2));
        let later = now() + TimeDelta::hours(1);
        let three = retired(two.clone(), OFFICE, Some(key.public()), later).expect("it is there");
        assert_eq!(three.issuers[0].keys[0].until, later);
        assert!(three.issuers[0].keys[1].until > later);
        let nobody = retired(two.clone(), "nobody", None, later);
        assert_eq!(nobody, Err(RosterError::NoSuchIssuer));
        let all = retired(two, OFFICE, None, later).expect("it is there");
        assert!(all.issuers[0].keys.iter().all(|own| own.until == later));
    }
}

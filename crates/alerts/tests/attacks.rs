//! Attacks on what is signed, and what comes of each: nothing false is believed, nothing true is lost
//! in silence.
//!
//! | attack | outcome |
//! |---|---|
//! | forged: changed bytes, a stranger's key, a claimed key id | refused |
//! | replayed | refused: its sequence was seen |
//! | reordered | each accepted once, within the window |
//! | expired | refused |
//! | foreign territory, foreign sender | refused |
//! | foreign `Cancel` | refused; unsigned, it withdraws nothing |
//! | rotated key | the new one counts, the old one only for its time |
//! | one root key of three stolen | refused |
//! | rolled-back or two-faced roster, rolled-back root | refused; the held one stays |
//! | frozen feed | "not confirmed since"; what is known stays |
//! | one key, two contents | the higher sequence counts, contested |

use amana_alerts::cap;
use amana_alerts::lifecycle::{Book, Outcome};
use amana_alerts::trust::{
    Countersigned, Freshness, GeoBox, Issuer, IssuerKey, Ledger, PinnedRoot, ROOT_CONTENT_TYPE,
    ROSTER_CONTENT_TYPE, Roster, SourceVerdict, Territory, TrustError, WINDOW, countersign,
};
use amana_sealing::sign1::SigningKey;
use amana_sealing::{SealingError, threshold};
use chrono::{DateTime, TimeDelta, Utc};

const FLOOD: &str = include_str!("../fixtures/valencia-flood.cap.xml");
const CANCEL: &str = include_str!("../fixtures/valencia-flood-cancel.cap.xml");
/// Must verify for ever: version 7, root keys of seeds 1, 2, 3, signed by the first and the third.
const ROSTER_VECTOR: [&[u8]; 2] = [
    include_bytes!("../fixtures/roster-v1-a.cose"),
    include_bytes!("../fixtures/roster-v1-b.cose"),
];

fn now() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().expect("a time")
}

fn days(days: i64) -> DateTime<Utc> {
    now() + TimeDelta::days(days)
}

fn root_key(number: u8) -> SigningKey {
    SigningKey::from_seed([number; 32])
}

fn root() -> PinnedRoot {
    PinnedRoot { version: 1, keys: [1, 2, 3].map(|number| root_key(number).public()) }
}

fn issuer_key() -> SigningKey {
    SigningKey::from_seed([7; 32])
}

fn japan_key() -> SigningKey {
    SigningKey::from_seed([8; 32])
}

fn issuer(id: &str, sender: &str, country: &str, bounds: GeoBox, key: &SigningKey) -> Issuer {
    Issuer {
        id: id.to_owned(),
        senders: vec![sender.to_owned()],
        territory: Territory { countries: vec![country.to_owned()], boxes: vec![bounds] },
        keys: vec![IssuerKey { key: key.public(), from: days(-100), until: days(100) }],
    }
}

fn roster() -> Roster {
    let spain = GeoBox { south: 27, west: -19, north: 44, east: 5 };
    let japan = GeoBox { south: 20, west: 122, north: 46, east: 154 };
    Roster {
        version: 7,
        issued_at: days(-1),
        expires_at: days(30),
        issuers: vec![
            issuer("es", "alerts@demo.amana.example", "ES", spain, &issuer_key()),
            issuer("jp", "alerts@demo.jp.example", "JP", japan, &japan_key()),
        ],
    }
}

fn signed(roster: &Roster, by: &[u8]) -> Vec<Vec<u8>> {
    let keys: Vec<_> = by.iter().map(|number| root_key(*number)).collect();
    let payload = serde_json::to_vec(roster).expect("serialisable");
    threshold::sign(&keys.iter().collect::<Vec<_>>(), ROSTER_CONTENT_TYPE, &payload)
}

fn alert(sequence: u64, message: &str) -> Countersigned {
    Countersigned {
        sequence,
        issued_at: now(),
        expires_at: days(1),
        source: SourceVerdict::Office,
        message: message.as_bytes().to_vec(),
        resolved: Vec::new(),
    }
}

fn from_spain(sequence: u64) -> Vec<u8> {
    countersign(&alert(sequence, FLOOD), &issuer_key())
}

fn refusal(cose: &[u8]) -> TrustError {
    let mut ledger = Ledger::default();
    let refused = ledger.accept(cose, &roster(), now()).expect_err("an attack");
    assert_eq!(ledger, Ledger::default(), "an attack leaves no trace");
    refused
}

#[test]
fn what_is_true_is_accepted_with_its_issuer() {
    let trusted = Ledger::default().accept(&from_spain(42), &roster(), now()).expect("genuine");
    assert_eq!((&trusted.issuer[..], trusted.sequence), ("es", 42));
    assert_eq!(trusted.reading, cap::read(FLOOD.as_bytes()).expect("readable"));
}

#[test]
fn forged() {
    let bad = TrustError::Signature(SealingError::BadSignature);
    let genuine = from_spain(42);
    for at in (genuine.len() / 2..genuine.len()).step_by(genuine.len() / 64) {
        let mut changed = genuine.clone();
        changed[at] ^= 1;
        assert_eq!(refusal(&changed), bad);
    }
    let stranger = SigningKey::make();
    assert_eq!(refusal(&countersign(&alert(42, FLOOD), &stranger)), TrustError::UnknownIssuer);
    let mut claimed = countersign(&alert(42, FLOOD), &stranger);
    let [theirs, own] = [stranger.public(), issuer_key().public()];
    let at = claimed.windows(32).position(|bytes| bytes == theirs.as_bytes()).expect("the key id");
    claimed[at..at + 32].copy_from_slice(own.as_bytes());
    assert_eq!(refusal(&claimed), bad);
    assert_eq!(refusal(b""), TrustError::UnknownIssuer);
}

#[test]
fn replayed() {
    let mut ledger = Ledger::default();
    assert!(ledger.accept(&from_spain(42), &roster(), now()).is_ok());
    let again = ledger.accept(&from_spain(42), &roster(), now());
    assert_eq!(again, Err(TrustError::Rollback { sequence: 42, floor: 42 }));
}

#[test]
fn reordered() {
    let mut ledger = Ledger::default();
    for sequence in [42, 40, 41, 44, 43] {
        assert!(ledger.accept(&from_spain(sequence), &roster(), now()).is_ok(), "{sequence}");
    }
    assert!(ledger.accept(&from_spain(44 + WINDOW), &roster(), now()).is_ok());
    let too_old = ledger.accept(&from_spain(39), &roster(), now());
    assert_eq!(too_old, Err(TrustError::Rollback { sequence: 39, floor: 44 + WINDOW }));
}

#[test]
fn expired() {
    let expires_at = days(1);
    let mut ledger = Ledger::default();
    let late = ledger.accept(&from_spain(42), &roster(), expires_at);
    assert_eq!(late, Err(TrustError::Expired { expires_at }));
}

#[test]
fn foreign_territory_and_foreign_sender() {
    let in_spain = FLOOD.replace("alerts@demo.amana.example", "alerts@demo.jp.example");
    let cose = countersign(&alert(1, &in_spain), &japan_key());
    assert_eq!(refusal(&cose), TrustError::ForeignTerritory);
    let cose = countersign(&alert(1, FLOOD), &japan_key());
    assert_eq!(refusal(&cose), TrustError::ForeignSender);
}

#[test]
fn a_foreign_cancel() {
    let cose = countersign(&alert(1, CANCEL), &japan_key());
    assert_eq!(refusal(&cose), TrustError::ForeignSender);
    let own = CANCEL.replace("<sender>alerts@demo.amana.example", "<sender>alerts@demo.jp.example");
    let cose = countersign(&alert(1, &own), &japan_key());
    let mut book = Book::default();
    let flood = cap::read(FLOOD.as_bytes()).expect("readable");
    let key = flood.alert.key.clone();
    book.insert_numbered(flood, 42);
    // Without an area of its own it is within its territory, and accepted; it withdraws nothing.
    if let Ok(trusted) = Ledger::default().accept(&cose, &roster(), now()) {
        book.insert_numbered(trusted.reading, trusted.sequence);
    }
    assert!(!book.is_withdrawn(&key));
    assert_eq!(book.active(now()).len(), 1);
}

#[test]
fn rotated() {
    let next_key = SigningKey::from_seed([9; 32]);
    let mut rotated = roster();
    rotated.version = 8;
    rotated.issuers[0].keys[0].until = now() + TimeDelta::hours(1);
    let from = now();
    rotated.issuers[0].keys.push(IssuerKey { key: next_key.public(), from, until: days(365) });
    let rotated = Roster::accept(&signed(&rotated, &[1, 2]), &root(), Some(&roster()), now());
    let rotated = rotated.expect("two of three");
    let mut ledger = Ledger::default();
    let newer = countersign(&alert(2, FLOOD), &next_key);
    assert!(ledger.accept(&newer, &rotated, now()).is_ok());
    assert!(ledger.accept(&from_spain(1), &rotated, now()).is_ok(), "both count for an hour");
    let later = now() + TimeDelta::hours(2);
    let old = ledger.accept(&from_spain(3), &rotated, later);
    assert_eq!(old, Err(TrustError::KeyRetired));
    let early = Countersigned { issued_at: days(-1), ..alert(4, FLOOD) };
    let early = ledger.accept(&countersign(&early, &next_key), &rotated, now());
    assert_eq!(early, Err(TrustError::KeyRetired));
    // A sequence is the issuer's, not the key's.
    let again = ledger.accept(&countersign(&alert(1, FLOOD), &next_key), &rotated, now());
    assert_eq!(again, Err(TrustError::Rollback { sequence: 1, floor: 2 }));
}

#[test]
fn one_root_key_is_not_enough() {
    let below = Err(TrustError::Signature(SealingError::BelowThreshold));
    for by in [&[1][..], &[1, 1], &[1, 9], &[]] {
        assert_eq!(Roster::accept(&signed(&roster(), by), &root(), None, now()), below);
    }
    let mut mixed = signed(&roster(), &[1]);
    mixed.extend(signed(&Roster { version: 8, ..roster() }, &[2]));
    assert_eq!(Roster::accept(&mixed, &root(), None, now()), below);
    assert_eq!(Roster::accept(&signed(&roster(), &[2, 3]), &root(), None, now()), Ok(roster()));
}

#[test]
fn rolled_back_and_two_faced() {
    let older = Roster { version: 6, ..roster() };
    let accept =
        |one: &Roster| Roster::accept(&signed(one, &[1, 2]), &root(), Some(&roster()), now());
    assert_eq!(accept(&older), Err(TrustError::Rollback { sequence: 6, floor: 7 }));
    let other = Roster { issuers: Vec::new(), ..roster() };
    assert_eq!(accept(&other), Err(TrustError::TwoFaced));
    assert_eq!(accept(&roster()), Ok(roster()));
    let expired = Roster { version: 8, expires_at: now(), ..roster() };
    assert_eq!(accept(&expired), Err(TrustError::Expired { expires_at: now() }));
    let mut double = Roster { version: 8, ..roster() };
    double.issuers[1].keys = double.issuers[0].keys.clone();
    assert_eq!(accept(&double), Err(TrustError::Malformed));
}

#[test]
fn a_root_changes_only_by_old_and_new_hands() {
    let next = PinnedRoot { version: 2, keys: [3, 4, 5].map(|number| root_key(number).public()) };
    let change = |next: &PinnedRoot, by: &[u8]| {
        let keys: Vec<_> = by.iter().map(|number| root_key(*number)).collect();
        let payload = serde_json::to_vec(next).expect("serialisable");
        let keys: Vec<_> = keys.iter().collect();
        root().rotate(&threshold::sign(&keys, ROOT_CONTENT_TYPE, &payload))
    };
    assert_eq!(change(&next, &[1, 2, 4, 5]), Ok(next.clone()));
    assert_eq!(change(&next, &[1, 3, 4]), Ok(next.clone()));
    for by in [&[4, 5][..], &[1, 2], &[1, 4, 5], &[1, 2, 4]] {
        assert!(change(&next, by).is_err(), "{by:?}");
    }
    let back = PinnedRoot { version: 1, ..next };
    assert_eq!(change(&back, &[1, 2, 4, 5]), Err(TrustError::Rollback { sequence: 1, floor: 1 }));
}

#[test]
fn a_frozen_feed() {
    let (issued_at, expires_at) = (now(), now() + TimeDelta::minutes(15));
    let freshness = |at| Freshness::of(issued_at, expires_at, at);
    assert_eq!(freshness(now()), Freshness::Confirmed);
    assert_eq!(freshness(expires_at), Freshness::NotConfirmedSince(issued_at));
    let mut book = Book::default();
    book.insert(cap::read(FLOOD.as_bytes()).expect("readable"));
    assert_eq!(book.active(expires_at).len(), 1, "what is known stays");
}

#[test]
fn one_key_with_two_contents() {
    let other = FLOOD.replace("<severity>Extreme", "<severity>Minor");
    let read = |text: &str| cap::read(text.as_bytes()).expect("readable");
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let messages = [(FLOOD, 1), (&other[..], 2), (FLOOD, 3)];
        let mut book = Book::default();
        let outcomes: Vec<_> = order
            .iter()
            .map(|at| book.insert_numbered(read(messages[*at].0), messages[*at].1))
            .collect();
        assert!(outcomes.contains(&Outcome::Contested));
        let alert = read(FLOOD).alert;
        assert_eq!(book.get(&alert.key), Some(&alert), "{order:?}");
        assert!(book.is_contested(&alert.key));
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "freezing writes once")]
fn the_roster_of_version_1_still_verifies() {
    if std::env::var_os("AMANA_FREEZE").is_some() {
        for (name, cose) in ["a", "b"].iter().zip(signed(&roster(), &[1, 3])) {
            std::fs::write(format!("fixtures/roster-v1-{name}.cose"), cose).expect("written");
        }
        return;
    }
    assert_eq!(Roster::accept(&ROSTER_VECTOR, &root(), None, now()), Ok(roster()));
}

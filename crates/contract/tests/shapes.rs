//! The wire, written out: a field that is renamed or moved is noticed here, not by a consulate.

use amana_contract::Bytes;
use amana_contract::access::{ErrandGrant, FinishSignIn, Scope, Token};
use amana_contract::feed::{FeedHead, ParcelAt, SignedRoster, Snapshot, SnapshotAt};
use amana_contract::requests::{
    ActionRequired, Change, Changes, Event, EventKind, Head, News, Outcome, Phase, Receipt,
    Submission, SubmittedItem, WakeUp,
};
use amana_contract::safety::{AnswerKind, SafetyAnswer, SafetyProgress, SafetyReceipt};
use amana_contract::sealed::{
    Application, Binding, Contact, Direction, Item, SafetyReport, SentPosition,
};
use amana_contract::trust::{Delegation, Root};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(7);
const ID_TEXT: &str = "00000000-0000-0000-0000-000000000007";

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("in range")
}

const AT_TEXT: &str = "2026-09-21T14:13:20Z";

fn bytes() -> Bytes {
    Bytes(vec![0, 254, 255])
}

const BYTES_TEXT: &str = "AP7_";

/// Written as expected, and read back as it was.
fn check<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(
    value: &T,
    expected: Value,
) {
    let written = serde_json::to_value(value).expect("serialises");
    assert_eq!(written, expected);
    assert_eq!(&serde_json::from_value::<T>(written).expect("reads back"), value);
}

#[test]
fn a_submission_and_its_receipt() {
    let item = SubmittedItem { item: ID, sequence: 0, sha256: bytes(), size_bytes: 1_234 };
    let submission =
        Submission { request: ID, service: "passport-renewal".into(), items: vec![item] };
    let item = json!({ "item": ID_TEXT, "sequence": 0, "sha256": BYTES_TEXT, "size_bytes": 1234 });
    check(
        &submission,
        json!({ "request": ID_TEXT, "service": "passport-renewal", "items": [item] }),
    );
    let receipt =
        Receipt { format: 1, request: ID, errand: ID, body_sha256: bytes(), received_at: at() };
    check(
        &receipt,
        json!({ "format": 1, "request": ID_TEXT, "errand": ID_TEXT, "body_sha256": BYTES_TEXT,
                "received_at": AT_TEXT }),
    );
}

#[test]
fn an_event_its_head_and_the_changes_that_bring_it() {
    let action = ActionRequired {
        action: ID,
        kind: "photo".into(),
        reason: "background-not-plain".into(),
        due_on: NaiveDate::from_ymd_opt(2026, 12, 1),
    };
    let event = Event {
        format: 1,
        request: ID,
        sequence: 2,
        previous: bytes(),
        at: at(),
        kind: EventKind::ActionRequired,
        phase: Phase::Intake,
        outcome: Some(Outcome::Granted),
        actions_required: vec![action],
    };
    check(
        &event,
        json!({ "format": 1, "request": ID_TEXT, "sequence": 2, "previous": BYTES_TEXT,
                "at": AT_TEXT, "kind": "action-required", "phase": "intake", "outcome": "granted",
                "actions_required": [{ "action": ID_TEXT, "kind": "photo",
                    "reason": "background-not-plain", "due_on": "2026-12-01" }] }),
    );
    let head = Head { format: 1, request: ID, sequence: 2, chain: bytes(), at: at() };
    check(
        &head,
        json!({ "format": 1, "request": ID_TEXT, "sequence": 2, "chain": BYTES_TEXT,
                "at": AT_TEXT }),
    );
    let news = [
        News::Event { event: bytes() },
        News::StaffAccess { at: at(), officer: "k3J9sQ0p".into() },
    ];
    let changes = (4..).zip(news).map(|(seq, news)| Change { seq, request: ID, news }).collect();
    check(
        &Changes { changes, cursor: 5, has_more: false, heads: vec![bytes()] },
        json!({ "changes": [
                    { "seq": 4, "request": ID_TEXT, "news": "event", "event": BYTES_TEXT },
                    { "seq": 5, "request": ID_TEXT, "news": "staff-access", "at": AT_TEXT,
                      "officer": "k3J9sQ0p" }],
                "cursor": 5, "has_more": false, "heads": [BYTES_TEXT] }),
    );
    let told = Some(bytes());
    check(
        &WakeUp { seq: 5, head: told.clone(), newest: told },
        json!({ "seq": 5, "head": BYTES_TEXT, "newest": BYTES_TEXT }),
    );
    check(&WakeUp { seq: 5, head: None, newest: None }, json!({ "seq": 5 }));
}

#[test]
fn a_sign_in_for_one_errand_and_its_token() {
    let finish = FinishSignIn {
        credential: json!({}),
        scopes: vec![Scope::Errand, Scope::StatusRead, Scope::DistressWrite],
        errand: Some(ErrandGrant { errand: ID, body_sha256: bytes() }),
    };
    assert_eq!(
        serde_json::to_value(&finish).expect("serialises"),
        json!({ "credential": {}, "scopes": ["errand", "status:read", "distress:write"],
                "errand": { "errand": ID_TEXT, "body_sha256": BYTES_TEXT } })
    );
    let token = Token {
        access_token: "secret".into(),
        token_type: "DPoP".into(),
        expires_in_s: 600,
        refresh_token: None,
    };
    assert_eq!(
        serde_json::to_value(&token).expect("serialises"),
        json!({ "access_token": "secret", "token_type": "DPoP", "expires_in_s": 600 })
    );
    assert!(!format!("{token:?}").contains("secret"));
}

#[test]
fn trust_feed_and_safety() {
    let root =
        Root { format: 1, version: 1, name: "Ministry".into(), keys: vec![bytes()], threshold: 2 };
    check(
        &root,
        json!({ "format": 1, "version": 1, "name": "Ministry", "keys": [BYTES_TEXT],
                "threshold": 2 }),
    );
    let delegation = Delegation {
        format: 1,
        version: 3,
        mission: "Valencia".into(),
        office_key: bytes(),
        crisis_desk_key: bytes(),
        officer_keys: vec![bytes()],
        receipts_key: bytes(),
        head_key: bytes(),
        alert_key: bytes(),
    };
    check(
        &delegation,
        json!({ "format": 1, "version": 3, "mission": "Valencia", "office_key": BYTES_TEXT,
                "crisis_desk_key": BYTES_TEXT, "officer_keys": [BYTES_TEXT],
                "receipts_key": BYTES_TEXT, "head_key": BYTES_TEXT, "alert_key": BYTES_TEXT }),
    );
    let head = FeedHead {
        format: 2,
        sequence: 9,
        chain: bytes(),
        snapshot: Some(SnapshotAt { sequence: 7, chain: bytes(), sha256: bytes() }),
        roster: None,
        issued_at: at(),
        expires_at: at(),
    };
    check(
        &head,
        json!({ "format": 2, "sequence": 9, "chain": BYTES_TEXT,
                "snapshot": { "sequence": 7, "chain": BYTES_TEXT, "sha256": BYTES_TEXT },
                "issued_at": AT_TEXT, "expires_at": AT_TEXT }),
    );
    check(
        &FeedHead { snapshot: None, roster: Some(bytes()), ..head },
        json!({ "format": 2, "sequence": 9, "chain": BYTES_TEXT, "snapshot": null,
                "roster": BYTES_TEXT, "issued_at": AT_TEXT, "expires_at": AT_TEXT }),
    );
    check(&SignedRoster { roster: vec![bytes()] }, json!({ "roster": [BYTES_TEXT] }));
    let parcel = ParcelAt { sha256: bytes(), alerts: 3, packed_bytes: 100, unpacked_bytes: 4_000 };
    check(
        &Snapshot { format: 1, sequence: 7, parcels: vec![parcel] },
        json!({ "format": 1, "sequence": 7, "parcels": [{ "sha256": BYTES_TEXT, "alerts": 3,
                "packed_bytes": 100, "unpacked_bytes": 4_000 }] }),
    );
    let receipt =
        SafetyReceipt { format: 1, report: ID, sealed_sha256: bytes(), received_at: at() };
    check(
        &receipt,
        json!({ "format": 1, "report": ID_TEXT, "sealed_sha256": BYTES_TEXT,
                "received_at": AT_TEXT }),
    );
}

#[test]
fn an_answer_to_a_report_and_one_of_a_later_kind() {
    let answer = SafetyAnswer {
        format: 1,
        report: ID,
        sealed_sha256: bytes(),
        at: at(),
        kind: AnswerKind::HelpComing,
    };
    let written = json!({ "format": 1, "report": ID_TEXT, "sealed_sha256": BYTES_TEXT,
                          "at": AT_TEXT, "kind": "help-coming" });
    check(&answer, written.clone());
    let mut later = written;
    later["kind"] = "sends-a-boat".into();
    let read: SafetyAnswer = serde_json::from_value(later).expect("is understood as read");
    assert_eq!(read.kind, AnswerKind::Other);
    let progress = SafetyProgress { receipt: bytes(), answer: None };
    check(&progress, json!({ "receipt": BYTES_TEXT }));
    let answered = SafetyProgress { answer: Some(bytes()), ..progress };
    check(&answered, json!({ "receipt": BYTES_TEXT, "answer": BYTES_TEXT }));
}

#[test]
fn what_is_inside_a_seal_and_what_it_is_bound_to() {
    let report = SafetyReport {
        format: 1,
        safe: true,
        at: at(),
        alert: None,
        message: "well".into(),
        position: None,
        calls_off: None,
    };
    check(
        &report,
        json!({ "format": 1, "safe": true, "at": AT_TEXT, "alert": null, "message": "well" }),
    );
    let position =
        Some(SentPosition { latitude: 39.5, longitude: -0.25, accuracy_m: 12.0, at: at() });
    let sos = SafetyReport { safe: false, position, calls_off: Some(ID), ..report };
    check(
        &sos,
        json!({ "format": 1, "safe": false, "at": AT_TEXT, "alert": null, "message": "well",
                "position": { "latitude": 39.5, "longitude": -0.25, "accuracy_m": 12.0,
                              "at": AT_TEXT },
                "calls_off": ID_TEXT }),
    );
    assert!(!format!("{sos:?} {position:?}").contains("39.5"));
    let picture =
        Item::Picture { purpose: "photo".into(), media_type: "image/png".into(), content: bytes() };
    assert_eq!(
        serde_json::to_value(&picture).expect("serialises"),
        json!({ "item": "picture", "purpose": "photo", "media_type": "image/png",
                "content": BYTES_TEXT })
    );
    let binding = Binding {
        mission: &[1, 2],
        subject: ID,
        item: ID,
        sequence: 258,
        direction: Direction::ToOffice,
    };
    let [label, mission, subject, item, sequence, direction] = binding.fields();
    assert_eq!((&label[..], &mission[..]), (&b"amana/binding/1"[..], &[1, 2][..]));
    assert_eq!((&subject[..], &item[..]), (&ID.as_bytes()[..], &ID.as_bytes()[..]));
    assert_eq!((&sequence[..], &direction[..]), (&[0, 0, 1, 2][..], &b"to-office"[..]));
}

fn application(contact: Option<Contact>) -> Application {
    Application {
        format: 1,
        surname: "ERIKSSON".into(),
        given_names: "ANNA MARIA".into(),
        nationality: "UTO".into(),
        document_number: "L898902C3".into(),
        expires_on: NaiveDate::from_ymd_opt(2012, 4, 15),
        mrz: None,
        reply_key: bytes(),
        signing_key: bytes(),
        contact,
    }
}

/// Offices that know no contact read what they always read.
#[test]
fn an_application_without_a_contact_is_what_it_always_was() {
    let always = json!({ "format": 1, "surname": "ERIKSSON", "given_names": "ANNA MARIA",
        "nationality": "UTO", "document_number": "L898902C3", "expires_on": "2012-04-15",
        "mrz": null, "reply_key": BYTES_TEXT, "signing_key": BYTES_TEXT });
    check(&application(None), always.clone());
    let contact = Contact { phone: Some("+34 600 123 456".into()), email: None };
    let mut with_contact = always;
    with_contact["contact"] = json!({ "phone": "+34 600 123 456" });
    check(&application(Some(contact)), with_contact);
}

//! A citizen notes by hand a request at a consulate without an API.

use amana_citizen::views::{Author, MarkView, NextView, NoteRequest};
use amana_citizen::{Citizen, Error, access, requests};
use amana_tests::{Device, HandClock, PASSPHRASE};
use amana_vault::VaultError;
use chrono::{NaiveDate, TimeDelta};
use uuid::Uuid;

fn renewal(reference: &str) -> NoteRequest {
    NoteRequest {
        service: "passport-renewal".into(),
        mission: "Consulado General en Valencia".into(),
        reference: reference.into(),
        promised_on: NaiveDate::from_ymd_opt(2026, 12, 20),
    }
}

async fn note_event(citizen: &Citizen, request: Uuid, text: &str) -> Result<(), Error> {
    requests::note_event(citizen, request, text.into()).await.map(drop)
}

/// A noted request keeps the person's own words, in order, marked as noted and never as signed.
#[tokio::test]
async fn a_noted_request_says_who_noted_it() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let noted = requests::note(&app.citizen, renewal("RBT-42")).await.expect("notes");
    assert_eq!(noted.reference.as_deref(), Some("RBT-42"));
    assert_eq!(noted.promised_on, NaiveDate::from_ymd_opt(2026, 12, 20));
    assert_eq!((noted.mission, noted.phase(), &noted.errands[..]), (None, None, &[][..]));
    assert!(matches!(noted.next, NextView::Promised { is_late: false, .. }));
    for text in ["SMS: your file is complete", "called, they ask for patience"] {
        clock.advance(TimeDelta::days(3));
        note_event(&app.citizen, noted.id, text).await.expect("notes");
    }

    let app = device.restart(app).await;
    let kept = requests::view(&app.citizen, noted.id).await.expect("is there");
    let texts: Vec<_> = kept.timeline.iter().filter_map(|entry| entry.text.as_deref()).collect();
    assert_eq!(texts, ["SMS: your file is complete", "called, they ask for patience"]);
    assert!(kept.timeline.iter().all(|entry| entry.mark == MarkView::YouNoted));
    assert!(kept.timeline.iter().all(|entry| entry.message.is_none() && entry.by == Author::You));
    assert!(kept.timeline[0].at < kept.timeline[1].at);
}

/// The newest request comes first; one that is not there is not written on; locked, none is shown.
#[tokio::test]
async fn requests_are_listed_only_when_the_vault_is_open() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let first = requests::note(&app.citizen, renewal("RBT-42")).await.expect("notes");
    clock.advance(TimeDelta::hours(1));
    let second = requests::note(&app.citizen, renewal("RBT-43")).await.expect("notes");
    let listed = requests::all(&app.citizen).await.expect("lists");
    assert_eq!(listed, [second, first]);
    let nowhere = note_event(&app.citizen, Uuid::now_v7(), "to nobody").await;
    assert_eq!(nowhere, Err(Error::Vault(VaultError::NotFound)));

    access::lock(&app.citizen).await.expect("locks");
    let locked = Error::Vault(VaultError::Locked);
    assert_eq!(requests::all(&app.citizen).await, Err(locked.clone()));
    let unnoted = requests::note(&app.citizen, renewal("RBT-44")).await;
    assert_eq!(unnoted, Err(locked));
    access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks");
    assert_eq!(requests::all(&app.citizen).await, Ok(listed));
}

//! A citizen notes by hand a request at a consulate without an API.

use amana_citizen::views::{
    Author, EditNoted, MarkView, NextView, NoteRequest, NoteStatus, TaskKind,
};
use amana_citizen::{Citizen, Error, access, home, requests, search};
use amana_tests::{Device, HandClock, PASSPHRASE, PORTRAIT, files_in, says};
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
    let noted = requests::note(&app.citizen, renewal("RBT-4217")).await.expect("notes");
    assert_eq!(noted.reference.as_deref(), Some("RBT-4217"));
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
    let first = requests::note(&app.citizen, renewal("RBT-4217")).await.expect("notes");
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

/// The receipt, the appointment, the next step and the consulate's page are kept with the request,
/// and what a message said with the message; each is still said to be noted.
#[tokio::test]
async fn a_noted_request_holds_all_that_is_known_of_it() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let files = files_in(device.folder()).len();
    let noted = requests::note(&app.citizen, renewal("")).await.expect("notes");
    let id = noted.id;
    let view = requests::attach_receipt(&app.citizen, id, PORTRAIT.to_vec().into()).await;
    let receipt = view.expect("attaches").receipts[0].id;
    for edit in [
        EditNoted::NextStep { text: "bring two photos".into() },
        EditNoted::Tracker { url: requests::trackers("passport-renewal")[0].url.clone() },
    ] {
        requests::edit_noted(&app.citizen, id, edit).await.expect("edits");
    }
    let message = "Consulat du Maroc : votre rendez-vous est confirmé pour le 24/11/2026 à 09h30. \
                   Référence RBT-4217.";
    let proposals = requests::paste_status(message).expect("is looked at");
    let [proposal] = &proposals[..] else { panic!("one proposal: {proposals:?}") };
    assert!(proposal.is_likely);
    assert!(requests::view(&app.citizen, id).await.expect("is there").timeline.is_empty());
    let status = NoteStatus {
        text: message.into(),
        status: proposal.status.clone(),
        on: proposal.on,
        time: proposal.time,
        reference: proposal.reference.clone().expect("it names one"),
    };
    requests::note_status(&app.citizen, id, status.clone()).await.expect("notes");

    let app = device.restart(app).await;
    let kept = requests::view(&app.citizen, id).await.expect("is there");
    assert_eq!(kept.next_step.as_deref(), Some("bring two photos"));
    assert_eq!(kept.appointment.map(|there| Some(there.on)), Some(status.on));
    assert_eq!(status.on, NaiveDate::from_ymd_opt(2026, 11, 24));
    assert!(matches!(kept.next, NextView::Visit { .. }));
    let [line] = &kept.timeline[..] else { panic!("one line") };
    assert_eq!((line.original.as_deref(), line.mark), (Some(message), MarkView::YouNoted));
    assert_eq!(line.message.as_ref().map(|said| &*said.key), Some("noted-appointment"));
    let days = requests::calendar(&app.citizen).await.expect("lists");
    let said: Vec<_> = days.iter().map(|day| (day.on.to_string(), &*day.message.key)).collect();
    let ahead = [("2026-11-24", "task-appointment"), ("2026-12-20", "calendar-promised")];
    assert_eq!(said, ahead.map(|(day, key)| (day.to_owned(), key)));
    let tracking = requests::tracking(&app.citizen, id).await.expect("has a page");
    assert_eq!((&*tracking.url, &*tracking.reference), ("https://www.passeport.ma/", "RBT-4217"));
    let tasks = home::view(&app.citizen).await.expect("shows").tasks;
    let due = tasks.iter().find(|task| task.kind == TaskKind::Appointment);
    assert_eq!(due.map(|task| task.subject), Some(Some(id)));
    let found = search::search(&app.citizen, "reference 09h30", "fr").await.expect("searches");
    assert_eq!(found.requests.len(), 1);

    let bad = NoteStatus { text: " ".into(), ..status };
    says(&requests::note_status(&app.citizen, id, bad).await.expect_err("no message"));
    let bad = EditNoted::Tracker { url: "http://passeport.example".into() };
    says(&requests::edit_noted(&app.citizen, id, bad).await.expect_err("no https"));
    assert!(files_in(device.folder()).len() > files);
    let view = requests::remove_receipt(&app.citizen, id, receipt).await.expect("removes");
    assert_eq!((view.receipts.len(), files_in(device.folder()).len()), (0, files));
}

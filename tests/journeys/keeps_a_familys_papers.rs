//! A citizen keeps the papers of a family: typed by hand, assigned, found again, removed.

use amana_citizen::views::{
    AddByHand, EditDocument, NextView, NoteRequest, Relation, SavePerson, Standing,
};
use amana_citizen::{Error, documents, home, persons, requests, search};
use amana_tests::{App, Device, HandClock, PORTRAIT, document, files_in, says, staged};
use amana_vault::VaultError;
use chrono::NaiveDate;
use uuid::Uuid;

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a day"))
}

fn card() -> AddByHand {
    AddByHand {
        kind: "identity-card".into(),
        issuing_state: "mar".into(),
        number: "BK 123456".into(),
        surname: "الإدريسي".into(),
        given_names: "فاطِمة".into(),
        born_on: day("1980-05-04"),
        issued_on: day("2020-01-15"),
        expires_on: day("2030-01-15"),
        with_scan: true,
        ..AddByHand::default()
    }
}

async fn person(app: &App, name: &str, relation: Relation) -> Uuid {
    let saved = SavePerson { id: None, name: name.into(), relation };
    let view = persons::save(&app.citizen, saved).await.expect("is saved");
    view.persons.iter().find(|person| person.name == name).expect("is there").id
}

async fn found(app: &App, query: &str) -> Vec<String> {
    let view = documents::list(&app.citizen, query).await.expect("lists");
    view.documents.into_iter().map(|card| card.kind).collect()
}

/// A card typed by hand is kept with its scan, belongs to somebody, and is found however its holder
/// is written; when the person goes, the card stays.
#[tokio::test]
async fn a_card_typed_by_hand_is_somebodys_and_is_found() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    document(&app).await;
    let mother = person(&app, "Mamá Éléonore", Relation::Parent).await;
    let added = documents::add_by_hand(&app.citizen, card(), staged(PORTRAIT)).await.expect("adds");
    assert_eq!(
        (&*added.issuing_state, added.standing, added.has_mrz),
        ("MAR", Standing::Good, false)
    );
    assert_eq!((added.scans.len(), added.can_renew), (1, false));
    let assigned = documents::assign(&app.citizen, added.id, Some(mother)).await.expect("assigns");
    assert_eq!(assigned.person, Some(mother));

    let app = device.restart(app).await;
    assert_eq!(documents::view(&app.citizen, added.id).await, Ok(assigned));
    for query in ["فاطمه", "الادريسي فاطمة", "bk 1234", "mama eleonore", "MAR identity"]
    {
        assert_eq!(found(&app, query).await, ["identity-card"], "{query}");
    }
    assert_eq!(found(&app, "").await, ["passport", "identity-card"], "soonest expiry first");
    assert_eq!(found(&app, "nobody").await, [""; 0]);

    let view = persons::remove(&app.citizen, mother).await.expect("is removed");
    assert_eq!((view.persons.len(), view.documents.len()), (0, 2));
    let orphan = documents::view(&app.citizen, added.id).await.expect("stays");
    assert_eq!(orphan.person, None);
    let nobody = documents::assign(&app.citizen, added.id, Some(mother)).await;
    says(&nobody.expect_err("is gone"));
}

/// A form with several mistakes is refused as a whole, and names each field.
#[tokio::test]
async fn a_form_that_is_wrong_names_every_field_and_adds_nothing() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let wrong = AddByHand { number: String::new(), born_on: day("2200-01-01"), ..card() };
    let error = documents::add_by_hand(&app.citizen, wrong, None).await.expect_err("is wrong");
    let fields: Vec<_> = error.fields().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["number", "born_on", "issued_on", "expires_on"]);
    says(&error);
    let gone = documents::add_by_hand(&app.citizen, card(), None).await.expect_err("no picture");
    assert_eq!(gone.fields()[0].0, "with_scan");
    assert_eq!(found(&app, "").await, [""; 0]);
}

/// A removed document waits in the trash, and nowhere else; it comes back whole, or goes for good
/// with every sealed file.
#[tokio::test]
async fn a_removed_document_waits_in_the_trash_and_purged_leaves_no_sealed_file() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let kept = document(&app).await;
    let files = files_in(device.folder()).len();
    let added = documents::add_by_hand(&app.citizen, card(), staged(PORTRAIT)).await.expect("adds");
    let picture = || PORTRAIT.to_vec().into();
    let more = documents::attach_scan(&app.citizen, added.id, picture(), false).await;
    let [first, second] = &more.expect("attaches").scans[..] else { panic!("two scans") };
    let fewer = documents::remove_scan(&app.citizen, added.id, second.id).await.expect("takes off");
    assert_eq!(fewer.scans.iter().map(|scan| scan.id).collect::<Vec<_>>(), [first.id]);
    let whole = documents::versions(&app.citizen, added.id).await.expect("lists");
    assert_eq!((whole.len(), fewer.versions), (2, 2));

    let left = documents::remove(&app.citizen, added.id).await.expect("is removed");
    assert_eq!(left.documents.iter().map(|card| card.id).collect::<Vec<_>>(), [kept.id]);
    assert_eq!(found(&app, "الادريسي").await, [""; 0]);
    assert_eq!(home::view(&app.citizen).await.expect("shows").documents, 1);
    let again = documents::remove(&app.citizen, added.id).await;
    assert_eq!(again, Err(Error::Vault(VaultError::NotFound)), "it is in the trash already");
    let edit = EditDocument::Notes { notes: "n".into() };
    let edited = documents::edit(&app.citizen, added.id, edit).await;
    assert_eq!(edited, Err(Error::Vault(VaultError::NotFound)));

    let app = device.restart(app).await;
    let trash = documents::trash(&app.citizen).await.expect("lists");
    assert_eq!(trash.documents.iter().map(|it| it.document.id).collect::<Vec<_>>(), [added.id]);
    let restored = documents::restore(&app.citizen, added.id).await.expect("comes back");
    assert_eq!(restored, fewer);
    assert_eq!(found(&app, "الادريسي").await, ["identity-card"]);
    let not_there = documents::purge(&app.citizen, added.id).await;
    assert_eq!(not_there, Err(Error::Vault(VaultError::NotFound)), "only what is in the trash");

    documents::remove(&app.citizen, added.id).await.expect("is removed");
    let empty = documents::purge(&app.citizen, added.id).await.expect("goes for good");
    assert_eq!(empty.documents, []);
    assert_eq!(files_in(device.folder()).len(), files, "also those that only versions named");
    assert_eq!(documents::empty_trash(&app.citizen).await, Ok(empty), "emptied twice is empty");
    let app = device.restart(app).await;
    let gone = documents::view(&app.citizen, added.id).await;
    assert_eq!(gone, Err(Error::Vault(VaultError::NotFound)));
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![kept]));
}

/// One search over documents and requests; an empty one finds nothing.
#[tokio::test]
async fn one_search_finds_papers_and_requests() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    document(&app).await;
    let note = NoteRequest {
        service: "visa".into(),
        mission: "Consulado General en València".into(),
        reference: "V-7".into(),
        promised_on: None,
    };
    let noted = requests::note(&app.citizen, note).await.expect("notes");
    assert_eq!(noted.next, NextView::AddEvent);
    requests::note_event(&app.citizen, noted.id, "Llamé por teléfono".into()).await.expect("notes");
    for query in ["valencia", "v-7", "telefono llame"] {
        let view = search::search(&app.citizen, query, "es").await.expect("searches");
        assert_eq!((view.documents.len(), view.requests.len()), (0, 1), "{query}");
    }
    let view = search::search(&app.citizen, "eriksson", "es").await.expect("searches");
    assert_eq!((view.documents.len(), view.requests.len()), (1, 0));
    let view = search::search(&app.citizen, "  ", "es").await.expect("searches");
    assert_eq!((view.documents.len(), view.requests.len()), (0, 0));
}

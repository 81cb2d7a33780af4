//! A citizen changes documents, sees what they were, and brings that back.

use amana_citizen::views::{DocumentFields, DocumentView, EditDocument, Relation, SavePerson};
use amana_citizen::{Error, documents, persons, security};
use amana_tests::{App, Device, HandClock, MRZ, PORTRAIT, document, files_in, says};
use amana_vault::VaultError;
use chrono::TimeDelta;
use uuid::Uuid;

async fn notes(app: &App, id: Uuid, notes: &str) -> DocumentView {
    let edit = EditDocument::Notes { notes: notes.into() };
    documents::edit(&app.citizen, id, edit).await.expect("edits")
}

fn printed(view: &DocumentView, number: &str) -> DocumentFields {
    DocumentFields {
        kind: view.kind.clone(),
        issuing_state: view.issuing_state.clone(),
        number: number.into(),
        surname: view.surname.clone(),
        given_names: view.given_names.clone(),
        nationality: view.nationality.clone(),
        born_on: view.born_on,
        issued_on: view.issued_on,
        expires_on: view.expires_on,
    }
}

async fn retype(
    app: &App,
    id: Uuid,
    fields: DocumentFields,
    by_hand: bool,
) -> Result<DocumentView, Error> {
    let edit = EditDocument::Fields { fields, is_typed_by_hand: by_hand };
    documents::edit(&app.citizen, id, edit).await
}

/// Notes, tags and a person are changed; every change says what it changed; an old version comes
/// back as it was, and what was then becomes a version.
#[tokio::test]
async fn what_a_document_was_is_kept_and_comes_back() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let added = document(&app).await;
    clock.advance(TimeDelta::hours(1));
    let noted = notes(&app, added.id, "in the drawer").await;
    let tags = vec!["Été".into(), "family".into()];
    let edit = EditDocument::Tags { tags };
    let tagged = documents::edit(&app.citizen, added.id, edit).await.expect("edits");
    assert_eq!((tagged.tags.len(), &*tagged.notes, tagged.versions), (2, "in the drawer", 2));
    let again = notes(&app, added.id, "in the drawer").await;
    assert_eq!(again, tagged, "a change that changes nothing is none");
    for query in ["drawer", "ete", "family specimen"] {
        let found = documents::list(&app.citizen, query).await.expect("lists").documents;
        assert_eq!(found.len(), usize::from(!query.contains("specimen")), "{query}");
    }

    let app = device.restart(app).await;
    let versions = documents::versions(&app.citizen, added.id).await.expect("lists");
    let changed: Vec<_> = versions.iter().map(|version| version.changed.join(" ")).collect();
    assert_eq!(changed, ["tags", "notes"]);
    let keys: Vec<_> = versions.iter().map(|version| &*version.message.key).collect();
    assert_eq!(keys, ["activity-tags-edited", "activity-notes-edited"]);
    let first = documents::version(&app.citizen, added.id, versions[1].id).await.expect("shows");
    assert_eq!(DocumentView { versions: 0, ..first }, added);

    let back = documents::bring_back(&app.citizen, added.id, versions[1].id).await.expect("brings");
    assert_eq!((&*back.notes, back.tags.len(), back.versions), ("", 0, 3));
    let forth = documents::versions(&app.citizen, added.id).await.expect("lists")[0].id;
    let forth = documents::bring_back(&app.citizen, added.id, forth).await.expect("brings");
    assert_eq!((&*forth.notes, &forth.tags), (&*noted.notes, &tagged.tags));
    let other = documents::bring_back(&app.citizen, added.id, Uuid::new_v4()).await;
    assert_eq!(other, Err(Error::Vault(VaultError::NotFound)));
    let view = security::view(&app.citizen).await.expect("shows");
    assert!(view.is_activity_whole);
}

/// What was read from the zone may only be typed over by somebody who says so; the zone stays as
/// printed, and the view names each field that is not as it has it.
#[tokio::test]
async fn a_field_of_the_zone_is_typed_over_by_hand_only() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let added = document(&app).await;
    assert_eq!(added.typed_fields, [""; 0]);
    let same =
        retype(&app, added.id, printed(&added, "L898902C3"), false).await.expect("is printed");
    assert_eq!(same, added);
    let error = retype(&app, added.id, printed(&added, "L898902C8"), false).await;
    let error = error.expect_err("the zone says something else");
    assert_eq!(error.fields()[0].0, "number");
    says(&error);
    let typed = retype(&app, added.id, printed(&added, "L898902C8"), true).await.expect("by hand");
    assert_eq!((&typed.typed_fields[..], typed.has_mrz), (&["number".to_owned()][..], true));
    let revealed = documents::reveal(&app.citizen, added.id).await.expect("reveals");
    assert_eq!((&*revealed.number, revealed.mrz.as_deref()), ("L898902C8", Some(MRZ)));
    let wrong = DocumentFields { surname: String::new(), ..printed(&added, "1") };
    let error = retype(&app, added.id, wrong, true).await.expect_err("a name is needed");
    assert_eq!(error.fields()[0].0, "surname");
}

/// Fifty versions are kept; a scan that only older ones named goes with them, and purging the rest
/// leaves what the document has now.
#[tokio::test]
async fn versions_are_bounded_and_take_their_scans_with_them() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let added = document(&app).await;
    let files = files_in(device.folder()).len();
    let picture = PORTRAIT.to_vec().into();
    let more =
        documents::attach_scan(&app.citizen, added.id, picture, true).await.expect("attaches");
    let scan = &more.scans[1];
    assert!(scan.original.is_some(), "it was asked for");
    let original = documents::read_scan(&app.citizen, scan.original.expect("is there")).await;
    assert_eq!(original.expect("opens")[..], *PORTRAIT);
    let with_scan = files_in(device.folder()).len();
    assert!(with_scan > files + 1);
    documents::remove_scan(&app.citizen, added.id, scan.id).await.expect("takes off");
    assert_eq!(files_in(device.folder()).len(), with_scan, "a version still names it");
    let scan_id = scan.id;
    for count in 1..=49 {
        let view = notes(&app, added.id, &format!("note {count}")).await;
        assert_eq!(view.versions, 50.min(count + 2), "{count}");
    }
    assert_eq!(files_in(device.folder()).len(), with_scan);
    notes(&app, added.id, "one more").await;
    assert_eq!(files_in(device.folder()).len(), files, "the version with the scan was let go");
    let gone = documents::read_scan(&app.citizen, scan_id).await;
    assert_eq!(gone, Err(Error::Vault(VaultError::NotFound)));

    let purged = documents::purge_versions(&app.citizen, added.id).await.expect("purges");
    assert_eq!((purged.versions, &*purged.notes), (0, "one more"));
    let app = device.restart(app).await;
    assert_eq!(documents::view(&app.citizen, added.id).await, Ok(purged));
    assert_eq!(documents::versions(&app.citizen, added.id).await, Ok(vec![]));
}

/// A person who is gone does not come back with a version; their new name finds what is theirs.
#[tokio::test]
async fn the_index_follows_persons() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let added = document(&app).await;
    let save = |id, name: &str| SavePerson { id, name: name.into(), relation: Relation::Parent };
    let saved = persons::save(&app.citizen, save(None, "Lalla Zineb")).await.expect("saves");
    let person = saved.persons[0].id;
    documents::assign(&app.citizen, added.id, Some(person)).await.expect("assigns");
    let found = async |query: &str| {
        documents::list(&app.citizen, query).await.expect("lists").documents.len()
    };
    assert_eq!((found("zineb").await, found("زينب").await), (1, 0));
    let renamed = persons::save(&app.citizen, save(Some(person), "للا زينب")).await.expect("saves");
    assert_eq!(renamed.persons[0].documents, 1);
    assert_eq!((found("zineb").await, found("زينب").await), (0, 1));
    let removed = persons::remove(&app.citizen, person).await.expect("removes");
    assert_eq!((removed.persons.len(), found("زينب").await), (0, 0));
    let versions = documents::versions(&app.citizen, added.id).await.expect("lists");
    let theirs = documents::bring_back(&app.citizen, added.id, versions[0].id).await;
    assert_eq!(theirs.expect("brings back").person, None);
}

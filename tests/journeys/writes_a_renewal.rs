//! A citizen writes a renewal over several days, and sends it with a contact and a photo.

use amana_citizen::views::{
    DraftTask, DraftView, EditDraft, ErrandState, NextView, RequestView, TaskState,
};
use amana_citizen::{Error, drafts, requests};
use amana_contract::sealed::{Contact, Item};
use amana_tests::{
    App, Consulate, Device, HandClock, PASSPHRASE, PDF, PORTRAIT, SCAN, document, join, says,
    staged,
};
use amana_vault::VaultError;
use uuid::Uuid;

fn contact(phone: &str, email: &str) -> EditDraft {
    EditDraft::Contact { phone: phone.into(), email: email.into() }
}

fn open(draft: &DraftView) -> Vec<DraftTask> {
    let open = draft.tasks.iter().filter(|task| task.state != TaskState::Done);
    open.map(|task| task.task).collect()
}

fn fields(error: &Error) -> Vec<(&'static str, &'static str)> {
    error.fields().into_iter().map(|(field, message)| (field, message.key)).collect()
}

async fn edit(app: &App, draft: Uuid, edit: EditDraft) -> DraftView {
    drafts::edit(&app.citizen, draft, edit, None).await.expect("is kept")
}

/// Everything that is asked, answered.
async fn fill_in(app: &App, draft: Uuid) -> DraftView {
    edit(app, draft, EditDraft::Details { are_right: true }).await;
    edit(app, draft, contact(" +34 600 123 456 ", "")).await;
    let photo = drafts::edit(&app.citizen, draft, EditDraft::Photo, staged(PORTRAIT)).await;
    photo.expect("a portrait is taken")
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// What there is only one of is chosen already; every edit survives a restart; what is wrong is
/// named by its field and changes nothing.
#[tokio::test]
async fn a_draft_is_kept_at_every_edit() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let empty = drafts::start(&app.citizen, None).await.expect("begins without anything");
    assert_eq!((empty.document, empty.mission, empty.can_send), (None, None, false));
    drafts::discard(&app.citizen, empty.id).await.expect("is thrown away");

    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    let draft = drafts::start(&app.citizen, Some(passport.id)).await.expect("begins");
    assert_eq!((draft.document, draft.mission), (Some(passport.id), Some(mission)));
    let again = drafts::start(&app.citizen, Some(passport.id)).await.expect("goes on");
    assert_eq!(again.id, draft.id, "the same one");
    use DraftTask::{Check, Contact, Details, Photo};
    assert_eq!(open(&draft), [Details, Contact, Photo, Check]);

    let wrong = drafts::edit(&app.citizen, draft.id, contact("12", "anna"), None).await;
    let wrong = wrong.expect_err("cannot be reached like that");
    assert_eq!(fields(&wrong), [("phone", "form-phone-format"), ("email", "form-email-format")]);
    says(&wrong);
    let small = drafts::edit(&app.citizen, draft.id, EditDraft::Photo, staged(SCAN)).await;
    assert_eq!(fields(&small.expect_err("no face")), [("photo", "form-photo-too-small")]);
    let pdf = drafts::edit(&app.citizen, draft.id, EditDraft::Photo, staged(PDF)).await;
    assert_eq!(fields(&pdf.expect_err("no face")), [("photo", "form-photo-not-a-picture")]);
    let early = drafts::send(&app.citizen, draft.id, PASSPHRASE.into()).await;
    let tasks: Vec<_> = fields(&early.expect_err("is not complete"));
    assert_eq!(
        tasks.iter().map(|(task, _)| *task).collect::<Vec<_>>(),
        ["details", "contact", "photo"]
    );
    assert_eq!(drafts::view(&app.citizen, draft.id).await, Ok(draft.clone()));

    let filled = fill_in(&app, draft.id).await;
    assert_eq!((open(&filled), filled.can_send), (vec![Check], true));
    assert_eq!(filled.phone, "+34 600 123 456");
    let app = device.restart(app).await;
    assert_eq!(drafts::view(&app.citizen, draft.id).await, Ok(filled.clone()));
    let listed = requests::list(&app.citizen).await.expect("lists");
    assert_eq!((listed.drafts.len(), listed.drafts[0].done, listed.drafts[0].of), (1, 5, 6));

    let without = edit(&app, draft.id, EditDraft::NoPhoto).await;
    assert_eq!((without.photo, without.can_send), (None, true), "that is a choice too");
    let other = edit(&app, draft.id, EditDraft::Passport { document: passport.id }).await;
    assert!(other.are_details_right, "the same passport needs no second look");
}

/// The draft becomes the request in one step; the office reads the contact and the photo, and the
/// photo no longer tells where it was taken.
#[tokio::test]
async fn a_draft_is_sent_with_its_contact_and_a_photo_that_tells_no_place() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let passport = document(&app).await;
    join(&app, &consulate).await;
    let draft = drafts::start(&app.citizen, Some(passport.id)).await.expect("begins");
    fill_in(&app, draft.id).await;
    let wrong = drafts::send(&app.citizen, draft.id, "not the passphrase".into()).await;
    assert_eq!(wrong, Err(Error::Vault(VaultError::WrongSecret)));
    assert!(drafts::view(&app.citizen, draft.id).await.is_ok(), "the draft stays");

    let sent = drafts::send(&app.citizen, draft.id, PASSPHRASE.into()).await.expect("is sent");
    assert!(
        matches!(sent.errands[..], [ref one] if matches!(one.state, ErrandState::Delivered { .. }))
    );
    let gone = drafts::view(&app.citizen, draft.id).await;
    assert_eq!(gone, Err(Error::Vault(VaultError::NotFound)));
    let mut desk = consulate.desk().await;
    let items = desk.open_items(sent.id).await.expect("the office opens it");
    let [Item::Application(form), Item::Picture { .. }, Item::Picture { purpose, content, .. }] =
        &items[..]
    else {
        panic!("a form, a scan and a photo: {}", items.len());
    };
    let expected = Contact { phone: Some("+34 600 123 456".into()), email: None };
    assert!(form.contact.as_ref() == Some(&expected));
    assert_eq!(purpose, "photo");
    assert!(holds(PORTRAIT, b"39.4699") && holds(PORTRAIT, b"eXIf"));
    assert!(!holds(content.as_ref(), b"39.4699") && !holds(content.as_ref(), b"eXIf"));
}

async fn state(app: &App, request: Uuid) -> RequestView {
    requests::view(&app.citizen, request).await.expect("is there")
}

/// Sent without a connection it is safe and waits for confirmation; it can be confirmed later, or
/// given up, and then it is marked as withdrawn.
#[tokio::test]
async fn a_draft_that_is_sent_offline_waits_for_confirmation() {
    let clock = HandClock::default();
    let mut consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let passport = document(&app).await;
    join(&app, &consulate).await;
    let mut sent = Vec::new();
    consulate.stop().await;
    for _ in 0..2 {
        let draft = drafts::start(&app.citizen, Some(passport.id)).await.expect("begins");
        fill_in(&app, draft.id).await;
        let queued = drafts::send(&app.citizen, draft.id, PASSPHRASE.into()).await;
        sent.push(queued.expect("it is safe, and that is no failure"));
    }
    let [later, never] = &sent[..] else { panic!("two were sent") };
    let errand = later.errands[0].id;
    assert_eq!(later.next, NextView::Confirm { errand });
    assert!(later.stages.iter().all(|stage| stage.state == amana_citizen::views::StageState::Next));

    let given_up = requests::drop_errand(&app.citizen, never.errands[0].id).await;
    let given_up = given_up.expect("is dropped");
    assert_eq!(
        (given_up.outcome.as_deref(), &given_up.next),
        (Some("withdrawn"), &NextView::Nothing)
    );
    assert_eq!(amana_tests::event_keys(&given_up), ["event-dropped"]);
    consulate.start().await;
    let confirmed = requests::hand_in(&app.citizen, errand, PASSPHRASE.into()).await;
    let confirmed = confirmed.expect("is confirmed and carried");
    assert!(matches!(confirmed.errands[0].state, ErrandState::Delivered { .. }));
    let dropped = requests::drop_errand(&app.citizen, errand).await;
    assert_eq!(dropped, Err(Error::Vault(VaultError::NotFound)), "the consulate has it");
    assert_eq!(state(&app, never.id).await, given_up);
    let mut desk = consulate.desk().await;
    assert_eq!(desk.requests().await.expect("lists").len(), 1);
}

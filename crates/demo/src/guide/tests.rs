//! The guide leads from the first step to the last, in a real vault and a real consulate.

use super::{Guide, GuideStep, PASSPHRASE_HINT};
use amana_citizen::views::{AddFromMrz, EditDraft, NoteRequest, RequestView};
use amana_citizen::{
    Citizen, Event, EventSink, KdfCost, MemoryHolder, NoWitness, SystemClock, World, access,
    alerts, consulates, documents, drafts, live::Live, requests,
};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;
use zeroize::Zeroizing;

struct Deaf;

impl EventSink for Deaf {
    fn event(&self, _: Event) {}
}

async fn citizen(folder: &Path) -> Citizen {
    let world = World {
        folder: folder.join("citizen"),
        holder: Arc::new(MemoryHolder::default()),
        clock: Arc::new(SystemClock),
        witness: Arc::new(NoWitness),
        events: Arc::new(Deaf),
        kdf_cost: Some(KdfCost::FLOOR),
    };
    Citizen::open(world).await.unwrap()
}

fn passphrase() -> String {
    PASSPHRASE_HINT.to_owned()
}

/// The step that is next; news of the consulate come by themselves, a moment later.
async fn expect_next(guide: &Guide, citizen: &Citizen, expected: Option<GuideStep>) {
    let mut next = None;
    for _ in 0..200 {
        let steps = guide.steps(citizen).await;
        next = steps.iter().find(|state| state.is_next).map(|state| state.step);
        if next == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(next, expected);
}

async fn keep_the_kit(citizen: &Citizen) {
    let kit = access::create_typed_twice(citizen, passphrase(), passphrase()).await.unwrap();
    let asked = access::kit_question(citizen).await.unwrap().positions.into_iter();
    let words = asked.map(|position| kit.words[usize::from(position) - 1].clone()).collect();
    access::kit_answer(citizen, words).await.unwrap();
    access::kit_close(citizen).await.unwrap();
}

async fn add_the_passport(guide: &Guide, citizen: &Citizen) -> Uuid {
    let mrz = guide.specimen().mrz();
    let input = AddFromMrz { mrz, with_scan: true, ..AddFromMrz::default() };
    let scan = Zeroizing::new(guide.specimen().scan());
    documents::add(citizen, input, Some(scan)).await.unwrap().id
}

async fn note(citizen: &Citizen) {
    let (service, mission) = ("passport-renewal".to_owned(), "Consulate, Valencia".to_owned());
    let input = NoteRequest { service, mission, reference: String::new(), promised_on: None };
    requests::note(citizen, input).await.unwrap();
}

async fn renew(citizen: &Citizen, document: Uuid, mission: Uuid) -> RequestView {
    let draft = drafts::start(citizen, Some(document)).await.unwrap().id;
    let (phone, email) = ("+34 600 000 000".to_owned(), String::new());
    for edit in [
        EditDraft::Passport { document },
        EditDraft::Consulate { mission },
        EditDraft::Details { are_right: true },
        EditDraft::Contact { phone, email },
        EditDraft::Photo,
    ] {
        let photo = Some(Zeroizing::new(crate::draw_photo()));
        drafts::edit(citizen, draft, edit, photo).await.unwrap();
    }
    drafts::send(citizen, draft, passphrase()).await.unwrap()
}

async fn answer(citizen: &Citizen, request: Uuid) {
    let action = requests::view(citizen, request).await.unwrap().actions[0].id;
    let photo = Zeroizing::new(crate::draw_photo());
    requests::answer_with(citizen, request, action, photo, passphrase()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn leads_from_the_first_step_to_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let guide = Guide::open(&folder.path().join("consulate")).await.unwrap();
    let citizen = citizen(folder.path()).await;
    let _live = Live::start(&citizen);
    expect_next(&guide, &citizen, Some(GuideStep::Create)).await;
    keep_the_kit(&citizen).await;
    expect_next(&guide, &citizen, Some(GuideStep::Passport)).await;
    let document = add_the_passport(&guide, &citizen).await;
    expect_next(&guide, &citizen, Some(GuideStep::Note)).await;
    note(&citizen).await;
    expect_next(&guide, &citizen, Some(GuideStep::Consulate)).await;
    let mission = consulates::join(&citizen, &guide.invitation(), passphrase()).await.unwrap().id;
    expect_next(&guide, &citizen, Some(GuideStep::Renew)).await;
    let request = renew(&citizen, document, mission).await.id;
    expect_next(&guide, &citizen, Some(GuideStep::OfficerAsksPhoto)).await;
    guide.act(&citizen, GuideStep::OfficerAsksPhoto).await.unwrap();
    expect_next(&guide, &citizen, Some(GuideStep::Answer)).await;
    answer(&citizen, request).await;
    expect_next(&guide, &citizen, Some(GuideStep::OfficerFinishes)).await;

    guide.turn_line().await;
    let acts = guide.steps(&citizen).await;
    let finish = acts.iter().find(|state| state.step == GuideStep::OfficerFinishes).unwrap();
    assert!(!finish.can_act, "the officer is at the other end of the line");
    guide.turn_line().await;
    guide.act(&citizen, GuideStep::OfficerFinishes).await.unwrap();
    expect_next(&guide, &citizen, Some(GuideStep::Alert)).await;

    access::lock(&citizen).await.unwrap();
    guide.act(&citizen, GuideStep::Alert).await.unwrap();
    expect_next(&guide, &citizen, Some(GuideStep::Safe)).await;
    let alert = alerts::list(&citizen, "ar").await.unwrap().alerts[0].clone();
    let told = &alert.told;
    assert_eq!((told.language.as_deref(), &*told.event), (Some("ar"), "فيضان مفاجئ"));
    alerts::say_safe(&citizen, mission, Some(alert.id), String::new()).await.unwrap();
    expect_next(&guide, &citizen, Some(GuideStep::Backup)).await;

    access::unlock(&citizen, passphrase()).await.unwrap();
    access::back_up(&citizen, folder.path().join("a.amana-backup")).await.unwrap();
    expect_next(&guide, &citizen, None).await;
    guide.close().await;
}

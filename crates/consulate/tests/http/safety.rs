//! "I'm safe": sealed to the crisis desk, kept once, acknowledged by signature.

use crate::person::Person;
use crate::world::{World, refused};
use amana_channel::{Answer, Call, ChannelError};
use amana_contract::content_type;
use amana_contract::problem::Code;
use amana_contract::safety::{
    AnswerKind, PublishSafetyAnswer, SafetyAccepted, SafetyAnswer, SafetyProgress, SafetyReceipt,
    SendSafetyReport,
};
use amana_contract::sealed::{Binding, Direction, SafetyReport};
use amana_sealing::digest::Sha256;
use amana_sealing::{envelope, fields, sign1};
use uuid::Uuid;

fn seal(world: &World, report: Uuid) -> Vec<u8> {
    let content = SafetyReport {
        format: 1,
        safe: true,
        at: world.clock.now(),
        alert: None,
        message: "at my sister's".into(),
        position: None,
        calls_off: None,
    };
    let binding = Binding {
        mission: &world.tree.fingerprint.0,
        subject: report,
        item: report,
        sequence: 0,
        direction: Direction::ToCrisisDesk,
    };
    let parts = binding.fields();
    let info = fields::join(&parts.each_ref().map(Vec::as_slice));
    let plain = serde_json::to_vec(&content).expect("serialises");
    envelope::seal(&[&world.tree.office.crisis_desk.public()], &info, &plain)
}

async fn send(
    person: &Person,
    report: Uuid,
    sealed: &[u8],
    token: &str,
) -> Result<Answer, ChannelError> {
    let body = SendSafetyReport { sealed: sealed.to_vec().into() };
    person.send(Call::put(format!("/v1/safety-reports/{report}")).json(&body), token).await
}

#[tokio::test]
async fn a_report_is_kept_once_and_opened_by_the_crisis_desk() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let (token, report) = (person.watch().await, Uuid::new_v4());
    let sealed = seal(&world, report);
    let first = send(&person, report, &sealed, &token).await.expect("keeps");
    let again = send(&person, report, &sealed, &token).await.expect("keeps");
    assert_eq!(first.body, again.body);
    let accepted: SafetyAccepted = first.json().expect("reads");
    let key = world.tree.online.receipts.public();
    let kind = content_type::SAFETY_RECEIPT;
    let receipt = sign1::verify(accepted.receipt.as_ref(), &key, kind, b"").expect("verifies");
    let receipt: SafetyReceipt = serde_json::from_slice(&receipt).expect("reads");
    assert_eq!(receipt.sealed_sha256.0, Sha256::of(&sealed).0);

    let other = send(&person, report, &seal(&world, report), &token).await;
    assert_eq!(refused(other), Code::Conflict);
    let mut stranger = Person::register(&world).await;
    let foreign = stranger.watch().await;
    assert_eq!(refused(send(&stranger, report, &sealed, &foreign).await), Code::NotFound);
    let misplaced = Uuid::new_v4();
    send(&person, misplaced, &sealed, &token).await.expect("keeps what it cannot read");

    let (mut desk, _keys) = world.desk().await;
    let opened = desk.safety_reports().await.expect("opens");
    let of = |id| opened.iter().find(|one| one.report == id).expect("is there");
    assert_eq!(of(report).content.as_ref().map(|content| content.safe), Some(true));
    assert_eq!(of(misplaced).content, None, "sealed for another report");
}

/// Only who sent a report sees how far it is; only an officer answers, about exactly these bytes.
#[tokio::test]
async fn a_report_is_answered_by_an_officer_alone() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let (token, report) = (person.watch().await, Uuid::new_v4());
    send(&person, report, &seal(&world, report), &token).await.expect("keeps");
    let path = format!("/v1/safety-reports/{report}");
    let shown = person.send(Call::get(&path), &token).await.expect("shows").json();
    let before: SafetyProgress = shown.expect("reads");
    assert_eq!(before.answer, None);
    let mut stranger = Person::register(&world).await;
    let foreign = stranger.watch().await;
    assert_eq!(refused(stranger.send(Call::get(&path), &foreign).await), Code::NotFound);
    let answer = format!("/v1/office/safety-reports/{report}/answer");
    let forged = PublishSafetyAnswer { answer: before.receipt.clone() };
    let from_citizen = person.send(Call::put(&answer).json(&forged), &token).await;
    assert_eq!(refused(from_citizen), Code::Forbidden);

    let (mut desk, _keys) = world.desk().await;
    for kind in [AnswerKind::Read, AnswerKind::HelpComing] {
        desk.answer_report(report, kind).await.expect("answers");
        let shown = person.send(Call::get(&path), &token).await.expect("shows").json();
        let after: SafetyProgress = shown.expect("reads");
        assert_eq!(after.receipt, before.receipt);
        let cose = after.answer.expect("there is one");
        let officer = world.tree.office.officer.public();
        let payload = sign1::verify(cose.as_ref(), &officer, content_type::SAFETY_ANSWER, b"");
        let said: SafetyAnswer =
            serde_json::from_slice(&payload.expect("an officer's")).expect("reads");
        assert_eq!((said.kind, said.report), (kind, report));
    }
}

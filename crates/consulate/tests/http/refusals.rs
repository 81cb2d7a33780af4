//! What is refused, and with which word.

use crate::items::{application, photo, seal, submission};
use crate::person::{Person, register};
use crate::world::{World, refused};
use amana_channel::{Call, passkey};
use amana_consulate::Role;
use amana_contract::access::{
    Ceremony, ErrandGrant, FinishRegistration, FinishSignIn, Scope, StartRegistration,
};
use amana_contract::problem::{Code, MEDIA_TYPE};
use amana_contract::requests::Answer;
use chrono::TimeDelta;
use uuid::Uuid;

#[tokio::test]
async fn an_invitation_works_once_and_not_for_ever() {
    let world = World::start().await;
    let channel = world.channel();
    let code = world.invite(Role::Citizen);
    register(&channel, &code).await.expect("registers");
    assert_eq!(refused(register(&channel, &code).await), Code::InvitationInvalid);
    assert_eq!(refused(register(&channel, "guessed-code").await), Code::InvitationInvalid);
    let late = world.invite(Role::Citizen);
    world.clock.advance(TimeDelta::days(15));
    assert_eq!(refused(register(&channel, &late).await), Code::InvitationInvalid);
}

#[tokio::test]
async fn two_ceremonies_with_one_invitation_make_one_account() {
    let world = World::start().await;
    let channel = world.channel();
    let start = StartRegistration { invitation: world.invite(Role::Citizen) };
    let mut outcomes = Vec::new();
    let mut started = Vec::new();
    for _ in 0..2 {
        let answer = channel.send(Call::post("/v1/registrations").json(&start)).await;
        started.push(answer.expect("starts").json::<Ceremony>().expect("reads"));
    }
    for Ceremony { id, options } in started {
        let made = passkey::register(channel.origin(), options).await.expect("makes");
        let finish = FinishRegistration { credential: made.0 };
        let call = Call::post(format!("/v1/registrations/{id}")).json(&finish);
        outcomes.push(channel.send(call).await);
    }
    assert!(outcomes.remove(0).is_ok());
    assert_eq!(refused(outcomes.remove(0)), Code::InvitationInvalid);
}

#[tokio::test]
async fn a_ceremony_is_used_once_and_within_five_minutes() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    for (wait, works) in [(0, true), (6, false)] {
        let answer = person.channel.send(Call::post("/v1/sign-ins")).await.expect("starts");
        let Ceremony { id, options } = answer.json().expect("reads");
        assert!(options.get("mediation").is_none());
        let origin = person.channel.origin();
        let signed = passkey::sign_in(origin, options, &mut person.passkey).await;
        let finish = FinishSignIn {
            credential: signed.expect("signs"),
            scopes: vec![Scope::StatusRead],
            errand: None,
        };
        world.clock.advance(TimeDelta::minutes(wait));
        let path = format!("/v1/sign-ins/{id}");
        let send = || {
            let call = Call::post(path.clone()).json(&finish);
            person.channel.send(call.proof(&person.dpop, person.now()))
        };
        assert_eq!(send().await.is_ok(), works);
        assert_eq!(refused(send().await), Code::PasskeyRefused);
    }
}

#[tokio::test]
async fn nobody_gets_a_scope_of_another_role() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    assert_eq!(refused(person.sign_in(&[Scope::Office], None).await), Code::Forbidden);
    assert_eq!(refused(person.sign_in(&[Scope::Errand], None).await), Code::Malformed);
    let watch = person.watch().await;
    for path in ["/v1/office/requests", "/v1/office/safety-reports"] {
        assert_eq!(refused(person.send(Call::get(path), &watch).await), Code::Forbidden);
    }
    let grant = ErrandGrant { errand: Uuid::now_v7(), body_sha256: vec![0; 32].into() };
    let errand = person.sign_in(&[Scope::Errand], Some(grant)).await.expect("confirms");
    assert!(errand.refresh_token.is_none());
    let read = person.send(Call::get("/v1/changes"), &errand.access_token).await;
    assert_eq!(refused(read), Code::Forbidden);
}

#[tokio::test]
async fn a_grant_is_for_one_errand_with_one_body() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
    let sealed = seal(&world, request, 0, &application());
    let body = submission(request, &[&sealed]);
    let token = person.confirm(errand, &body).await;
    let early = person.put_request(request, errand, &body, &token).await;
    assert_eq!(refused(early), Code::Conflict, "not uploaded yet");
    person.upload(&sealed, &token).await;
    let mut other = body.clone();
    other.push(b' ');
    let changed = person.put_request(request, errand, &other, &token).await;
    assert_eq!(refused(changed), Code::ConfirmationRequired);
    let renamed = person.put_request(request, Uuid::now_v7(), &body, &token).await;
    assert_eq!(refused(renamed), Code::ConfirmationRequired);
    person.put_request(request, errand, &body, &token).await.expect("submits");
    let regranted = person.confirm(errand, &other).await;
    let replaced = person.put_request(request, errand, &other, &regranted).await;
    assert_eq!(refused(replaced), Code::Conflict, "the errand was carried out with another body");
    let second = Uuid::now_v7();
    let again = person.confirm(second, &body).await;
    let twice = person.put_request(request, second, &body, &again).await;
    assert_eq!(refused(twice), Code::Conflict, "the request is there already");
    world.clock.advance(TimeDelta::days(8));
    let late = person.put_request(request, errand, &body, &token).await;
    assert_eq!(refused(late), Code::Unauthenticated);
}

#[tokio::test]
async fn what_was_uploaded_is_what_is_submitted() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
    let mut sealed = seal(&world, request, 0, &application());
    sealed.item.sha256 = vec![0; 32].into();
    let body = submission(request, &[&sealed]);
    let token = person.confirm(errand, &body).await;
    person.upload(&sealed, &token).await;
    let foreign = person.put_request(request, errand, &body, &token).await;
    assert_eq!(refused(foreign), Code::Conflict);
}

#[tokio::test]
async fn another_accounts_request_is_not_there() {
    let world = World::start().await;
    let mut owner = Person::register(&world).await;
    let request = owner.submit(&world).await;
    let mut stranger = Person::register(&world).await;
    let sealed = seal(&world, request, 1, &photo(5));
    let answer = Answer { action: Uuid::now_v7(), items: vec![sealed.item.clone()] };
    let (errand, body) = (Uuid::now_v7(), serde_json::to_vec(&answer).expect("serialises"));
    let token = stranger.confirm(errand, &body).await;
    stranger.upload(&sealed, &token).await;
    let answered = stranger.post_answer(request, errand, &body, &token).await;
    assert_eq!(refused(answered), Code::NotFound);
    let watch = stranger.watch().await;
    assert!(stranger.changes(0, &watch).await.changes.is_empty());
    let body = submission(request, &[&seal(&world, request, 0, &application())]);
    let token = stranger.confirm(errand, &body).await;
    let taken = stranger.put_request(request, errand, &body, &token).await;
    assert_eq!(refused(taken), Code::NotFound);
}

#[tokio::test]
async fn every_refusal_is_a_problem_document() {
    let world = World::start().await;
    let client = crate::uploads::plain_client(&world);
    let origin = world.running.origin();
    for (method, path, status) in [
        ("GET", "/nothing", 404),
        ("DELETE", "/v1/trust", 405),
        ("GET", "/v1/changes", 401),
        ("POST", "/v1/registrations", 400),
        ("PUT", "/v1/requests/not-an-id", 401),
    ] {
        let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
        let answer = client.request(method, format!("{origin}{path}")).send().await;
        let answer = answer.expect("answers");
        assert_eq!(answer.status().as_u16(), status, "{path}");
        assert_eq!(answer.headers()["content-type"], MEDIA_TYPE, "{path}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
        assert!(answer.headers().get("access-control-allow-origin").is_none());
    }
    let large = client.post(format!("{origin}/v1/registrations"));
    let large = large.header("content-type", "application/json").body(vec![b' '; 200_000]);
    assert_eq!(large.send().await.expect("answers").status().as_u16(), 413);
}

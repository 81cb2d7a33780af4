//! Events are accepted only from a delegated officer and only at their place in the chain.

use crate::person::Person;
use crate::world::{World, desk_refused, refused};
use amana_channel::{Answer, Call, ChannelError, passkey};
use amana_consulate::Role;
use amana_contract::access::{Ceremony, FinishSignIn, Scope, Token};
use amana_contract::content_type;
use amana_contract::office::PublishEvent;
use amana_contract::problem::Code;
use amana_contract::requests::{Event, EventKind, Outcome, Phase};
use amana_sealing::dpop::DpopKey;
use amana_sealing::sign1::{self, SigningKey};
use uuid::Uuid;

/// An officer without a desk, who can sign whatever they like.
struct Rogue {
    person: Person,
    token: String,
}

impl Rogue {
    async fn of(world: &World) -> Self {
        let channel = world.channel();
        let code = world.invite(Role::Officer);
        let mut passkey = crate::person::register(&channel, &code).await.expect("registers");
        let answer = channel.send(Call::post("/v1/sign-ins")).await.expect("starts");
        let Ceremony { id, options } = answer.json().expect("reads");
        let signed = passkey::sign_in(channel.origin(), options, &mut passkey).await;
        let credential = signed.expect("signs");
        let finish = FinishSignIn { credential, scopes: vec![Scope::Office], errand: None };
        let person = Person { channel, passkey, dpop: DpopKey::make(), clock: world.clock.clone() };
        let call = Call::post(format!("/v1/sign-ins/{id}")).json(&finish);
        let answer = person.channel.send(call.proof(&person.dpop, person.now())).await;
        let token: Token = answer.expect("signs in").json().expect("reads");
        Self { token: token.access_token, person }
    }

    async fn publish(&self, event: &Event, key: &SigningKey) -> Result<Answer, ChannelError> {
        let payload = serde_json::to_vec(event).expect("serialises");
        let cose = sign1::sign(key, content_type::EVENT, &payload, b"");
        let path = format!("/v1/office/requests/{}/events", event.request);
        let call = Call::post(path).json(&PublishEvent { event: cose.into() });
        self.person.send(call, &self.token).await
    }
}

#[tokio::test]
async fn an_event_has_one_place_and_a_known_signer() {
    let world = World::start().await;
    let mut citizen = Person::register(&world).await;
    let request = citizen.submit(&world).await;
    let (mut desk, _keys) = world.desk().await;
    let listed = desk.request(request).await.expect("lists");
    let rogue = Rogue::of(&world).await;
    let key = &world.tree.office.officer;
    let good = Event {
        format: 1,
        request,
        sequence: 2,
        previous: listed.chain,
        at: world.clock.now(),
        kind: EventKind::Validated,
        phase: Phase::Visit,
        outcome: None,
        actions_required: Vec::new(),
    };
    let wrong_chain = Event { previous: vec![0; 32].into(), ..good.clone() };
    let skipped = Event { sequence: 3, ..good.clone() };
    let servers = Event { kind: EventKind::Received, ..good.clone() };
    for event in [&wrong_chain, &skipped, &servers] {
        assert_eq!(refused(rogue.publish(event, key).await), Code::SignatureRefused);
    }
    for stranger in [&SigningKey::make(), &world.tree.online.receipts] {
        assert_eq!(refused(rogue.publish(&good, stranger).await), Code::SignatureRefused);
    }
    let open_end = Event { outcome: Some(Outcome::Granted), ..good.clone() };
    assert_eq!(refused(rogue.publish(&open_end, key).await), Code::Malformed);
    rogue.publish(&good, key).await.expect("fits");
    rogue.publish(&good, key).await.expect("the same again is no error");
    let late = Event { kind: EventKind::InProduction, ..good.clone() };
    assert_eq!(refused(rogue.publish(&late, key).await), Code::Conflict);
    let unknown = Event { request: Uuid::now_v7(), ..good };
    assert_eq!(refused(rogue.publish(&unknown, key).await), Code::NotFound);
    let watch = citizen.watch().await;
    assert_eq!(citizen.changes(0, &watch).await.changes.len(), 2);
}

#[tokio::test]
async fn a_closed_request_stays_closed() {
    let world = World::start().await;
    let mut citizen = Person::register(&world).await;
    let request = citizen.submit(&world).await;
    let (mut desk, _keys) = world.desk().await;
    let (kind, phase) = (EventKind::Delivered, Phase::Closed);
    let listed = desk.request(request).await.expect("lists");
    desk.publish(request, kind, phase, Some(Outcome::Refused), Vec::new()).await.expect("closes");
    let rogue = Rogue::of(&world).await;
    let reopened = Event {
        format: 1,
        request,
        sequence: 3,
        previous: listed.chain,
        at: world.clock.now(),
        kind: EventKind::Validated,
        phase: Phase::Visit,
        outcome: None,
        actions_required: Vec::new(),
    };
    let refusal = rogue.publish(&reopened, &world.tree.office.officer).await;
    assert_eq!(refused(refusal), Code::Conflict);
}

#[tokio::test]
async fn a_citizens_invitation_makes_no_officer() {
    let world = World::start().await;
    let keys = tempfile::tempdir().expect("a folder");
    world.tree.office.write(keys.path(), &world.mission()).expect("writes keys");
    let code = world.invite(Role::Citizen);
    let desk = amana_consulate::office::Desk::enrol(world.channel(), keys.path(), &code).await;
    let mut desk = desk.expect("registers").with_clock(world.clock.clock());
    assert_eq!(desk_refused(desk.requests().await), Code::Forbidden);
}

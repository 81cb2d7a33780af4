//! Tokens work only with a fresh proof of their key, of this request, once.

use crate::person::Person;
use crate::world::{World, refused};
use amana_channel::{Call, ChannelError};
use amana_contract::access::{Refresh, Scope, Token};
use amana_contract::problem::Code;
use amana_sealing::dpop::{DpopKey, Target, prove};
use chrono::TimeDelta;

struct Thief {
    person: Person,
    token: String,
    url: String,
}

impl Thief {
    async fn of(world: &World) -> Self {
        let mut person = Person::register(world).await;
        let token = person.watch().await;
        Self { url: format!("{}/v1/changes", world.running.origin()), person, token }
    }

    fn target(&self) -> Target<'_> {
        Target { method: "GET", url: &self.url, token: Some(&self.token) }
    }

    async fn show(&self, authorization: String, proof: Option<String>) -> Option<Code> {
        let mut call = Call::get("/v1/changes").header("authorization", authorization);
        if let Some(proof) = proof {
            call = call.header("dpop", proof);
        }
        match self.person.channel.send(call).await {
            Err(ChannelError::Refused(code)) => Some(code),
            other => other.map(|_| None).expect("answers"),
        }
    }

    async fn prove(&self, target: Target<'_>, at: i64) -> Option<Code> {
        let proof = prove(&self.person.dpop, target, at);
        self.show(format!("DPoP {}", self.token), Some(proof)).await
    }
}

#[tokio::test]
async fn a_proof_is_fresh_of_this_request_and_used_once() {
    let world = World::start().await;
    let thief = Thief::of(&world).await;
    let (token, now) = (format!("DPoP {}", thief.token), thief.person.now());
    let good = prove(&thief.person.dpop, thief.target(), now);
    assert_eq!(thief.show(token.clone(), Some(good.clone())).await, None);
    assert_eq!(thief.show(token.clone(), Some(good)).await, Some(Code::ProofRefused), "replayed");
    assert_eq!(thief.show(token.clone(), None).await, Some(Code::ProofRefused), "missing");
    let other = prove(&DpopKey::make(), thief.target(), now);
    assert_eq!(thief.show(token, Some(other)).await, Some(Code::Unauthenticated), "other key");
    let elsewhere = Target { url: "https://evil.example/v1/changes", ..thief.target() };
    assert_eq!(thief.prove(elsewhere, now).await, Some(Code::ProofRefused), "htu");
    let method = Target { method: "POST", ..thief.target() };
    assert_eq!(thief.prove(method, now).await, Some(Code::ProofRefused), "htm");
    let without = Target { token: None, ..thief.target() };
    assert_eq!(thief.prove(without, now).await, Some(Code::ProofRefused), "ath");
    assert_eq!(thief.prove(thief.target(), now - 61).await, Some(Code::ProofRefused), "iat");
}

#[tokio::test]
async fn a_token_is_not_a_bearer_token() {
    let world = World::start().await;
    let thief = Thief::of(&world).await;
    let bearer = format!("Bearer {}", thief.token);
    assert_eq!(thief.show(bearer.clone(), None).await, Some(Code::Unauthenticated));
    let good = prove(&thief.person.dpop, thief.target(), thief.person.now());
    assert_eq!(thief.show(bearer, Some(good)).await, Some(Code::Unauthenticated));
}

#[tokio::test]
async fn an_access_token_lasts_ten_minutes_and_a_refresh_token_is_bound_too() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let token = person.sign_in(&[Scope::StatusRead], None).await.expect("signs in");
    let refresh = Refresh { refresh_token: token.refresh_token.expect("lasts") };
    let call = || Call::post("/v1/tokens").json(&refresh);
    world.clock.advance(TimeDelta::minutes(11));
    let late = person.send(Call::get("/v1/changes"), &token.access_token).await;
    assert_eq!(refused(late), Code::Unauthenticated);
    let stolen = person.channel.send(call().proof(&DpopKey::make(), person.now())).await;
    assert_eq!(refused(stolen), Code::Unauthenticated);
    let fresh = person.channel.send(call().proof(&person.dpop, person.now())).await;
    let fresh: Token = fresh.expect("refreshes").json().expect("reads");
    assert_eq!(fresh.refresh_token.as_ref(), Some(&refresh.refresh_token), "not rotated");
    person.changes(0, &fresh.access_token).await;
    world.clock.advance(TimeDelta::days(91));
    let idle = person.channel.send(call().proof(&person.dpop, person.now())).await;
    assert_eq!(refused(idle), Code::Unauthenticated);
}

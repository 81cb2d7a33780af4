//! A confirmation is good for one errand and its exact body.

use amana_channel::ChannelError;
use amana_channel::trust::Trusted;
use amana_citizen::{Clock as _, Error};
use amana_contract::access::{ErrandGrant, Scope};
use amana_contract::problem::Code;
use amana_contract::requests::Submission;
use amana_sealing::digest::Sha256;
use amana_sealing::dpop::DpopKey;
use amana_sync::deliver::{self, Errand, Purpose};
use amana_sync::{Credentials, SyncError};
use amana_sync::{join, session};
use amana_tests::{Consulate, HandClock, says};
use uuid::Uuid;

fn submission(request: Uuid, service: &str) -> Vec<u8> {
    let body = Submission { request, service: service.into(), items: Vec::new() };
    serde_json::to_vec(&body).expect("serialises")
}

/// A grant for one body carries no other, a grant for one errand no other, and somebody else's key
/// carries nothing; the office gets none of them.
#[tokio::test]
async fn a_grant_carries_no_other_body() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let channel = consulate.channel();
    let trusted = Trusted::verify(&consulate.tree.bundle, consulate.tree.fingerprint);
    let trusted = trusted.expect("verifies");
    let mut enrolled = join::enrol(&channel, &consulate.invite().code).await.expect("enrols");
    let (request, errand, key) = (Uuid::now_v7(), Uuid::now_v7(), DpopKey::make());
    let confirmed = submission(request, "passport-renewal");
    let body_sha256 = Sha256::of(&confirmed).0.to_vec().into();
    let grant = Some(ErrandGrant { errand, body_sha256 });
    let unix = clock.now().timestamp();
    let scopes = vec![Scope::Errand];
    let token = session::sign_in(&channel, &mut enrolled.passkey, &key, scopes, grant, unix).await;
    let token = token.expect("the step-up is granted").access_token;

    let carry = async |id, body: &[u8], key: &DpopKey| {
        let credentials = Credentials { token: &token, key, now: &|| unix };
        let (purpose, body) = (Purpose::Submit, body.to_vec());
        let errand = Errand { id, request, purpose, body, items: Vec::new() };
        deliver::carry(&channel, &trusted, credentials, &errand).await.map(drop)
    };
    let other_body = submission(request, "visa");
    let other_key = DpopKey::make();
    let needs = |code| SyncError::Channel(ChannelError::Refused(code));
    for (outcome, code) in [
        (carry(errand, &other_body, &key).await, Code::ConfirmationRequired),
        (carry(Uuid::now_v7(), &confirmed, &key).await, Code::ConfirmationRequired),
        (carry(errand, &confirmed, &other_key).await, Code::Unauthenticated),
    ] {
        let error = outcome.expect_err("is not what was confirmed");
        assert_eq!(error, needs(code));
        assert!(error.needs_confirmation());
        assert!(says(&Error::Sync(error)).contains("needs your confirmation"));
    }
    let mut desk = consulate.desk().await;
    assert_eq!(desk.requests().await.expect("lists"), []);
}

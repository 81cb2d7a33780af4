//! `/v1/sign-ins`: a passkey becomes a token; for an errand, this is the step-up.

use super::registrations::{CEREMONY_LIFETIME, MOST_CEREMONIES};
use crate::caller::{Proven, use_proof_once};
use crate::issue::{self, Asked};
use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::ceremonies::{self, Started};
use crate::storage::{accounts, passkeys};
use amana_contract::access::{Ceremony, FinishSignIn, Token};
use amana_contract::problem::{Code, Problem};
use axum::Json;
use axum::extract::State;
use serde_json::Value;
use uuid::Uuid;
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PublicKeyCredential};

#[utoipa::path(
    post,
    path = "/v1/sign-ins",
    tag = "access",
    description = "Starts a sign-in with a discoverable passkey.",
    responses(
        (status = 200, body = Ceremony, description = "Options for the authenticator."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn start(State(site): State<Site>) -> Result<Json<Ceremony>, Refusal> {
    let (id, now) = (Uuid::new_v4(), site.now());
    let (options, state) = site
        .webauthn()
        .start_discoverable_authentication()
        .map_err(|_| Refusal::failure("a sign-in cannot start"))?;
    let started = Started::SignIn { state: Box::new(state) };
    site.write(move |tx| {
        ceremonies::forget_expired(tx, now)?;
        if ceremonies::count(tx)? >= MOST_CEREMONIES {
            return Err(Code::TooMany.into());
        }
        Ok(ceremonies::insert(tx, id, &started, now + CEREMONY_LIFETIME)?)
    })
    .await?;
    let options = serde_json::to_value(options).expect("WebAuthn options serialise");
    Ok(Json(Ceremony { id, options: without_mediation(options) }))
}

#[utoipa::path(
    post,
    path = "/v1/sign-ins/{id}",
    tag = "access",
    description = "Finishes a sign-in, with a DPoP proof of the key that the token is bound to. \
        The ceremony is used up whatever comes of it.",
    params(
        ("id" = Uuid, Path, description = "The ceremony."),
        ("DPoP" = String, Header, description = "A proof (RFC 9449), without `ath`."),
    ),
    request_body = FinishSignIn,
    responses(
        (status = 200, body = Token, description = "A DPoP-bound token."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn finish(
    State(site): State<Site>,
    At(id): At<Uuid>,
    Proven(proof): Proven,
    body: Received<FinishSignIn>,
) -> Result<Json<Token>, Refusal> {
    let asked = Asked::read(&body.value)?;
    let now = site.now();
    let started = site
        .write(move |tx| {
            use_proof_once(tx, &proof, now)?;
            Ok((ceremonies::take(tx, id, now)?, proof.thumbprint))
        })
        .await?;
    let (Some(Started::SignIn { state }), thumbprint) = started else {
        return Err(Code::PasskeyRefused.into());
    };
    let (account, passkey) = verify(&site, *state, body.value.credential).await?;
    let token = site
        .write(move |tx| {
            passkeys::update(tx, &passkey)?;
            let role = accounts::role(tx, account)?.ok_or(Code::PasskeyRefused)?;
            issue::issue(tx, account, role, asked, thumbprint, now)
        })
        .await?;
    Ok(Json(token))
}

/// Whose passkey it is, with its counter moved on.
async fn verify(
    site: &Site,
    state: DiscoverableAuthentication,
    credential: Value,
) -> Result<(Uuid, Passkey), Refusal> {
    let refused = Refusal(Code::PasskeyRefused);
    let credential: PublicKeyCredential =
        serde_json::from_value(credential).map_err(|_| refused)?;
    let (account, id) =
        site.webauthn().identify_discoverable_authentication(&credential).map_err(|_| refused)?;
    let known = site.read(move |db| Ok(passkeys::of_account(db, account)?)).await?;
    let used = known.into_iter().find(|key| key.cred_id().as_slice() == id);
    let mut used = used.ok_or(refused)?;
    let result = site
        .webauthn()
        .finish_discoverable_authentication_v2(&credential, state, &used)
        .map_err(|_| refused)?;
    if !result.user_verified() {
        return Err(refused);
    }
    used.update_credential(&result);
    Ok((account, used))
}

/// webauthn-rs asks for autofill (conditional mediation), which is for pages with a text field.
fn without_mediation(mut options: Value) -> Value {
    if let Some(members) = options.as_object_mut() {
        members.remove("mediation");
    }
    options
}

//! `/v1/registrations`: an invitation becomes an account with a passkey.

use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::ceremonies::{self, Started};
use crate::storage::{accounts, invitations, passkeys};
use amana_contract::access::{Ceremony, FinishRegistration, Registered, StartRegistration};
use amana_contract::problem::{Code, Problem};
use amana_sealing::digest::Sha256;
use axum::Json;
use axum::extract::State;
use chrono::TimeDelta;
use serde_json::Value;
use uuid::Uuid;
use webauthn_rs::prelude::RegisterPublicKeyCredential;

/// How long a ceremony may take.
pub(crate) const CEREMONY_LIFETIME: TimeDelta = TimeDelta::minutes(5);
/// How many ceremonies may be under way at once.
pub(crate) const MOST_CEREMONIES: u32 = 10_000;

#[utoipa::path(
    post,
    path = "/v1/registrations",
    tag = "access",
    description = "Starts the registration of a passkey with an invitation's code.",
    request_body = StartRegistration,
    responses(
        (status = 200, body = Ceremony, description = "Options for the authenticator."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn start(
    State(site): State<Site>,
    body: Received<StartRegistration>,
) -> Result<Json<Ceremony>, Refusal> {
    let (id, account, now) = (Uuid::new_v4(), Uuid::new_v4(), site.now());
    let invitation = Sha256::of(body.value.invitation.as_bytes());
    let (options, state) = site
        .webauthn()
        .start_passkey_registration(account, "amana", "Amana", None)
        .map_err(|_| Refusal::failure("a registration cannot start"))?;
    let started = Started::Registration { account, invitation, state: Box::new(state) };
    site.write(move |tx| {
        ceremonies::forget_expired(tx, now)?;
        invitations::role_of(tx, invitation, now)?.ok_or(Code::InvitationInvalid)?;
        if ceremonies::count(tx)? >= MOST_CEREMONIES {
            return Err(Code::TooMany.into());
        }
        Ok(ceremonies::insert(tx, id, &started, now + CEREMONY_LIFETIME)?)
    })
    .await?;
    let options = serde_json::to_value(options).expect("WebAuthn options serialise");
    Ok(Json(Ceremony { id, options: ask_for_a_discoverable_passkey(options) }))
}

#[utoipa::path(
    post,
    path = "/v1/registrations/{id}",
    tag = "access",
    description = "Finishes a registration; the ceremony is used up whatever comes of it.",
    params(("id" = Uuid, Path, description = "The ceremony.")),
    request_body = FinishRegistration,
    responses(
        (status = 201, body = Registered, description = "The account."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn finish(
    State(site): State<Site>,
    At(id): At<Uuid>,
    body: Received<FinishRegistration>,
) -> Result<(axum::http::StatusCode, Json<Registered>), Refusal> {
    let now = site.now();
    let started = site.write(move |tx| Ok(ceremonies::take(tx, id, now)?)).await?;
    let Some(Started::Registration { account, invitation, state }) = started else {
        return Err(Code::PasskeyRefused.into());
    };
    let credential: RegisterPublicKeyCredential =
        serde_json::from_value(body.value.credential).map_err(|_| Code::PasskeyRefused)?;
    let passkey = site
        .webauthn()
        .finish_passkey_registration(&credential, &state)
        .map_err(|_| Code::PasskeyRefused)?;
    site.write(move |tx| {
        let role = invitations::take(tx, invitation, now)?.ok_or(Code::InvitationInvalid)?;
        accounts::insert(tx, account, role)?;
        Ok(passkeys::insert(tx, account, &passkey)?)
    })
    .await?;
    Ok((axum::http::StatusCode::CREATED, Json(Registered { account })))
}

/// webauthn-rs discourages resident keys; ours must be found without a name being typed.
fn ask_for_a_discoverable_passkey(mut options: Value) -> Value {
    let selection = &mut options["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = "required".into();
    selection["requireResidentKey"] = true.into();
    selection["userVerification"] = "required".into();
    options
}

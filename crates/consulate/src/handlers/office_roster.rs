//! `POST /v1/office/roster`: another roster counts from now on.

use crate::caller::Officer;
use crate::receive::Received;
use crate::refusal::Refusal;
use crate::roster;
use crate::site::Site;
use crate::storage::rosters;
use amana_alerts::trust::{Roster, TrustError};
use amana_contract::feed::SignedRoster;
use amana_contract::problem::{Code, Problem};
use axum::extract::State;
use axum::http::StatusCode;

#[utoipa::path(
    post,
    path = "/v1/office/roster",
    tag = "office",
    description = "Publishes a roster that two of the root's three keys signed, of a higher version \
        than the one that counts. The same again is no error.",
    request_body = SignedRoster,
    responses(
        (status = 204, description = "Published."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn publish(
    State(site): State<Site>,
    _: Officer,
    body: Received<SignedRoster>,
) -> Result<StatusCode, Refusal> {
    let root = roster::root_of(site.trusted()).ok_or(Code::SignatureRefused)?;
    let (signatures, exact, now) = (body.value.roster, body.exact, site.now());
    Site::to_its_end(async move {
        let is_another = site
            .write(move |tx| {
                let held = roster::current(tx, Some(&root))?;
                let arrived = Roster::accept(&signatures, &root, held.as_ref(), now);
                let arrived = arrived.map_err(refusal)?;
                let is_another = held.is_none_or(|held| held.version < arrived.version);
                if is_another {
                    rosters::insert(tx, arrived.version, &exact)?;
                }
                Ok(is_another)
            })
            .await?;
        if is_another {
            site.feed().changed();
            // Signed once, before everybody is told it.
            let _ = site.feed().head(&site).await;
            site.wakes().wake_for_roster();
        }
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

fn refusal(error: TrustError) -> Refusal {
    Refusal(match error {
        TrustError::Rollback { .. } | TrustError::TwoFaced => Code::Conflict,
        _ => Code::SignatureRefused,
    })
}

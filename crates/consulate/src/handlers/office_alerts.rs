//! `POST /v1/office/alerts`: a countersigned alert joins the public feed.

use crate::caller::Officer;
use crate::feed;
use crate::receive::Received;
use crate::refusal::Refusal;
use crate::roster;
use crate::site::Site;
use crate::storage::alerts;
use amana_alerts::trust::{self, Countersigned};
use amana_contract::feed::{LARGEST_ALERT, has_room};
use amana_contract::office::PublishAlert;
use amana_contract::problem::{Code, Problem};
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};

/// The largest alert as base64url in JSON.
pub(crate) const LARGEST_BODY: usize = LARGEST_ALERT / 3 * 4 + 1024;

#[utoipa::path(
    post,
    path = "/v1/office/alerts",
    tag = "office",
    description = "Publishes an alert that the alert key countersigned, or an issuer of the roster where \
        there is one; its sequence follows the newest one's.",
    request_body = PublishAlert,
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
    body: Received<PublishAlert>,
) -> Result<StatusCode, Refusal> {
    let alert = body.value.alert;
    let (countersigned, until) = admit(&site, alert.as_ref()).await?;
    let sequence = countersigned.sequence;
    // What was written is told, though the office has hung up by then.
    Site::to_its_end(async move {
        site.write(move |tx| {
            let newest = alerts::newest(tx)?.sequence;
            if sequence <= newest {
                return Err(Code::Conflict.into());
            }
            if sequence != newest + 1 {
                return Err(Code::SignatureRefused.into());
            }
            if !has_room(sequence, alerts::page_bytes(tx, sequence)?, alert.as_ref().len()) {
                return Err(Code::TooLarge.into());
            }
            Ok(alerts::append(tx, alert.as_ref(), until)?)
        })
        .await?;
        // It is published; what cannot be made ready now is made when it is asked for.
        let _ = site.feed().grew(&site, sequence).await;
        site.wakes().wake_for_alert();
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

/// By the roster, where there is one; else by the key that the delegation names. Until when it matters.
async fn admit(site: &Site, cose: &[u8]) -> Result<(Countersigned, DateTime<Utc>), Refusal> {
    let root = roster::root_of(site.trusted());
    let (alert, reading) = match site.read(move |db| roster::current(db, root.as_ref())).await? {
        Some(roster) => {
            let (alert, reading) = roster::admit(&roster, cose, site.now())?;
            (alert, Some(reading))
        }
        None => {
            let key = site.trusted().alert_key().map_err(|_| Code::SignatureRefused)?;
            let alert = trust::verify(cose, &key, site.now(), 0);
            let alert = alert.map_err(|_| Code::SignatureRefused)?;
            let reading = alert.reading().ok();
            (alert, reading)
        }
    };
    let until = feed::matters_until(&alert, reading.as_ref());
    Ok((alert, until))
}

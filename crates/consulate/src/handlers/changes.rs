//! `GET /v1/changes`: what this account has not seen, with the signed heads that go with it.

use crate::caller::StatusReader;
use crate::history;
use crate::receive::Asked;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::{accounts, changes, requests};
use amana_contract::problem::{Code, Problem};
use amana_contract::requests::Changes;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::IntoParams;

const USUAL: u32 = 100;
const MOST: u32 = 500;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Since {
    /// The cursor of the last answer; 0 at first.
    #[serde(default)]
    since: u64,
    /// How many changes at most.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<u32>,
}

#[utoipa::path(
    get,
    path = "/v1/changes",
    tag = "requests",
    description = "Changes behind a cursor, without gaps. A cursor that goes back says that the \
        server lost changes which it had told.",
    params(Since),
    responses(
        (status = 200, body = Changes, description = "Changes and heads of one moment."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn list(
    State(site): State<Site>,
    caller: StatusReader,
    Asked(Since { since, limit }): Asked<Since>,
) -> Result<Json<Changes>, Refusal> {
    let limit = limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Code::Malformed.into());
    }
    let (account, keys, now) = (caller.account, site.keys().clone(), site.now());
    let answer = site
        .read(move |db| {
            let newest = accounts::seq(db, account)?;
            let changes = changes::since(db, account, since, limit)?;
            let named: BTreeSet<_> = changes.iter().map(|change| change.request).collect();
            let mut heads = Vec::with_capacity(named.len());
            for request in named {
                if let Some(request) = requests::find_own(db, request, account)? {
                    heads.push(history::sign_head(&keys, &request, now).into());
                }
            }
            let cursor = changes.last().map_or(since.min(newest), |change| change.seq);
            Ok(Changes { changes, cursor, has_more: cursor < newest, heads })
        })
        .await?;
    Ok(Json(answer))
}

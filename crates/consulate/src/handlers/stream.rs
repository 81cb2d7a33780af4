//! `GET /v1/stream`: says that there is news for the account, and what the feed of alerts holds.

use crate::caller::StatusReader;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::accounts;
use crate::wakes::Woken;
use amana_contract::Bytes;
use amana_contract::feed::LARGEST_TOLD_PARCEL;
use amana_contract::problem::Problem;
use amana_contract::requests::WakeUp;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, StreamExt as _, future, stream};
use std::time::Duration;
use tokio_stream::wrappers::WatchStream;

const KEEP_ALIVE: Duration = Duration::from_secs(15);

#[utoipa::path(
    get,
    path = "/v1/stream",
    tag = "requests",
    description = "Server-sent events named `news`, one at once, one whenever the account's counter \
        moves, and one with an unmoved counter when an alert or a roster was published. Each brings the \
        signed head of the alert feed as it is then, and one that comes for an alert brings that too, \
        packed, unless it is large: so nobody need ask for them. A comment every \
        15 seconds says that the line is alive. Ends when the token expires.",
    responses(
        (status = 200, body = WakeUp, content_type = "text/event-stream",
            description = "The data of each event."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn follow(
    State(site): State<Site>,
    caller: StatusReader,
) -> Result<Sse<impl Stream<Item = Result<Event, axum::Error>> + use<>>, Refusal> {
    let account = caller.account;
    // Listening begins before the counter is read: nothing falls between.
    let news = site.wakes().listen(account)?;
    let alerts = news.borrow().alerts;
    let seq = site.read(move |db| Ok(accounts::seq(db, account)?)).await?;
    let left = (caller.expires_at - site.now()).to_std().unwrap_or_default();
    let mut ending = site.ending();
    let end = async move {
        tokio::select! {
            () = tokio::time::sleep(left) => {}
            _ = ending.wait_for(|ended| *ended) => {}
        }
    };
    let is_new = move |before: &mut u64, woken: Woken| {
        let has_alert = std::mem::replace(before, woken.alerts) != woken.alerts;
        future::ready(Some((woken.seq.max(seq), has_alert)))
    };
    let events = stream::once(future::ready((seq, false)))
        .chain(WatchStream::from_changes(news).scan(alerts, is_new))
        .then(move |(seq, has_alert)| wake_up(site.clone(), seq, has_alert))
        .map(|wake_up| Event::default().event("news").json_data(wake_up))
        .take_until(Box::pin(end));
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// With the head of the moment in which it leaves: what was coalesced before it is in that head.
async fn wake_up(site: Site, seq: u64, has_alert: bool) -> WakeUp {
    // What cannot be read now is asked for; that there is news is told all the same.
    let Ok(head) = site.feed().head(&site).await else {
        return WakeUp { seq, head: None, newest: None };
    };
    let newest = if has_alert { newest(&site, head.sequence).await } else { None };
    WakeUp { seq, head: Some(head.cose.clone()), newest }
}

async fn newest(site: &Site, sequence: u64) -> Option<Bytes> {
    let parcel = site.feed().range(site, sequence, sequence).await.ok()?.body;
    (parcel.len() <= LARGEST_TOLD_PARCEL).then(|| Bytes(parcel.to_vec()))
}

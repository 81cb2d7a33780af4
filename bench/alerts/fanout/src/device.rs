//! One device: its own passkey, its own TLS connections, its own decision.

use crate::Outcome;
use crate::server::Server;
use amana_alerts::relevance::{Situation, decide};
use amana_alerts::{cap, trust};
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel};
use amana_contract::access::Scope;
use amana_contract::feed::{FeedHead, Snapshot, ranges};
use amana_contract::requests::WakeUp;
use amana_geofence::{Fix, Position};
use amana_sealing::digest::Sha256;
use amana_sealing::dpop::DpopKey;
use amana_sync::alerts::{self, Known, Told};
use amana_sync::{Credentials, join, news, session};
use chrono::{TimeDelta, Utc};
use futures_util::StreamExt as _;
use std::hint::black_box;
use std::time::Instant;
use tokio::sync::mpsc::UnboundedSender;

pub struct Device {
    channel: Channel,
    trusted: Trusted,
    key: DpopKey,
    token: String,
}

impl Device {
    pub async fn join(server: &Server) -> Outcome<Self> {
        let channel = server.channel()?;
        let (_, trusted) = join::read_trust(&channel, &server.address).await?;
        let mut enrolment = join::enrol(&channel, &server.code()?).await?;
        let key = DpopKey::make();
        let scopes = vec![Scope::StatusRead];
        let now = Utc::now().timestamp();
        let token =
            session::sign_in(&channel, &mut enrolment.passkey, &key, scopes, None, now).await?;
        Ok(Self { channel, trusted, key, token: token.access_token })
    }

    /// Tells when it listens, and when it has decided on what is new.
    pub async fn follow(self, decided: UnboundedSender<Instant>) {
        let now = || Utc::now().timestamp();
        let credentials = Credentials { token: &self.token, key: &self.key, now: &now };
        let stream = news::follow(&self.channel, credentials).await.expect("a stream");
        let mut stream = std::pin::pin!(stream);
        let mut known = Known::default();
        while let Some(Ok(WakeUp { head, newest, .. })) = stream.next().await {
            let head = head.expect("a consulate of today tells the head");
            let told = Told { head: head.as_ref(), newest: newest.as_ref().map(AsRef::as_ref) };
            let fetched =
                alerts::fetch_told(&self.channel, &self.trusted, known, told, now()).await;
            let fetched = fetched.expect("the feed is honest");
            known = fetched.known;
            read(&fetched.alerts, &self.trusted).expect("alerts are readable");
            if decided.send(Instant::now()).is_err() {
                return;
            }
        }
    }
}

/// A device that knows nothing: how many alerts it read, and the bytes of all bodies that came.
pub async fn begin(server: &Server) -> Outcome<(usize, usize)> {
    let channel = server.channel()?;
    let (_, trusted) = join::read_trust(&channel, &server.address).await?;
    let now = Utc::now().timestamp();
    let fetched = alerts::fetch(&channel, &trusted, Known::default(), now).await?;
    let half = fetched.alerts.len() / 2;
    let (early, late) = fetched.alerts.split_at(half);
    let read = std::thread::scope(|scope| {
        let late = scope.spawn(|| read(late, &trusted));
        let early = read(early, &trusted)?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(early + late.join().expect("reads")?)
    })?;
    Ok((read, bytes_of(&channel, &fetched.head).await?))
}

/// Asked again, for their sizes: the head, the snapshot's list and parcels, the pages behind it.
async fn bytes_of(channel: &Channel, head: &FeedHead) -> Outcome<usize> {
    let mut bytes = channel.send(Call::get("/v1/alerts/head")).await?.body.len();
    let mut known = 0;
    if let Some(at) = &head.snapshot {
        let sha256 = Sha256(at.sha256.as_ref().try_into()?).to_text();
        let list = channel.send(Call::get(format!("/v1/alerts/objects/{sha256}"))).await?;
        let snapshot: Snapshot = list.json()?;
        bytes += list.body.len();
        bytes += snapshot.parcels.iter().map(|at| at.packed_bytes as usize).sum::<usize>();
        known = at.sequence;
    }
    for (first, last) in ranges(known, head.sequence) {
        bytes += channel.send(Call::get(format!("/v1/alerts/{first}/{last}"))).await?.body.len();
    }
    Ok(bytes)
}

fn read(alerts: &[Vec<u8>], trusted: &Trusted) -> Outcome<usize> {
    let (key, now) = (trusted.alert_key()?, Utc::now());
    let fix = Fix { position: Position::new(39.47, -0.37)?, accuracy_m: 10.0, at: now };
    let situation = Situation {
        fix: Some(fix),
        fix_max_age: TimeDelta::minutes(15),
        ..Situation::default()
    };
    for cose in alerts {
        let alert = trust::verify(cose, &key, now, 0)?;
        black_box(decide(&cap::read(&alert.message)?.alert, &situation, now));
    }
    Ok(alerts.len())
}

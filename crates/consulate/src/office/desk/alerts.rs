//! Countersigning an alert for the public feed.

use super::{Desk, DeskError};
use amana_alerts::Scope;
use amana_alerts::cap;
use amana_alerts::trust::{self, Countersigned, ResolvedCode, SourceVerdict};
use amana_channel::{Call, ChannelError};
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, SignedFeedHead};
use amana_contract::office::PublishAlert;
use amana_contract::problem::Code;
use amana_sealing::sign1;
use chrono::TimeDelta;

const LIFETIME: TimeDelta = TimeDelta::days(7);
/// Another desk, or an import, may be faster as often as this.
const TRIES: usize = 5;

impl Desk {
    /// Countersigns the exact bytes of a public CAP message and publishes it; answers with its sequence.
    ///
    /// # Errors
    /// [`DeskError`]; a conflict says that other alerts were faster again and again.
    pub async fn publish_alert(
        &mut self,
        message: Vec<u8>,
        source: SourceVerdict,
    ) -> Result<u64, DeskError> {
        self.publish_resolved(message, source, Vec::new()).await
    }

    /// The same with the places of codes that the message names.
    ///
    /// # Errors
    /// As [`Desk::publish_alert`].
    pub async fn publish_resolved(
        &mut self,
        message: Vec<u8>,
        source: SourceVerdict,
        resolved: Vec<ResolvedCode>,
    ) -> Result<u64, DeskError> {
        check_fit_for_the_public(&message)?;
        let issued_at = (self.clock)();
        let expires_at = issued_at + LIFETIME;
        let mut alert =
            Countersigned { sequence: 0, issued_at, expires_at, source, message, resolved };
        for _ in 1..TRIES {
            match self.publish_next(&mut alert).await {
                Err(DeskError::Channel(ChannelError::Refused(Code::Conflict))) => {}
                published => return published,
            }
        }
        self.publish_next(&mut alert).await
    }

    async fn publish_next(&mut self, alert: &mut Countersigned) -> Result<u64, DeskError> {
        alert.sequence = self.head().await?.sequence + 1;
        let cose = trust::countersign(alert, &self.keys.alerts);
        let call = Call::post("/v1/office/alerts").json(&PublishAlert { alert: cose.into() });
        match self.send(call).await {
            Err(DeskError::Channel(ChannelError::Refused(Code::Forbidden))) => {
                Err(DeskError::OutsideRoster)
            }
            sent => sent.map(|_| alert.sequence),
        }
    }

    /// The feed's head, by the delegated key.
    pub(super) async fn head(&self) -> Result<FeedHead, DeskError> {
        let key = self.trusted().await?.head_key()?;
        let signed: SignedFeedHead =
            self.channel.send(Call::get("/v1/alerts/head")).await?.json()?;
        let payload = sign1::verify(signed.head.as_ref(), &key, content_type::FEED_HEAD, b"")
            .map_err(|_| DeskError::ForeignHead)?;
        serde_json::from_slice(&payload).map_err(|_| DeskError::ForeignHead)
    }
}

/// Readable, and written for everybody: a restricted message never enters the public feed.
fn check_fit_for_the_public(message: &[u8]) -> Result<(), DeskError> {
    let reading = cap::read(message).map_err(|_| DeskError::NotAnAlert)?;
    if reading.alert.scope == Scope::Public { Ok(()) } else { Err(DeskError::NotPublic) }
}

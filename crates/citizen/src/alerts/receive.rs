//! Taking in a feed: a public one, or one's own file.

use crate::alerts::desk::id_of;
use crate::stored::{AlertSource, StoredAlert};
use crate::views::FeedView;
use crate::{Citizen, Error};
use amana_alerts::cap;

/// Takes in a CAP message or a feed that holds some, as a direct source: not countersigned.
///
/// # Errors
/// [`Error::Feed`] when not one message could be read.
pub async fn receive(citizen: &Citizen, feed: Vec<u8>) -> Result<FeedView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let (alerts, refused): (Vec<_>, Vec<_>) =
                cap::read_all(&feed).into_iter().partition(Result::is_ok);
            let alerts: Vec<_> = alerts.into_iter().flatten().collect();
            if alerts.is_empty() {
                return Err(Error::Feed);
            }
            let source = AlertSource::Direct;
            let id = id_of(&[b"direct", &feed]);
            let stored = StoredAlert { message: feed.into(), source, received_at: now };
            room.store()?.write(|tx| tx.put(id, &stored))?;
            let accepted = alerts.len() as u32;
            alerts.into_iter().for_each(|reading| room.desk.take(reading.alert, source));
            let refused = refused.iter().filter_map(|refused| refused.as_ref().err());
            Ok(FeedView {
                accepted,
                refused: refused.map(|refusal| refusal.reason().to_owned()).collect(),
                active: room.desk.active(now).len() as u32,
            })
        })
        .await
}

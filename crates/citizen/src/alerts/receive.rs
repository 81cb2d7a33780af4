//! Taking in a feed: a public one, or one's own file.

use crate::alerts::desk::id_of;
use crate::alerts::judge::judge_here;
use crate::stored::{AlertSource, StoredAlert};
use crate::views::{FeedView, MessageView};
use crate::{Citizen, Error, Message, Topic, Value};
use amana_alerts::cap::{self, CapRefusal};

/// Takes in a CAP message or a feed that holds some, as a direct source: not countersigned. What
/// concerns the last known position is raised at once.
///
/// # Errors
/// [`Error::Feed`] when not one message could be read.
pub async fn receive(citizen: &Citizen, feed: Vec<u8>) -> Result<FeedView, Error> {
    let now = citizen.now();
    let taken = citizen
        .ask(move |room| {
            let mut alerts = Vec::new();
            let mut refused = Vec::new();
            for reading in cap::read_all(&feed) {
                match reading {
                    Ok(reading) => alerts.push(reading.alert),
                    Err(refusal) => refused.push(refused_because(&refusal)),
                }
            }
            if alerts.is_empty() {
                return Err(Error::Feed);
            }
            let source = AlertSource::Direct;
            let id = id_of(&[b"direct", &feed]);
            let stored = StoredAlert::new(feed, source, now);
            room.store()?.write(|tx| tx.put(id, &stored))?;
            let accepted = alerts.len() as u32;
            room.desk.take(id, source, now, alerts);
            judge_here(room, now)?;
            Ok(FeedView { accepted, refused, active: room.desk.count_active(now) })
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(taken)
}

/// Why a message was refused, in words.
pub(crate) fn refused_because(refusal: &CapRefusal) -> MessageView {
    let key = format!("cap-refused-{}", refusal.reason());
    Message::plain("feed-refused").with("reason", Value::Key(key)).into()
}

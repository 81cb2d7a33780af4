//! Following a consulate live: woken by its stream, never polling.

use crate::consulates::reach::{reach, watchword};
use crate::keeper::Room;
use crate::requests::bring_news;
use crate::stored::StoredMission;
use crate::{Citizen, Error};
use amana_contract::requests::WakeUp;
use amana_sync::{SyncError, news};
use futures_util::{Stream, StreamExt as _};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

const SHORTEST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// A stream that is being followed. Dropping it stops following.
pub struct Following {
    task: JoinHandle<()>,
    wakes: watch::Receiver<u64>,
}

impl Following {
    /// How many wake-ups came so far.
    pub fn wakes(&self) -> u64 {
        *self.wakes.borrow()
    }

    /// Whether it still listens, or tries to.
    pub fn is_live(&self) -> bool {
        !self.task.is_finished()
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Opens the stream and brings news on every wake-up until this is dropped. A line that breaks, or
/// a token that ends, is followed by another attempt after a wait.
///
/// # Errors
/// The way's, when the stream cannot be opened the first time.
pub async fn follow(citizen: &Citizen, mission: Uuid) -> Result<Following, Error> {
    let first = open_stream(citizen, mission).await?;
    let (counter, wakes) = watch::channel(0);
    let citizen = citizen.clone();
    let task = tokio::spawn(async move {
        let mut wait = SHORTEST_WAIT;
        let mut stream = Some(first);
        loop {
            if let Some(wake_ups) = stream.take() {
                wait = SHORTEST_WAIT;
                listen(&citizen, mission, wake_ups, &counter).await;
            }
            tokio::time::sleep(wait).await;
            wait = LONGEST_WAIT.min(wait * 2);
            stream = open_stream(&citizen, mission).await.ok();
        }
    });
    Ok(Following { task, wakes })
}

/// Wake-ups, each with the account's newest counter, and perhaps the head of the alert feed.
pub(crate) type WakeUps = std::pin::Pin<Box<dyn Stream<Item = Result<WakeUp, SyncError>> + Send>>;

/// Opens the stream once.
pub(crate) async fn open_stream(citizen: &Citizen, mission: Uuid) -> Result<WakeUps, Error> {
    let reach = reach(citizen, mission).await?;
    let word = watchword(citizen, &reach, mission).await?;
    Ok(Box::pin(news::follow(&reach.channel, word.credentials()).await?))
}

async fn listen(
    citizen: &Citizen,
    mission: Uuid,
    mut wake_ups: WakeUps,
    counter: &watch::Sender<u64>,
) {
    while let Some(Ok(WakeUp { seq, .. })) = wake_ups.next().await {
        counter.send_modify(|count| *count += 1);
        if !is_newer(citizen, mission, seq).await.unwrap_or(true) {
            continue;
        }
        if let Err(error) = bring_news(citizen, mission).await {
            tracing::warn!(%error, "news could not be kept");
        }
    }
}

/// Whether a counter is beyond what was brought.
pub(crate) async fn is_newer(citizen: &Citizen, mission: Uuid, seq: u64) -> Result<bool, Error> {
    let read = move |room: &mut Room| Ok(room.store()?.get::<StoredMission>(mission)?);
    let known = citizen.ask(read).await?;
    Ok(known.is_none_or(|known| seq > known.cursor))
}

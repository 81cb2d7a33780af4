//! Following a consulate live: woken by its stream, never polling.

use crate::consulates::reach::{reach, watchword};
use crate::requests::bring_news;
use crate::{Citizen, Error};
use amana_sync::news;
use futures_util::StreamExt as _;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

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

    /// Whether the line is still there.
    pub fn is_live(&self) -> bool {
        !self.task.is_finished()
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Opens the stream and brings news on every wake-up, until the line breaks or this is dropped.
///
/// # Errors
/// The way's, when the stream cannot be opened.
pub async fn follow(citizen: &Citizen, mission: Uuid) -> Result<Following, Error> {
    let reach = reach(citizen, mission).await?;
    let word = watchword(citizen, &reach, mission).await?;
    let wake_ups = news::follow(&reach.channel, word.credentials()).await?;
    let (counter, wakes) = watch::channel(0);
    let citizen = citizen.clone();
    let task = tokio::spawn(async move {
        let mut wake_ups = std::pin::pin!(wake_ups);
        while let Some(Ok(_)) = wake_ups.next().await {
            counter.send_modify(|count| *count += 1);
            if let Err(error) = bring_news(&citizen, mission).await {
                tracing::warn!(%error, "news could not be kept");
            }
        }
    });
    Ok(Following { task, wakes })
}

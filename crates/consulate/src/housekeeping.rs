//! What has expired goes: ceremonies, tokens, invitations, uploads that nobody submitted.

use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::{ceremonies, invitations, tokens, uploads};
use chrono::TimeDelta;
use std::time::Duration;

const EVERY: Duration = Duration::from_secs(60 * 60);
/// Far longer than a grant: an errand that waits offline is confirmed again.
const ABANDONED_AFTER: TimeDelta = TimeDelta::days(30);

/// Tidies up at the start and every hour until the server ends.
pub(crate) async fn keep_house(site: Site) {
    let mut ending = site.ending();
    loop {
        // A failure was logged where it happened; the next round tries again.
        let _ = tidy_up(&site).await;
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = ending.wait_for(|ended| *ended) => return,
        }
    }
}

async fn tidy_up(site: &Site) -> Result<(), Refusal> {
    let now = site.now();
    let abandoned = site
        .write(move |tx| {
            ceremonies::forget_expired(tx, now)?;
            tokens::forget_expired(tx, now)?;
            invitations::forget_expired(tx, now)?;
            Ok(uploads::forget_abandoned(tx, now - ABANDONED_AFTER)?)
        })
        .await?;
    for upload in abandoned {
        site.blobs().remove(upload).await?;
    }
    Ok(())
}

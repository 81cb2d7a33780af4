//! News: the stream wakes, `/changes` brings. Nothing is polled.

use crate::SyncError;
use crate::credentials::Credentials;
use amana_channel::{Call, Channel, ChannelError};
use amana_contract::requests::{Changes, WakeUp};
use eventsource_stream::Eventsource as _;
use futures_util::{Stream, StreamExt as _};

/// Everything after `since`, in one or several pages.
///
/// # Errors
/// The way's; [`SyncError::OldNews`] when the consulate's counter went back,
/// [`SyncError::Withheld`] when it skips.
pub async fn fetch(
    channel: &Channel,
    credentials: Credentials<'_>,
    since: u64,
) -> Result<Changes, SyncError> {
    let mut all = Changes { changes: Vec::new(), cursor: since, has_more: true, heads: Vec::new() };
    while all.has_more {
        let call = Call::get(format!("/v1/changes?since={}", all.cursor));
        let page: Changes = channel.send(credentials.on(call)).await?.json()?;
        check_counter(&page, all.cursor)?;
        all.cursor = page.cursor;
        all.has_more = page.has_more;
        all.changes.extend(page.changes);
        // A later page's head of the same request replaces the earlier one.
        all.heads = page.heads.into_iter().chain(all.heads).collect();
    }
    Ok(all)
}

/// The account's counter has no gaps and never goes back.
fn check_counter(page: &Changes, since: u64) -> Result<(), SyncError> {
    let expected = since + 1..;
    let gapless = page.changes.iter().zip(expected).all(|(change, seq)| change.seq == seq);
    let last = page.changes.last().map_or(since, |change| change.seq);
    if page.cursor < since || page.changes.first().is_some_and(|first| first.seq <= since) {
        Err(SyncError::OldNews)
    } else if !gapless || page.cursor != last || (page.has_more && page.changes.is_empty()) {
        Err(SyncError::Withheld)
    } else {
        Ok(())
    }
}

/// Follows the wake-ups until the line breaks: each is the account's newest counter.
///
/// # Errors
/// The way's.
pub async fn follow(
    channel: &Channel,
    credentials: Credentials<'_>,
) -> Result<impl Stream<Item = Result<u64, SyncError>> + Send + use<>, SyncError> {
    let pieces = channel.follow(credentials.on(Call::get("/v1/stream"))).await?;
    Ok(pieces.eventsource().filter_map(async |event| match event {
        Ok(event) if event.event == "news" => {
            let wake_up = serde_json::from_str::<WakeUp>(&event.data);
            Some(
                wake_up.map(|wake_up| wake_up.seq).map_err(|_| ChannelError::Unintelligible.into()),
            )
        }
        Ok(_) => None,
        Err(_) => Some(Err(ChannelError::Unreachable.into())),
    }))
}

#[cfg(test)]
mod tests {
    use super::check_counter;
    use crate::SyncError;
    use amana_contract::Bytes;
    use amana_contract::requests::{Change, Changes, News};
    use uuid::Uuid;

    fn page(seqs: &[u64], cursor: u64) -> Changes {
        let news = News::Event { event: Bytes::default() };
        let change = |&seq| Change { seq, request: Uuid::nil(), news: news.clone() };
        let changes = seqs.iter().map(change).collect();
        Changes { changes, cursor, has_more: false, heads: Vec::new() }
    }

    #[test]
    fn a_counter_that_skips_or_goes_back_is_noticed() {
        assert_eq!(check_counter(&page(&[4, 5], 5), 3), Ok(()));
        assert_eq!(check_counter(&page(&[], 3), 3), Ok(()));
        assert_eq!(check_counter(&page(&[4, 6], 6), 3), Err(SyncError::Withheld));
        assert_eq!(check_counter(&page(&[5], 5), 3), Err(SyncError::Withheld));
        assert_eq!(check_counter(&page(&[], 9), 3), Err(SyncError::Withheld));
        assert_eq!(check_counter(&page(&[3], 3), 3), Err(SyncError::OldNews));
        assert_eq!(check_counter(&page(&[], 2), 3), Err(SyncError::OldNews));
    }
}

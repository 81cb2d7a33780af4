//! News: the stream wakes, `/changes` brings. Nothing is polled.

use crate::SyncError;
use crate::credentials::Credentials;
use amana_channel::{Call, Channel, ChannelError};
use amana_contract::requests::{Changes, WakeUp};
use eventsource_stream::Eventsource as _;
use futures_util::{Stream, StreamExt as _};
use serde::Deserialize;

/// The largest event of a stream that is read, in bytes without line ends: a longer one ends the line.
const LARGEST_EVENT: usize = 64 * 1024;

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

/// Follows the wake-ups until the line breaks: each brings the account's newest counter, the head of the
/// alert feed, and perhaps its newest alert, which are still to be verified.
///
/// # Errors
/// The way's.
pub async fn follow(
    channel: &Channel,
    credentials: Credentials<'_>,
) -> Result<impl Stream<Item = Result<WakeUp, SyncError>> + Send + use<>, SyncError> {
    let pieces = channel.follow(credentials.on(Call::get("/v1/stream"))).await?;
    let mut measure = Measure::default();
    let bounded = pieces.map(move |piece: Result<Vec<u8>, ChannelError>| {
        piece.and_then(|piece| measure.check(&piece).map(|()| piece))
    });
    Ok(bounded.eventsource().filter_map(async |event| match event {
        Ok(event) if event.event == "news" => Some(read(&event.data)),
        Ok(_) => None,
        Err(_) => Some(Err(ChannelError::Unreachable.into())),
    }))
}

/// The counter alone: what an older consulate tells, and what is left of one with a head of another kind.
#[derive(Deserialize)]
struct Counter {
    seq: u64,
}

/// A head that cannot be read is none, and is asked for: the wake-up counts all the same.
fn read(data: &str) -> Result<WakeUp, SyncError> {
    let bare = |Counter { seq }| WakeUp { seq, head: None, newest: None };
    serde_json::from_str(data)
        .or_else(|_| serde_json::from_str(data).map(bare))
        .map_err(|_| ChannelError::Unintelligible.into())
}

/// How much of an event, and of its last line, came so far: an empty line ends an event.
#[derive(Default)]
struct Measure {
    event_bytes: usize,
    line_bytes: usize,
}

impl Measure {
    fn check(&mut self, piece: &[u8]) -> Result<(), ChannelError> {
        let is_bounded = piece.iter().all(|byte| {
            self.count(*byte);
            self.event_bytes <= LARGEST_EVENT
        });
        if is_bounded { Ok(()) } else { Err(ChannelError::Unintelligible) }
    }

    const fn count(&mut self, byte: u8) {
        match byte {
            b'\n' if self.line_bytes == 0 => self.event_bytes = 0,
            b'\n' => self.line_bytes = 0,
            // Half of a line's end, or all of it: nothing that makes a line longer.
            b'\r' => self.event_bytes += 1,
            _ => {
                self.line_bytes += 1;
                self.event_bytes += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LARGEST_EVENT, Measure, check_counter, read};
    use crate::SyncError;
    use amana_contract::Bytes;
    use amana_contract::requests::{Change, Changes, News, WakeUp};
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

    #[test]
    fn a_wake_up_counts_with_a_head_without_one_and_with_one_that_nobody_can_read() {
        let told = |head| Ok(WakeUp { seq: 7, head, newest: None });
        assert_eq!(read(r#"{"seq":7,"head":"AP7_"}"#), told(Some(Bytes(vec![0, 254, 255]))));
        for bare in [r#"{"seq":7}"#, r#"{"seq":7,"head":"?"}"#, r#"{"seq":7,"head":{"v":3}}"#] {
            assert_eq!(read(bare), told(None), "{bare}");
        }
        assert!(read(r#"{"head":"AP7_"}"#).is_err() && read("news").is_err());
    }

    #[test]
    fn events_may_go_on_for_ever_and_no_single_one_may() {
        let mut event = b"data: ".to_vec();
        event.resize(LARGEST_EVENT, b'x');
        for end in [&b"\n\n"[..], b"\r\n\r\n"] {
            let mut measure = Measure::default();
            for _ in 0..3 {
                // The end comes in pieces, as a network may cut it.
                let short = &event[..event.len() - 2];
                assert!(
                    [short, &end[..1], &end[1..]].iter().all(|piece| measure.check(piece).is_ok())
                );
            }
        }
        let mut measure = Measure::default();
        assert_eq!(measure.check(&event), Ok(()));
        assert!(measure.check(b"x").is_err(), "one long line");
        let mut measure = Measure::default();
        assert!(measure.check(&b"data: x\n".repeat(LARGEST_EVENT)).is_err(), "lines without end");
    }
}

//! What is wrong with a feed, in words.

use crate::Message;
use crate::stored::FeedTrouble;

/// What was here before stays, whatever it is.
pub(super) const fn sentence(trouble: FeedTrouble) -> Message {
    Message::plain(match trouble {
        FeedTrouble::Unlisted => "feed-trouble-unlisted",
        FeedTrouble::Unreachable => "feed-trouble-unreachable",
        FeedTrouble::Slow => "feed-trouble-slow",
        FeedTrouble::Certificate => "feed-trouble-certificate",
        FeedTrouble::TooLarge => "feed-trouble-too-large",
        FeedTrouble::Moved => "feed-trouble-moved",
        FeedTrouble::Busy => "feed-trouble-busy",
        FeedTrouble::Refused => "feed-trouble-refused",
        FeedTrouble::NotAFeed => "feed-trouble-not-a-feed",
        FeedTrouble::Folder => "feed-trouble-folder",
        FeedTrouble::Incomplete => "feed-trouble-incomplete",
        FeedTrouble::Full => "feed-trouble-full",
    })
}

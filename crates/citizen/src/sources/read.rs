//! What a visit brought, read: message by message, so that one that is broken spoils no other.

use amana_alerts::{Alert, cap};
use amana_sealing::digest::Sha256;
use amana_sources::{Received, messages};

/// Bytes that are kept together, and what they say.
pub(super) struct Taken {
    pub(super) message: Vec<u8>,
    pub(super) alerts: Vec<Alert>,
    /// A container that cannot be cut: its messages lean on it, or stand in it as escaped text.
    pub(super) is_whole: bool,
    /// The entry of a list that led to it.
    pub(super) entry: Option<Sha256>,
}

/// What could be read, and how many messages could not.
#[derive(Default)]
pub(super) struct Read {
    pub(super) taken: Vec<Taken>,
    pub(super) refused: u32,
}

/// Reads documents as they were received.
pub(super) fn read(documents: Vec<Received>) -> Read {
    let mut read = Read::default();
    documents.into_iter().for_each(|document| read.take(document));
    read
}

impl Read {
    fn take(&mut self, document: Received) {
        let Received { entry, body, .. } = document;
        let parts = messages(&body);
        let alerts: Vec<_> = parts.iter().map(|part| cap::read(part)).collect();
        if alerts.iter().all(Result::is_err) {
            return self.take_whole(body, entry);
        }
        for (message, reading) in parts.into_iter().zip(alerts) {
            match reading {
                Ok(reading) => {
                    let alerts = vec![reading.alert];
                    self.taken.push(Taken { message, alerts, is_whole: false, entry });
                }
                Err(_) => self.refused += 1,
            }
        }
    }

    fn take_whole(&mut self, message: Vec<u8>, entry: Option<Sha256>) {
        let (mut alerts, mut refused) = (Vec::new(), 0);
        for reading in cap::read_all(&message) {
            match reading {
                Ok(reading) => alerts.push(reading.alert),
                Err(_) => refused += 1,
            }
        }
        self.refused += refused;
        if !alerts.is_empty() {
            self.taken.push(Taken { message, alerts, is_whole: true, entry });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Received, read};

    const FLOOD: &str = include_str!("../../../alerts/fixtures/valencia-flood.cap.xml");

    fn body() -> &'static str {
        FLOOD.split_once("?>").expect("a declaration").1.trim()
    }

    /// How much of it: apart, whole, alerts, refused.
    fn counted(document: &str) -> (usize, usize, usize, u32) {
        let read = read(vec![Received {
            host: String::new(),
            entry: None,
            body: document.as_bytes().to_vec(),
        }]);
        let whole = read.taken.iter().filter(|taken| taken.is_whole).count();
        let alerts = read.taken.iter().map(|taken| taken.alerts.len()).sum();
        (read.taken.len() - whole, whole, alerts, read.refused)
    }

    #[test]
    fn a_container_is_kept_message_by_message_and_one_that_is_broken_spoils_no_other() {
        assert_eq!(counted(FLOOD), (1, 0, 1, 0));
        let body = body();
        let broken = body.replace("<sender>", "<other>").replace("</sender>", "</other>");
        let feed = format!("<feed><entry>{body}</entry><entry>{broken}</entry></feed>");
        assert_eq!(counted(&feed), (1, 0, 1, 1));
        assert_eq!(counted("<feed/>"), (0, 0, 0, 1));
        assert_eq!(counted("not XML"), (0, 0, 0, 1));
    }

    #[test]
    fn what_leans_on_its_container_is_kept_with_it() {
        let escaped = body().replace('&', "&amp;").replace('<', "&lt;");
        let feed = format!("<rss><item><description>{escaped}</description></item></rss>");
        assert_eq!(counted(&feed), (0, 1, 1, 0));
    }
}

//! Where a consulate says how far a noted request is: its own page, opened in the browser.

use crate::requests::services;
use crate::stored::{RequestKind, StoredRequest};
use crate::views::{TrackerView, TrackingView};
use crate::{Citizen, Error};
use amana_vault::VaultError;
use serde::Deserialize;
use uuid::Uuid;

const LONGEST_ADDRESS: usize = 500;
/// Pages of the offices themselves, by issuing state and service.
const DIRECTORY: &str = include_str!("trackers.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    issuing_state: String,
    service: String,
    url: String,
}

/// What to open, and what to copy for its form. Nothing was opened yet.
///
/// # Errors
/// `NotFound` unless it is a noted request with such an address; `Locked`.
pub async fn tracking(citizen: &Citizen, request: Uuid) -> Result<TrackingView, Error> {
    citizen
        .ask(move |room| {
            let stored = room.vault()?.get::<StoredRequest>(request)?;
            match stored.map(|stored| stored.kind) {
                Some(RequestKind::Noted(noted)) if !noted.tracker.is_empty() => {
                    Ok(TrackingView { url: noted.tracker, reference: noted.reference })
                }
                _ => Err(VaultError::NotFound.into()),
            }
        })
        .await
}

/// The pages that are known for a service, to choose from.
pub fn trackers(service: &str) -> Vec<TrackerView> {
    let listed: Vec<Listed> = serde_json::from_str(DIRECTORY).expect("a test reads the directory");
    let shown = listed.into_iter().filter(|listed| listed.service == services::shown(service));
    shown.map(|Listed { issuing_state, url, .. }| TrackerView { issuing_state, url }).collect()
}

/// Why an address is not taken; none is no tracker. Only https, a name as host, no user, no port:
/// what is typed here is opened later without another look.
pub(crate) fn refusal(url: &str) -> Option<&'static str> {
    (!url.is_empty() && !is_address(url)).then_some("form-tracker-format")
}

fn is_address(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let has_name = host.contains('.')
        && host.len() <= 253
        && host.split('.').all(is_label)
        && !host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    has_name && url.len() <= LONGEST_ADDRESS && url.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::{DIRECTORY, Listed, is_address, refusal, trackers};
    use crate::requests::services;

    #[test]
    fn only_an_address_of_https_with_a_name_is_opened() {
        for good in [
            "https://www.passeport.ma",
            "https://a.example/suivi?x=1#y",
            "https://xn--p1ai.example",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "http://a.example",
            "https://user@a.example/",
            "https://a.example:8443/",
            "https://localhost/",
            "https://127.0.0.1/",
            "https:///a",
            "https://a..example/",
            "https://-a.example/",
            "https://a.example/ b",
            "https://a.example/\n",
            "https://éa.example/",
            "javascript:alert(1)",
            "file:///etc/passwd",
        ] {
            assert!(!is_address(bad), "{bad}");
            assert_eq!(refusal(bad), Some("form-tracker-format"));
        }
        assert!(!is_address(&format!("https://a.example/{}", "x".repeat(500))));
        assert_eq!(refusal(""), None, "none at all");
    }

    #[test]
    fn every_listed_page_could_be_typed() {
        let listed: Vec<Listed> = serde_json::from_str(DIRECTORY).expect("is read");
        assert!(!listed.is_empty());
        for page in &listed {
            assert!(is_address(&page.url) && services::is_known(&page.service), "{}", page.url);
            assert!(page.issuing_state.len() == 3);
            assert!(trackers(&page.service).iter().any(|view| view.url == page.url));
        }
    }
}

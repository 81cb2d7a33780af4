//! How long a publisher that is asked too often wants to be left alone (RFC 9110 section 10.2.3).

use chrono::{DateTime, FixedOffset};
use reqwest::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};

/// Whoever says "at once" is left alone for a minute all the same.
const SHORTEST_S: u64 = 60;
const LONGEST_S: u64 = 24 * 3600;

/// Whether it says anything of that.
pub(crate) fn is_told(headers: &HeaderMap) -> bool {
    headers.contains_key(RETRY_AFTER)
}

/// In seconds. A date counts from the answer's own, whatever this device's clock says.
pub(crate) fn wait_s(headers: &HeaderMap) -> u32 {
    let wait = text(headers, RETRY_AFTER)
        .and_then(|text| text.parse::<u64>().ok().or_else(|| seconds_until(date(text)?, headers)))
        .unwrap_or(SHORTEST_S)
        .clamp(SHORTEST_S, LONGEST_S);
    u32::try_from(wait).expect("a day of seconds fits")
}

fn seconds_until(at: DateTime<FixedOffset>, headers: &HeaderMap) -> Option<u64> {
    let now = date(text(headers, DATE)?)?;
    u64::try_from((at - now).num_seconds()).ok()
}

/// Of the one form that is still written (RFC 9110 section 5.6.7).
fn date(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc2822(text).ok()
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::wait_s;
    use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};

    const NOW: &str = "Sun, 22 Nov 2026 08:00:00 GMT";

    fn wait(retry_after: Option<&str>, date: Option<&str>) -> u32 {
        let mut headers = HeaderMap::new();
        for (name, value) in [(RETRY_AFTER, retry_after), (DATE, date)] {
            if let Some(value) = value {
                headers.insert(name, HeaderValue::from_str(value).expect("a header"));
            }
        }
        wait_s(&headers)
    }

    #[test]
    fn seconds_and_dates_are_waits_and_whatever_else_is_a_minute() {
        assert_eq!(wait(Some(" 90 "), None), 90);
        assert_eq!(wait(Some("Sun, 22 Nov 2026 08:10:00 GMT"), Some(NOW)), 600);
        assert_eq!(wait(Some("Mon, 23 Nov 2026 07:00:00 GMT"), Some(NOW)), 23 * 3600);
        for minute in [
            (None, None),
            (None, Some(NOW)),
            (Some("0"), None),
            (Some("soon"), Some(NOW)),
            (Some("-90"), Some(NOW)),
            (Some("Sun, 22 Nov 2026 08:10:00 GMT"), None),
            (Some("Sun, 22 Nov 2026 08:10:00 GMT"), Some("today")),
            (Some("Sun, 22 Nov 2026 07:00:00 GMT"), Some(NOW)),
        ] {
            assert_eq!(wait(minute.0, minute.1), 60, "{minute:?}");
        }
        for day in ["99999999999", "Fri, 22 Nov 2126 08:00:00 GMT"] {
            assert_eq!(wait(Some(day), Some(NOW)), 24 * 3600, "{day}");
        }
    }
}

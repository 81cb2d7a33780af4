//! Sees every body before it is sealed and everything on the wire, and looks for coordinates.

use amana_citizen::{Fix, Witness};
use amana_geofence::geohash;
use std::sync::{Mutex, PoisonError};

/// Records what leaves. Installed by the demo and the tests only.
#[derive(Default)]
pub struct Recorder(Mutex<Vec<Vec<u8>>>);

/// Digits after the point: three are about 100 m.
const DECIMALS: usize = 3;
/// Characters of a geohash: six are about 600 m.
const GEOHASH: usize = 6;

impl Recorder {
    /// How many bodies and requests were seen.
    pub fn seen(&self) -> usize {
        self.entries().len()
    }

    /// How many requests were sent to a path that contains `path`.
    pub fn requests_to(&self, path: &str) -> usize {
        let line = |entry: &&Vec<u8>| {
            let first = entry.split(|byte| *byte == b'\n').next().unwrap_or_default();
            first.starts_with(b"wire ") && contains(first, path.as_bytes())
        };
        self.entries().iter().filter(line).count()
    }

    /// The first spelling of one of these positions that left: decimal, degrees and minutes,
    /// geohash, or a binary number. `None` is the promise kept.
    pub fn find_position(&self, fixes: &[Fix]) -> Option<String> {
        let mut spellings: Vec<(String, Vec<u8>)> = fixes.iter().flat_map(spellings).collect();
        spellings.sort();
        spellings.dedup();
        let entries = self.entries();
        spellings
            .into_iter()
            .find(|(_, bytes)| entries.iter().any(|entry| contains(entry, bytes)))
            .map(|(name, _)| name)
    }

    /// Whether any of these bytes went over the wire. What was seen before sealing does not count.
    pub fn was_sent(&self, needle: &[u8]) -> bool {
        self.entries().iter().any(|entry| entry.starts_with(b"wire ") && contains(entry, needle))
    }

    fn entries(&self) -> std::sync::MutexGuard<'_, Vec<Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Witness for Recorder {
    fn plain(&self, what: &str, bytes: &[u8]) {
        self.entries().push([format!("plain {what}\n").as_bytes(), bytes].concat());
    }

    fn wire(&self, method: &str, url: &str, headers: &str, body: &[u8]) {
        let head = format!("wire {method} {url}\n{headers}\n");
        self.entries().push([head.as_bytes(), body].concat());
    }
}

fn spellings(fix: &Fix) -> Vec<(String, Vec<u8>)> {
    let hash = geohash::encode(fix.position, GEOHASH);
    let mut all = vec![("geohash".to_owned(), hash.into_bytes())];
    for value in [fix.position.lat_deg(), fix.position.lon_deg()] {
        let text = format!("{:.7}", value.abs());
        let point = text.find('.').unwrap_or_default();
        let decimal = &text[..=point + DECIMALS];
        all.push(("decimal".to_owned(), decimal.as_bytes().to_vec()));
        all.push(("decimal comma".to_owned(), decimal.replace('.', ",").into_bytes()));
        let (degrees, minutes) = (value.abs().trunc(), value.abs().fract() * 60.0);
        let seconds = minutes.fract() * 60.0;
        for (name, text) in [
            (
                "degrees and minutes",
                format!("{degrees:.0}°{:02.0}'{seconds:02.0}", minutes.trunc()),
            ),
            (
                "degrees and minutes",
                format!("{degrees:.0}° {:02.0}′ {seconds:02.0}", minutes.trunc()),
            ),
            ("NMEA", format!("{degrees:02.0}{minutes:06.3}")),
        ] {
            all.push((name.to_owned(), text.into_bytes()));
        }
        all.push(("binary".to_owned(), value.to_be_bytes().to_vec()));
        all.push(("binary".to_owned(), value.to_le_bytes().to_vec()));
    }
    all
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(haystack, needle).is_some()
}

#[cfg(test)]
mod tests {
    use super::Recorder;
    use amana_citizen::{Fix, Position, Witness as _};
    use chrono::DateTime;

    fn fix() -> Fix {
        let position = Position::new(39.424_13, -0.412_78).expect("on Earth");
        Fix { position, accuracy_m: 5.0, at: DateTime::UNIX_EPOCH }
    }

    #[test]
    fn finds_every_spelling_of_a_position() {
        for leak in
            ["lat=39.42413", "\"lon\":-0.4127", "39,424", "39°25'27\" N", "39° 25′ 27″", "3925.448"]
        {
            let recorder = Recorder::default();
            recorder.wire("POST", "https://localhost/x", "", leak.as_bytes());
            assert!(recorder.find_position(&[fix()]).is_some(), "{leak} was not seen");
        }
        let recorder = Recorder::default();
        let hash = amana_geofence::geohash::encode(fix().position, 6);
        recorder.plain("body", hash.as_bytes());
        assert!(recorder.find_position(&[fix()]).is_some());
        let recorder = Recorder::default();
        recorder.plain("body", &39.424_13_f64.to_le_bytes());
        assert!(recorder.find_position(&[fix()]).is_some());
    }

    #[test]
    fn finds_nothing_where_nothing_leaked() {
        let recorder = Recorder::default();
        recorder.wire("GET", "https://localhost/v1/alerts/head", "dpop: abc", b"{\"seq\":39}");
        assert_eq!(recorder.find_position(&[fix()]), None);
        assert_eq!(recorder.requests_to("/v1/alerts"), 1);
        recorder.plain("request item", b"ERIKSSON");
        assert!(!recorder.was_sent(b"ERIKSSON") && recorder.was_sent(b"dpop: abc"));
    }
}

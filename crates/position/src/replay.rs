//! Recorded tracks as a position source.

mod paced;
mod read_gpx;
mod read_nmea;

pub use paced::{GAP, Replay, Speed};
pub use read_gpx::{gpx, gpx_from};
pub use read_nmea::{NmeaLog, nmea, nmea_log, nmea_log_from};

use amana_geofence::Fix;
use chrono::{DateTime, Utc};

use crate::PositionError;

/// The most bytes a track may have.
pub const MAX_TRACK_BYTES: usize = 16 * 1024 * 1024;

/// The most fixes a track may have: more than two days at one a second.
pub const MAX_FIXES: usize = 200_000;

/// Reads a track, GPX or NMEA, whichever it is. One that does not say when it was taken begins at
/// `start`.
///
/// # Errors
/// As [`gpx_from`] and [`nmea_log_from`].
pub fn track(bytes: &[u8], start: DateTime<Utc>) -> Result<Vec<Fix>, PositionError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii_start().starts_with(b"<") {
        return gpx_from(bytes, start);
    }
    nmea_log_from(bytes, start.date_naive()).map(|log| log.fixes)
}

fn check_size(bytes: &[u8]) -> Result<(), PositionError> {
    if bytes.len() > MAX_TRACK_BYTES {
        return Err(PositionError::TooLarge { limit_bytes: MAX_TRACK_BYTES });
    }
    Ok(())
}

fn check_count(fixes: usize) -> Result<(), PositionError> {
    if fixes > MAX_FIXES {
        return Err(PositionError::TooManyFixes { limit: MAX_FIXES });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{
        DateTime, MAX_FIXES, MAX_TRACK_BYTES, PositionError, check_count, gpx, nmea, track,
    };

    const GPX: &str = r#"<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
        <trk><trkseg><trkpt lat="39.4" lon="-0.4"></trkpt></trkseg></trk></gpx>"#;

    #[test]
    fn a_track_is_told_by_its_content() {
        let start = DateTime::UNIX_EPOCH;
        for document in [GPX.to_owned(), format!("\n {GPX}"), format!("\u{feff}{GPX}")] {
            let fixes = track(document.as_bytes(), start).expect("a track");
            assert_eq!((fixes.len(), fixes[0].at), (1, start));
        }
        let nmea = b"$GPGLL,x\n$GPGGA,235958.00,3925.488,N,00026.850,W,1,08,0.9,52.0,M,51.0,M,,*4C";
        assert_eq!(track(nmea, start).map(|fixes| fixes.len()).ok(), Some(1));
        assert!(matches!(track(b"lat,lon\n1,2", start), Err(PositionError::NoFix { skipped: 0 })));
    }

    /// What a hostile track asks the reader to write out or to fetch, it does not.
    #[test]
    fn entities_bring_nothing_in() {
        let mut bomb =
            r#"<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a0 "aaaaaaaaaaaaaaaa">"#.to_owned();
        for level in 1..12 {
            let inner = format!("&a{};", level - 1).repeat(10);
            bomb += &format!(r#"<!ENTITY a{level} "{inner}">"#);
        }
        bomb += &GPX.replace("<trk>", "<metadata><name>&a11;</name></metadata><trk>");
        bomb = bomb.replacen("<gpx version", "]><gpx version", 1);
        assert!(matches!(gpx(bomb.as_bytes()), Err(PositionError::Gpx)));
        let outside = r#"<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/hostname">]>"#;
        let fetching = GPX.replace("<trk>", "<metadata><name>&x;</name></metadata><trk>");
        assert!(matches!(gpx(format!("{outside}{fetching}").as_bytes()), Err(PositionError::Gpx)));
    }

    #[test]
    fn tracks_are_bounded() {
        let huge = vec![b' '; MAX_TRACK_BYTES + 1];
        assert!(matches!(gpx(&huge), Err(PositionError::TooLarge { .. })));
        assert!(matches!(nmea(&huge), Err(PositionError::TooLarge { .. })));
        assert!(check_count(MAX_FIXES).is_ok());
        assert!(matches!(check_count(MAX_FIXES + 1), Err(PositionError::TooManyFixes { .. })));
    }
}

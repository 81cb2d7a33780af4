//! Recorded tracks as a position source.

mod paced;
mod read_gpx;
mod read_nmea;

pub use paced::{Replay, Speed};
pub use read_gpx::gpx;
pub use read_nmea::{NmeaLog, nmea, nmea_log};

use crate::PositionError;

/// The most bytes a track may have.
pub const MAX_TRACK_BYTES: usize = 16 * 1024 * 1024;

/// The most fixes a track may have: more than two days at one a second.
pub const MAX_FIXES: usize = 200_000;

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
    use super::{MAX_FIXES, MAX_TRACK_BYTES, PositionError, check_count, gpx, nmea};

    #[test]
    fn tracks_are_bounded() {
        let huge = vec![b' '; MAX_TRACK_BYTES + 1];
        assert!(matches!(gpx(&huge), Err(PositionError::TooLarge { .. })));
        assert!(matches!(nmea(&huge), Err(PositionError::TooLarge { .. })));
        assert!(check_count(MAX_FIXES).is_ok());
        assert!(matches!(check_count(MAX_FIXES + 1), Err(PositionError::TooManyFixes { .. })));
    }
}

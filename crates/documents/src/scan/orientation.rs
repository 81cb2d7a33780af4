//! Which way up a picture is shown: the one thing of its metadata that is kept.

/// What precedes the TIFF structure in a JPEG's segment.
pub(super) const EXIF: &[u8] = b"Exif\0\0";
const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;

/// The orientation that a TIFF structure asks for, unless it is the usual one (TIFF 6.0, section 8).
pub(super) fn read(tiff: &[u8]) -> Option<u8> {
    let is_little = match tiff.first_chunk::<4>()? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = *tiff.get(at..)?.first_chunk::<2>()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let offset = *tiff.get(4..)?.first_chunk::<4>()?;
    let offset = if is_little { u32::from_le_bytes(offset) } else { u32::from_be_bytes(offset) };
    let directory = usize::try_from(offset).ok()?;
    let first = directory.checked_add(2)?;
    let entries = (0..usize::from(short(directory)?)).map(|entry| first.checked_add(entry * 12));
    for entry in entries {
        let entry = entry?;
        if short(entry)? == ORIENTATION && short(entry.checked_add(2)?)? == SHORT {
            let orientation = u8::try_from(short(entry.checked_add(8)?)?).ok()?;
            return Some(orientation).filter(|value| (2..=8).contains(value));
        }
    }
    None
}

/// A TIFF structure that says nothing else.
pub(super) const fn write(orientation: u8) -> [u8; 26] {
    [
        b'I',
        b'I',
        b'*',
        0,
        8,
        0,
        0,
        0,
        1,
        0,
        0x12,
        0x01,
        3,
        0,
        1,
        0,
        0,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for orientation in 2..=8 {
            assert_eq!(read(&write(orientation)), Some(orientation));
        }
        assert_eq!(read(&write(1)), None, "the usual one needs no telling");
        assert_eq!(read(&write(9)), None);
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        assert_eq!(read(big), Some(6));
        assert_eq!(read(&big[..19]), None);
        assert_eq!(read(b"II*\0\xff\xff\xff\xff\0\0"), None);
    }
}

//! Whether an image file reaches its own end mark. Decoders do not tell: some paint what is missing
//! in grey.

/// Walks the chunks of a PNG to `IEND` (ISO/IEC 15948, §5.3).
pub(super) fn png_reaches_its_end(bytes: &[u8]) -> bool {
    fn walk(mut chunks: &[u8]) -> Option<()> {
        loop {
            let (length, rest) = chunks.split_first_chunk::<4>()?;
            let (name, rest) = rest.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
            // Four bytes of checksum follow the data.
            chunks = rest.get(length.checked_add(4)?..)?;
            if name == b"IEND" {
                return Some(());
            }
        }
    }
    bytes.get(8..).and_then(walk).is_some()
}

/// Walks the segments of a JPEG to `EOI` (ITU-T T.81, Annex B). Searching for the two bytes would
/// find the end of an embedded thumbnail; phones also put data after the end.
pub(super) fn jpeg_reaches_its_end(bytes: &[u8]) -> bool {
    fn walk(mut rest: &[u8]) -> Option<()> {
        loop {
            // Between markers are only the coded pixels, where a plain FF is followed by 00.
            let marker = rest.iter().position(|byte| *byte == 0xff)?;
            let (code, after) = rest.get(marker + 1..)?.split_first()?;
            rest = match code {
                0xd9 => return Some(()),
                // A fill byte: the next FF may begin the marker.
                0xff => &rest[marker + 1..],
                // Stuffing, TEM, RST0–RST7 and SOI have no length.
                0x00 | 0x01 | 0xd0..=0xd8 => after,
                _ => {
                    let length = u16::from_be_bytes(*after.first_chunk::<2>()?);
                    after.get(usize::from(length).max(2)..)?
                }
            };
        }
    }
    walk(bytes).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thumbnail_is_not_the_end() {
        let thumbnail = [0xff, 0xe1, 0x00, 0x06, 0xff, 0xd8, 0xff, 0xd9];
        let mut jpeg = [[0xff, 0xd8].as_slice(), &thumbnail].concat();
        assert!(!jpeg_reaches_its_end(&jpeg));
        jpeg.extend([0xff, 0xda, 0x00, 0x02, 0x12, 0xff, 0x00, 0xff, 0xd0, 0x34, 0xff, 0xff, 0xd9]);
        assert!(jpeg_reaches_its_end(&jpeg));
        jpeg.extend(b"what a phone adds");
        assert!(jpeg_reaches_its_end(&jpeg));
    }

    #[test]
    fn no_length_runs_past_the_file() {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        png.extend([0xff, 0xff, 0xff, 0xff, b'I', b'D', b'A', b'T', 0]);
        assert!(!png_reaches_its_end(&png));
        assert!(!png_reaches_its_end(b""));
        assert!(!jpeg_reaches_its_end(&[0xff, 0xd8, 0xff, 0xe0, 0xff]));
        assert!(!jpeg_reaches_its_end(b""));
    }
}

//! A picture without what the camera wrote into it: where it was taken, when, with what, by whom.

use super::{ScanFormat, ScanRefusal, orientation};

/// The file without its metadata. What is kept by name is what a decoder needs, colours and the
/// orientation; the coded pixels are copied byte for byte. A PDF is answered as it is.
///
/// # Errors
/// [`ScanRefusal::NotAnImage`]; [`ScanRefusal::Damaged`] when the file does not reach its end.
pub fn strip(bytes: &[u8]) -> Result<Vec<u8>, ScanRefusal> {
    let stripped = match ScanFormat::of(bytes).ok_or(ScanRefusal::NotAnImage)? {
        ScanFormat::Jpeg => strip_jpeg(bytes),
        ScanFormat::Png => strip_png(bytes),
        ScanFormat::Pdf => Some(bytes.to_vec()),
    };
    stripped.ok_or(ScanRefusal::Damaged)
}

/// Segment by segment (ITU-T T.81, Annex B). Whatever follows the end, such as the film that some
/// phones append, is left out.
fn strip_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut head = vec![0xff, 0xd8];
    let mut body = Vec::with_capacity(bytes.len());
    let mut turned = None;
    let mut rest = bytes.get(2..)?;
    loop {
        let marker = rest.iter().position(|byte| *byte == 0xff)?;
        let (code, after) = rest.get(marker + 1..)?.split_first()?;
        rest = match code {
            0xd9 => {
                body.extend([0xff, 0xd9]);
                head.extend(turned.map(exif_segment).into_iter().flatten());
                head.append(&mut body);
                return Some(head);
            }
            0xff => &rest[marker + 1..],
            0x00 | 0x01 | 0xd0..=0xd8 => after,
            code => {
                let length = usize::from(u16::from_be_bytes(*after.first_chunk::<2>()?)).max(2);
                let (segment, after) = after.split_at_checked(length)?;
                let content = segment.get(2..)?;
                match (code, content) {
                    (0xe0, [b'J', b'F', b'I', b'F', 0, ..]) => {
                        head.extend(jfif_without_thumbnail(content)?);
                    }
                    (0xe1, _) => turned = turned.or_else(|| turn_of(content)),
                    _ if is_needed(*code, content) => {
                        body.extend([0xff, *code]);
                        body.extend(segment);
                    }
                    _ => {}
                }
                if *code == 0xda { copy_pixels(after, &mut body)? } else { after }
            }
        };
    }
}

/// Tables, frames and scans; of the application's segments only the colours: an ICC profile, and
/// Adobe's word on the colour transform.
fn is_needed(code: u8, content: &[u8]) -> bool {
    match code {
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        0xee => content.starts_with(b"Adobe"),
        0xe0..=0xef | 0xfe => false,
        _ => true,
    }
}

/// The thumbnail may still show what was cut away.
fn jfif_without_thumbnail(content: &[u8]) -> Option<Vec<u8>> {
    let mut segment = vec![0xff, 0xe0, 0, 16];
    segment.extend(content.get(..12)?);
    segment.extend([0, 0]);
    Some(segment)
}

fn turn_of(content: &[u8]) -> Option<u8> {
    orientation::read(content.strip_prefix(orientation::EXIF)?)
}

fn exif_segment(orientation: u8) -> Vec<u8> {
    let tiff = orientation::write(orientation);
    let length = 2 + orientation::EXIF.len() + tiff.len();
    let length = u16::try_from(length).expect("a few bytes").to_be_bytes();
    [&[0xff, 0xe1], &length[..], orientation::EXIF, &tiff].concat()
}

/// The coded pixels, with the restarts among them, up to the next marker.
fn copy_pixels<'a>(rest: &'a [u8], target: &mut Vec<u8>) -> Option<&'a [u8]> {
    let mut at = 0;
    loop {
        at += rest.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match rest.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => break,
        }
    }
    let (pixels, after) = rest.split_at(at);
    target.extend(pixels);
    Some(after)
}

/// Chunk by chunk (ISO/IEC 15948, section 5.3).
fn strip_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let (signature, mut chunks) = bytes.split_at_checked(8)?;
    // Orientation is written behind the header, which is the first chunk and always as long.
    chunks.strip_prefix(b"\0\0\0\x0dIHDR")?;
    let mut kept = Vec::with_capacity(bytes.len());
    let mut turned = None;
    loop {
        let length = usize::try_from(u32::from_be_bytes(*chunks.first_chunk::<4>()?)).ok()?;
        let (chunk, after) = chunks.split_at_checked(length.checked_add(12)?)?;
        let (name, content) = (&chunk[4..8], &chunk[8..8 + length]);
        chunks = after;
        match name {
            b"eXIf" => turned = turned.or_else(|| orientation::read(content)),
            _ if is_shown(name) => kept.extend(chunk),
            _ => {}
        }
        if name == b"IEND" {
            break;
        }
    }
    let header = kept.get(..25)?;
    let turn = turned.map(exif_chunk).into_iter().flatten().collect::<Vec<_>>();
    Some([signature, header, &turn, &kept[25..]].concat())
}

/// What the standard calls critical, and colours, transparency and the size of a pixel.
fn is_shown(name: &[u8]) -> bool {
    let ancillary: [&[u8]; 9] =
        [b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs"];
    name[0].is_ascii_uppercase() || ancillary.contains(&name)
}

fn exif_chunk(orientation: u8) -> Vec<u8> {
    let tiff = orientation::write(orientation);
    let length = u32::try_from(tiff.len()).expect("a few bytes").to_be_bytes();
    let named = [b"eXIf".as_slice(), &tiff].concat();
    [&length[..], &named, &crc32(&named).to_be_bytes()].concat()
}

/// CRC-32 of PNG (ISO/IEC 15948, Annex D).
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

#[cfg(test)]
pub(super) mod tests;

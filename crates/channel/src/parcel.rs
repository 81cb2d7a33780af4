//! Countersigned alerts packed together: each in three pieces, all of them compressed with Brotli.
//!
//! A message lies in its countersignature as base64url, where what is alike does not look alike. It
//! is packed as the bytes that it is, and put back exactly. `docs/formats/feed.md` has the layout.

use amana_contract::feed::{LARGEST_PACKED, LARGEST_UNPACKED};
use amana_sealing::{decode_base64url, encode_base64url};
use brotli::enc::{BrotliEncoderParams, StandardAlloc};
use brotli::{BrotliDecompressStream, BrotliResult, BrotliState};

const MAGIC: &[u8; 5] = b"AMPA\x01";
/// Where a countersignature's JSON holds the message.
const BEFORE_MESSAGE: &[u8] = b"\"message\":\"";
/// 16 MiB: the largest window that every decoder of RFC 7932 has.
const WINDOW_BITS: i32 = 24;
/// How much is decompressed between two looks at the bound.
const BUFFER: usize = 64 * 1024;

/// How hard the packer tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// A few alerts that somebody is waiting for.
    Quick,
    /// A snapshot that many will fetch.
    Thorough,
}

/// The bytes are no parcel, or one that nobody may unpack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a parcel of alerts, or larger than any")]
pub struct BadParcel;

/// Packs alerts in their order.
///
/// # Errors
/// [`BadParcel`] for more than [`unpack`] takes.
pub fn pack<'a>(
    alerts: impl IntoIterator<Item = &'a [u8]>,
    effort: Effort,
) -> Result<Vec<u8>, BadParcel> {
    let mut plain = Vec::new();
    let mut unpacked_bytes = 0_usize;
    for alert in alerts {
        unpacked_bytes = unpacked_bytes.saturating_add(alert.len());
        push_pieces(alert, &mut plain)?;
    }
    let params = BrotliEncoderParams {
        quality: if effort == Effort::Quick { 5 } else { 7 },
        lgwin: WINDOW_BITS,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = MAGIC.to_vec();
    brotli::BrotliCompress(&mut plain.as_slice(), &mut packed, &params).map_err(|_| BadParcel)?;
    let fits =
        unpacked_bytes.max(plain.len()) <= LARGEST_UNPACKED && packed.len() <= LARGEST_PACKED;
    if fits { Ok(packed) } else { Err(BadParcel) }
}

/// Unpacks `count` alerts, exactly as they were packed. Decompression ends at
/// [`LARGEST_UNPACKED`] bytes, whatever the parcel says.
///
/// # Errors
/// [`BadParcel`].
pub fn unpack(packed: &[u8], count: usize) -> Result<Vec<Vec<u8>>, BadParcel> {
    if packed.len() > LARGEST_PACKED {
        return Err(BadParcel);
    }
    let plain = decompress(packed.strip_prefix(MAGIC).ok_or(BadParcel)?)?;
    let mut rest = plain.as_slice();
    let (mut alerts, mut bytes) = (Vec::new(), 0);
    while alerts.len() < count {
        let alert = take_alert(&mut rest)?;
        // A message takes a third more room than it did in the parcel.
        bytes += alert.len();
        if bytes > LARGEST_UNPACKED {
            return Err(BadParcel);
        }
        alerts.push(alert);
    }
    if rest.is_empty() { Ok(alerts) } else { Err(BadParcel) }
}

/// One stream of RFC 7932, which ends where the bytes end; what unfolds further than a parcel may is a
/// bomb.
fn decompress(compressed: &[u8]) -> Result<Vec<u8>, BadParcel> {
    let alloc = StandardAlloc::default;
    // Strict: a window larger than RFC 7932 knows would take a gigabyte.
    let mut state = BrotliState::new_strict(alloc(), alloc(), alloc());
    let (mut unread, mut read_to, mut total) = (compressed.len(), 0, 0);
    let (mut plain, mut buffer) = (Vec::new(), vec![0; BUFFER]);
    loop {
        let (mut room, mut written) = (buffer.len(), 0);
        let result = BrotliDecompressStream(
            &mut unread,
            &mut read_to,
            compressed,
            &mut room,
            &mut written,
            &mut buffer,
            &mut total,
            &mut state,
        );
        if total > LARGEST_UNPACKED {
            return Err(BadParcel);
        }
        plain.extend_from_slice(&buffer[..written]);
        match result {
            BrotliResult::ResultSuccess if unread == 0 => return Ok(plain),
            BrotliResult::NeedsMoreOutput => {}
            _ => return Err(BadParcel),
        }
    }
}

/// The lengths of three pieces, then these: what comes before the message, the message, what follows.
fn push_pieces(alert: &[u8], plain: &mut Vec<u8>) -> Result<(), BadParcel> {
    let (before, message, after) = cut(alert).unwrap_or((alert, Vec::new(), &[]));
    for length in [before.len(), message.len(), after.len()] {
        let length = u32::try_from(length).map_err(|_| BadParcel)?;
        plain.extend_from_slice(&length.to_be_bytes());
    }
    plain.extend_from_slice(before);
    plain.extend_from_slice(&message);
    plain.extend_from_slice(after);
    Ok(())
}

/// Cuts an alert so that joining gives its exact bytes; `None` when it holds no such message.
fn cut(alert: &[u8]) -> Option<(&[u8], Vec<u8>, &[u8])> {
    let is_start = |window: &[u8]| window == BEFORE_MESSAGE;
    let start = alert.windows(BEFORE_MESSAGE.len()).position(is_start)? + BEFORE_MESSAGE.len();
    let length = alert[start..].iter().position(|byte| *byte == b'"')?;
    let text = std::str::from_utf8(&alert[start..start + length]).ok()?;
    let message = decode_base64url(text)?;
    let comes_back = encode_base64url(&message) == text;
    comes_back.then(|| (&alert[..start], message, &alert[start + length..]))
}

fn take_alert(rest: &mut &[u8]) -> Result<Vec<u8>, BadParcel> {
    let mut lengths = [0_usize; 3];
    for length in &mut lengths {
        let (bytes, after) = rest.split_first_chunk::<4>().ok_or(BadParcel)?;
        *length = usize::try_from(u32::from_be_bytes(*bytes)).map_err(|_| BadParcel)?;
        *rest = after;
    }
    let mut piece = |length| {
        let (piece, after) = rest.split_at_checked(length).ok_or(BadParcel)?;
        *rest = after;
        Ok::<_, BadParcel>(piece)
    };
    let [before, message, after] = [piece(lengths[0])?, piece(lengths[1])?, piece(lengths[2])?];
    let mut alert = before.to_vec();
    alert.extend_from_slice(encode_base64url(message).as_bytes());
    alert.extend_from_slice(after);
    Ok(alert)
}

#[cfg(test)]
mod tests {
    use super::{BadParcel, Effort, LARGEST_PACKED, LARGEST_UNPACKED, MAGIC, pack, unpack};
    use amana_sealing::encode_base64url;

    fn alert(message: &[u8]) -> Vec<u8> {
        format!("\u{1}{{\"sequence\":7,\"message\":\"{}\"}}\u{2}", encode_base64url(message)).into()
    }

    #[test]
    fn what_was_packed_comes_back_to_the_byte() {
        let alerts = [
            alert(b"<alert/>"),
            alert(b""),
            Vec::new(),
            b"no message at all".to_vec(),
            b"\"message\":\"not base64url!\"".to_vec(),
            b"\"message\":\"QQ==\"".to_vec(),
            b"\"message\":\"never ends".to_vec(),
            vec![0xff; 300],
        ];
        for effort in [Effort::Quick, Effort::Thorough] {
            let packed = pack(alerts.iter().map(Vec::as_slice), effort).expect("packs");
            assert_eq!(unpack(&packed, alerts.len()), Ok(alerts.to_vec()));
            for count in [0, alerts.len() - 1, alerts.len() + 1, usize::MAX] {
                assert_eq!(unpack(&packed, count), Err(BadParcel), "{count}");
            }
        }
    }

    /// Must open for ever. Another compressor may pack the same alerts differently.
    #[test]
    fn the_parcel_of_version_1_opens_for_ever() {
        let frozen = include_bytes!("../fixtures/parcel-v1.bin");
        let expected = vec![alert(b"<alert>one</alert>"), b"no message at all".to_vec()];
        assert_eq!(unpack(frozen, 2), Ok(expected));
    }

    #[test]
    fn messages_that_are_alike_cost_little() {
        let message = include_bytes!("../../alerts/fixtures/valencia-flood.cap.xml");
        let alerts: Vec<_> = (0..64_u8).map(|n| alert(&[message, &[n][..]].concat())).collect();
        let packed = pack(alerts.iter().map(Vec::as_slice), Effort::Quick).expect("packs");
        let plain: usize = alerts.iter().map(Vec::len).sum();
        assert!(packed.len() * 30 < plain, "{} of {plain} bytes", packed.len());
    }

    #[test]
    fn cut_changed_and_appended_bytes_are_refused() {
        let packed = pack([alert(b"<alert/>").as_slice()], Effort::Quick).expect("packs");
        assert_eq!(unpack(b"", 1), Err(BadParcel));
        assert_eq!(unpack(MAGIC, 1), Err(BadParcel));
        for length in 0..packed.len() {
            assert_eq!(unpack(&packed[..length], 1), Err(BadParcel), "{length}");
        }
        let longer = [packed.as_slice(), b"x"].concat();
        assert_eq!(unpack(&longer, 1), Err(BadParcel));
    }

    /// 64 MiB and one byte of zeroes, packed, pass every other bound.
    #[test]
    fn a_bomb_is_refused_when_it_passes_the_bound() {
        let zeroes = vec![0_u8; LARGEST_UNPACKED + 1];
        assert_eq!(pack([zeroes.as_slice()], Effort::Quick), Err(BadParcel));
        let params = brotli::enc::BrotliEncoderParams { quality: 1, ..Default::default() };
        let mut bomb = MAGIC.to_vec();
        brotli::BrotliCompress(&mut zeroes.as_slice(), &mut bomb, &params).expect("compresses");
        assert!(bomb.len() <= LARGEST_PACKED, "{} bytes", bomb.len());
        assert_eq!(unpack(&bomb, 1), Err(BadParcel));
    }
}

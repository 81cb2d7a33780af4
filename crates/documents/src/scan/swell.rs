//! Whether what is packed in a PDF swells beyond measure: looked at before any reader unpacks it.

use flate2::{Decompress, FlushDecompress, Status};
use memchr::memmem;

/// One packed stream, unpacked: an image of [`super::MAX_PIXELS`] in three colours.
const LARGEST_BYTES: u64 = 3 * super::MAX_PIXELS;
/// All of them together.
const MOST_BYTES: u64 = 1024 * 1024 * 1024;
/// What is unpacked at a time, and thrown away.
const BUFFER_BYTES: usize = 64 * 1024;

/// Whether a stream of deflated bytes (ISO 32000-1, 7.4.4) has another one inside, or unpacks to more
/// than a scan can be. Streams are found by their keyword, wherever they are: no table of the file is
/// believed.
pub(super) fn swells(pdf: &[u8]) -> bool {
    let mut total = 0_u64;
    memmem::find_iter(pdf, b"stream").any(|at| {
        let rest = &pdf[at + b"stream".len()..];
        let packed = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"));
        let Some(size) = packed.filter(|bytes| is_packed(bytes)).map(unpacked_bytes) else {
            return false;
        };
        total = total.saturating_add(size);
        size > LARGEST_BYTES || total > MOST_BYTES
    })
}

/// The head of a zlib stream (RFC 1950, section 2.2).
fn is_packed(bytes: &[u8]) -> bool {
    let Some([method, flags]) = bytes.first_chunk() else { return false };
    method & 0x0f == 8 && method >> 4 <= 7 && u16::from_be_bytes([*method, *flags]) % 31 == 0
}

/// How large it is unpacked, counted up to a little more than what is allowed. What is packed twice
/// counts as endless.
fn unpacked_bytes(packed: &[u8]) -> u64 {
    let mut unpacking = Decompress::new(true);
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let (taken, given) = (unpacking.total_in(), unpacking.total_out());
        let rest = packed.get(usize::try_from(taken).unwrap_or(usize::MAX)..).unwrap_or_default();
        let status = unpacking.decompress(rest, &mut buffer, FlushDecompress::None);
        let size = unpacking.total_out();
        if given == 0 && is_nested(&buffer[..usize::try_from(size).unwrap_or(0)]) {
            return u64::MAX;
        }
        let is_stuck = unpacking.total_in() == taken && size == given;
        if !matches!(status, Ok(Status::Ok)) || is_stuck || size > LARGEST_BYTES {
            return size;
        }
    }
}

/// Whether unpacked bytes are packed once more: they look it, and they unpack.
fn is_nested(bytes: &[u8]) -> bool {
    let mut buffer = vec![0; 1024];
    let mut unpacking = Decompress::new(true);
    is_packed(bytes)
        && unpacking.decompress(bytes, &mut buffer, FlushDecompress::None).is_ok()
        && unpacking.total_out() > 0
}

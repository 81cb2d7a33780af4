//! Sealing and opening whole streams in constant memory.

use super::{CHUNK, Chunks, ContentKey, HEADER, TAG};
use crate::SealingError;
use crate::digest::{Hasher, Sha256};
use std::io::{Read, Write};
use zeroize::Zeroizing;

/// What was written by [`seal_stream`]: enough to notice later that a file was exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Plaintext length.
    pub plain_bytes: u64,
    /// Length of header, chunks and tags.
    pub sealed_bytes: u64,
    /// Salt and key commitment.
    pub header: [u8; HEADER],
    /// The final chunk's tag, which depends on the key and position but not on earlier chunks.
    pub last_tag: [u8; TAG],
    /// SHA-256 of the plaintext.
    pub plain_digest: Sha256,
}

/// Seals everything that `source` gives into `target`.
///
/// # Errors
/// [`SealingError::Stream`] when reading or writing fails.
pub fn seal_stream(
    key: &ContentKey,
    context: &[u8],
    mut source: impl Read,
    mut target: impl Write,
) -> Result<Summary, SealingError> {
    let chunks = Chunks::start(key, context);
    target.write_all(chunks.header())?;
    let mut buffer = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
    let mut digest = Hasher::default();
    let mut plain_bytes = 0_u64;
    for index in 0.. {
        buffer.resize(CHUNK, 0);
        let filled = fill(&mut source, &mut buffer)?;
        buffer.truncate(filled);
        digest.update(&buffer);
        plain_bytes += filled as u64;
        chunks.seal(index, &mut buffer);
        target.write_all(&buffer)?;
        if filled < CHUNK {
            break;
        }
    }
    let last_tag = buffer[buffer.len() - TAG..].try_into().expect("a sealed chunk ends in a tag");
    Ok(Summary {
        plain_bytes,
        sealed_bytes: super::sealed_length(plain_bytes),
        header: *chunks.header(),
        last_tag,
        plain_digest: digest.finish(),
    })
}

/// Opens everything that `source` gives into `target`; answers with the same summary as sealing.
///
/// Chunks are released as they verify: a caller that must not act on a prefix writes to a place
/// that it discards on error.
///
/// # Errors
/// [`SealingError::CannotOpen`], [`SealingError::Truncated`] or [`SealingError::Stream`].
pub fn open_stream(
    key: &ContentKey,
    context: &[u8],
    mut source: impl Read,
    mut target: impl Write,
) -> Result<Summary, SealingError> {
    let mut header = [0; HEADER];
    if fill(&mut source, &mut header)? < HEADER {
        return Err(SealingError::Truncated);
    }
    let chunks = Chunks::resume(key, context, &header)?;
    let mut buffer = Zeroizing::new(vec![0; CHUNK + TAG]);
    let mut digest = Hasher::default();
    let mut plain_bytes = 0_u64;
    for index in 0.. {
        let filled = fill(&mut source, &mut buffer)?;
        if filled < TAG {
            return Err(SealingError::Truncated);
        }
        let last_tag = buffer[filled - TAG..filled].try_into().expect("a tag was cut");
        let plain = chunks.open(index, &mut buffer[..filled])?;
        digest.update(plain);
        plain_bytes += plain.len() as u64;
        target.write_all(plain)?;
        if filled < CHUNK + TAG {
            return Ok(Summary {
                plain_bytes,
                sealed_bytes: super::sealed_length(plain_bytes),
                header,
                last_tag,
                plain_digest: digest.finish(),
            });
        }
    }
    unreachable!("a stream ends before 2^64 chunks")
}

fn fill(source: &mut impl Read, buffer: &mut [u8]) -> Result<usize, SealingError> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(filled)
}

//! Opening a part of a sealed message without reading the rest.

use super::{CHUNK, Chunks, ContentKey, HEADER, TAG};
use crate::SealingError;
use std::io::{Read, Seek, SeekFrom};
use zeroize::Zeroizing;

const SEALED: u64 = (CHUNK + TAG) as u64;

/// Opens up to `target.len()` bytes from `offset` on, and says how many: fewer where the message
/// ends. `source` stands where the header begins; `plain_bytes` is the message's whole length, from
/// whoever sealed it. Each chunk that is touched is authenticated; of the others nothing is said.
///
/// # Errors
/// [`SealingError::Truncated`], [`SealingError::CannotOpen`] or [`SealingError::Stream`].
pub fn open_slice(
    key: &ContentKey,
    context: &[u8],
    mut source: impl Read + Seek,
    plain_bytes: u64,
    offset: u64,
    target: &mut [u8],
) -> Result<usize, SealingError> {
    let mut header = [0; HEADER];
    exactly(&mut source, &mut header)?;
    let chunks = Chunks::resume(key, context, &header)?;
    let begin = source.stream_position()?;
    let wanted = plain_bytes.saturating_sub(offset).min(target.len() as u64) as usize;
    let mut buffer = Zeroizing::new(vec![0; CHUNK + TAG]);
    let mut done = 0;
    while done < wanted {
        let at = offset + done as u64;
        let (index, inside) = (at / CHUNK as u64, (at % CHUNK as u64) as usize);
        let length = (plain_bytes - index * CHUNK as u64).min(CHUNK as u64) as usize;
        source.seek(SeekFrom::Start(begin + index * SEALED))?;
        exactly(&mut source, &mut buffer[..length + TAG])?;
        let plain = chunks.open(index, &mut buffer[..length + TAG])?;
        let taken = (length - inside).min(wanted - done);
        target[done..done + taken].copy_from_slice(&plain[inside..inside + taken]);
        done += taken;
    }
    Ok(done)
}

fn exactly(source: &mut impl Read, buffer: &mut [u8]) -> Result<(), SealingError> {
    source.read_exact(buffer).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof => SealingError::Truncated,
        _ => error.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{CHUNK, seal_stream};
    use super::{ContentKey, SealingError, open_slice};
    use std::io::Cursor;

    #[test]
    fn any_part_opens_as_it_was_sealed_and_a_changed_one_does_not() {
        let key = ContentKey::make();
        let plain: Vec<u8> = (0..3 * CHUNK + 77).map(|n| (n % 251) as u8).collect();
        let mut sealed = Vec::new();
        seal_stream(&key, b"c", &plain[..], &mut sealed).expect("memory does not fail");
        let slice = |sealed: &[u8], offset: usize, length: usize| {
            let mut target = vec![0; length];
            let whole = plain.len() as u64;
            let source = Cursor::new(sealed);
            let taken = open_slice(&key, b"c", source, whole, offset as u64, &mut target)?;
            target.truncate(taken);
            Ok::<_, SealingError>(target)
        };
        let parts = [(0, 10), (CHUNK - 5, 10), (1, 3 * CHUNK), (3 * CHUNK, 500), (9_999_999, 4)];
        for (offset, length) in parts {
            let from = offset.min(plain.len());
            let to = (offset + length).min(plain.len());
            assert_eq!(slice(&sealed, offset, length).as_deref(), Ok(&plain[from..to]));
        }
        assert_eq!(slice(&sealed[..sealed.len() - 1], 3 * CHUNK, 5), Err(SealingError::Truncated));
        let mut changed = sealed.clone();
        changed[56 + CHUNK + 16 + 3] ^= 1;
        assert_eq!(slice(&changed, CHUNK, 5), Err(SealingError::CannotOpen));
        assert!(slice(&changed, 0, 5).is_ok(), "the other chunks are whole");
    }
}

//! Sealing and opening streams in constant memory: a writer that seals, a reader that opens.

use super::{CHUNK, Chunks, ContentKey, HEADER, TAG};
use crate::SealingError;
use crate::digest::{Hasher, Sha256};
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// What was sealed: enough to notice later that a file was exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Plaintext length.
    pub plain_bytes: u64,
    /// Length of header, chunks and tags.
    pub sealed_bytes: u64,
    /// Salt and key commitment.
    pub header: [u8; HEADER],
    /// The final chunk's tag.
    pub last_tag: [u8; TAG],
    /// SHA-256 of the plaintext.
    pub plain_digest: Sha256,
}

/// Seals what is written to it. Without [`SealWriter::finish`] the stream stays cut.
pub struct SealWriter<W> {
    target: W,
    chunks: Chunks,
    buffer: Zeroizing<Vec<u8>>,
    index: u64,
    digest: Hasher,
    plain_bytes: u64,
}

impl<W: Write> SealWriter<W> {
    /// Starts under a fresh salt and writes the header.
    ///
    /// # Errors
    /// When the target fails.
    pub fn start(key: &ContentKey, context: &[u8], mut target: W) -> io::Result<Self> {
        let chunks = Chunks::start(key, context);
        target.write_all(chunks.header())?;
        let buffer = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
        let digest = Hasher::default();
        Ok(Self { target, chunks, buffer, index: 0, digest, plain_bytes: 0 })
    }

    /// Seals the final chunk and answers with what was written.
    ///
    /// # Errors
    /// When the target fails.
    pub fn finish(mut self) -> io::Result<(Summary, W)> {
        let last_tag = self.seal_chunk()?;
        let summary = Summary {
            plain_bytes: self.plain_bytes,
            sealed_bytes: super::sealed_length(self.plain_bytes),
            header: *self.chunks.header(),
            last_tag,
            plain_digest: self.digest.finish(),
        };
        Ok((summary, self.target))
    }

    fn seal_chunk(&mut self) -> io::Result<[u8; TAG]> {
        self.chunks.seal(self.index, &mut self.buffer);
        self.index += 1;
        self.target.write_all(&self.buffer)?;
        let tag = self.buffer[self.buffer.len() - TAG..].try_into();
        self.buffer.clear();
        Ok(tag.expect("a sealed chunk ends in a tag"))
    }
}

impl<W: Write> Write for SealWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(CHUNK - self.buffer.len());
        self.buffer.extend_from_slice(&bytes[..taken]);
        self.digest.update(&bytes[..taken]);
        self.plain_bytes += taken as u64;
        if self.buffer.len() == CHUNK {
            self.seal_chunk()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}

/// Opens what it reads. Chunks are released as they verify: a caller that must not act on a
/// prefix collects until the end of the stream.
pub struct OpenReader<R> {
    source: R,
    chunks: Chunks,
    buffer: Zeroizing<Vec<u8>>,
    plain: std::ops::Range<usize>,
    index: u64,
    digest: Hasher,
    plain_bytes: u64,
    last_tag: Option<[u8; TAG]>,
}

impl<R: Read> OpenReader<R> {
    /// Reads the header and checks key and context against it.
    ///
    /// # Errors
    /// [`SealingError::Truncated`], [`SealingError::CannotOpen`] or [`SealingError::Stream`].
    pub fn start(key: &ContentKey, context: &[u8], mut source: R) -> Result<Self, SealingError> {
        let mut header = [0; HEADER];
        if fill(&mut source, &mut header)? < HEADER {
            return Err(SealingError::Truncated);
        }
        Ok(Self {
            source,
            chunks: Chunks::resume(key, context, &header)?,
            buffer: Zeroizing::new(vec![0; CHUNK + TAG]),
            plain: 0..0,
            index: 0,
            digest: Hasher::default(),
            plain_bytes: 0,
            last_tag: None,
        })
    }

    /// What was read, once the end was reached; `None` before.
    pub fn summary(self) -> Option<Summary> {
        Some(Summary {
            plain_bytes: self.plain_bytes,
            sealed_bytes: super::sealed_length(self.plain_bytes),
            header: *self.chunks.header(),
            last_tag: self.last_tag?,
            plain_digest: self.digest.finish(),
        })
    }

    fn open_chunk(&mut self) -> Result<(), SealingError> {
        let filled = fill(&mut self.source, &mut self.buffer)?;
        if filled < TAG {
            return Err(SealingError::Truncated);
        }
        let tag = self.buffer[filled - TAG..filled].try_into().expect("a tag was cut");
        let plain = self.chunks.open(self.index, &mut self.buffer[..filled])?;
        self.digest.update(plain);
        self.plain_bytes += plain.len() as u64;
        self.plain = 0..plain.len();
        self.index += 1;
        if filled < CHUNK + TAG {
            self.last_tag = Some(tag);
        }
        Ok(())
    }
}

impl<R: Read> Read for OpenReader<R> {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        if self.plain.is_empty() && self.last_tag.is_none() {
            self.open_chunk().map_err(io::Error::from)?;
        }
        let taken = target.len().min(self.plain.len());
        let from = self.plain.start;
        target[..taken].copy_from_slice(&self.buffer[from..from + taken]);
        self.plain.start += taken;
        Ok(taken)
    }
}

impl From<SealingError> for io::Error {
    fn from(error: SealingError) -> Self {
        match error {
            SealingError::Stream(kind) => kind.into(),
            other => Self::new(io::ErrorKind::InvalidData, other),
        }
    }
}

/// Seals everything that `source` gives into `target`.
///
/// # Errors
/// [`SealingError::Stream`] when reading or writing fails.
pub fn seal_stream(
    key: &ContentKey,
    context: &[u8],
    mut source: impl Read,
    target: impl Write,
) -> Result<Summary, SealingError> {
    let mut writer = SealWriter::start(key, context, target)?;
    io::copy(&mut source, &mut writer)?;
    Ok(writer.finish()?.0)
}

/// Opens everything that `source` gives into `target`; answers with the same summary as sealing.
///
/// # Errors
/// [`SealingError::CannotOpen`], [`SealingError::Truncated`] or [`SealingError::Stream`].
pub fn open_stream(
    key: &ContentKey,
    context: &[u8],
    source: impl Read,
    mut target: impl Write,
) -> Result<Summary, SealingError> {
    let mut reader = OpenReader::start(key, context, source)?;
    io::copy(&mut reader, &mut target)?;
    reader.summary().ok_or(SealingError::Truncated)
}

fn fill(source: &mut impl Read, buffer: &mut [u8]) -> Result<usize, SealingError> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(filled)
}

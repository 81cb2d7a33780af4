//! Sealing and opening streams in constant memory: a writer that seals, a reader that opens.

use super::{CHUNK, Chunks, ContentKey, HEADER, TAG};
use crate::SealingError;
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// A sealed chunk.
const SEALED: usize = CHUNK + TAG;
/// As many chunks travel together: a system call for each would cost more than the cipher.
const BLOCK: usize = 16 * SEALED;

/// What was sealed: enough to notice later that a file was exchanged. Every chunk is authenticated
/// under a key that the header's salt makes its own, so a digest of the content would add nothing.
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
}

impl Summary {
    const fn of(plain_bytes: u64, header: [u8; HEADER], last_tag: [u8; TAG]) -> Self {
        Self { plain_bytes, sealed_bytes: super::sealed_length(plain_bytes), header, last_tag }
    }
}

/// Seals what is written to it. Without [`SealWriter::finish`] the stream stays cut.
pub struct SealWriter<W> {
    target: W,
    chunks: Chunks,
    buffer: Zeroizing<Vec<u8>>,
    /// Where the chunk that is being filled begins in the buffer.
    start: usize,
    filled: usize,
    index: u64,
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
        let buffer = Zeroizing::new(vec![0; BLOCK]);
        Ok(Self { target, chunks, buffer, start: 0, filled: 0, index: 0, plain_bytes: 0 })
    }

    /// Seals the final chunk and answers with what was written.
    ///
    /// # Errors
    /// When the target fails.
    pub fn finish(mut self) -> io::Result<(Summary, W)> {
        let last_tag = self.seal_chunk();
        self.write_block()?;
        Ok((Summary::of(self.plain_bytes, *self.chunks.header(), last_tag), self.target))
    }

    /// Reads until the source ends.
    fn take_all(&mut self, source: &mut impl Read) -> io::Result<()> {
        loop {
            match source.read(self.room()) {
                Ok(0) => return Ok(()),
                Ok(count) => self.took(count)?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// What is free in the chunk; never nothing.
    fn room(&mut self) -> &mut [u8] {
        &mut self.buffer[self.start + self.filled..self.start + CHUNK]
    }

    fn took(&mut self, count: usize) -> io::Result<()> {
        self.filled += count;
        self.plain_bytes += count as u64;
        if self.filled < CHUNK {
            return Ok(());
        }
        self.seal_chunk();
        if self.start == BLOCK { self.write_block() } else { Ok(()) }
    }

    fn seal_chunk(&mut self) -> [u8; TAG] {
        let end = self.start + self.filled;
        let tag = self.chunks.seal_apart(self.index, &mut self.buffer[self.start..end]);
        self.buffer[end..end + TAG].copy_from_slice(&tag);
        (self.start, self.filled) = (end + TAG, 0);
        self.index += 1;
        tag
    }

    fn write_block(&mut self) -> io::Result<()> {
        self.target.write_all(&self.buffer[..self.start])?;
        self.start = 0;
        Ok(())
    }
}

impl<W: Write> Write for SealWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = self.room();
        let taken = bytes.len().min(room.len());
        room[..taken].copy_from_slice(&bytes[..taken]);
        self.took(taken)?;
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
    /// What is sealed in the buffer still.
    sealed: std::ops::Range<usize>,
    plain: std::ops::Range<usize>,
    index: u64,
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
            buffer: Zeroizing::new(vec![0; BLOCK]),
            sealed: 0..0,
            plain: 0..0,
            index: 0,
            plain_bytes: 0,
            last_tag: None,
        })
    }

    /// What was read, once the end was reached; `None` before.
    pub fn summary(self) -> Option<Summary> {
        Some(Summary::of(self.plain_bytes, *self.chunks.header(), self.last_tag?))
    }

    /// Opens the next chunk, unless the last one was opened.
    fn open_chunk(&mut self) -> Result<(), SealingError> {
        if self.last_tag.is_some() {
            return Ok(());
        }
        if self.sealed.is_empty() {
            self.sealed = 0..fill(&mut self.source, &mut self.buffer)?;
        }
        let start = self.sealed.start;
        let end = self.sealed.end.min(start + SEALED);
        if end - start < TAG {
            return Err(SealingError::Truncated);
        }
        let tag = self.buffer[end - TAG..end].try_into().expect("a tag was cut");
        let length = self.chunks.open(self.index, &mut self.buffer[start..end])?.len();
        self.plain_bytes += length as u64;
        self.plain = start..start + length;
        self.sealed.start = end;
        self.index += 1;
        if end - start < SEALED {
            self.last_tag = Some(tag);
        }
        Ok(())
    }
}

impl<R: Read> Read for OpenReader<R> {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        if self.plain.is_empty() {
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
    writer.take_all(&mut source)?;
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
    while reader.last_tag.is_none() {
        reader.open_chunk()?;
        target.write_all(&reader.buffer[std::mem::take(&mut reader.plain)])?;
    }
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

//! Lines of bounded length.

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

/// The longest line that is kept, in bytes; gpsd's own reports stay under 10 KiB.
const MAX_LINE_BYTES: usize = 64 * 1024;

/// Reads lines and drops those that are too long.
pub(super) struct Lines<R> {
    reader: R,
    partial: Vec<u8>,
    overlong: bool,
}

impl<R: AsyncBufRead + Unpin> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, partial: Vec::new(), overlong: false }
    }

    pub(super) fn reader_mut(&mut self) -> &mut R {
        &mut self.reader
    }

    /// The next whole line with its line feed; `None` at the end or when reading fails. Safe to
    /// cancel: what was read of a line is kept.
    pub(super) async fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            let room = (MAX_LINE_BYTES - self.partial.len()) as u64;
            let mut bounded = (&mut self.reader).take(room);
            let read = bounded.read_until(b'\n', &mut self.partial).await.ok()?;
            if self.partial.ends_with(b"\n") {
                let line = std::mem::take(&mut self.partial);
                if !std::mem::take(&mut self.overlong) {
                    return Some(line);
                }
            } else if self.partial.len() == MAX_LINE_BYTES {
                self.partial.clear();
                self.overlong = true;
            } else if read == 0 {
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, MAX_LINE_BYTES};

    async fn read(bytes: &[u8]) -> Vec<Vec<u8>> {
        let mut lines = Lines::new(bytes);
        let mut read = Vec::new();
        while let Some(line) = lines.next().await {
            read.push(line);
        }
        read
    }

    #[tokio::test]
    async fn yields_whole_lines_only() {
        assert_eq!(read(b"one\r\ntwo\n\ntorn").await, [&b"one\r\n"[..], b"two\n", b"\n"]);
        assert!(read(b"").await.is_empty());
    }

    #[tokio::test]
    async fn drops_what_is_too_long() {
        for extra in [0, 1, MAX_LINE_BYTES - 1, MAX_LINE_BYTES, 3 * MAX_LINE_BYTES + 7] {
            let mut bytes = b"before\n".to_vec();
            bytes.extend(vec![b'x'; MAX_LINE_BYTES + extra]);
            bytes.extend(b"\nafter\n");
            assert_eq!(read(&bytes).await, [&b"before\n"[..], b"after\n"]);
        }
        let longest = [vec![b'x'; MAX_LINE_BYTES - 1], b"\n".to_vec()].concat();
        assert_eq!(read(&longest).await, [longest]);
    }
}

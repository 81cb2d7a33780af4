//! Adding a file to a document from wherever it is read: a long one is never whole in memory.

use crate::documents::attach_scan::{attach_sealed, check_room};
use crate::documents::scan::NewScan;
use crate::documents::seal::{Sealing, seal};
use crate::stored::StoredScan;
use crate::views::DocumentView;
use crate::{Citizen, Error};
use amana_documents::scan::{MAX_SIZE_BYTES, MAX_STREAMED_BYTES, ScanFormat, ScanRefusal};
use amana_vault::VaultError;
use std::io::Read;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The longest file that is kept: 2 GiB. More than [`super::LARGEST_SCAN_BYTES`] only a PDF may
/// have.
pub const LONGEST_FILE_BYTES: u64 = MAX_STREAMED_BYTES;
/// A PDF up to this length is looked into and cleaned before it is kept: 16 MiB.
const LONGEST_WHOLE_PDF: u64 = 16 * 1024 * 1024;
/// Where the end mark of a PDF is looked for, as Acrobat does (PDF Reference 1.7, appendix H.3, note
/// 18). ISO 32000-1, 7.5.5, wants it at the very end.
const TAIL_BYTES: usize = 1024;

/// What was read of a file so far.
enum Begun<R> {
    /// All of it.
    Whole(Zeroizing<Vec<u8>>),
    /// As much as a scan may have, and the rest of a PDF.
    Long(Zeroizing<Vec<u8>>, R),
}

/// Seals a file and adds it to a document: what it is, its first bytes say. A picture and a short
/// PDF are handled as in [`super::attach_scan`]; a long PDF is sealed as it comes.
///
/// # Errors
/// [`Error::Scan`]; [`Error::Form`] when there are too many; `NotFound`, `Locked`, `DiskFull`; what
/// the source says, as `Disk`. Nothing is added then.
pub async fn import(
    citizen: &Citizen,
    document: Uuid,
    source: impl Read + Send + 'static,
    keep_original: bool,
) -> Result<DocumentView, Error> {
    check_room(citizen, document).await?;
    let sealed = match crate::citizen::apart(move || begin(source)).await? {
        Begun::Whole(bytes) => {
            let scan = NewScan::of(bytes, keep_original).await?;
            seal(citizen, move |sealing| scan.seal(sealing)).await?
        }
        Begun::Long(head, rest) => {
            seal(citizen, move |sealing| seal_long(sealing, &head, rest)).await?
        }
    };
    attach_sealed(citizen, document, sealed).await
}

fn begin<R: Read>(mut source: R) -> Result<Begun<R>, Error> {
    let mut head = Zeroizing::default();
    if read_on(&mut source, &mut head, LONGEST_WHOLE_PDF)? {
        return Ok(Begun::Whole(head));
    }
    match ScanFormat::of(&head) {
        Some(ScanFormat::Pdf) => Ok(Begun::Long(head, source)),
        Some(_) if read_on(&mut source, &mut head, MAX_SIZE_BYTES)? => Ok(Begun::Whole(head)),
        Some(_) => Err(ScanRefusal::TooLarge.into()),
        None => Err(ScanRefusal::NotAnImage.into()),
    }
}

/// Reads up to `most` bytes in all; whether the source ended by then.
fn read_on(source: &mut impl Read, head: &mut Vec<u8>, most: u64) -> Result<bool, VaultError> {
    // In one piece: a vector that grows by itself leaves copies of what it held behind.
    let left = most + 1 - head.len() as u64;
    let mut larger = Zeroizing::new(Vec::with_capacity(most as usize + 1));
    larger.extend_from_slice(head);
    source.take(left).read_to_end(&mut larger)?;
    std::mem::swap(head, &mut larger);
    Ok(head.len() as u64 <= most)
}

fn seal_long(sealing: &mut Sealing, head: &[u8], rest: impl Read) -> Result<StoredScan, Error> {
    let whole = head.chain(rest).take(LONGEST_FILE_BYTES + 1);
    let mut watched = Watched { source: whole, tail: Zeroizing::default() };
    let blob = sealing.seal(&mut watched)?;
    if blob.plain_bytes > LONGEST_FILE_BYTES {
        return Err(ScanRefusal::TooLarge.into());
    }
    if !watched.tail.windows(5).any(|mark| mark == b"%%EOF") {
        return Err(ScanRefusal::Damaged.into());
    }
    Ok(StoredScan::plain(blob, ScanFormat::Pdf.media_type()))
}

/// Remembers how a stream ended.
struct Watched<R> {
    source: R,
    tail: Zeroizing<Vec<u8>>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, target: &mut [u8]) -> std::io::Result<usize> {
        let length = self.source.read(target)?;
        let fresh = &target[..length];
        self.tail.extend_from_slice(&fresh[length.saturating_sub(TAIL_BYTES)..]);
        let surplus = self.tail.len().saturating_sub(TAIL_BYTES);
        self.tail.drain(..surplus);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::{Begun, Watched, begin};
    use crate::Error;
    use amana_documents::scan::{MAX_SIZE_BYTES, ScanRefusal};
    use std::io::Read as _;

    #[test]
    fn only_a_pdf_may_be_long() {
        let zeros = || std::io::repeat(0).take(MAX_SIZE_BYTES + 10);
        assert!(matches!(begin(&b"%PDF-1.7 short"[..]), Ok(Begun::Whole(_))));
        assert!(matches!(begin((&b"%PDF-1.7 "[..]).chain(zeros())), Ok(Begun::Long(..))));
        let png = (&b"\x89PNG\r\n\x1a\n"[..]).chain(zeros());
        assert_eq!(begin(png).err(), Some(Error::Scan(ScanRefusal::TooLarge)));
        assert_eq!(begin(zeros()).err(), Some(Error::Scan(ScanRefusal::NotAnImage)));
    }

    #[test]
    fn the_end_of_a_stream_is_remembered_however_it_comes() {
        let text: Vec<u8> = (0..5000_u32).map(|n| n as u8).collect();
        for step in [1, 7, 1024, 4096] {
            let mut watched = Watched { source: &text[..], tail: Default::default() };
            let mut part = vec![0; step];
            while watched.read(&mut part).expect("reads") > 0 {}
            assert_eq!(&watched.tail[..], &text[5000 - 1024..], "{step}");
        }
    }
}

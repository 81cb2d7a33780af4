//! Scans and photos before they are sealed: looked at to their end, and without what a camera wrote
//! into them.

use crate::documents::seal::Sealing;
use crate::documents::thumbnail;
use crate::stored::StoredScan;
use crate::views::StagedScanView;
use crate::{Error, Message};
use amana_documents::scan::{self, ScanFacts, ScanFormat};
use amana_vault::{SealedBlob, Vault};
use zeroize::Zeroizing;

/// The most scans of one document: all of them and a photo fit into one request.
pub(crate) const MOST_SCANS: usize = 12;

/// A whole picture without metadata.
pub(crate) struct CleanScan {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) facts: ScanFacts,
}

impl CleanScan {
    /// Looks at a file and cleans it, on a thread of its own: decoding takes its time.
    pub(crate) async fn of(bytes: Zeroizing<Vec<u8>>) -> Result<Self, Error> {
        crate::citizen::apart(move || clean(&bytes)).await
    }

    pub(crate) const fn media_type(&self) -> &'static str {
        self.facts.format.media_type()
    }

    /// Seals it alone; it counts once a transaction attaches it.
    pub(crate) fn seal(&self, vault: &Vault) -> Result<(SealedBlob, StoredScan), Error> {
        let blob = vault.seal_blob(&self.bytes[..])?;
        let scan = StoredScan::plain(&blob, self.media_type());
        Ok((blob, scan))
    }
}

/// A scan for a document, with what is kept beside it.
pub(crate) struct NewScan {
    clean: CleanScan,
    thumbnail: Option<Zeroizing<Vec<u8>>>,
    original: Option<Zeroizing<Vec<u8>>>,
}

impl NewScan {
    /// As [`CleanScan::of`]; the file as it came is kept beside it only when somebody asked.
    pub(crate) async fn of(bytes: Zeroizing<Vec<u8>>, keep_original: bool) -> Result<Self, Error> {
        crate::citizen::apart(move || {
            let clean = clean(&bytes)?;
            let thumbnail = thumbnail::make(&clean);
            Ok(Self { clean, thumbnail, original: keep_original.then_some(bytes) })
        })
        .await
    }

    /// Seals all that is kept of it.
    pub(crate) fn seal(&self, sealing: &mut Sealing) -> Result<StoredScan, Error> {
        let blob = sealing.seal(&self.clean.bytes[..])?;
        let mut scan = StoredScan::plain(blob, self.clean.media_type());
        if let Some(thumbnail) = &self.thumbnail {
            scan.thumbnail = Some(sealing.seal(&thumbnail[..])?.id());
        }
        if let Some(original) = &self.original {
            scan.original = Some(sealing.seal(&original[..])?.id());
        }
        Ok(scan)
    }
}

/// What was cleaned is looked at again: the paper may be gone tomorrow.
fn clean(bytes: &[u8]) -> Result<CleanScan, Error> {
    scan::inspect(bytes)?;
    let bytes = Zeroizing::new(scan::strip(bytes)?);
    let facts = scan::inspect(&bytes)?;
    Ok(CleanScan { bytes, facts })
}

/// The staged scan, cleaned, when the form asks for it.
pub(crate) async fn staged(
    is_wanted: bool,
    keep_original: bool,
    scan: Option<Zeroizing<Vec<u8>>>,
) -> Result<Option<NewScan>, Error> {
    match (is_wanted, scan) {
        (false, _) => Ok(None),
        (true, Some(bytes)) => NewScan::of(bytes, keep_original).await.map(Some),
        (true, None) => Err(gone("with_scan")),
    }
}

/// The picture that a form speaks of is not there any more.
pub(crate) fn gone(field: &'static str) -> Error {
    let mut form = crate::FormRefusal::default();
    form.refuse(field, Message::plain("form-scan-gone"));
    Error::Form(form)
}

/// What a file is, before it is kept. It is decoded to its end: not for the thread of a window.
///
/// # Errors
/// [`Error::Scan`].
pub fn inspect_scan(bytes: &[u8]) -> Result<StagedScanView, Error> {
    let ScanFacts { format, width_px, height_px, size_bytes, .. } = scan::inspect(bytes)?;
    Ok(StagedScanView {
        media_type: format.media_type().to_owned(),
        size_bytes,
        width_px,
        height_px,
    })
}

/// The media type by the first bytes; `None` for what is never kept as a scan.
pub fn media_type_of(bytes: &[u8]) -> Option<&'static str> {
    ScanFormat::of(bytes).map(ScanFormat::media_type)
}

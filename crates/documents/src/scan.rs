//! A scan as a file: is it an image or a PDF, how large, and whole.

mod budget;
mod orientation;
mod pdf;
mod picture;
mod strip;
mod swell;
mod whole;

use std::io::Cursor;

use image::{ImageError, ImageFormat, ImageReader, Limits};
use serde::{Deserialize, Serialize};

pub use pdf::{LONGEST_PAGE_PX, first_page};
pub use picture::{THUMBNAIL_PX, thumbnail};
pub(crate) use picture::{upright, within};
pub use strip::strip;

/// The largest file that is looked at: 64 MiB.
pub const MAX_SIZE_BYTES: u64 = 64 * 1024 * 1024;
/// The largest PDF that is kept without being looked at, piece by piece: 2 GiB.
pub const MAX_STREAMED_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// How much of the beginning of a file says what it is.
pub const HEAD_BYTES: usize = 16;
/// The largest image that is decoded: 100 megapixels, more than a flatbed makes of a page at 600
/// dots per inch.
pub const MAX_PIXELS: u64 = 100_000_000;
/// Memory that decoding may take, against files that are small and swell.
const MAX_DECODED_BYTES: u64 = 512 * 1024 * 1024;

/// What the file is, by its first bytes; names and declared types are not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScanFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// PDF.
    Pdf,
}

impl ScanFormat {
    /// By the first bytes.
    #[must_use]
    pub const fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// The largest file of this kind that is kept. A picture is decoded before it is kept, so all of
    /// it must fit; a PDF may pass through in pieces.
    #[must_use]
    pub const fn max_bytes(self) -> u64 {
        match self {
            Self::Jpeg | Self::Png => MAX_SIZE_BYTES,
            Self::Pdf => MAX_STREAMED_BYTES,
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }
}

/// What is known of a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanFacts {
    /// What it is.
    pub format: ScanFormat,
    /// Pixels across as stored, before any rotation that metadata ask for; `None` for a PDF.
    pub width_px: Option<u32>,
    /// Pixels down, likewise.
    pub height_px: Option<u32>,
    /// The size of the file.
    pub size_bytes: u64,
    /// The pages of a PDF; `None` for a picture, and for a PDF that asks for a password or was too
    /// large to be opened.
    #[serde(default)]
    pub pages: Option<u32>,
}

/// Why a file is not taken as a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScanRefusal {
    /// Not JPEG, PNG or PDF, or a variant that cannot be shown.
    #[error("the file is not a JPEG, PNG or PDF that can be shown")]
    NotAnImage,
    /// More than [`MAX_SIZE_BYTES`].
    #[error("the file is larger than 64 MiB")]
    TooLarge,
    /// More than [`MAX_PIXELS`], or more memory than they need.
    #[error("the image has more than 100 megapixels")]
    TooManyPixels,
    /// Cut off or broken.
    #[error("the image is damaged or incomplete")]
    Damaged,
    /// A PDF that shows nothing without its password.
    #[error("the PDF asks for a password")]
    Encrypted,
}

impl ScanRefusal {
    /// A stable code, for catalogues and for programs.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::NotAnImage => "not-an-image",
            Self::TooLarge => "too-large",
            Self::TooManyPixels => "too-many-pixels",
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
        }
    }
}

/// What the first bytes of a file say it is; [`HEAD_BYTES`] of them are enough. For a file that is read
/// in pieces: then see [`streamed`].
#[must_use]
pub fn head(first_bytes: &[u8]) -> Option<ScanFormat> {
    ScanFormat::of(first_bytes.get(..HEAD_BYTES).unwrap_or(first_bytes))
}

/// What is known of a file by its first bytes and its size alone, before it is kept in pieces. It says
/// nothing about whether the file is whole.
///
/// # Errors
/// [`ScanRefusal::NotAnImage`] for pictures too, which are decoded and never only passed through;
/// [`ScanRefusal::TooLarge`] beyond [`ScanFormat::max_bytes`].
pub fn streamed(first_bytes: &[u8], size_bytes: u64) -> Result<ScanFacts, ScanRefusal> {
    let format = head(first_bytes).ok_or(ScanRefusal::NotAnImage)?;
    if size_bytes > format.max_bytes() {
        return Err(ScanRefusal::TooLarge);
    }
    if format != ScanFormat::Pdf {
        return Err(ScanRefusal::NotAnImage);
    }
    Ok(ScanFacts { format, width_px: None, height_px: None, size_bytes, pages: None })
}

/// Says what a file is. An image is decoded to its end, so that one cut off by a full disk is
/// noticed while the paper is still at hand; a PDF is opened and its pages are counted, unless it asks
/// for a password.
///
/// # Errors
///
/// [`ScanRefusal`]; all limits are checked before anything is decoded.
pub fn inspect(bytes: &[u8]) -> Result<ScanFacts, ScanRefusal> {
    let size_bytes = bytes.len() as u64;
    if size_bytes > MAX_SIZE_BYTES {
        return Err(ScanRefusal::TooLarge);
    }
    let format = ScanFormat::of(bytes).ok_or(ScanRefusal::NotAnImage)?;
    let facts = ScanFacts { format, width_px: None, height_px: None, size_bytes, pages: None };
    let (decoder, is_whole) = match format {
        ScanFormat::Jpeg => (ImageFormat::Jpeg, whole::jpeg_reaches_its_end(bytes)),
        ScanFormat::Png => (ImageFormat::Png, whole::png_reaches_its_end(bytes)),
        ScanFormat::Pdf => return Ok(ScanFacts { pages: pdf::pages(bytes)?, ..facts }),
    };
    let (width_px, height_px) = dimensions(bytes, decoder)?;
    if !is_whole {
        return Err(ScanRefusal::Damaged);
    }
    decode(bytes, decoder)?;
    Ok(ScanFacts { width_px: Some(width_px), height_px: Some(height_px), ..facts })
}

fn dimensions(bytes: &[u8], format: ImageFormat) -> Result<(u32, u32), ScanRefusal> {
    let (width_px, height_px) = reader(bytes, format).into_dimensions().map_err(refusal)?;
    if u64::from(width_px) * u64::from(height_px) > MAX_PIXELS {
        return Err(ScanRefusal::TooManyPixels);
    }
    Ok((width_px, height_px))
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<(), ScanRefusal> {
    reader(bytes, format).decode().map(drop).map_err(refusal)
}

fn reader(bytes: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader
}

fn refusal(error: ImageError) -> ScanRefusal {
    match error {
        ImageError::Limits(_) => ScanRefusal::TooManyPixels,
        ImageError::Unsupported(_) => ScanRefusal::NotAnImage,
        _ => ScanRefusal::Damaged,
    }
}

#[cfg(test)]
mod tests;

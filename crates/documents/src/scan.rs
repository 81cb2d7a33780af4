//! A scan as a file: is it an image or a PDF, how large, and whole.

mod orientation;
mod strip;
mod whole;

use std::io::Cursor;

use image::{ImageError, ImageFormat, ImageReader, Limits};
use serde::{Deserialize, Serialize};

pub use strip::strip;

/// The largest file that is looked at: 64 MiB.
pub const MAX_SIZE_BYTES: u64 = 64 * 1024 * 1024;
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
        }
    }
}

/// Says what a file is. An image is decoded to its end, so that one cut off by a full disk is
/// noticed while the paper is still at hand; a PDF is recognised, not rendered.
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
    let (decoder, is_whole) = match format {
        ScanFormat::Jpeg => (ImageFormat::Jpeg, whole::jpeg_reaches_its_end(bytes)),
        ScanFormat::Png => (ImageFormat::Png, whole::png_reaches_its_end(bytes)),
        ScanFormat::Pdf => {
            return Ok(ScanFacts { format, width_px: None, height_px: None, size_bytes });
        }
    };
    let (width_px, height_px) = dimensions(bytes, decoder)?;
    if !is_whole {
        return Err(ScanRefusal::Damaged);
    }
    decode(bytes, decoder)?;
    Ok(ScanFacts { format, width_px: Some(width_px), height_px: Some(height_px), size_bytes })
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

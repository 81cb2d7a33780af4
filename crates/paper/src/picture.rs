//! Pictures on paper, as JPEG: what was seen, and no metadata.

use std::sync::Arc;

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use krilla::Data;
use krilla::image::Image;
use zeroize::Zeroizing;

use crate::PaperError;

/// No side of a picture is longer.
const LONGEST_PX: u32 = 4096;
const QUALITY: u8 = 88;

/// The picture as JPEG, and nothing else in it.
pub(crate) fn jpeg(picture: &RgbImage) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    let (width, height) = picture.dimensions();
    if width == 0 || height == 0 || width.max(height) > LONGEST_PX {
        return Err(PaperError::UnusablePicture);
    }
    let mut jpeg = Zeroizing::new(Vec::new());
    JpegEncoder::new_with_quality(&mut *jpeg, QUALITY)
        .encode_image(picture)
        .map_err(|_| PaperError::UnusablePicture)?;
    Ok(jpeg)
}

/// The picture as it lies in a PDF.
pub(crate) fn embedded(picture: &RgbImage) -> Result<Image, PaperError> {
    let jpeg: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(jpeg(picture)?);
    // Not smoothed by the reader: PDF/A forbids to ask for it (ISO 19005-2, 6.2.8).
    Image::from_jpeg(Data::from(jpeg), false).map_err(|_| PaperError::UnusablePicture)
}

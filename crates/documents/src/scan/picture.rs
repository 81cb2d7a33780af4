//! A picture as it is seen: decoded, upright, on white, and small enough for a list.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, Limits, Rgb, RgbImage, imageops};

use super::pdf::picture_of_first_page;
use super::{
    MAX_DECODED_BYTES, MAX_SIZE_BYTES, ScanFormat, ScanRefusal, dimensions, reader, refusal, whole,
};

/// The longer side of a thumbnail.
pub const THUMBNAIL_PX: u32 = 320;
const THUMBNAIL_QUALITY: u8 = 82;

/// A small picture of a scan: JPEG, upright, without metadata, no side longer than [`THUMBNAIL_PX`].
/// Of a PDF it is the first page.
///
/// # Errors
/// [`ScanRefusal`]; all limits are checked before anything is decoded.
pub fn thumbnail(bytes: &[u8]) -> Result<Vec<u8>, ScanRefusal> {
    let small = within(upright(bytes, THUMBNAIL_PX)?, THUMBNAIL_PX);
    let mut jpeg = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut jpeg, THUMBNAIL_QUALITY)
        .encode_image(&small)
        .map_err(|_| ScanRefusal::Damaged)?;
    Ok(jpeg.into_inner())
}

/// What is seen of a scan. A picture has its own size, a page is drawn `page_px` long.
pub(crate) fn upright(bytes: &[u8], page_px: u32) -> Result<RgbImage, ScanRefusal> {
    if bytes.len() as u64 > MAX_SIZE_BYTES {
        return Err(ScanRefusal::TooLarge);
    }
    let (format, is_whole) = match ScanFormat::of(bytes).ok_or(ScanRefusal::NotAnImage)? {
        ScanFormat::Jpeg => (ImageFormat::Jpeg, whole::jpeg_reaches_its_end(bytes)),
        ScanFormat::Png => (ImageFormat::Png, whole::png_reaches_its_end(bytes)),
        ScanFormat::Pdf => return picture_of_first_page(bytes, page_px),
    };
    dimensions(bytes, format)?;
    if !is_whole {
        return Err(ScanRefusal::Damaged);
    }
    Ok(on_white(turned(bytes, format)?))
}

/// The same picture, no side longer than this.
pub(crate) fn within(picture: RgbImage, longest_px: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let longest = width.max(height);
    if longest <= longest_px {
        return picture;
    }
    let side = |length: u32| {
        let scaled = u64::from(length) * u64::from(longest_px) / u64::from(longest);
        u32::try_from(scaled.max(1)).expect("no longer than before")
    };
    imageops::thumbnail(&picture, side(width), side(height))
}

/// Decoded, the way up that its metadata ask for.
fn turned(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, ScanRefusal> {
    let mut decoder = reader(bytes, format).into_decoder().map_err(refusal)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    limits.reserve(decoder.total_bytes()).map_err(refusal)?;
    let orientation = decoder.orientation().map_err(refusal)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// What is transparent shows the paper.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let mixed = |ink: u8| {
            let (ink, alpha) = (u32::from(ink), u32::from(alpha));
            u8::try_from((ink * alpha + 255 * (255 - alpha) + 127) / 255).expect("at most 255")
        };
        Rgb([mixed(red), mixed(green), mixed(blue)])
    })
}

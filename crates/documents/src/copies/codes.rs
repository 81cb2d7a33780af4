//! Where a picture shows codes for machines: they say more than the page does, and nobody sees it.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{DynamicImage, RgbImage};
use rxing::helpers::detect_multiple_in_luma_with_hints;
use rxing::{BarcodeFormat, DecodeHints, Point};

use super::{MOST_MASKS, Mask};

/// What documents carry. Codes without a checksum are found in any text, and left alone.
const FORMATS: [BarcodeFormat; 3] =
    [BarcodeFormat::QR_CODE, BarcodeFormat::PDF_417, BarcodeFormat::DATA_MATRIX];
/// Readers answer with points of a code, which are not always its corners. What is added on each side,
/// in parts of the longer one.
const AROUND: f32 = 0.3;

/// A mask for each code that can be read in the picture. One that is blurred is not found: the person
/// looks at the copy before they give it away.
#[must_use]
pub fn codes_of(picture: &RgbImage) -> Vec<Mask> {
    let (width, height) = picture.dimensions();
    let luma = DynamicImage::from(picture.clone()).into_luma8().into_raw();
    let mut hints =
        DecodeHints { PossibleFormats: Some(HashSet::from(FORMATS)), ..DecodeHints::default() };
    // What it holds is a copy of ours; nothing is left half done when it panics.
    let read = AssertUnwindSafe(|| {
        detect_multiple_in_luma_with_hints(luma, width, height, &mut hints).unwrap_or_default()
    });
    let found = catch_unwind(read).unwrap_or_default();
    let masks = found.iter().filter_map(|code| around(code.getPoints(), (width, height)));
    masks.take(MOST_MASKS).collect()
}

fn around(points: &[Point], (width, height): (u32, u32)) -> Option<Mask> {
    let first = points.first()?;
    let corner = |corner: (Point, Point), point: &Point| {
        let (low, high) = corner;
        let low = Point { x: low.x.min(point.x), y: low.y.min(point.y) };
        (low, Point { x: high.x.max(point.x), y: high.y.max(point.y) })
    };
    let (low, high) = points.iter().fold((*first, *first), corner);
    let more = (high.x - low.x).max(high.y - low.y) * AROUND;
    let (across, down) = (width as f32, height as f32);
    let (left, top) = ((low.x - more).max(0.0), (low.y - more).max(0.0));
    let (right, bottom) = ((high.x + more).min(across), (high.y + more).min(down));
    Some(Mask {
        left: left / across,
        top: top / down,
        width: (right - left) / across,
        height: (bottom - top) / down,
    })
}

#[cfg(test)]
mod tests {
    use image::{Rgb, imageops};
    use rxing::{MultiFormatWriter, Writer as _};

    use super::*;
    use crate::copies::mask::tests_support::covered;

    /// A page of 600 × 400 with this code at (300, 150).
    fn page_with(format: BarcodeFormat, (width, height): (i32, i32)) -> RgbImage {
        let code = MultiFormatWriter
            .encode("P<UTOERIKSSON<<ANNA<MARIA 740812", &format, width, height)
            .expect("a code");
        let drawn = RgbImage::from_fn(code.getWidth(), code.getHeight(), |x, y| {
            if code.get(x, y) { Rgb([20, 20, 40]) } else { Rgb([250, 250, 245]) }
        });
        let mut page = RgbImage::from_pixel(600, 400, Rgb([250, 250, 245]));
        imageops::replace(&mut page, &drawn, 300, 150);
        page
    }

    #[test]
    fn codes_are_found_and_cannot_be_read_when_they_are_covered() {
        for (format, size) in [
            (BarcodeFormat::QR_CODE, (160, 160)),
            (BarcodeFormat::DATA_MATRIX, (160, 160)),
            (BarcodeFormat::PDF_417, (280, 120)),
        ] {
            let page = page_with(format, size);
            let masks = codes_of(&page);
            assert_eq!(masks.len(), 1, "{format:?}");
            assert!(masks[0].left > 0.3, "{format:?}: what is left of it stays");
            assert_eq!(codes_of(&covered(page, &masks)), [], "{format:?}");
        }
    }

    #[test]
    fn a_picture_without_codes_has_none() {
        let stripes = RgbImage::from_fn(500, 300, |x, y| {
            Rgb([((x * x + y * 7) % 251) as u8, (x * 3 % 200) as u8, (y % 100) as u8])
        });
        assert_eq!(codes_of(&stripes), []);
        assert_eq!(codes_of(&RgbImage::new(0, 0)), []);
    }
}

//! What is covered, and pixels without what is covered.

use image::{Rgb, RgbImage, imageops};
use serde::{Deserialize, Serialize};

use crate::scan::{ScanRefusal, upright, within};

/// The longer side of a copy: enough to be read on paper, too little to print a document from.
pub const LONGEST_COPY_PX: u32 = 1600;
/// The most masks of one picture.
pub const MOST_MASKS: usize = 64;

/// Opaque, and neither black as a shadow nor white as the paper.
const COVER: Rgb<u8> = Rgb([0x55, 0x63, 0x6a]);

/// A rectangle of the upright picture, in parts of its width and height, from its upper left corner.
/// What lies outside of the picture covers nothing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Mask {
    /// 0 at the left edge, 1 at the right.
    pub left: f32,
    /// 0 at the upper edge, 1 at the lower.
    pub top: f32,
    /// 1 is the whole width.
    pub width: f32,
    /// 1 is the whole height.
    pub height: f32,
}

impl Mask {
    /// The pixels that it touches: from the first column and row, up to the last ones without them.
    /// What is not a number touches nothing.
    pub(super) fn pixels(self, (width, height): (u32, u32)) -> [u32; 4] {
        let first = |part: f32, side: u32| (part * side as f32).floor().clamp(0.0, side as f32);
        let last = |part: f32, side: u32| (part * side as f32).ceil().clamp(0.0, side as f32);
        // Both clamps leave whole numbers between 0 and a side; NaN becomes 0.
        [
            first(self.left, width) as u32,
            first(self.top, height) as u32,
            last(self.left + self.width, width) as u32,
            last(self.top + self.height, height) as u32,
        ]
    }
}

/// A scan as a copy: upright, on white, at most [`LONGEST_COPY_PX`] long, each mask filled with one
/// colour. What was covered is not in the picture any more; neither is what the camera wrote. Of a PDF
/// it is the first page.
///
/// Only the first [`MOST_MASKS`] masks are burned in, so more of them are refused.
///
/// # Errors
/// [`ScanRefusal`] as of [`crate::scan::inspect`]; [`ScanRefusal::TooManyPixels`] for too many masks.
pub fn burn(scan: &[u8], masks: &[Mask]) -> Result<RgbImage, ScanRefusal> {
    if masks.len() > MOST_MASKS {
        return Err(ScanRefusal::TooManyPixels);
    }
    let mut picture = upright(scan, LONGEST_COPY_PX)?;
    // Before it is made smaller: else the edge of a mask would be mixed with what it covers.
    for mask in masks {
        cover(&mut picture, *mask);
    }
    let mut copy = within(picture, LONGEST_COPY_PX);
    // And again: so that each mask is of one colour to its edge.
    for mask in masks {
        cover(&mut copy, *mask);
    }
    Ok(copy)
}

fn cover(picture: &mut RgbImage, mask: Mask) {
    let [left, top, right, bottom] = mask.pixels(picture.dimensions());
    if left >= right || top >= bottom {
        return;
    }
    let plate = RgbImage::from_pixel(right - left, bottom - top, COVER);
    imageops::replace(picture, &plate, left.into(), top.into());
}

#[cfg(test)]
pub(super) mod tests_support {
    use super::{Mask, RgbImage, cover};

    /// A picture with these masks.
    pub(in crate::copies) fn covered(mut picture: RgbImage, masks: &[Mask]) -> RgbImage {
        masks.iter().for_each(|mask| cover(&mut picture, *mask));
        picture
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat};
    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;

    fn chequered(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbImage::from_fn(width, height, |x, y| {
            if (x + y) % 2 == 0 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) }
        });
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(picture).write_to(&mut bytes, ImageFormat::Png).expect("memory");
        bytes.into_inner()
    }

    const MIDDLE: Mask = Mask { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };

    #[test]
    fn under_a_mask_there_is_one_colour_to_its_edges() {
        for (width, height) in [(97, 61), (1600, 900), (2500, 1801)] {
            let copy = burn(&chequered(width, height), &[MIDDLE]).expect("a copy");
            assert!(copy.width() <= LONGEST_COPY_PX && copy.height() <= LONGEST_COPY_PX);
            let [left, top, right, bottom] = MIDDLE.pixels(copy.dimensions());
            for (x, y, pixel) in copy.enumerate_pixels() {
                let is_under = (left..right).contains(&x) && (top..bottom).contains(&y);
                assert!(!is_under || *pixel == COVER, "{x} {y}");
            }
            assert_ne!(*copy.get_pixel(0, 0), COVER);
            assert_ne!(*copy.get_pixel(copy.width() - 1, copy.height() - 1), COVER);
        }
    }

    #[test]
    fn what_no_mask_covers_stays() {
        let copy = burn(&chequered(40, 40), &[]).expect("a copy");
        assert_eq!((copy.get_pixel(0, 0).0, copy.get_pixel(1, 0).0), ([255, 0, 0], [0, 0, 255]));
    }

    #[test]
    fn too_many_masks_are_refused_and_not_left_out() {
        let masks = [MIDDLE; MOST_MASKS + 1];
        assert_eq!(burn(&chequered(4, 4), &masks).err(), Some(ScanRefusal::TooManyPixels));
    }

    proptest! {
        #[test]
        fn any_mask_is_within_the_picture(
            left in any::<f32>(), top in any::<f32>(), width in any::<f32>(), height in any::<f32>(),
        ) {
            let [left, top, right, bottom] = Mask { left, top, width, height }.pixels((30, 20));
            prop_assert!(left <= 30 && right <= 30 && top <= 20 && bottom <= 20);
        }
    }
}

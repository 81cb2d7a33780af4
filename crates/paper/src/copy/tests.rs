//! What is on a copy, pixel by pixel, and what is not in its file.

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use std::io::Cursor;

use super::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A page that is light above and dark below.
fn page(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |_, y| {
        if y < height / 2 { Rgb([236, 232, 220]) } else { Rgb([48, 52, 60]) }
    })
}

fn decoded(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory(jpeg).expect("a picture").into_rgb8()
}

/// How much of each ninth of the picture differs from what it was.
fn changed(before: &RgbImage, after: &RgbImage) -> [[f64; 3]; 3] {
    let (width, height) = before.dimensions();
    let mut ninths = [[0.0; 3]; 3];
    for (x, y, pixel) in before.enumerate_pixels() {
        let other = after.get_pixel(x, y);
        let is_changed = pixel.0.iter().zip(other.0).any(|(one, other)| one.abs_diff(other) > 24);
        let share = 9.0 / (f64::from(width) * f64::from(height));
        let ninth = &mut ninths[(y * 3 / height) as usize][(x * 3 / width) as usize];
        *ninth += if is_changed { share } else { 0.0 };
    }
    ninths
}

#[test]
fn the_purpose_lies_over_every_part_in_every_language() {
    let purposes = [
        "Hotel Atlas",
        "فندق الأطلس",
        "AB",
        "the notary of Rue de la Liberté 12, room 7; not for any other use, whatever",
    ];
    for language in Language::ALL {
        for purpose in purposes {
            for (width, height) in [(800, 563), (400, 640), (160, 100)] {
                let before = page(width, height);
                let words = Words::new(language);
                let copy = copy_for(&words, &before, purpose, day()).expect("a copy");
                let after = decoded(&copy);
                assert_eq!(after.dimensions(), before.dimensions());
                for share in changed(&before, &after).as_flattened() {
                    assert!((0.01..0.6).contains(share), "{language:?} {purpose} {width}: {share}");
                }
            }
        }
    }
}

#[test]
fn the_file_holds_a_picture_and_nothing_else() {
    let words = Words::new(Language::En);
    let copy = copy_for(&words, &page(500, 320), "Hotel Atlas", day()).expect("a copy");
    assert!(copy.starts_with(&[0xff, 0xd8, 0xff]) && copy.ends_with(&[0xff, 0xd9]));
    let says = |text: &str| copy.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(!["Exif", "Atlas", "http", "Adobe", "ICC_PROFILE"].into_iter().any(says));
    let mut decoder = JpegDecoder::new(Cursor::new(&copy[..])).expect("a JPEG");
    assert_eq!(decoder.exif_metadata().expect("whole"), None);
    assert_eq!(decoder.icc_profile().expect("whole"), None);
    assert_eq!(amana_documents::scan::strip(&copy).as_deref(), Ok(&copy[..]));
}

#[test]
fn what_was_covered_shows_only_the_mark() {
    use amana_documents::copies::{Mask, burn};
    let mut png = Cursor::new(Vec::new());
    let secret =
        RgbImage::from_fn(
            800,
            560,
            |x, y| Rgb([if (x / 8 + y / 8) % 2 == 0 { 255 } else { 0 }; 3]),
        );
    secret.write_to(&mut png, image::ImageFormat::Png).expect("memory");
    let mask = Mask { left: 0.0, top: 0.7, width: 1.0, height: 0.3 };
    let burned = burn(png.get_ref(), &[mask]).expect("a picture");
    let plate = burned.get_pixel(0, 559).0;
    let under = (400..560).flat_map(|y| (0..800).map(move |x| (x, y)));
    assert!(under.clone().all(|(x, y)| burned.get_pixel(x, y).0 == plate));
    let copy =
        decoded(&copy_for(&Words::new(Language::Fr), &burned, "Hotel", day()).expect("a copy"));
    let plain = RgbImage::from_pixel(800, 560, Rgb(plate));
    let alone =
        decoded(&copy_for(&Words::new(Language::Fr), &plain, "Hotel", day()).expect("a copy"));
    // Below the first rows, in whose blocks JPEG mixes what is above.
    let differ = under
        .filter(|(_, y)| *y >= 416)
        .any(|(x, y)| copy.get_pixel(x, y) != alone.get_pixel(x, y));
    assert!(!differ, "nothing shines through");
}

#[test]
fn a_purpose_is_bounded_and_can_be_drawn() {
    let words = Words::new(Language::En);
    let copy = |purpose: &str| copy_for(&words, &page(100, 80), purpose, day()).map(drop);
    let longest = "é".repeat(LONGEST_PURPOSE);
    assert_eq!(copy(&longest), Ok(()));
    assert_eq!(copy("  Hotel\n\t Atlas "), Ok(()), "spaces are one");
    let too_long = "é".repeat(LONGEST_PURPOSE + 1);
    for wrong in ["", " \n ", "A", &too_long, "宾馆", "a\u{7}b", "a\u{202e}b"] {
        assert_eq!(copy(wrong), Err(PaperError::UnusablePurpose), "{wrong:?}");
    }
}

#[test]
fn a_picture_is_bounded() {
    let words = Words::new(Language::En);
    for (width, height) in [(0, 0), (4097, 2), (2, 4097)] {
        let refused = copy_for(&words, &RgbImage::new(width, height), "Hotel", day());
        assert_eq!(refused.err(), Some(PaperError::UnusablePicture));
    }
    assert!(copy_for(&words, &RgbImage::new(1, 1), "Hotel", day()).is_ok());
}

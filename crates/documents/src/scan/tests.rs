//! What `inspect` makes of whole, cut, swollen and foreign files.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::{any, prop, proptest};

use super::pdf::tests::pdf_of;
use super::strip::crc32;
use super::{
    MAX_SIZE_BYTES, MAX_STREAMED_BYTES, ScanFacts, ScanFormat, ScanRefusal, inspect, streamed,
    strip, thumbnail,
};

fn drawn(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(61, 37, |x, y| {
        image::Rgb([(x * 4) as u8, (y * 6) as u8, (x * y % 251) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, format).expect("memory takes every byte");
    bytes.into_inner()
}

#[test]
fn whole_images_are_measured() {
    for (encoder, format) in
        [(ImageFormat::Jpeg, ScanFormat::Jpeg), (ImageFormat::Png, ScanFormat::Png)]
    {
        let bytes = drawn(encoder);
        let facts = ScanFacts {
            format,
            width_px: Some(61),
            height_px: Some(37),
            size_bytes: bytes.len() as u64,
            pages: None,
        };
        assert_eq!(inspect(&bytes), Ok(facts));
    }
}

#[test]
fn an_image_cut_anywhere_is_damaged() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let bytes = drawn(format);
        for length in 8..bytes.len() {
            assert_eq!(inspect(&bytes[..length]), Err(ScanRefusal::Damaged), "{format:?} {length}");
        }
    }
}

#[test]
fn a_png_with_a_flipped_bit_is_damaged() {
    let mut bytes = drawn(ImageFormat::Png);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    assert_eq!(inspect(&bytes), Err(ScanRefusal::Damaged));
}

#[test]
fn a_pixel_flood_is_refused_before_it_is_decoded() {
    // The header promises 60,000 × 60,000 pixels; their data are not even there.
    let mut bytes = drawn(ImageFormat::Png);
    for at in [16, 20] {
        bytes[at..at + 4].copy_from_slice(&60_000_u32.to_be_bytes());
    }
    let checksum = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert_eq!(inspect(&bytes), Err(ScanRefusal::TooManyPixels));
}

#[test]
fn size_and_type_come_first() {
    let flood = vec![0_u8; 64 * 1024 * 1024 + 1];
    assert_eq!(inspect(&flood), Err(ScanRefusal::TooLarge));
    assert_eq!(inspect(&flood[1..]), Err(ScanRefusal::NotAnImage));
    for foreign in [b"".as_slice(), b"GIF89a", b"<html>", b"\xff\xd8", b"PK\x03\x04"] {
        assert_eq!(inspect(foreign), Err(ScanRefusal::NotAnImage));
    }
    assert_eq!(ScanRefusal::TooManyPixels.reason(), "too-many-pixels");
}

#[test]
fn a_pdf_has_pages_and_no_pixels() {
    let pdf = pdf_of(2, (200, 300), "");
    let facts = inspect(&pdf).expect("a PDF that opens");
    assert_eq!((facts.format, facts.width_px, facts.height_px), (ScanFormat::Pdf, None, None));
    assert_eq!(facts.pages, Some(2));
}

#[test]
fn only_a_pdf_passes_through_in_pieces() {
    let head = b"%PDF-1.7\n%...";
    let facts = streamed(head, MAX_STREAMED_BYTES).expect("a long PDF");
    assert_eq!((facts.format, facts.size_bytes), (ScanFormat::Pdf, MAX_STREAMED_BYTES));
    assert_eq!(facts.pages, None);
    assert_eq!(streamed(head, MAX_STREAMED_BYTES + 1), Err(ScanRefusal::TooLarge));
    let picture = drawn(ImageFormat::Jpeg);
    assert_eq!(super::head(&picture), Some(ScanFormat::Jpeg));
    assert_eq!(streamed(&picture, MAX_SIZE_BYTES + 1), Err(ScanRefusal::TooLarge));
    assert_eq!(streamed(&picture, 1000), Err(ScanRefusal::NotAnImage));
    assert_eq!(super::head(b"%PD"), None);
}

#[test]
fn facts_that_were_kept_before_pages_were_counted_are_read() {
    let kept = r#"{"format":"pdf","width_px":null,"height_px":null,"size_bytes":9}"#;
    let facts: ScanFacts = serde_json::from_str(kept).expect("older facts");
    assert_eq!((facts.format, facts.pages), (ScanFormat::Pdf, None));
}

/// A picture whose left half is red and right half is blue, turned by the camera.
#[test]
fn a_thumbnail_is_small_upright_and_says_nothing() {
    let picture = RgbImage::from_fn(900, 300, |x, _| {
        image::Rgb(if x < 450 { [220, 0, 0] } else { [0, 0, 220] })
    });
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let mut bytes = Cursor::new(Vec::new());
        let picture = DynamicImage::from(picture.clone());
        picture.write_to(&mut bytes, format).expect("memory takes every byte");
        // 6: to be turned a quarter to the right.
        let turned = super::strip::tests::with_turn(&bytes.into_inner(), format, 6);
        let small = thumbnail(&turned).expect("a picture");
        assert_eq!(strip(&small).as_ref(), Ok(&small), "{format:?}: nothing to leave out");
        let small = image::load_from_memory(&small).expect("a picture").into_rgb8();
        assert_eq!(small.dimensions(), (106, 320), "{format:?}");
        assert!(small.get_pixel(53, 20).0[0] > 200, "{format:?}: red is above");
        assert!(small.get_pixel(53, 300).0[2] > 200, "{format:?}: blue is below");
    }
}

#[test]
fn what_is_transparent_is_white_in_a_thumbnail() {
    let clear = image::RgbaImage::from_pixel(40, 30, image::Rgba([0, 0, 0, 0]));
    let mut bytes = Cursor::new(Vec::new());
    clear.write_to(&mut bytes, ImageFormat::Png).expect("memory takes every byte");
    let small = thumbnail(&bytes.into_inner()).expect("a picture");
    let small = image::load_from_memory(&small).expect("a picture").into_rgb8();
    assert_eq!((small.dimensions(), small.get_pixel(20, 15).0), ((40, 30), [255; 3]));
}

proptest! {
    #[test]
    fn no_bytes_panic(start in 0..4_usize, tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let magic: [&[u8]; 4] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"];
        let bytes = [magic[start], &tail].concat();
        let _ = (inspect(&bytes), thumbnail(&bytes));
    }
}

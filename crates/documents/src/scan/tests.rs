//! What `inspect` makes of whole, cut, swollen and foreign files.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::{any, prop, proptest};

use super::strip::crc32;
use super::{ScanFacts, ScanFormat, ScanRefusal, inspect};

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
fn a_pdf_has_no_pixels() {
    let facts = inspect(b"%PDF-1.7\n%%EOF\n").expect("a PDF by its first bytes");
    assert_eq!((facts.format, facts.width_px, facts.height_px), (ScanFormat::Pdf, None, None));
}

proptest! {
    #[test]
    fn no_bytes_panic(start in 0..4_usize, tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let magic: [&[u8]; 4] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"];
        let _ = inspect(&[magic[start], &tail].concat());
    }
}

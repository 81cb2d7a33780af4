//! What is left of a picture: every pixel, its orientation, and nothing that tells where it was.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder as _, ImageFormat, RgbImage};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

use super::super::{ScanRefusal, inspect};
use super::{crc32, exif_chunk, exif_segment, strip};

/// Where the picture was taken, as cameras write it, and who took it.
const PLACE: &[u8] = b"39.469900N 0.376300W GPSLatitude Anna's camera";

fn drawn(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(61, 37, |x, y| {
        image::Rgb([(x * 4) as u8, (y * 6) as u8, (x * y % 251) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, format).expect("memory takes every byte");
    bytes.into_inner()
}

/// A picture that asks to be turned.
pub(in crate::scan) fn with_turn(bytes: &[u8], format: ImageFormat, turn: u8) -> Vec<u8> {
    let (head, telling) = match format {
        ImageFormat::Jpeg => (2, exif_segment(turn)),
        _ => (33, exif_chunk(turn)),
    };
    [&bytes[..head], &telling, &bytes[head..]].concat()
}

/// Exif of a phone: orientation 6, and a directory of GPS with degrees, minutes and seconds.
fn exif_with_gps() -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26");
    tiff.extend([0; 4]);
    tiff.extend(b"\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x3a\0\0\0\0");
    tiff.extend([0, 0]);
    for part in [39_u32, 1, 28, 1, 1164, 100] {
        tiff.extend(part.to_be_bytes());
    }
    tiff.extend(PLACE);
    tiff
}

fn segment(code: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("is short").to_be_bytes();
    [&[0xff, code], &length[..], content].concat()
}

fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("is short").to_be_bytes();
    let named = [name.as_slice(), content].concat();
    [&length[..], &named, &crc32(&named).to_be_bytes()].concat()
}

/// A JPEG as a phone writes it: everything that tells about the person, before and after.
fn telling_jpeg() -> Vec<u8> {
    let plain = drawn(ImageFormat::Jpeg);
    let segments = [
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif_with_gps()].concat()),
        segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), PLACE].concat()),
        segment(0xe2, &[b"MPF\0".as_slice(), PLACE].concat()),
        segment(0xed, &[b"Photoshop 3.0\0".as_slice(), PLACE].concat()),
        segment(0xfe, PLACE),
    ];
    [&plain[..2], &segments.concat(), &plain[2..], PLACE].concat()
}

fn telling_png() -> Vec<u8> {
    let plain = drawn(ImageFormat::Png);
    let chunks = [
        chunk(b"eXIf", &exif_with_gps()),
        chunk(b"tEXt", PLACE),
        chunk(b"zTXt", PLACE),
        chunk(b"iTXt", PLACE),
        chunk(b"tIME", b"\x07\xea\x0b\x16\x08\0\0"),
        chunk(b"prVt", PLACE),
    ];
    [&plain[..33], &chunks.concat(), &plain[33..], PLACE].concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn turn_and_pixels(bytes: &[u8], format: ImageFormat) -> (Option<u8>, Vec<u8>) {
    let reader = image::ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().expect("an image");
    let turn = decoder.orientation().expect("can be asked").to_exif();
    let pixels = DynamicImage::from_decoder(decoder).expect("decodes").into_bytes();
    (Some(turn), pixels)
}

#[test]
fn the_place_where_a_picture_was_taken_is_gone_and_the_picture_is_not() {
    for (telling, format) in
        [(telling_jpeg(), ImageFormat::Jpeg), (telling_png(), ImageFormat::Png)]
    {
        assert!(holds(&telling, PLACE) && holds(&telling, &39_u32.to_be_bytes()));
        inspect(&telling).expect("cameras write such files");
        let stripped = strip(&telling).expect("a whole picture");
        assert!(!holds(&stripped, &PLACE[..10]), "{format:?} still tells");
        assert!(!holds(&stripped, b"\x88\x25"), "{format:?} still points to GPS");
        let facts = inspect(&stripped).expect("still a whole picture");
        assert_eq!((facts.width_px, facts.height_px), (Some(61), Some(37)));
        let (turn, pixels) = turn_and_pixels(&stripped, format);
        assert_eq!(turn, Some(6), "{format:?} is turned as before");
        assert_eq!(pixels, turn_and_pixels(&drawn(format), format).1, "{format:?}");
    }
}

#[test]
fn a_picture_that_tells_nothing_stays_as_it_is() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let plain = drawn(format);
        assert_eq!(strip(&plain), Ok(plain), "{format:?}");
    }
    let pdf = b"%PDF-1.7\n%%EOF\n";
    assert_eq!(strip(pdf), Ok(pdf.to_vec()));
    assert_eq!(strip(b"GIF89a"), Err(ScanRefusal::NotAnImage));
}

#[test]
fn a_thumbnail_goes_and_a_colour_profile_stays() {
    let plain = drawn(ImageFormat::Jpeg);
    let profile = segment(0xe2, b"ICC_PROFILE\0\x01\x01colours");
    let with_profile = [&plain[..2], &profile, &plain[2..]].concat();
    assert!(holds(&strip(&with_profile).expect("whole"), &profile));
    let thumbnail = segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01ABC");
    let with_thumbnail = [&[0xff, 0xd8], &thumbnail[..], &plain[20..]].concat();
    assert!(plain[..20].starts_with(&[0xff, 0xd8, 0xff, 0xe0]), "a JFIF header comes first");
    assert_eq!(strip(&with_thumbnail).map(|bytes| holds(&bytes, b"ABC")), Ok(false));
}

#[test]
fn what_is_cut_is_damaged() {
    for telling in [telling_jpeg(), telling_png()] {
        let whole = telling.len() - PLACE.len();
        for length in [12, 40, 200, whole / 2, whole - 1] {
            assert_eq!(strip(&telling[..length]), Err(ScanRefusal::Damaged), "{length}");
        }
    }
}

#[test]
fn a_png_that_does_not_begin_with_its_header_is_damaged() {
    let telling = telling_png();
    let headless = [&telling[..8], &telling[33..]].concat();
    let renamed = [&telling[..12], b"\xa5HDR", &telling[16..]].concat();
    for damaged in [headless, renamed] {
        assert_eq!(strip(&damaged), Err(ScanRefusal::Damaged));
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(start in 0..3_usize, tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let magic: [&[u8]; 3] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe1\0\x0aExif\0\0MM"];
        if let Ok(stripped) = strip(&[magic[start], &tail].concat()) {
            prop_assert_eq!(strip(&stripped), Ok(stripped.clone()));
        }
    }

    #[test]
    fn whatever_a_camera_adds_goes_and_the_pixels_stay(
        code in prop::sample::select(vec![0xe1_u8, 0xe3, 0xe4, 0xec, 0xed, 0xef, 0xfe]),
        content in prop::collection::vec(any::<u8>(), 24..300),
        after in prop::collection::vec(any::<u8>(), 0..50),
    ) {
        let plain = drawn(ImageFormat::Jpeg);
        let added = segment(code, &content);
        let telling = [&plain[..2], &added[..], &plain[2..], &after[..]].concat();
        prop_assert_eq!(strip(&telling), Ok(plain));
        let plain = drawn(ImageFormat::Png);
        let telling = [&plain[..33], &chunk(b"prVt", &content), &plain[33..], &after[..]].concat();
        prop_assert!(!holds(&strip(&telling).expect("whole"), &content));
    }

    #[test]
    fn an_orientation_survives(orientation in 2..=8_u8) {
        let plain = drawn(ImageFormat::Png);
        let turned = [&plain[..33], &exif_chunk(orientation)[..], &plain[33..]].concat();
        prop_assert_eq!(strip(&turned), Ok(turned));
    }
}

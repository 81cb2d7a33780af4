//! Pictures that we draw ourselves: a specimen's data page and a portrait nobody has.

use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const PAPER: Rgb<u8> = Rgb([251, 248, 243]);
const INK: Rgb<u8> = Rgb([27, 42, 43]);
const ACCENT: Rgb<u8> = Rgb([11, 93, 87]);

/// A data page, 1,250 × 880 pixels (ID-3 at 254 dpi), as PNG: a portrait, lines, and two rows of
/// machine-readable cells. The cells are drawn as bars: nobody mistakes this for a document.
pub fn draw_specimen(mrz: [&str; 2]) -> Vec<u8> {
    let mut page = RgbImage::from_pixel(1250, 880, PAPER);
    guilloche(&mut page);
    portrait(&mut page, 70, 150, 340, 440);
    for line in 0..6 {
        fill(&mut page, 470, 170 + line * 70, 420 - (line % 3) * 90, 18, INK);
    }
    for (row, text) in (0_u32..).zip(mrz) {
        for (column, character) in (0_u32..).zip(text.bytes()) {
            let height = 12 + u32::from(character % 24);
            fill(&mut page, 60 + column * 26, 720 + row * 70, 16, height, INK);
        }
    }
    encode(&page)
}

/// A portrait in the proportions of ICAO 9303-3 section 3.9.1.2 (35 × 45 mm), as PNG.
pub fn draw_photo() -> Vec<u8> {
    let mut photo = RgbImage::from_pixel(700, 900, PAPER);
    portrait(&mut photo, 0, 0, 700, 900);
    encode(&photo)
}

fn guilloche(page: &mut RgbImage) {
    let (width, height) = page.dimensions();
    for x in 0..width {
        for wave in 0..24_u32 {
            let phase = f64::from(x) / 60.0 + f64::from(wave) / 3.0;
            let y = f64::from(wave) * f64::from(height) / 24.0 + 14.0 * phase.sin();
            if (0.0..f64::from(height)).contains(&y) {
                page.put_pixel(x, y as u32, Rgb([214, 226, 222]));
            }
        }
    }
}

fn portrait(page: &mut RgbImage, left: u32, top: u32, width: u32, height: u32) {
    fill(page, left, top, width, height, Rgb([226, 232, 230]));
    let (middle, unit) = (f64::from(left) + f64::from(width) / 2.0, f64::from(width) / 10.0);
    let head = f64::from(top) + f64::from(height) * 0.38;
    for y in top..top + height {
        for x in left..left + width {
            let (dx, dy) = ((f64::from(x) - middle) / unit, (f64::from(y) - head) / unit);
            let is_head = (dx / 2.2).powi(2) + (dy / 2.9).powi(2) <= 1.0;
            let is_body = dy > 2.6 && (dx / 4.2).powi(2) + ((dy - 7.0) / 4.4).powi(2) <= 1.0;
            if is_head || is_body {
                page.put_pixel(x, y, ACCENT);
            }
        }
    }
}

fn fill(page: &mut RgbImage, left: u32, top: u32, width: u32, height: u32, colour: Rgb<u8>) {
    for y in top..(top + height).min(page.height()) {
        for x in left..(left + width).min(page.width()) {
            page.put_pixel(x, y, colour);
        }
    }
}

fn encode(picture: &RgbImage) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).expect("memory does not fail");
    png.into_inner()
}

//! A PDF as pictures: does it open, how many pages has it, what does the first one look like.
//!
//! A page is a program that strangers wrote. It runs twice on a thread with a stack of its own: first
//! it only says what it would draw, and is stopped where that is too much; then it is drawn. Whatever
//! panics in there ends that thread and nothing else.

use std::io::Cursor;
use std::sync::Arc;
use std::thread;

use hayro::hayro_interpret::TransformExt;
use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::kurbo::{Affine, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{DynamicImage, ImageFormat, RgbImage};
use zeroize::Zeroizing;

use super::budget::Budget;
use super::swell::swells;
use super::{MAX_SIZE_BYTES, ScanFormat, ScanRefusal};

/// The longest side that a page is drawn with.
pub const LONGEST_PAGE_PX: u32 = 4096;
/// Recursion through nested forms is bounded by the reader; this holds its bound with room to spare.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// The first page of a PDF as PNG, upright, on white; no side longer than `longest_px`, and none
/// longer than [`LONGEST_PAGE_PX`].
///
/// # Errors
/// [`ScanRefusal::NotAnImage`] for what is no PDF; [`ScanRefusal::Encrypted`] when it asks for a
/// password; [`ScanRefusal::Damaged`] when it does not open or has no page;
/// [`ScanRefusal::TooManyPixels`] when drawing it would take more than a page should.
pub fn first_page(pdf: &[u8], longest_px: u32) -> Result<Vec<u8>, ScanRefusal> {
    let picture = DynamicImage::from(picture_of_first_page(pdf, longest_px)?);
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(|_| ScanRefusal::Damaged)?;
    Ok(png.into_inner())
}

/// The first page, decoded.
pub(crate) fn picture_of_first_page(pdf: &[u8], longest_px: u32) -> Result<RgbImage, ScanRefusal> {
    apart(pdf, |pdf| {
        let pages = pdf.pages();
        draw(pages.first().ok_or(ScanRefusal::Damaged)?, longest_px.clamp(1, LONGEST_PAGE_PX))
    })
}

/// How many pages; `None` when that cannot be said without its password.
pub(super) fn pages(pdf: &[u8]) -> Result<Option<u32>, ScanRefusal> {
    match apart(pdf, |pdf| Ok(pdf.pages().len())) {
        Ok(0) => Err(ScanRefusal::Damaged),
        Ok(pages) => Ok(Some(u32::try_from(pages).unwrap_or(u32::MAX))),
        Err(ScanRefusal::Encrypted) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// Opens a PDF on a thread of its own and does something with it there.
fn apart<T: Send>(
    bytes: &[u8],
    work: impl FnOnce(&Pdf) -> Result<T, ScanRefusal> + Send,
) -> Result<T, ScanRefusal> {
    if bytes.len() as u64 > MAX_SIZE_BYTES {
        return Err(ScanRefusal::TooLarge);
    }
    if ScanFormat::of(bytes) != Some(ScanFormat::Pdf) {
        return Err(ScanRefusal::NotAnImage);
    }
    if swells(bytes) {
        return Err(ScanRefusal::TooManyPixels);
    }
    thread::scope(|scope| {
        let there = thread::Builder::new().stack_size(STACK_BYTES);
        let task = there.spawn_scoped(scope, || work(&open(bytes)?));
        let task = task.map_err(|_| ScanRefusal::Damaged)?;
        task.join().unwrap_or_else(|panic| Err(Budget::refusal_of(&*panic)))
    })
}

fn open(bytes: &[u8]) -> Result<Pdf, ScanRefusal> {
    Pdf::new(Arc::new(Zeroizing::new(bytes.to_vec()))).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ScanRefusal::Encrypted,
        LoadPdfError::Invalid => ScanRefusal::Damaged,
    })
}

fn draw(page: &Page<'_>, longest_px: u32) -> Result<RgbImage, ScanRefusal> {
    let (width, height) = page.render_dimensions();
    let longest = width.max(height);
    if !longest.is_finite() || longest <= 0.0 {
        return Err(ScanRefusal::Damaged);
    }
    let scale = longest_px as f32 / longest;
    // A page that is a thread would have no pixel across.
    let side = |length: f32| (length * scale).round().max(1.0);
    let (across, down) = (side(width), side(height));
    let settings = InterpreterSettings::default();
    rehearse(page, Rect::new(0.0, 0.0, f64::from(across), f64::from(down)), scale, &settings);
    let target = PixmapSettings {
        // Half a pixel more, so that the side is not cut down to the pixel below.
        x_scale: (across + 0.5) / width,
        y_scale: (down + 0.5) / height,
        bg_color: WHITE,
    };
    let pixmap = render(page, &RenderCache::new(), &settings, &RenderSettings::default(), &target);
    let (width_px, height_px) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let rgb = pixmap.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    RgbImage::from_raw(width_px, height_px, rgb).ok_or(ScanRefusal::Damaged)
}

/// Lets the page say what it draws. A page over its budget does not return from here: it unwinds to
/// [`apart`].
fn rehearse(page: &Page<'_>, target: Rect, scale: f32, settings: &InterpreterSettings) {
    let transform = Affine::scale(f64::from(scale)) * page.initial_transform(true).to_kurbo();
    let cache = InterpreterCache::new();
    let mut context = Context::new(transform, target, &cache, page.xref(), settings.clone());
    interpret_page(page, &mut context, &mut Budget::of(target));
}

#[cfg(test)]
pub(super) mod tests;

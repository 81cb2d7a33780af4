//! A copy for one purpose: a picture over which its purpose is written, again and again.

mod outline;

use amana_words::{Language, Words};
use chrono::NaiveDate;
use image::{Rgb, RgbImage};
use tiny_skia::{Color, FillRule, LineJoin, Paint, Path, Pixmap, Stroke, Transform};
use zeroize::Zeroizing;

use crate::PaperError;
use crate::faces::{Faces, Weight};
use crate::picture::jpeg;
use outline::Mark;

/// The longest purpose, in characters.
pub const LONGEST_PURPOSE: usize = 80;
const SHORTEST_PURPOSE: usize = 2;

/// A letter's height in parts of the picture's shorter side, and at least, in pixels.
const SIZE: (f32, f32) = (1.0 / 22.0, 9.0);
/// From one line to the next, in letters' heights.
const LINE: f32 = 2.9;
/// Between two marks on a line.
const GAP: f32 = 1.6;
/// Up to the right, as a signature is written; Arabic too.
const SLOPE_DEGREES: f32 = -28.0;
/// What letters are drawn with, and the halo by which they are seen on dark paper.
const INK: (u8, u8, u8, f32) = (0x0b, 0x3d, 0x5a, 0.34);
const HALO: (u8, u8, u8, f32) = (0xff, 0xff, 0xff, 0.30);

/// A picture for one purpose, as JPEG: the purpose as the person typed it and the day lie over all of
/// it, so that no part can be used without them. There is nothing else in the file: no text, no layers,
/// no metadata. What is covered must have been burned in before.
///
/// The bytes are zeroed when dropped. What was drawn on is freed, not zeroed.
///
/// # Errors
/// [`PaperError::UnusablePurpose`] for fewer than 2 or more than [`LONGEST_PURPOSE`] characters, and for
/// letters that the fonts lack: they have Latin and Arabic; [`PaperError::UnusablePicture`] for one
/// without pixels or with a side over 4096 pixels.
pub fn copy_for(
    words: &Words,
    picture: &RgbImage,
    purpose: &str,
    day: NaiveDate,
) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    let mark = mark(words, purpose, day)?;
    jpeg(&marked(picture, &mark)?)
}

/// What is written, once.
fn mark(words: &Words, purpose: &str, day: NaiveDate) -> Result<Mark, PaperError> {
    let purpose = purpose.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = purpose.chars().count();
    // The Arabic face has the same Latin letters, and a hotel may have an Arabic name in any language.
    let faces = Faces::of(Language::Ar)?;
    let face = faces.face(Weight::SemiBold);
    if !(SHORTEST_PURPOSE..=LONGEST_PURPOSE).contains(&length) || !face.has_all(&purpose) {
        return Err(PaperError::UnusablePurpose);
    }
    let arguments = [("purpose", purpose.into()), ("date", day.into())];
    let said = words.say_with("paper-copy-mark", &arguments);
    Mark::of(&said, words.language().is_rtl(), face)
}

fn marked(picture: &RgbImage, mark: &Mark) -> Result<RgbImage, PaperError> {
    let mut paper = paper_of(picture)?;
    let (width, height) = (paper.width() as f32, paper.height() as f32);
    let size = (width.min(height) * SIZE.0).max(SIZE.1);
    for place in places(width, height, size, mark.width_em * size) {
        let at = place.pre_scale(size, size);
        draw(&mut paper, &mark.outline, at);
    }
    Ok(picture_of(&paper))
}

/// Where marks stand: on parallel lines, every other one shifted, until the corners are passed.
fn places(width: f32, height: f32, size: f32, length: f32) -> impl Iterator<Item = Transform> {
    let reach = width.hypot(height) / 2.0 + size * LINE;
    let (line, step) = (size * LINE, length + size * GAP);
    let lines = (reach / line).ceil() as i32;
    let steps = (reach / step).ceil() as i32 + 1;
    let centre = Transform::from_translate(width / 2.0, height / 2.0)
        .pre_concat(Transform::from_rotate(SLOPE_DEGREES));
    (-lines..=lines).flat_map(move |row| {
        let shift = if row % 2 == 0 { 0.0 } else { step / 2.0 };
        (-steps..=steps).map(move |place| {
            let left = place as f32 * step + shift - length / 2.0;
            centre.pre_translate(left, row as f32 * line)
        })
    })
}

fn draw(paper: &mut Pixmap, outline: &Path, at: Transform) {
    let halo = Stroke { width: 0.09, line_join: LineJoin::Round, ..Stroke::default() };
    paper.stroke_path(outline, &paint(HALO), &halo, at, None);
    paper.fill_path(outline, &paint(INK), FillRule::Winding, at, None);
}

fn paint((red, green, blue, opacity): (u8, u8, u8, f32)) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    let mut color = Color::from_rgba8(red, green, blue, 0xff);
    color.apply_opacity(opacity);
    paint.set_color(color);
    paint
}

fn paper_of(picture: &RgbImage) -> Result<Pixmap, PaperError> {
    let (width, height) = picture.dimensions();
    let mut paper = Pixmap::new(width, height).ok_or(PaperError::UnusablePicture)?;
    for (to, from) in paper.data_mut().chunks_exact_mut(4).zip(picture.pixels()) {
        to[..3].copy_from_slice(&from.0);
        to[3] = 0xff;
    }
    Ok(paper)
}

fn picture_of(paper: &Pixmap) -> RgbImage {
    let mut colors = paper.data().chunks_exact(4);
    let mut next = || colors.next().map_or([0; 3], |color| [color[0], color[1], color[2]]);
    RgbImage::from_fn(paper.width(), paper.height(), |_, _| Rgb(next()))
}

#[cfg(test)]
mod tests;

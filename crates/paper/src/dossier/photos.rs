//! A sheet of passport photos, with marks by which they are cut out.

use image::RgbImage;
use image::imageops;
use krilla::geom::Size;
use krilla::tagging::{Tag, TagGroup};

use super::scans::place;
use super::{SizeMm, points};
use crate::PaperError;
use crate::ink::Ink;
use crate::page::{HEADING, NOTE, WHOLE};
use crate::pdf::Book;
use crate::picture::embedded;
use crate::shapes::line;
use crate::sheet::WIDTH;

const TOP: f32 = 54.0;
const COLUMNS: u16 = 4;
const ROWS: u16 = 4;
/// Between photos: a mark on each side, and air.
const GAP: f32 = 17.0;
const MARK: f32 = 6.0;

/// Draws the sheet. The first photo is read, the others are the same.
pub(super) fn draw(book: &mut Book<'_>, photo: &RgbImage) -> Result<(), PaperError> {
    let image = embedded(&cut(photo)?)?;
    let (width, height) = (points(SizeMm::PHOTO.width), points(SizeMm::PHOTO.height));
    let size = Size::from_wh(width, height).ok_or(PaperError::NotDrawable)?;
    book.page(|page| {
        let title = page.words.say("paper-dossier-photos");
        let top = page.heading(WHOLE, TOP, HEADING, 2, &title) + 4.0;
        let hint = page.words.say("paper-dossier-photos-hint");
        let top = page.paragraph(WHOLE, top, NOTE, &hint) + 22.0;
        let across = f32::from(COLUMNS) * (width + GAP) - GAP;
        let first = ((WIDTH - across) / 2.0, top);
        let figure = page.sheet.figure(|surface| place(surface, &image, first, size));
        page.parts.push(TagGroup::with_children(Tag::Figure(Some(title)), vec![figure]));
        page.sheet.draw(|surface| {
            for index in 0..COLUMNS * ROWS {
                let (column, row) = (f32::from(index % COLUMNS), f32::from(index / COLUMNS));
                let at = (first.0 + column * (width + GAP), first.1 + row * (height + GAP));
                if index > 0 {
                    place(surface, &image, at, size);
                }
                marks(surface, at, (width, height));
            }
        });
        Ok(())
    })
}

/// At each corner two lines that do not touch the photo.
fn marks(
    surface: &mut krilla::surface::Surface<'_>,
    (left, top): (f32, f32),
    (width, height): (f32, f32),
) {
    const AWAY: f32 = 1.5;
    surface.set_fill(None);
    surface.set_stroke(Ink::Text.stroke(0.4));
    for x in [left, left + width] {
        surface.draw_path(&line((x, top - AWAY - MARK), (x, top - AWAY)));
        surface.draw_path(&line((x, top + height + AWAY), (x, top + height + AWAY + MARK)));
    }
    for y in [top, top + height] {
        surface.draw_path(&line((left - AWAY - MARK, y), (left - AWAY, y)));
        surface.draw_path(&line((left + width + AWAY, y), (left + width + AWAY + MARK, y)));
    }
}

/// The largest part of 35 × 45 around the middle.
fn cut(photo: &RgbImage) -> Result<RgbImage, PaperError> {
    let (width, height) = photo.dimensions();
    if width == 0 || height == 0 {
        return Err(PaperError::UnusablePicture);
    }
    let (wide, high) = (u64::from(width), u64::from(height));
    let (across, down) =
        if wide * 9 > high * 7 { (high * 7 / 9, high) } else { (wide, wide * 9 / 7) };
    let side = |length: u64| u32::try_from(length.max(1)).map_err(|_| PaperError::UnusablePicture);
    let (across, down) = (side(across)?, side(down)?);
    Ok(imageops::crop_imm(photo, (width - across) / 2, (height - down) / 2, across, down)
        .to_image())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_cut_around_its_middle() {
        for (width, height, across, down) in
            [(700, 900, 700, 900), (900, 900, 700, 900), (700, 1800, 700, 900), (1, 1, 1, 1)]
        {
            let cut = cut(&RgbImage::new(width, height)).expect("a photo");
            assert_eq!(cut.dimensions(), (across, down));
        }
        assert!(cut(&RgbImage::new(0, 5)).is_err());
    }
}

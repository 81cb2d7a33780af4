//! A page for a scan: as large as in reality where that is known and fits, else as large as it can be.

use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::tagging::{Tag, TagGroup};

use super::{Scan, points};
use crate::PaperError;
use crate::ink::Ink;
use crate::page::{FOOT, HEADING, NOTE, Page, WHOLE};
use crate::pdf::Book;
use crate::picture::embedded;
use crate::shapes::frame;
use crate::sheet::WIDTH;

const TOP: f32 = 54.0;

/// Draws one page.
pub(super) fn draw(book: &mut Book<'_>, scan: &Scan<'_>) -> Result<(), PaperError> {
    let image = embedded(scan.picture)?;
    book.page(|page| {
        let top = page.heading(WHOLE, TOP, HEADING, 2, scan.caption) + 4.0;
        let room = (WHOLE.width, FOOT - top - 40.0);
        let (size, is_true) = size_of(scan, room).ok_or(PaperError::UnusablePicture)?;
        let note = if is_true { "paper-dossier-true-size" } else { "paper-dossier-fitted" };
        let note = page.words.say(note);
        let top = page.paragraph(WHOLE, top, NOTE, &note) + 12.0;
        let left = (WIDTH - size.width()) / 2.0;
        let figure = page.sheet.figure(|surface| place(surface, &image, (left, top), size));
        let figure = vec![figure];
        page.parts
            .push(TagGroup::with_children(Tag::Figure(Some(scan.caption.to_owned())), figure));
        outline(page, (left, top), size);
        Ok(())
    })
}

/// Draws a picture with its upper left corner here.
pub(super) fn place(
    surface: &mut krilla::surface::Surface<'_>,
    image: &Image,
    (left, top): (f32, f32),
    size: Size,
) {
    surface.push_transform(&Transform::from_translate(left, top));
    surface.draw_image(image.clone(), size);
    surface.pop();
}

/// A white page on white paper has no edge.
fn outline(page: &mut Page<'_, '_, '_>, at: (f32, f32), size: Size) {
    page.sheet.draw(|surface| {
        surface.set_fill(None);
        surface.set_stroke(Ink::Line.stroke(0.4));
        surface.draw_path(&frame(at, (size.width(), size.height()), 0.0));
    });
}

/// How large it is drawn, and whether that is its true size.
fn size_of(scan: &Scan<'_>, (width, height): (f32, f32)) -> Option<(Size, bool)> {
    let (across, down) = (scan.picture.width() as f32, scan.picture.height() as f32);
    let fitted = (width / across).min(height / down);
    // The picture's own proportions stay: it may show a little more than the page.
    let known = scan.size.map(|size| (points(size.width) / across).min(points(size.height) / down));
    let (scale, is_true) = match known {
        Some(scale) if scale > 0.0 && scale <= fitted => (scale, true),
        _ => (fitted, false),
    };
    Some((Size::from_wh(across * scale, down * scale)?, is_true))
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;
    use crate::dossier::SizeMm;

    fn drawn(width: u32, height: u32, size: Option<SizeMm>) -> (f32, f32, bool) {
        let picture = RgbImage::new(width, height);
        let scan = Scan { caption: "", picture: &picture, size };
        let (size, is_true) = size_of(&scan, (487.0, 690.0)).expect("a size");
        (size.width().round(), size.height().round(), is_true)
    }

    #[test]
    fn true_size_is_kept_where_it_is_known_and_fits() {
        assert_eq!(drawn(1250, 880, Some(SizeMm::PASSPORT_PAGE)), (354.0, 249.0, true));
        assert_eq!(drawn(1250, 880, None), (487.0, 343.0, false));
        let board = SizeMm { width: 900.0, height: 600.0 };
        assert_eq!(drawn(900, 600, Some(board)), (487.0, 325.0, false));
        assert_eq!(drawn(10, 1000, None), (7.0, 690.0, false));
        let nothing = SizeMm { width: f32::NAN, height: 0.0 };
        assert_eq!(drawn(900, 600, Some(nothing)), (487.0, 325.0, false));
    }
}

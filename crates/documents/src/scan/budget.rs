//! How much a page may draw: many shapes, but not more ink than a page a thousand times over.

use std::any::Any;
use std::panic::resume_unwind;

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};
use hayro::kurbo::{BezPath, Rect, Shape};

use super::{MAX_PIXELS, ScanRefusal};

/// Shapes, runs of letters, pictures, clips and layers together. A dense map of a town has 300,000.
const MOST_MARKS: u32 = 1_000_000;
/// Points of all paths.
const MOST_POINTS: usize = 8_000_000;
/// Layers cost a page each.
const MOST_LAYERS: u32 = 4_000;
/// All ink, in pages.
const MOST_PAGES_OF_INK: f64 = 4_000.0;
/// All pictures, as they are in the file.
const MOST_PIXELS: u64 = 4 * MAX_PIXELS;

/// A device that draws nothing and counts.
pub(super) struct Budget {
    target: Rect,
    marks: u32,
    points: usize,
    layers: u32,
    ink: f64,
    pixels: u64,
}

/// What is thrown when a page draws too much: there is no other way out of the interpreter.
struct Overdrawn;

impl Budget {
    pub(super) fn of(target: Rect) -> Self {
        Self { target, marks: 0, points: 0, layers: 0, ink: 0.0, pixels: 0 }
    }

    /// What a thread that ended early says.
    pub(super) fn refusal_of(panic: &(dyn Any + Send)) -> ScanRefusal {
        if panic.is::<Overdrawn>() { ScanRefusal::TooManyPixels } else { ScanRefusal::Damaged }
    }

    fn count(&mut self, bounds: Rect) {
        self.marks += 1;
        let seen = bounds.intersect(self.target).area();
        self.ink += if seen.is_finite() { seen.max(0.0) } else { self.target.area() };
        let is_over = self.marks > MOST_MARKS
            || self.points > MOST_POINTS
            || self.layers > MOST_LAYERS
            || self.ink > self.target.area() * MOST_PAGES_OF_INK
            || self.pixels > MOST_PIXELS;
        if is_over {
            resume_unwind(Box::new(Overdrawn));
        }
    }

    fn count_path(&mut self, path: &BezPath, bounds: Rect) {
        self.points = self.points.saturating_add(path.elements().len());
        self.count(bounds);
    }
}

impl<'a> Device<'a> for Budget {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _: &DrawMode) {
        let bounds = props.transform.transform_rect_bbox(path.bounding_box());
        self.count_path(path, bounds);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.count_path(&clip.path, Rect::ZERO);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.layers += 1;
        self.count(self.target);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, _: DrawProps<'a>, _: &DrawMode) {
        let letters = u32::try_from(run.glyphs().len()).unwrap_or(u32::MAX);
        self.marks = self.marks.saturating_add(letters);
        self.count(Rect::ZERO);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, _: ImageDrawProps<'a>) {
        let pixels = u64::from(image.width()) * u64::from(image.height());
        self.pixels = self.pixels.saturating_add(pixels);
        self.count(Rect::ZERO);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

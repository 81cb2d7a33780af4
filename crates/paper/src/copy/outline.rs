//! A line of text as one outline: where letters touch, ink is not laid twice.

use rustybuzz::ttf_parser::OutlineBuilder;
use tiny_skia::{Path, PathBuilder};

use crate::PaperError;
use crate::faces::Face;
use crate::lines::broken;

/// A line of text around its middle line, in em, from its left end.
pub(super) struct Mark {
    pub(super) outline: Path,
    pub(super) width_em: f32,
}

impl Mark {
    pub(super) fn of(text: &str, is_rtl: bool, face: &Face) -> Result<Mark, PaperError> {
        let lines = broken(text, is_rtl, face, f32::INFINITY);
        let [line] = &lines[..] else { return Err(PaperError::NotDrawable) };
        let scale = 1.0 / face.units_per_em();
        let mut pen = Pen { path: PathBuilder::new(), left: 0.0, top: 0.0, scale };
        for run in &line.runs {
            let mut left = run.left_em;
            for glyph in &run.glyphs {
                pen.left = left + glyph.x_offset;
                // Capitals are seven tenths of an em high: the line stands around the middle.
                pen.top = 0.35 - glyph.y_offset;
                face.outline(glyph.glyph_id, &mut pen);
                left += glyph.x_advance;
            }
        }
        let outline = pen.path.finish().ok_or(PaperError::NotDrawable)?;
        Ok(Mark { outline, width_em: line.width_em })
    }
}

/// Takes an outline from the font, whose y axis points up.
struct Pen {
    path: PathBuilder,
    left: f32,
    top: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.left + x * self.scale, self.top - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

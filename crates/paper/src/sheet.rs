//! A sheet of A4: text in frames that know where a line begins, and what is drawn beside it.

use amana_words::Language;
use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag};

use crate::faces::{Faces, Weight};
use crate::ink::Ink;
use crate::lines::{Run, broken};

/// A4, in points.
pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;

/// How a text is set. Sizes are those of Latin letters; Arabic is set larger and wider apart.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size_pt: f32,
    pub(crate) ink: Ink,
    /// Whether lines end together rather than start together.
    pub(crate) is_at_end: bool,
}

impl Style {
    pub(crate) const fn regular(size_pt: f32, ink: Ink) -> Style {
        Style { weight: Weight::Regular, size_pt, ink, is_at_end: false }
    }

    pub(crate) const fn semi_bold(size_pt: f32, ink: Ink) -> Style {
        Style { weight: Weight::SemiBold, size_pt, ink, is_at_end: false }
    }

    pub(crate) const fn at_end(self) -> Style {
        Style { is_at_end: true, ..self }
    }
}

/// A column of the sheet: where it starts, from the side where a line of the language starts.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) start: f32,
    pub(crate) width: f32,
}

/// What letters are set against.
#[derive(Clone, Copy)]
pub(crate) enum Edge {
    Left(f32),
    Centre(f32),
    Right(f32),
}

/// The sheet in the hand.
pub(crate) struct Sheet<'s, 'p> {
    surface: &'s mut Surface<'p>,
    faces: Faces,
    language: Language,
}

impl<'s, 'p> Sheet<'s, 'p> {
    pub(crate) fn new(surface: &'s mut Surface<'p>, faces: Faces, language: Language) -> Self {
        Sheet { surface, faces, language }
    }

    /// The frame's left edge on the paper.
    pub(crate) fn left(&self, frame: Frame) -> f32 {
        if self.language.is_rtl() { WIDTH - frame.start - frame.width } else { frame.start }
    }

    /// The height of a line.
    pub(crate) fn leading(&self, style: Style) -> f32 {
        let factor = if self.language.is_rtl() { 1.62 } else { 1.4 };
        style.size_pt * factor
    }

    /// Sets a text in a frame, from the top down: what was tagged, and where it ends.
    pub(crate) fn text(
        &mut self,
        frame: Frame,
        top: f32,
        style: Style,
        text: &str,
    ) -> (Vec<Node>, f32) {
        let (leading, is_rtl) = (self.leading(style), self.language.is_rtl());
        let style = Style { size_pt: self.size_pt(style), ..style };
        let face = self.faces.face(style.weight);
        let lines = broken(text, is_rtl, face, frame.width / style.size_pt);
        let (mut nodes, mut bottom) = (Vec::new(), top);
        for line in &lines {
            let space = frame.width - line.width_em * style.size_pt;
            let is_at_right = is_rtl != style.is_at_end;
            let left = self.left(frame) + if is_at_right { space } else { 0.0 };
            let at = Point::from_xy(left, baseline(bottom + leading / 2.0, style));
            nodes.push(self.runs(&line.runs, at, style, self.language.tag()));
            bottom += leading;
        }
        (nodes, bottom)
    }

    /// Sets Latin letters or digits on a middle line. They are the same in every language.
    pub(crate) fn letters(&mut self, edge: Edge, middle: f32, style: Style, text: &str) -> Node {
        let glyphs = self.faces.face(style.weight).shape(text, false);
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * style.size_pt;
        let left = match edge {
            Edge::Left(left) => left,
            Edge::Centre(centre) => centre - width / 2.0,
            Edge::Right(right) => right - width,
        };
        let at = Point::from_xy(left, baseline(middle, style));
        self.runs(&[Run::new(text, glyphs)], at, style, Language::En.tag())
    }

    /// Draws what is seen and not read.
    pub(crate) fn draw(&mut self, draw: impl FnOnce(&mut Surface<'_>)) {
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        draw(self.surface);
        self.surface.end_tagged();
    }

    /// Draws what is seen, and read as one thing.
    pub(crate) fn figure(&mut self, draw: impl FnOnce(&mut Surface<'_>)) -> Node {
        let identifier = self.surface.start_tagged(ContentTag::Other);
        draw(self.surface);
        self.surface.end_tagged();
        identifier.into()
    }

    fn runs(&mut self, runs: &[Run<'_>], at: Point, style: Style, language: &str) -> Node {
        let font = self.faces.face(style.weight).font();
        let span = SpanTag::empty().with_lang(Some(language));
        let identifier = self.surface.start_tagged(ContentTag::Span(span));
        self.surface.set_stroke(None);
        self.surface.set_fill(style.ink.fill());
        for run in runs {
            let start = Point::from_xy(at.x + run.left_em * style.size_pt, at.y);
            let (font, size) = (font.clone(), style.size_pt);
            self.surface.draw_glyphs(start, &run.glyphs, font, run.text, size, false);
        }
        self.surface.end_tagged();
        identifier.into()
    }

    fn size_pt(&self, style: Style) -> f32 {
        if self.language.is_rtl() { style.size_pt * 1.06 } else { style.size_pt }
    }
}

/// Where the baseline is when capitals stand in the middle: they are seven tenths of an em high.
fn baseline(middle: f32, style: Style) -> f32 {
    middle + style.size_pt * 0.35
}

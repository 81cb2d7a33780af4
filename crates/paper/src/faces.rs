//! The faces of a language: IBM Plex Sans, or its Arabic sister, which has the same Latin letters.

use amana_words::Language;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::{self, OutlineBuilder};
use rustybuzz::{Direction, UnicodeBuffer};

use crate::PaperError;

/// How heavy letters are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// Both weights of a language's face.
#[derive(Clone)]
pub(crate) struct Faces {
    regular: Face,
    semi_bold: Face,
}

/// One font: to shape with, and to embed.
#[derive(Clone)]
pub(crate) struct Face {
    shaper: rustybuzz::Face<'static>,
    font: Font,
}

macro_rules! font {
    ($name:literal) => {
        Face::new(include_bytes!(concat!("../fonts/", $name, ".ttf")))
    };
}

impl Faces {
    /// The faces that a language is printed in.
    pub(crate) fn of(language: Language) -> Result<Faces, PaperError> {
        Ok(match language {
            Language::Ar => Faces {
                regular: font!("IBMPlexSansArabic-Regular")?,
                semi_bold: font!("IBMPlexSansArabic-SemiBold")?,
            },
            Language::En | Language::Es | Language::Fr => Faces {
                regular: font!("IBMPlexSans-Regular")?,
                semi_bold: font!("IBMPlexSans-SemiBold")?,
            },
        })
    }

    pub(crate) fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        }
    }
}

impl Face {
    fn new(data: &'static [u8]) -> Result<Face, PaperError> {
        let shaper = rustybuzz::Face::from_slice(data, 0).ok_or(PaperError::NotDrawable)?;
        let font = Font::new(data.into(), 0).ok_or(PaperError::NotDrawable)?;
        Ok(Face { shaper, font })
    }

    pub(crate) fn font(&self) -> Font {
        self.font.clone()
    }

    /// Whether the font has a sign for each of these letters. What only orders them needs none.
    pub(crate) fn has_all(&self, text: &str) -> bool {
        let is_order = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
        text.chars().all(|c| is_order(c) || self.shaper.glyph_index(c).is_some())
    }

    /// Draws a glyph's outline, in the font's own units, up from the baseline.
    pub(crate) fn outline(&self, glyph: GlyphId, builder: &mut dyn OutlineBuilder) {
        let id = u16::try_from(glyph.to_u32()).map(ttf_parser::GlyphId);
        // A space has no outline.
        let _ = id.map(|id| self.shaper.outline_glyph(id, builder));
    }

    /// The font's units in an em.
    pub(crate) fn units_per_em(&self) -> f32 {
        self.font.units_per_em()
    }

    /// The glyphs of a text of one direction, from left to right, in parts of an em.
    pub(crate) fn shape(&self, text: &str, is_rtl: bool) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let direction = if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        let shaped = rustybuzz::shape(&self.shaper, &[], buffer);
        let clusters: Vec<_> =
            shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let em = |units: i32| units as f32 / self.font.units_per_em();
        let glyph = |(info, at): (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition)| {
            let start = info.cluster as usize;
            let later = clusters.iter().copied().filter(|cluster| *cluster > start);
            let end = later.min().unwrap_or(text.len());
            let (advance, offset) = (em(at.x_advance), (em(at.x_offset), em(at.y_offset)));
            let id = GlyphId::new(info.glyph_id);
            KrillaGlyph::new(id, advance, offset.0, offset.1, em(at.y_advance), start..end, None)
        };
        glyphs.map(glyph).collect()
    }
}

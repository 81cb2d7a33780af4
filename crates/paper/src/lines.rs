//! Text in lines: broken at spaces, each line in runs of one direction.
//!
//! The four languages separate words by spaces; a no-break space holds. Directions are those of the
//! Unicode bidirectional algorithm, resolved over the whole paragraph before it is broken.

use std::ops::Range;

use krilla::text::KrillaGlyph;
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};

use crate::faces::Face;

/// Glyphs that are drawn at once, at their place from the line's left end, in em. From right to left
/// that is one letter with its marks: the PDF's writer keeps the order of letters only within a word
/// whose glyphs mean the same everywhere on the page.
pub(crate) struct Run<'a> {
    start: usize,
    pub(crate) text: &'a str,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    pub(crate) left_em: f32,
}

impl<'a> Run<'a> {
    /// A text that is a line by itself.
    pub(crate) fn new(text: &'a str, glyphs: Vec<KrillaGlyph>) -> Run<'a> {
        Run { start: 0, text, glyphs, left_em: 0.0 }
    }
}

/// A line: its runs in the order in which they are read, so that the PDF says them in that order.
pub(crate) struct Line<'a> {
    pub(crate) runs: Vec<Run<'a>>,
    pub(crate) width_em: f32,
}

/// The text in lines that are no wider than this. A word that is wider has a line of its own.
pub(crate) fn broken<'a>(text: &'a str, is_rtl: bool, face: &Face, width_em: f32) -> Vec<Line<'a>> {
    let base = if is_rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(text, Some(base));
    let lines = bidi.paragraphs.iter().flat_map(|paragraph| {
        let set = Setting { bidi: &bidi, paragraph, face };
        let ranges = set.ranges(width_em);
        ranges.into_iter().map(|range| set.line(range)).collect::<Vec<_>>()
    });
    lines.collect()
}

/// What a paragraph is set with.
struct Setting<'b, 'a> {
    bidi: &'b BidiInfo<'a>,
    paragraph: &'b ParagraphInfo,
    face: &'b Face,
}

impl<'a> Setting<'_, 'a> {
    /// As many words to a line as it holds, the space after the last one included.
    fn ranges(&self, width_em: f32) -> Vec<Range<usize>> {
        let whole = self.paragraph.range.clone();
        let mut ranges = Vec::new();
        let mut start = whole.start;
        let mut end = whole.start;
        for word in self.bidi.text[whole.clone()].split_inclusive(' ') {
            let next = end + word.len();
            let fits = self.line(start..start + self.bidi.text[start..next].trim_end().len());
            if end > start && fits.width_em > width_em {
                ranges.push(start..end);
                start = end;
            }
            end = next;
        }
        ranges.push(start..whole.end);
        ranges
    }

    fn line(&self, range: Range<usize>) -> Line<'a> {
        let (levels, visual) = self.bidi.visual_runs(self.paragraph, range);
        let mut line = Line { runs: Vec::new(), width_em: 0.0 };
        for range in visual {
            let text = &self.bidi.text[range.clone()];
            let is_rtl = levels[range.start].is_rtl();
            let mut glyphs = self.face.shape(text, is_rtl);
            glyphs.retain(|glyph| !text[glyph.text_range.clone()].starts_with(is_isolate));
            let is_together = |one: &KrillaGlyph, next: &KrillaGlyph| {
                !is_rtl || one.text_range == next.text_range
            };
            for run in glyphs.chunk_by(is_together) {
                line.push(range.start, text, run);
            }
        }
        line.runs.sort_by_key(|run| run.start);
        line
    }
}

impl<'a> Line<'a> {
    /// Adds glyphs of a text at the right end of the line.
    fn push(&mut self, start: usize, text: &'a str, glyphs: &[KrillaGlyph]) {
        let from = glyphs.iter().map(|glyph| glyph.text_range.start).min().unwrap_or(0);
        let to = glyphs.iter().map(|glyph| glyph.text_range.end).max().unwrap_or(0);
        let mut glyphs = glyphs.to_vec();
        for glyph in &mut glyphs {
            let range = &glyph.text_range;
            glyph.text_range = range.start - from..range.end - from;
        }
        let width: f32 = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        let (start, text) = (start + from, &text[from..to]);
        self.runs.push(Run { start, text, glyphs, left_em: self.width_em });
        self.width_em += width;
    }
}

/// They have done their work when the directions are known, and are no letters.
fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use amana_words::Language;

    use super::{Line, broken};
    use crate::faces::{Faces, Weight};

    fn texts<'a>(line: &Line<'a>) -> Vec<&'a str> {
        line.runs.iter().map(|run| run.text).collect()
    }

    #[test]
    fn a_text_is_broken_at_spaces_and_nothing_is_lost() {
        let faces = Faces::of(Language::Fr).expect("the fonts are whole");
        let text = "Loin de l’appareil\u{202f}; jamais en photo, jamais dans un message.";
        let lines = broken(text, false, faces.face(Weight::Regular), 12.0);
        assert!(lines.len() > 2);
        let joined: String = lines.iter().flat_map(texts).collect();
        assert_eq!(joined, text);
        assert!(lines.iter().all(|line| !texts(line).concat().starts_with([' ', ';'])));
        assert!(lines.iter().all(|line| line.width_em < 12.5));
    }

    #[test]
    fn a_word_wider_than_the_line_has_its_own_line() {
        let faces = Faces::of(Language::En).expect("the fonts are whole");
        let lines = broken("an incomprehensibility is", false, faces.face(Weight::Regular), 2.0);
        assert_eq!(
            lines.iter().map(texts).collect::<Vec<_>>(),
            [["an "], ["incomprehensibility "], ["is"]]
        );
    }

    #[test]
    fn arabic_runs_from_the_right_and_what_is_latin_in_it_from_the_left() {
        let faces = Faces::of(Language::Ar).expect("the fonts are whole");
        let lines = broken("من 1 إلى 24 PDF.", true, faces.face(Weight::Regular), 100.0);
        assert_eq!(lines.len(), 1);
        let read = texts(&lines[0]);
        assert_eq!(read, ["م", "ن", " ", "1", " ", "إ", "لى", " ", "24", " ", "PDF", "."]);
        let lefts: Vec<_> = lines[0].runs.iter().map(|run| run.left_em).collect();
        assert!(lefts.windows(2).all(|pair| pair[0] > pair[1]), "{lefts:?}");
        assert_eq!(lefts.last(), Some(&0.0));
    }

    #[test]
    fn isolates_order_the_line_and_are_not_drawn() {
        let faces = Faces::of(Language::Ar).expect("the fonts are whole");
        let lines =
            broken("رمز \u{2066}P<MAR\u{2069} هنا", true, faces.face(Weight::Regular), 100.0);
        let drawn = lines[0]
            .runs
            .iter()
            .flat_map(|run| run.glyphs.iter().map(|glyph| &run.text[glyph.text_range.clone()]));
        assert!(!drawn.collect::<String>().contains(['\u{2066}', '\u{2069}']));
    }
}

//! The recovery code on paper: 24 numbered words, in four columns.

use krilla::surface::Surface;
use krilla::tagging::{ListNumbering, Tag, TagGroup};

use crate::PaperError;
use crate::ink::Ink;
use crate::shapes::{frame, line};
use crate::sheet::{Edge, Frame, Sheet, Style};

const COLUMNS: usize = 4;
const ROWS: usize = 6;
const ROW_HEIGHT: f32 = 31.0;
const RADIUS: f32 = 8.0;

/// No word of BIP39's English list is longer, and a column holds no more.
const LONGEST: usize = 8;

const NUMBER: Style = Style::regular(9.5, Ink::Muted);
const WORD: Style = Style::semi_bold(15.0, Ink::Text);

/// The words of a recovery code, where the caller keeps them: nothing is copied.
pub(crate) struct Code<'a>([&'a str; COLUMNS * ROWS]);

impl<'a> Code<'a> {
    /// Reads the words, in any spacing.
    pub(crate) fn read(words: &'a str) -> Result<Code<'a>, PaperError> {
        let mut code = [""; COLUMNS * ROWS];
        let mut all = words.split_whitespace();
        for place in &mut code {
            *place = all.next().filter(is_word).ok_or(PaperError::NotARecoveryCode)?;
        }
        all.next().is_none().then_some(Code(code)).ok_or(PaperError::NotARecoveryCode)
    }

    /// Draws the words down the columns, always from left to right: a list, and where it ends.
    pub(crate) fn draw(
        &self,
        sheet: &mut Sheet<'_, '_>,
        frame: Frame,
        top: f32,
    ) -> (TagGroup, f32) {
        let left = sheet.left(frame);
        sheet.draw(|surface| grid(surface, left, top, frame.width));
        let mut list = TagGroup::new(Tag::L(ListNumbering::Decimal));
        for (index, word) in self.0.iter().enumerate() {
            let left = left + (index / ROWS) as f32 * frame.width / COLUMNS as f32;
            let middle = top + ((index % ROWS) as f32 + 0.5) * ROW_HEIGHT;
            let number = (index + 1).to_string();
            let number = sheet.letters(Edge::Right(left + 25.0), middle, NUMBER, &number);
            let word = sheet.letters(Edge::Left(left + 34.0), middle, WORD, word);
            let label = TagGroup::with_children(Tag::Lbl, vec![number]);
            let body = TagGroup::with_children(Tag::LBody, vec![word]);
            list.push(TagGroup::with_children(Tag::LI, vec![label.into(), body.into()]));
        }
        (list, top + ROWS as f32 * ROW_HEIGHT)
    }
}

fn is_word(word: &&str) -> bool {
    word.len() <= LONGEST && word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// A frame, its columns, and a thread between two rows.
fn grid(surface: &mut Surface<'_>, left: f32, top: f32, width: f32) {
    let (column, height) = (width / COLUMNS as f32, ROWS as f32 * ROW_HEIGHT);
    surface.set_fill(None);
    surface.set_stroke(Ink::Line.stroke(0.4));
    for row in 1..ROWS {
        let y = top + row as f32 * ROW_HEIGHT;
        surface.draw_path(&line((left, y), (left + width, y)));
    }
    surface.set_stroke(Ink::Accent.stroke(0.9));
    for place in 1..COLUMNS {
        let x = left + place as f32 * column;
        surface.draw_path(&line((x, top), (x, top + height)));
    }
    surface.draw_path(&frame((left, top), (width, height), RADIUS));
}

#[cfg(test)]
mod tests {
    use amana_words::Language;

    use super::{COLUMNS, Code, WORD};
    use crate::PaperError;
    use crate::faces::Faces;
    use crate::page::WHOLE;

    #[test]
    fn every_word_of_the_list_fits_its_column() {
        let room = WHOLE.width / COLUMNS as f32 - 34.0 - 6.0;
        for language in [Language::Ar, Language::En] {
            let faces = Faces::of(language).expect("the fonts are whole");
            for word in bip39::Language::English.word_list() {
                let glyphs = faces.face(WORD.weight).shape(word, false);
                let width: f32 = glyphs.iter().map(|glyph| glyph.x_advance * WORD.size_pt).sum();
                assert!(width < room, "{word} is {width} wide");
            }
        }
    }

    #[test]
    fn a_code_is_24_words_in_any_spacing() {
        let words = ["abandon"; 24];
        assert!(Code::read(&words.join(" ")).is_ok());
        assert!(Code::read(&format!("\n {} ", words.join("\t "))).is_ok());
    }

    #[test]
    fn anything_else_is_not_printed() {
        let words = |count: usize, last: &str| ["abandon"; 25][..count].join(" ") + " " + last;
        for wrong in ["", "art", &words(22, "art"), &words(24, "art")] {
            assert_eq!(Code::read(wrong).err(), Some(PaperError::NotARecoveryCode));
        }
        for last in ["Art", "art1", "abandoned", "été", "<b>"] {
            assert_eq!(Code::read(&words(23, last)).err(), Some(PaperError::NotARecoveryCode));
        }
    }
}

//! The page of the recovery kit, from the band at its head to the promise at its foot.

use chrono::NaiveDate;
use krilla::tagging::{ListNumbering, Tag, TagGroup};

use crate::PaperError;
use crate::code::Code;
use crate::ink::Ink;
use crate::page::{BODY, FOOT, GUTTER, HALF, HEADING, LEAD, MARGIN, NOTE, Page, TITLE, WHOLE};
use crate::shapes::{circle, line};
use crate::sheet::{Edge, Frame, Style, WIDTH};

const STEP: Style = Style::semi_bold(9.5, Ink::Accent);

/// Draws the page: its parts, in the order in which they are read.
pub(crate) fn draw(
    page: &mut Page<'_, '_, '_>,
    code: &Code<'_>,
    made_on: NaiveDate,
) -> Result<(), PaperError> {
    let words = page.words;
    let top = page.head(made_on);
    let top = page.heading(WHOLE, top + 20.0, TITLE, 1, &words.say("paper-kit-title"));
    let top = page.paragraph(WHOLE, top + 6.0, LEAD, &words.say("paper-kit-intro"));
    let top = page.heading(WHOLE, top + 20.0, HEADING, 2, &words.say("paper-kit-words"));
    let (list, top) = code.draw(page.sheet, WHOLE, top + 8.0);
    page.parts.push(list);
    let top = page.advice(top + 26.0);
    let top = page.blank(top + 24.0, &words.say("paper-kit-backup"));
    let top = page.blank(top + 12.0, &words.say("paper-kit-device"));
    if top > FOOT - 14.0 {
        return Err(PaperError::NotDrawable);
    }
    page.paragraph(WHOLE, FOOT, NOTE, &words.say("paper-kit-local"));
    Ok(())
}

impl Page<'_, '_, '_> {
    /// How to use the words, and beside it where to keep them.
    fn advice(&mut self, top: f32) -> f32 {
        let first = Frame { start: MARGIN, width: HALF };
        let second = Frame { start: MARGIN + HALF + GUTTER, width: HALF };
        let start = self.heading(first, top, HEADING, 2, &self.words.say("paper-kit-use")) + 8.0;
        let steps = ["paper-kit-step-open", "paper-kit-step-choose", "paper-kit-step-type"];
        let used = self.list(first, start, ListNumbering::Decimal, steps);
        let start = self.heading(second, top, HEADING, 2, &self.words.say("paper-kit-keep")) + 8.0;
        let places = ["paper-kit-keep-safe", "paper-kit-keep-apart", "paper-kit-keep-secret"];
        let kept = self.list(second, start, ListNumbering::Disc, places);
        used.max(kept)
    }

    fn list(&mut self, frame: Frame, top: f32, numbering: ListNumbering, keys: [&str; 3]) -> f32 {
        const INDENT: f32 = 24.0;
        let mut list = TagGroup::new(Tag::L(numbering));
        let mut bottom = top;
        for (index, key) in keys.into_iter().enumerate() {
            let sign = Frame { start: frame.start, width: 16.0 };
            let centre = (self.sheet.left(sign) + 8.0, bottom + self.sheet.leading(BODY) / 2.0);
            let mut item = TagGroup::new(Tag::LI);
            if numbering == ListNumbering::Decimal {
                item.push(self.number(centre, index + 1));
            } else {
                self.dot(centre);
            }
            let beside = Frame { start: frame.start + INDENT, width: frame.width - INDENT };
            let (nodes, end) = self.sheet.text(beside, bottom, BODY, &self.words.say(key));
            item.push(TagGroup::with_children(Tag::LBody, nodes));
            list.push(item);
            bottom = end + 7.0;
        }
        self.parts.push(list);
        bottom - 7.0
    }

    fn number(&mut self, centre: (f32, f32), number: usize) -> TagGroup {
        self.sheet.draw(|surface| {
            surface.set_fill(None);
            surface.set_stroke(Ink::Accent.stroke(0.9));
            surface.draw_path(&circle(centre, 8.0));
        });
        let number =
            self.sheet.letters(Edge::Centre(centre.0), centre.1, STEP, &number.to_string());
        TagGroup::with_children(Tag::Lbl, vec![number])
    }

    /// A line to write on by hand, under its name.
    fn blank(&mut self, top: f32, name: &str) -> f32 {
        let top = self.paragraph(WHOLE, top, NOTE, name) + 24.0;
        self.sheet.draw(|surface| {
            surface.set_fill(None);
            surface.set_stroke(Ink::Line.stroke(0.8));
            surface.draw_path(&line((MARGIN, top), (WIDTH - MARGIN, top)));
        });
        top
    }
}

//! The first pages: what it is for, what is there and what is missing, and what the document says.

use krilla::tagging::{ListNumbering, Tag, TagGroup};

use super::{Check, Dossier, Fact};
use crate::PaperError;
use crate::ink::Ink;
use crate::page::{BODY, FOOT, HEADING, LEAD, NOTE, Page, TITLE, WHOLE};
use crate::pdf::Book;
use crate::shapes::{frame, polyline};
use crate::sheet::{Frame, Style};

/// A new entry begins above this line: one of 300 letters has four lines.
const LAST_ENTRY: f32 = FOOT - 84.0;
const TOP: f32 = 54.0;
const BOX: f32 = 11.0;
const BESIDE_BOX: Frame = Frame { start: WHOLE.start + 22.0, width: WHOLE.width - 22.0 - 96.0 };
const AT_END: Frame = Frame { start: WHOLE.start + WHOLE.width - 90.0, width: 90.0 };
const NAMES: Frame = Frame { start: WHOLE.start, width: 170.0 };
const VALUES: Frame = Frame { start: WHOLE.start + 182.0, width: WHOLE.width - 182.0 };
const VALUE: Style = Style::semi_bold(11.0, Ink::Text);

/// Draws as many pages as both lists need.
pub(super) fn draw(book: &mut Book<'_>, dossier: &Dossier<'_>) -> Result<(), PaperError> {
    let mut left = Left { checks: dossier.checks, facts: dossier.facts };
    book.page(|page| {
        let top = head(page, dossier);
        left.draw(page, top);
        page.paragraph(WHOLE, FOOT, NOTE, &page.words.say("paper-kit-local"));
        Ok(())
    })?;
    while !left.is_empty() {
        book.page(|page| {
            left.draw(page, TOP);
            Ok(())
        })?;
    }
    Ok(())
}

fn head(page: &mut Page<'_, '_, '_>, dossier: &Dossier<'_>) -> f32 {
    let words = page.words;
    let top = page.head(dossier.made_on);
    let top = page.heading(WHOLE, top + 20.0, TITLE, 1, &words.say("paper-dossier-title"));
    let top = if dossier.purpose.is_empty() {
        top
    } else {
        page.paragraph(WHOLE, top + 6.0, LEAD, dossier.purpose)
    };
    let top = if dossier.holder.is_empty() {
        top
    } else {
        page.paragraph(WHOLE, top + 2.0, LEAD, dossier.holder)
    };
    top + 20.0
}

/// What is not drawn yet.
struct Left<'a> {
    checks: &'a [Check<'a>],
    facts: &'a [Fact<'a>],
}

impl Left<'_> {
    fn is_empty(&self) -> bool {
        self.checks.is_empty() && self.facts.is_empty()
    }

    /// Draws what this page holds.
    fn draw(&mut self, page: &mut Page<'_, '_, '_>, top: f32) {
        let top = if self.checks.is_empty() { top } else { self.draw_checks(page, top) + 20.0 };
        if self.checks.is_empty() && !self.facts.is_empty() && top < LAST_ENTRY {
            self.draw_facts(page, top);
        }
    }

    fn draw_checks(&mut self, page: &mut Page<'_, '_, '_>, top: f32) -> f32 {
        let title = page.words.say("paper-dossier-checks");
        let mut top = page.heading(WHOLE, top, HEADING, 2, &title) + 8.0;
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        while let Some((check, rest)) = self.checks.split_first().filter(|_| top < LAST_ENTRY) {
            let (item, bottom) = one_check(page, check, top);
            list.push(item);
            (self.checks, top) = (rest, bottom + 7.0);
        }
        page.parts.push(list);
        top
    }

    fn draw_facts(&mut self, page: &mut Page<'_, '_, '_>, top: f32) {
        let title = page.words.say("paper-dossier-document");
        let mut top = page.heading(WHOLE, top, HEADING, 2, &title) + 8.0;
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        while let Some((fact, rest)) = self.facts.split_first().filter(|_| top < LAST_ENTRY) {
            let (name, first) = page.sheet.text(NAMES, top, BODY, fact.name);
            let (value, second) = page.sheet.text(VALUES, top, VALUE, fact.value);
            let name = TagGroup::with_children(Tag::Lbl, name);
            let value = TagGroup::with_children(Tag::LBody, value);
            list.push(TagGroup::with_children(Tag::LI, vec![name.into(), value.into()]));
            (self.facts, top) = (rest, first.max(second) + 5.0);
        }
        page.parts.push(list);
    }
}

/// A box, ticked or empty, what it is about, and the same in a word, for those who listen.
fn one_check(page: &mut Page<'_, '_, '_>, check: &Check<'_>, top: f32) -> (TagGroup, f32) {
    let (key, style) = if check.is_there {
        ("paper-dossier-there", NOTE)
    } else {
        ("paper-dossier-missing", Style::semi_bold(NOTE.size_pt, Ink::Text))
    };
    let left = page.sheet.left(Frame { start: WHOLE.start, width: BOX });
    let at = (left, top + (page.sheet.leading(BODY) - BOX) / 2.0);
    page.sheet.draw(|surface| {
        surface.set_fill(None);
        surface.set_stroke(Ink::Line.stroke(0.9));
        surface.draw_path(&frame(at, (BOX, BOX), 2.0));
        if check.is_there {
            let tick = [(2.4, 5.8), (4.7, 8.2), (8.8, 2.9)].map(|(x, y)| (at.0 + x, at.1 + y));
            surface.set_stroke(Ink::Accent.stroke(1.7));
            surface.draw_path(&polyline(&tick));
        }
    });
    let (label, bottom) = page.sheet.text(BESIDE_BOX, top, BODY, check.label);
    let (state, _) = page.sheet.text(AT_END, top, style.at_end(), &page.words.say(key));
    let body = label.into_iter().chain(state).collect();
    let body = TagGroup::with_children(Tag::LBody, body);
    (TagGroup::with_children(Tag::LI, vec![body.into()]), bottom)
}

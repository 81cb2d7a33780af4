//! A page while it is drawn: its margins, its styles, and what every page has.

use std::num::NonZeroU16;

use amana_words::Words;
use chrono::NaiveDate;
use krilla::tagging::{Tag, TagGroup};

use crate::ink::Ink;
use crate::ornament::{band, band_height, mark};
use crate::shapes::circle;
use crate::sheet::{Frame, HEIGHT, Sheet, Style, WIDTH};

pub(crate) const MARGIN: f32 = 54.0;
pub(crate) const WHOLE: Frame = Frame { start: MARGIN, width: WIDTH - 2.0 * MARGIN };
pub(crate) const GUTTER: f32 = 28.0;
pub(crate) const HALF: f32 = (WHOLE.width - GUTTER) / 2.0;
pub(crate) const FOOT: f32 = HEIGHT - 44.0;

const NAME: Style = Style::semi_bold(15.0, Ink::Text);
pub(crate) const TITLE: Style = Style::semi_bold(30.0, Ink::Text);
pub(crate) const HEADING: Style = Style::semi_bold(13.0, Ink::Accent);
pub(crate) const LEAD: Style = Style::regular(12.5, Ink::Text);
pub(crate) const BODY: Style = Style::regular(11.0, Ink::Text);
pub(crate) const NOTE: Style = Style::regular(10.0, Ink::Muted);

/// The page while it is drawn.
pub(crate) struct Page<'d, 's, 'p> {
    pub(crate) sheet: &'d mut Sheet<'s, 'p>,
    pub(crate) words: &'d Words,
    pub(crate) parts: Vec<TagGroup>,
}

impl<'d, 's, 'p> Page<'d, 's, 'p> {
    pub(crate) fn new(sheet: &'d mut Sheet<'s, 'p>, words: &'d Words) -> Self {
        Page { sheet, words, parts: Vec::new() }
    }

    /// The band, the mark, and the day: what every document of ours begins with.
    pub(crate) fn head(&mut self, made_on: NaiveDate) -> f32 {
        const MARK: f32 = 30.0;
        let top = 36.0 + band_height(WHOLE.width) + 20.0;
        let mark_left = self.sheet.left(Frame { start: MARGIN - 2.0, width: MARK });
        self.sheet.draw(|surface| {
            band(surface, MARGIN, 36.0, WHOLE.width);
            mark(surface, mark_left, top, MARK);
        });
        let beside = Frame { start: MARGIN + MARK + 6.0, width: HALF };
        self.middle(beside, top + MARK / 2.0, NAME, &self.words.say("app-name"));
        let made = self.words.say_with("paper-kit-made-on", &[("date", made_on.into())]);
        let end = Frame { start: MARGIN + HALF + GUTTER, width: HALF };
        self.middle(end, top + MARK / 2.0, NOTE.at_end(), &made);
        top + MARK
    }

    pub(crate) fn dot(&mut self, centre: (f32, f32)) {
        self.sheet.draw(|surface| {
            surface.set_stroke(None);
            surface.set_fill(Ink::Accent.fill());
            surface.draw_path(&circle(centre, 2.2));
        });
    }

    pub(crate) fn heading(
        &mut self,
        frame: Frame,
        top: f32,
        style: Style,
        level: u16,
        text: &str,
    ) -> f32 {
        let (nodes, bottom) = self.sheet.text(frame, top, style, text);
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let heading = Tag::Hn(level, Some(text.to_owned()));
        self.parts.push(TagGroup::with_children(heading, nodes));
        bottom
    }

    pub(crate) fn paragraph(&mut self, frame: Frame, top: f32, style: Style, text: &str) -> f32 {
        let (nodes, bottom) = self.sheet.text(frame, top, style, text);
        self.parts.push(TagGroup::with_children(Tag::P, nodes));
        bottom
    }

    /// One line of text around a middle line.
    pub(crate) fn middle(&mut self, frame: Frame, middle: f32, style: Style, text: &str) {
        self.paragraph(frame, middle - self.sheet.leading(style) / 2.0, style, text);
    }
}

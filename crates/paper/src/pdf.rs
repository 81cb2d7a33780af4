//! A document of pages, tagged and whole in itself.

use amana_words::Words;
use chrono::{Datelike, NaiveDate};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};
use zeroize::Zeroizing;

use crate::PaperError;
use crate::faces::Faces;
use crate::page::Page;
use crate::sheet::{HEIGHT, Sheet, WIDTH};

/// The document while it is made.
pub(crate) struct Book<'w> {
    document: Document,
    tags: TagTree,
    faces: Faces,
    words: &'w Words,
}

impl<'w> Book<'w> {
    pub(crate) fn new(words: &'w Words) -> Result<Book<'w>, PaperError> {
        let faces = Faces::of(words.language())?;
        let tags = TagTree::new().with_lang(Some(words.language().tag().to_owned()));
        Ok(Book { document: Document::new_with(settings()?), tags, faces, words })
    }

    /// Adds a page of A4.
    pub(crate) fn page<T>(
        &mut self,
        draw: impl FnOnce(&mut Page<'_, '_, '_>) -> Result<T, PaperError>,
    ) -> Result<T, PaperError> {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(PaperError::NotDrawable)?;
        let mut paper = self.document.start_page_with(size);
        let mut surface = paper.surface();
        let mut sheet = Sheet::new(&mut surface, self.faces.clone(), self.words.language());
        let mut page = Page::new(&mut sheet, self.words);
        let drawn = draw(&mut page);
        let parts = page.parts;
        surface.finish();
        paper.finish();
        parts.into_iter().for_each(|part| self.tags.push(part));
        drawn
    }

    /// The bytes; they are secret and zeroed when dropped.
    pub(crate) fn finish(
        self,
        title: &str,
        made_on: NaiveDate,
    ) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let Book { mut document, tags, words, .. } = self;
        let title = words.say(title);
        document.set_tag_tree(tags);
        document.set_metadata(metadata(words, title.clone(), made_on));
        document.set_outline(outline(title));
        document.finish().map(Zeroizing::new).map_err(|_| PaperError::NotDrawable)
    }
}

/// What can be read aloud, and by whoever opens it in thirty years.
fn settings() -> Result<SerializeSettings, PaperError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PaperError::NotDrawable)?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn metadata(words: &Words, title: String, made_on: NaiveDate) -> Metadata {
    let language = words.language();
    let direction =
        if language.is_rtl() { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(title)
        .creator("Amana".to_owned())
        .language(language.tag().to_owned())
        .text_direction(direction)
        .creation_date(day(made_on))
}

fn day(date: NaiveDate) -> DateTime {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    DateTime::new(u16::try_from(date.year()).unwrap_or(0))
        .month(part(date.month()))
        .day(part(date.day()))
}

fn outline(title: String) -> Outline {
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(title, top));
    outline
}

//! The recovery kit: the way back into a vault, on one page.

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
use crate::code::Code;
use crate::layout::draw;
use crate::sheet::{HEIGHT, Sheet, WIDTH};

/// What stands on the page. It cannot be shown in a log.
pub struct RecoveryKit<'a> {
    /// The 24 words, separated by spaces.
    pub words: &'a str,
    /// The day on which the vault got them.
    pub made_on: NaiveDate,
}

/// The recovery kit as PDF: one page of A4, in the language of the words.
///
/// The bytes are secret and zeroed when dropped. What the shaper and the PDF's writer held while they
/// worked is freed, not zeroed.
///
/// # Errors
/// [`PaperError::NotARecoveryCode`]; [`PaperError::NotDrawable`] when the catalogue does not fit.
pub fn recovery_kit(
    words: &Words,
    kit: &RecoveryKit<'_>,
) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    let code = Code::read(kit.words)?;
    let mut document = Document::new_with(settings()?);
    let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(PaperError::NotDrawable)?;
    let mut page = document.start_page_with(size);
    let mut surface = page.surface();
    let content = Sheet::new(&mut surface, words)
        .and_then(|mut sheet| draw(&mut sheet, words, &code, kit.made_on));
    surface.finish();
    page.finish();
    let mut tags = TagTree::new().with_lang(Some(words.language().tag().to_owned()));
    content?.into_iter().for_each(|group| tags.push(group));
    document.set_tag_tree(tags);
    document.set_metadata(metadata(words, kit.made_on));
    document.set_outline(outline(words));
    document.finish().map(Zeroizing::new).map_err(|_| PaperError::NotDrawable)
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

fn metadata(words: &Words, made_on: NaiveDate) -> Metadata {
    let language = words.language();
    let direction =
        if language.is_rtl() { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(words.say("paper-kit-title"))
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

fn outline(words: &Words) -> Outline {
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(words.say("paper-kit-title"), top));
    outline
}

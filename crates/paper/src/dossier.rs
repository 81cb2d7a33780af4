//! The dossier: all that an office asks for, on paper: what there is, and what is missing; the document;
//! its scans; and photos to be cut out.

mod cover;
mod photos;
mod scans;

use amana_words::Words;
use chrono::NaiveDate;
use image::RgbImage;
use zeroize::Zeroizing;

use crate::PaperError;
use crate::pdf::Book;

/// The most entries of each list.
const MOST_ENTRIES: usize = 40;
/// The most scans: 12 of a document, and others.
const MOST_SCANS: usize = 40;
/// The longest text of an entry, in characters.
const LONGEST_TEXT: usize = 300;

/// What is printed. It cannot be shown in a log.
pub struct Dossier<'a> {
    /// What it is for, as the person knows it: the service, and the office.
    pub purpose: &'a str,
    /// Whose it is.
    pub holder: &'a str,
    /// The day on which it is printed.
    pub made_on: NaiveDate,
    /// What the office asks for.
    pub checks: &'a [Check<'a>],
    /// What the document says.
    pub facts: &'a [Fact<'a>],
    /// A page for each.
    pub scans: &'a [Scan<'a>],
    /// A portrait, for the sheet of photos. It is cut to 35 × 45 mm around its middle.
    pub photo: Option<&'a RgbImage>,
}

/// One thing that is asked for.
pub struct Check<'a> {
    /// What.
    pub label: &'a str,
    /// Whether it is at hand.
    pub is_there: bool,
}

/// One field of the document.
pub struct Fact<'a> {
    /// Its name, in the language of the page.
    pub name: &'a str,
    /// Its value as printed on the document, or as the language writes it.
    pub value: &'a str,
}

/// A scan as it is seen.
pub struct Scan<'a> {
    /// What it shows.
    pub caption: &'a str,
    /// Upright; no side over 4096 pixels.
    pub picture: &'a RgbImage,
    /// How large that is in reality, if that is known: it is printed as large where it fits.
    pub size: Option<SizeMm>,
}

/// A size on paper, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizeMm {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
}

impl SizeMm {
    /// A card of the size TD1 (ICAO Doc 9303 Part 5, 2.1).
    pub const CARD: SizeMm = SizeMm { width: 85.6, height: 53.98 };
    /// The data page of a passport, TD3 (Part 4, 2.2).
    pub const PASSPORT_PAGE: SizeMm = SizeMm { width: 125.0, height: 88.0 };
    /// A photo for a passport (Part 3, 3.9.1.2, and what most offices ask for).
    pub const PHOTO: SizeMm = SizeMm { width: 35.0, height: 45.0 };
}

/// The dossier as PDF: pages of A4, in the language of the words. The lists run over as many pages as
/// they need; then there is a page for each scan, and a sheet of photos.
///
/// The bytes are secret and zeroed when dropped. What the shaper and the PDF's writer held while they
/// worked is freed, not zeroed.
///
/// # Errors
/// [`PaperError::TooMuch`] for more than 40 entries of a list, or a text of more than 300 characters;
/// [`PaperError::UnusablePicture`]; [`PaperError::NotDrawable`] for letters that the fonts lack.
pub fn dossier(words: &Words, dossier: &Dossier<'_>) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    check_bounds(dossier)?;
    let mut book = Book::new(words)?;
    cover::draw(&mut book, dossier)?;
    for scan in dossier.scans {
        scans::draw(&mut book, scan)?;
    }
    if let Some(photo) = dossier.photo {
        photos::draw(&mut book, photo)?;
    }
    book.finish("paper-dossier-title", dossier.made_on)
}

fn check_bounds(dossier: &Dossier<'_>) -> Result<(), PaperError> {
    let lists = [dossier.checks.len(), dossier.facts.len()];
    let checks = dossier.checks.iter().map(|check| check.label);
    let facts = dossier.facts.iter().flat_map(|fact| [fact.name, fact.value]);
    let captions = dossier.scans.iter().map(|scan| scan.caption);
    let mut texts =
        [dossier.purpose, dossier.holder].into_iter().chain(checks).chain(facts).chain(captions);
    let is_too_much = lists.iter().any(|length| *length > MOST_ENTRIES)
        || dossier.scans.len() > MOST_SCANS
        || texts.any(|text| text.chars().count() > LONGEST_TEXT);
    if is_too_much { Err(PaperError::TooMuch) } else { Ok(()) }
}

/// Millimetres in points.
fn points(mm: f32) -> f32 {
    mm * 72.0 / 25.4
}

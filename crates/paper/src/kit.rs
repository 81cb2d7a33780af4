//! The recovery kit: the way back into a vault, on one page.

use amana_words::Words;
use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::PaperError;
use crate::code::Code;
use crate::layout::draw;
use crate::pdf::Book;

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
    let mut book = Book::new(words)?;
    book.page(|page| draw(page, &code, kit.made_on))?;
    book.finish("paper-kit-title", kit.made_on)
}

//! Writes a specimen of the recovery kit to the standard output: `… --example kit -- fr >kit.pdf`.

use std::error::Error;
use std::io::Write;

use amana_paper::{RecoveryKit, recovery_kit};
use amana_words::{Language, Words};
use chrono::NaiveDate;

/// BIP39's reference words for 32 bytes of 0x7f: no vault has them.
const SPECIMEN: &str = "legal winner thank year wave sausage worth useful legal winner thank year \
     wave sausage worth useful legal winner thank year wave sausage worth title";

fn main() -> Result<(), Box<dyn Error>> {
    let tag = std::env::args().nth(1).unwrap_or_default();
    let words = Words::new(Language::from_tag(&tag).unwrap_or(Language::En));
    let made_on = NaiveDate::from_ymd_opt(2027, 3, 12).ok_or("a day")?;
    let pdf = recovery_kit(&words, &RecoveryKit { words: SPECIMEN, made_on })?;
    Ok(std::io::stdout().write_all(&pdf)?)
}

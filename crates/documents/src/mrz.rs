//! The machine readable zone (MRZ) of ICAO Doc 9303: read as printed, checked, never corrected.
//!
//! Every field is what the document says, even when a check digit speaks against it: three of fifty
//! published specimens print a wrong digit, and a person at a counter compares with the paper. What
//! the digits prove is told apart in [`Checks`].

mod cells;
mod checks;
mod date;
mod layout;
mod names;
mod number;
mod position;
mod read;
mod refusal;
mod solve;
mod transliterate;
mod write;
mod zone;

pub use checks::{CheckedField, Checks, Verdict, check_digit};
pub use date::MrzDate;
pub use names::name_field;
pub use position::Position;
pub use read::{MAX_TEXT_BYTES, read, records};
pub use refusal::MrzRefusal;
pub use solve::likely_readings;
pub use transliterate::transliterate;
pub use write::{Td3Fields, WriteRefusal, write_td3};
pub use zone::{Format, Mrz, Sex};

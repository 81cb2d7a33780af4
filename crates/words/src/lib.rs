//! Every sentence that a person reads, in four languages, from one Fluent catalogue.
//!
//! The catalogue is in `locales/`, shared with the window; its messages may call two functions,
//! `PLURAL($n)` (the plural category of a number) and `NUM($n)` (the number as it is written).

mod arg;
mod catalogue;
mod dates;
mod language;
mod numbers;
mod words;

pub use arg::Arg;
pub use language::Language;
pub use words::Words;

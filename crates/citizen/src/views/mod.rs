//! What is shown: whole, current, owning every field.
//!
//! Every type here is written out for the window by the test in `typescript`.

mod access;
mod alert;
mod calendar;
mod consulate;
mod disclosure;
mod distress;
mod document;
mod draft;
mod emergency;
mod export;
mod feed;
mod heartbeat;
mod home;
mod message;
mod person;
mod progress;
mod request;
mod search;
mod second_place;
mod security;
mod settings;
#[cfg(test)]
mod typescript;
mod vaults;
mod watched;

pub use access::*;
pub use alert::*;
pub use calendar::*;
pub use consulate::*;
pub use disclosure::*;
pub use distress::*;
pub use document::*;
pub use draft::*;
pub use emergency::*;
pub use export::*;
pub use feed::*;
pub use heartbeat::*;
pub use home::*;
pub use message::*;
pub use person::*;
pub use progress::*;
pub use request::*;
pub use search::*;
pub use second_place::*;
pub use security::*;
pub use settings::*;
pub use vaults::*;
pub use watched::*;

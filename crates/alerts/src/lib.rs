//! CAP in, decision out: parse, lifecycle, trust, relevance.
//!
//! Deliberately absent: a clock (`now` is an argument), the network, files, the vault, and any
//! attempt to verify XML signatures. A message becomes an [`Alert`] in [`cap`], meets the others
//! in [`lifecycle`], is weighed against a person's situation in [`relevance`], and is trusted
//! because of a countersignature in [`trust`]. [`grouping`] tells its events apart, [`advice`] puts its codes into words' keys,
//! [`inspect`] into JSON for a tool.

pub mod advice;
mod alert;
pub mod cap;
mod codes;
mod country;
pub mod grouping;
pub mod inspect;
pub mod lifecycle;
mod pictogram;
pub mod relevance;
pub mod trust;

pub use alert::{Alert, AlertArea, AlertKey, CapVersion, Expiry, Extent, Info, Reading, Reference};
pub use codes::{Category, Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency};
pub use pictogram::Pictogram;

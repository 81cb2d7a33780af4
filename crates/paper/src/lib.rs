//! What is printed: pages as PDF, drawn here and nowhere else.
//!
//! A page is one sheet of A4, tagged for those who listen to it (PDF/UA-1), and whole in itself for
//! those who open it in thirty years (PDF/A-2a). It is drawn in memory; nothing is written to disk.

mod code;
mod error;
mod faces;
mod ink;
mod kit;
mod layout;
mod lines;
mod ornament;
mod shapes;
mod sheet;

pub use error::PaperError;
pub use kit::{RecoveryKit, recovery_kit};

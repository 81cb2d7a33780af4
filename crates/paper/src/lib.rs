//! What is printed or given away: pages as PDF, and copies as pictures, drawn here and nowhere else.
//!
//! A page is a sheet of A4, tagged for those who listen to it (PDF/UA-1), and whole in itself for
//! those who open it in thirty years (PDF/A-2a). It is drawn in memory; nothing is written to disk.

mod code;
mod copy;
mod dossier;
mod error;
mod faces;
mod ink;
mod kit;
mod layout;
mod lines;
mod ornament;
mod page;
mod pdf;
mod picture;
mod shapes;
mod sheet;

pub use copy::{LONGEST_PURPOSE, copy_for};
pub use dossier::{Check, Dossier, Fact, Scan, SizeMm, dossier};
pub use error::PaperError;
pub use image::RgbImage;
pub use kit::{RecoveryKit, recovery_kit};

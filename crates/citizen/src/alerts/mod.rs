//! Crisis alerts: taking them in, matching them on this device, saying "I'm safe".
//!
//! All of it works while the vault is locked: it lives in the watch.

mod arrive;
mod bring;
mod desk;
mod list;
mod receive;
mod say_safe;
mod watch;

pub use arrive::arrive;
pub use bring::bring;
pub(crate) use desk::{Active, Desk};
pub use list::list;
pub use receive::receive;
pub use say_safe::{deliver_reports, say_safe};
pub use watch::watch;

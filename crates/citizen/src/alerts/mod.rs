//! Crisis alerts: taking them in, matching them on this device, saying "I'm safe".
//!
//! All of it works while the vault is locked: it lives in the watch.

mod acknowledge;
mod arrive;
mod bring;
mod deliver;
mod desk;
mod judge;
mod lineage;
mod list;
pub(crate) mod outline;
mod place;
mod prune;
mod receive;
mod say_safe;
mod show;
mod sources;
mod summary;
mod watch;
pub(crate) mod whereabouts;

pub use acknowledge::acknowledge;
pub use arrive::arrive;
pub use bring::{bring, bring_all};
pub use deliver::deliver_reports;
pub(crate) use deliver::deliver_to;
pub(crate) use desk::{Active, Desk};
pub use list::{list, view};
pub(crate) use prune::prune;
pub use receive::receive;
pub use say_safe::say_safe;
pub(crate) use summary::of as summary_of;
pub use summary::summary;
pub use watch::watch;

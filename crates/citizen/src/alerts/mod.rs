//! Crisis alerts: taking them in, matching them on this device, saying "I'm safe"; and whether all of
//! that still works.
//!
//! All of it works while the vault is locked: it lives in the watch.

mod acknowledge;
mod arrive;
mod bring;
mod deliver;
mod desk;
mod drill;
mod field;
mod fingerprint;
mod gaps;
mod hear;
mod heartbeat;
mod hint;
mod judge;
mod lineage;
mod list;
mod mute;
pub(crate) mod outline;
mod place;
mod prune;
mod receive;
mod rehearse;
mod rest;
#[cfg(test)]
mod rig;
mod roster;
mod say_safe;
mod self_test;
mod show;
mod sources;
mod summary;
mod verify;
mod watch;
mod way;
pub(crate) mod whereabouts;

pub use acknowledge::acknowledge;
pub use arrive::arrive;
pub(crate) use arrive::{arrive_and_rest, may_rest};
pub(crate) use bring::bring_told;
pub use bring::{bring, bring_all};
pub use deliver::deliver_reports;
pub(crate) use deliver::{deliver_help, deliver_to};
pub(crate) use desk::{Active, Desk, id_of};
pub use drill::drill;
pub(crate) use gaps::tell_of_new;
pub use hear::hear;
pub use heartbeat::heartbeat;
pub(crate) use judge::judge_here;
pub use list::{list, view};
pub use mute::{mute, unmute};
pub(crate) use prune::prune;
pub use receive::receive;
pub use rehearse::Rehearsal;
pub use say_safe::say_safe;
pub(crate) use say_safe::{check_message, seal_report};
pub use self_test::self_test;
pub(crate) use show::Show as AlertShow;
pub(crate) use sources::{is_stale, views as source_views};
pub(crate) use summary::of as summary_of;
pub use summary::summary;
pub use watch::watch;

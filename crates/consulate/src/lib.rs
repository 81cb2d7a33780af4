//! The reference consulate: an HTTPS server and the officer's own client.
//!
//! Two halves that never share a machine: the server ([`serve()`]) keeps sealed bytes, signs
//! receipts and heads, and cannot open anything; the [`office`] opens, decides and signs with keys
//! of its own. Deliberately absent: names, numbers, positions, and any way to read a request here.

mod caller;
pub mod clock;
pub mod command;
mod config;
mod errand;
mod feed;
mod handlers;
mod history;
mod housekeeping;
mod invitation;
mod issue;
mod layers;
mod mission;
pub mod office;
mod officer_word;
mod private_files;
mod receive;
mod refusal;
mod role;
mod roster;
mod routes;
mod serve;
mod site;
mod storage;
mod uploads;
mod wakes;

pub use clock::Clock;
pub use config::{Config, FolderError, OnlineKeys, TlsFiles};
pub use invitation::make_invitation;
pub use mission::{Mission, MissionError};
pub use role::Role;
pub use serve::{Running, ServeError, serve};
pub use storage::{Store, StoreError};

//! The real server over real TLS on loopback, spoken to as an app and an officer speak to it.
#![expect(
    clippy::disallowed_methods,
    reason = "a test binds its own loopback sockets and reads fixtures"
)]

mod alerts;
mod citizen;
mod history;
mod imports;
mod items;
mod person;
mod proofs;
mod refusals;
mod restart;
mod rosters;
mod safety;
mod snapshots;
mod starting;
mod stream;
mod uploads;
mod world;

//! What a person can do: one file per verb.
//!
//! Verbs take a [`Citizen`] and answer with views that own every field. The vault is owned by one
//! thread ([`keeper`]); nothing is locked across an await. Absent on purpose: windows, HTTP, SQL,
//! sentences (errors carry a message key and its arguments).

pub mod access;
pub mod alerts;
pub mod calendar;
mod citizen;
pub mod consulates;
mod device;
pub mod distress;
pub mod documents;
pub mod drafts;
pub mod emergency;
mod error;
mod form;
pub mod home;
mod keeper;
pub mod live;
mod message;
pub mod persons;
mod progress;
pub mod requests;
pub mod search;
pub mod security;
pub mod settings;
pub mod sources;
mod stored;
#[cfg(test)]
mod testing;
pub mod views;
pub mod watched;
mod world;

pub use citizen::Citizen;
pub use error::Error;
pub use form::FormRefusal;
pub use message::{Message, Value};
pub use world::{Clock, Event, EventSink, SystemClock, Topic, World};

pub use amana_channel::{NoWitness, Witness};
pub use amana_geofence::{Fix, Position};
pub use amana_position as position;
pub use amana_sync::SyncError;
pub use amana_vault::holder::{HolderError, KeyHolder, MemoryHolder, NoKeyring, OsKeyring};
pub use amana_vault::{KdfCost, VaultError, forbid_core_dumps};

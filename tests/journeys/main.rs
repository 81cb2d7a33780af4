//! A person's journeys: the real citizen, and where one is needed the real consulate, over loopback
//! TLS.

mod adds_a_passport;
mod is_warned_while_locked;
mod loses_the_device;
mod notes_a_request;
mod renews;
mod works_offline;

//! What people do with the window, from the first screen to the last, on the real application.
#![expect(clippy::disallowed_methods, reason = "tests read files")]

mod adds_a_passport;
mod begins;
mod breaks;
mod calls;
mod follows_feeds;
mod hears_lies;
mod is_warned;
mod keeps_a_way_in;
mod locks;
mod mistypes;
mod needs_help;
mod opens_an_invitation;
mod removes;
mod renews;
mod restores;
mod switches_language;
mod tries_the_demo;
mod uses_the_keyboard;
mod watches_a_place;

//! What people do with the window, from the first screen to the last, on the real application.
#![expect(clippy::disallowed_methods, reason = "tests read files")]

mod adds_a_passport;
mod begins;
mod breaks;
mod is_warned;
mod mistypes;
mod renews;
mod restores;
mod switches_language;
mod uses_the_keyboard;

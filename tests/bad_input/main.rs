//! Bad input and bad luck: each ends in a clear message in four languages, and nothing is lost.

mod check_digits;
mod confirmed_errands;
mod files;
mod full_disk;
mod invitations;
mod keyring;
mod liars;
mod lying_feed;
mod lying_news;
mod lying_roster;
mod lying_wake_ups;
mod scans;
mod unreachable;
mod vault_file;

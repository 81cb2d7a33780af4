//! A person's journeys: the real citizen, and where one is needed the real consulate, over loopback
//! TLS.

mod adds_a_passport;
mod changes_a_document;
mod follows_a_feed;
mod follows_an_alert;
mod gives_a_copy;
mod imports_a_file;
mod is_warned_while_locked;
mod keeps_a_familys_papers;
mod keeps_a_second_place;
mod keeps_a_way_in;
mod keeps_places_to_itself;
mod knows_what_is_safe;
mod loses_the_device;
mod notes_a_request;
mod renews;
mod shares_a_computer;
mod stays_live;
mod takes_everything_along;
mod watches_more_than_here;
mod works_offline;
mod writes_a_renewal;

//! The pages of the feed's first format, which was never released: gone again.

pub(crate) const MIGRATION: &str = "
    create table alert_pages (
        number integer primary key,
        alerts integer not null,
        body blob not null,
        sha256 blob not null
    ) strict;";

pub(crate) const REMOVAL: &str = "drop table alert_pages;";

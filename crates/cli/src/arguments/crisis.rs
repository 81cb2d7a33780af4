//! What can be typed about alerts, what is watched, and needing help.

use super::stop::{Stop, stop};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(Subcommand)]
pub(crate) enum AlertsVerb {
    /// Read CAP messages and feeds, and say what was repaired or refused
    Inspect {
        /// Files or folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Take in a feed file
    #[command(visible_alias = "read")]
    Receive {
        /// A CAP message, or a feed that holds some
        feed: PathBuf,
    },
    /// Every alert that counts
    List,
    /// One alert: what to do, in which words, from whom
    Show {
        /// Its id
        alert: Uuid,
    },
    /// Why an alert is shown, and what of all that is watched it touches
    Why {
        /// Its id
        alert: Uuid,
    },
    /// I have read this
    Acknowledge {
        /// Its id
        alert: Uuid,
    },
    /// This issuer's alerts of this kind interrupt no more; an extreme one does all the same
    Mute {
        /// The alert's id
        alert: Uuid,
    },
    /// They interrupt again
    Unmute {
        /// The mute's id, as `alerts places list` shows it
        mute: Uuid,
    },
    /// Where alerts come from, and where Amana cannot watch
    Sources,
    /// Public feeds that may be followed, from the signed directory
    Directory {
        /// Those of one country: two letters of ISO 3166-1
        #[arg(long)]
        country: Option<String>,
    },
    /// Follow a public feed; says first what it sees
    Follow {
        /// An id of the directory, an https address, or a folder
        #[arg(value_name = "ID|URL|FOLDER")]
        what: String,
    },
    /// Follow it no more, and forget what it said
    Unfollow {
        /// What was followed, or its id as `alerts sources` shows it
        #[arg(value_name = "ID|URL|FOLDER")]
        what: String,
    },
    /// Ask every consulate and every feed now
    Refresh,
    /// Try every link of the chain that warns; exit code 1 when one does not hold
    SelfTest,
    /// Make a drill: it goes the whole way of an alert
    Drill,
    /// Saved places
    Places {
        #[command(subcommand)]
        verb: PlacesVerb,
    },
    /// Trips
    Trips {
        #[command(subcommand)]
        verb: TripsVerb,
    },
    /// A relative's town: watched for seven days
    Town {
        #[command(subcommand)]
        verb: TownVerb,
    },
    /// Be told of every alert that names a country
    Subscribe {
        /// Two letters of ISO 3166-1
        country: String,
        /// Be told no more
        #[arg(long)]
        end: bool,
    },
    /// What to have at hand in a country: numbers, missions, alerts; works offline
    Pack {
        /// Two letters of ISO 3166-1
        country: String,
    },
    /// One's own people, who are told without any consulate
    Confidants {
        #[command(subcommand)]
        verb: ConfidantsVerb,
    },
}

/// A point and how far around it counts.
#[derive(Args, Clone, Copy)]
pub(crate) struct Spot {
    /// Degrees north
    #[arg(long, value_name = "DEGREES", allow_negative_numbers = true)]
    pub(crate) latitude: f64,
    /// Degrees east
    #[arg(long, value_name = "DEGREES", allow_negative_numbers = true)]
    pub(crate) longitude: f64,
    /// How far around it counts, in metres
    #[arg(long, value_name = "METRES", default_value_t = 0)]
    pub(crate) radius: u32,
}

#[derive(Subcommand)]
pub(crate) enum PlacesVerb {
    /// Everything that is watched
    List,
    /// Watch a place
    Add {
        /// What you call it
        name: String,
        #[command(flatten)]
        spot: Spot,
        /// Two letters of ISO 3166-1
        #[arg(long)]
        country: Option<String>,
    },
    /// Watch it no more
    Remove {
        /// Its id
        place: Uuid,
    },
}

#[derive(Subcommand)]
pub(crate) enum TripsVerb {
    /// Everything that is watched
    List,
    /// Watch a trip
    Add {
        /// What you call it
        name: String,
        /// The first day: YYYY-MM-DD
        #[arg(long)]
        from: NaiveDate,
        /// The last day: YYYY-MM-DD
        #[arg(long)]
        to: NaiveDate,
        /// Two letters of ISO 3166-1; several times for several
        #[arg(long = "country", value_name = "COUNTRY")]
        countries: Vec<String>,
        /// A place on the way, as degrees north and east, and how far around it counts, in metres;
        /// several times for several
        #[arg(long = "stop", value_name = "NAME=LAT,LON[,METRES]", value_parser = stop)]
        stops: Vec<Stop>,
    },
    /// Watch it no more
    Remove {
        /// Its id
        trip: Uuid,
    },
}

#[derive(Subcommand)]
pub(crate) enum TownVerb {
    /// Watch a town by its name
    Add {
        /// Its name
        name: String,
        /// Two letters of ISO 3166-1
        #[arg(long)]
        country: String,
    },
    /// Forget it before its time
    Forget {
        /// Its id
        town: Uuid,
    },
}

#[derive(Subcommand)]
pub(crate) enum ConfidantsVerb {
    /// Keep somebody
    Add {
        /// Their name
        name: String,
        /// Their telephone number, with its country's code
        phone: String,
    },
    /// Keep somebody no longer
    Remove {
        /// Their id
        confidant: Uuid,
    },
}

/// A call for help.
#[derive(Args)]
pub(crate) struct Sos {
    /// Your own words
    #[arg(long, default_value = "")]
    pub(crate) message: String,
    /// Send where this device is, by one fix of gpsd on this device, sealed for the crisis desk
    #[arg(long, value_name = "ADDR", num_args = 0..=1, default_missing_value = super::GPSD)]
    pub(crate) gpsd: Option<String>,
    /// Go on with what was saved earlier
    #[arg(long, conflicts_with_all = ["message", "gpsd", "call_off"])]
    pub(crate) resume: bool,
    /// Say that help is no longer needed
    #[arg(long)]
    pub(crate) call_off: bool,
}

/// "I'm safe".
#[derive(Args)]
pub(crate) struct Safe {
    /// The consulate's name, where several were added
    #[arg(long)]
    pub(crate) consulate: Option<String>,
    /// The alert that it answers
    #[arg(long)]
    pub(crate) alert: Option<Uuid>,
    /// Your own words
    #[arg(long, default_value = "")]
    pub(crate) message: String,
}

/// Following a position.
#[derive(Args)]
pub(crate) struct Watch {
    #[command(flatten)]
    pub(crate) source: PositionSource,
    /// So many times as fast as it was recorded; otherwise at once
    #[arg(long, value_name = "N", requires = "replay")]
    pub(crate) speed: Option<f64>,
}

/// Where the position comes from: one of these.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct PositionSource {
    /// gpsd on this device
    #[arg(long, value_name = "ADDR", num_args = 0..=1, default_missing_value = super::GPSD)]
    pub(crate) gpsd: Option<String>,
    /// The location service of this desktop
    #[arg(long)]
    pub(crate) geoclue: bool,
    /// A GPX or NMEA track
    #[arg(long, value_name = "FILE")]
    pub(crate) replay: Option<PathBuf>,
}

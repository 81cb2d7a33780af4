//! A second place for backups: set, forgotten, copied to, looked at.
//!
//! What goes there is a backup, sealed before it leaves the vault's folder. Copies are made while
//! the vault is open: sealing one needs its key.

mod carry;
mod copy_now;
mod forget;
mod schedule;
mod set;
mod status;
mod task;

pub use copy_now::copy_now;
pub use forget::forget;
pub use set::set;
pub use status::status;

pub(crate) use copy_now::{copy_if_due, is_trouble};
pub(crate) use task::task;

use crate::stored::{StoredPlace, StoredSecondPlace};
use amana_places::{Folder, Login, Place, PlaceError, WebDav};

/// The way to a place that was set.
fn place(stored: &StoredSecondPlace) -> Result<Place, PlaceError> {
    match &stored.at {
        StoredPlace::Folder { path } => Ok(Place::Folder(folder(path, stored))),
        StoredPlace::WebDav { address, user, password } => {
            let login = Login { user: user.clone(), password: password.clone().into() };
            Ok(Place::WebDav(WebDav::at(address, login)?))
        }
    }
}

fn folder(path: &str, stored: &StoredSecondPlace) -> Folder {
    Folder::at(path.into(), stored.tag.clone())
}

/// Why there is no copy, as a sentence.
pub(crate) const fn reason(error: PlaceError) -> &'static str {
    match error {
        PlaceError::BadAddress => "place-reason-bad-address",
        PlaceError::OwnFolder => "place-reason-own-folder",
        PlaceError::Absent => "place-reason-absent",
        PlaceError::Gone => "place-reason-gone",
        PlaceError::Unreachable => "place-reason-unreachable",
        PlaceError::TimedOut => "place-reason-slow",
        PlaceError::WrongCertificate => "place-reason-certificate",
        PlaceError::Unauthorised => "place-reason-login",
        PlaceError::Full => "place-reason-full",
        PlaceError::TooLarge => "place-reason-too-large",
        PlaceError::Moved => "place-reason-moved",
        PlaceError::NotWebDav => "place-reason-not-web-dav",
        PlaceError::Differs => "place-reason-differs",
        PlaceError::Refused(_) => "place-reason-refused",
        PlaceError::Disk(_) => "place-reason-disk",
    }
}

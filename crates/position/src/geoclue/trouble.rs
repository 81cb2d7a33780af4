//! What an error of D-Bus means for the person.

use zbus::{Error, fdo};

use crate::{Denial, Loss, Observation};

const ACCESS_DENIED: &str = "org.freedesktop.DBus.Error.AccessDenied";

/// Why there is no client, or it does not start.
///
/// Nobody answers the call when GeoClue waits for an agent, so a silence there means that there is none.
pub(super) fn of_call(error: &Error) -> Observation {
    if is_denied(error) {
        return Observation::Denied(Denial::Refused);
    }
    Observation::Lost(if is_timeout(error) { Loss::Silent } else { Loss::Unreachable })
}

/// The same for the call that GeoClue leaves unanswered, or refuses, while no agent runs.
pub(super) fn of_admission(error: &Error) -> Observation {
    if is_denied(error) || is_timeout(error) {
        return Observation::Denied(Denial::NoAgent);
    }
    of_call(error)
}

fn is_denied(error: &Error) -> bool {
    match error {
        Error::MethodError(name, ..) => name.as_str() == ACCESS_DENIED,
        Error::FDO(error) => matches!(**error, fdo::Error::AccessDenied(_)),
        _ => false,
    }
}

fn is_timeout(error: &Error) -> bool {
    matches!(error, Error::InputOutput(error) if error.kind() == std::io::ErrorKind::TimedOut)
}

//! Needing help: the local emergency number first, then the crisis desks, then one's own people.
//!
//! A call for help is saved, handed to the network, received, answered; never "sent", for nobody can
//! know that. All of it works while the vault is locked, and nothing waits behind anything else.

mod answers;
mod call_off;
mod cancel;
mod confidants;
mod help;
mod share;
mod show;
mod sos;

pub(crate) use answers::bring_answers;
pub use call_off::call_off;
pub use cancel::cancel;
pub use confidants::{remove_confidant, save_confidant};
pub use help::help;
pub use share::{share, sms_uri};
pub use show::view;
pub use sos::{GRACE, sos};

use crate::Error;
pub(crate) use crate::alerts::deliver_help;
use crate::keeper::Room;
use crate::stored::{ReportKind, StoredReport};
use amana_vault::Entry;
use uuid::Uuid;

/// The reports of one call for help that can be read, one for each consulate.
fn reports_of(
    room: &mut Room,
    distress: Uuid,
    kind: ReportKind,
) -> Result<Vec<Entry<StoredReport>>, Error> {
    let (mut reports, _) = room.store()?.readable::<StoredReport>()?;
    reports.retain(|entry| entry.record.distress == Some(distress) && entry.record.kind == kind);
    Ok(reports)
}

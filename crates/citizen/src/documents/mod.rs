//! Travel documents: adding, listing, showing, remembering.

mod add;
mod add_by_hand;
mod assign;
mod attach_scan;
mod build;
mod keep;
mod list;
mod preview;
mod read_scan;
mod remind;
mod remove;
mod reveal;
mod scan;

pub use add::add;
pub use add_by_hand::add_by_hand;
pub(crate) use add_by_hand::too_long;
pub use assign::assign;
pub use attach_scan::attach_scan;
pub(crate) use build::{can_renew, cards, hint, holder, name_of, overview, scan_view};
pub use list::{all, list, view};
pub use preview::preview;
pub use read_scan::read_scan;
pub use remind::{DueReminder, due};
pub use remove::remove;
pub use reveal::reveal;
pub(crate) use scan::{CleanScan, gone};
pub use scan::{inspect_scan, media_type_of};

/// The largest file that is looked at as a scan.
pub use amana_documents::scan::MAX_SIZE_BYTES as LARGEST_SCAN_BYTES;

//! Travel documents: adding, listing, showing, remembering.

mod add;
mod list;
mod read_scan;
mod remind;

pub use add::{AddDocument, add};
pub use list::list;
pub use read_scan::read_scan;
pub use remind::{DueReminder, due};

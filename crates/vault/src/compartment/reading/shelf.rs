//! Many rows opened one behind the other: one piece of memory for all of them.

use crate::VaultError;
use crate::compartment::Kept;
use crate::epochs::Epochs;
use crate::plain::{Pages, Plain};
use crate::record::{Body, Outline, Part};
use crate::records::Records;
use crate::row::{self, Name, Place};
use std::sync::Arc;

/// Bytes of the largest shelf. What is deleted or written anew stays on its shelf for as long as its
/// neighbours do.
const LARGEST: usize = 8 << 20;

/// A shelf that is being filled.
#[derive(Default)]
pub(super) struct Shelf {
    pages: Option<Pages>,
    used: usize,
    rows: Vec<Shelved>,
    namespace: Option<Arc<str>>,
}

struct Shelved {
    name: Name,
    version: u64,
    epoch: u32,
    mark: row::Mark,
    part: Part,
    is_listed: bool,
}

impl Shelf {
    /// Before the next row of so many bytes, when so many are still to come.
    pub(super) fn make_room(
        &mut self,
        sealed_bytes: usize,
        rows: usize,
        listed: &mut Records,
        unlisted: &mut Records,
    ) -> Result<(), VaultError> {
        let there = self.pages.as_mut().map_or(0, |pages| pages.as_mut_bytes().len());
        if there - self.used >= sealed_bytes {
            return Ok(());
        }
        self.clear_into(listed, unlisted);
        let all = sealed_bytes.saturating_mul(rows).min(LARGEST);
        self.pages = Some(Pages::of(all.max(sealed_bytes).max(1))?);
        Ok(())
    }

    /// Opens a row, for which there is room, and keeps it if it opens.
    pub(super) fn open(
        &mut self,
        epochs: &Epochs,
        place: Place<'_>,
        sealed: &[u8],
        is_listed: bool,
    ) -> Result<(), VaultError> {
        let pages = self.pages.as_mut().ok_or(VaultError::Damaged)?.as_mut_bytes();
        let outline = row::open_into(&mut pages[self.used..], epochs, place, sealed)?;
        let Outline { namespace, id, mut part } = outline;
        let name = Name { namespace: known(&mut self.namespace, namespace), id };
        let (version, epoch, mark) = (place.version, row::epoch_of(sealed), row::mark(sealed));
        part.range = part.range.start + self.used..part.range.end + self.used;
        self.used = part.range.end;
        self.rows.push(Shelved { name, version, epoch, mark, part, is_listed });
        Ok(())
    }

    /// The rows of a full shelf go where they belong.
    pub(super) fn clear_into(&mut self, listed: &mut Records, unlisted: &mut Records) {
        self.used = 0;
        let Some(pages) = self.pages.take() else { return };
        let plain = Arc::new(Plain::Many(pages));
        for row in self.rows.drain(..) {
            let target = if row.is_listed { &mut *listed } else { &mut *unlisted };
            let Shelved { name, version, epoch, mark, part, .. } = row;
            let body = Body::part_of(&plain, part);
            target.insert(name, Kept { version, epoch, mark, body });
        }
    }
}

/// Most rows are of the namespace of the row before.
fn known(last: &mut Option<Arc<str>>, namespace: &str) -> Arc<str> {
    match last {
        Some(last) if **last == *namespace => Arc::clone(last),
        _ => Arc::clone(last.insert(namespace.into())),
    }
}

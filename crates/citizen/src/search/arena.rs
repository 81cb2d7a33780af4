//! Folded texts, one after the other in one buffer: searched as they lie, wiped when they go.

use crate::search::fold::fold_into;
use std::ops::Range;
use zeroize::{Zeroize as _, Zeroizing};

/// Parts the fields of a text. No folded text holds it, so no word is found across two fields.
const FIELD: u8 = b'\n';
/// Wiped texts. No folded text holds it.
const NOTHING: u8 = 0;

/// See the module.
#[derive(Default)]
pub(crate) struct Arena {
    bytes: Zeroizing<Vec<u8>>,
    wiped: usize,
}

impl Arena {
    /// Everything, wiped texts included.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Folds the fields of one text behind the others.
    pub(crate) fn push<'a>(&mut self, fields: impl IntoIterator<Item = &'a str>) -> Range<usize> {
        let start = self.bytes.len();
        for field in fields {
            fold_into(field, |character| {
                self.extend(character.encode_utf8(&mut [0; 4]).as_bytes());
            });
            self.extend(&[FIELD]);
        }
        start..self.bytes.len()
    }

    /// Takes over a text that lies folded elsewhere.
    pub(crate) fn copy(&mut self, folded: &[u8]) -> Range<usize> {
        let start = self.bytes.len();
        self.extend(folded);
        start..self.bytes.len()
    }

    /// Wipes a text.
    pub(crate) fn wipe(&mut self, text: Range<usize>) {
        self.wiped += text.len();
        self.bytes[text].fill(NOTHING);
    }

    /// More than half of it is wiped texts, and it is worth the work.
    pub(crate) fn is_wasteful(&self) -> bool {
        self.wiped > 64 * 1024 && self.wiped > self.bytes.len() / 2
    }

    /// A vector that grows by itself leaves what it held behind, in the clear.
    fn extend(&mut self, more: &[u8]) {
        if self.bytes.capacity() - self.bytes.len() < more.len() {
            let room = (self.bytes.capacity() * 2).max(4096).max(self.bytes.len() + more.len());
            let mut wider = Vec::with_capacity(room);
            wider.extend_from_slice(&self.bytes);
            self.bytes.zeroize();
            *self.bytes = wider;
        }
        self.bytes.extend_from_slice(more);
    }
}

#[cfg(test)]
mod tests {
    use super::Arena;

    #[test]
    fn a_text_is_kept_folded_and_wiped_when_it_goes() {
        let mut arena = Arena::default();
        let first = arena.push(["Éléonore", "BK-123"]);
        let long = "x".repeat(10_000);
        let second = arena.push([long.as_str()]);
        assert_eq!(&arena.bytes()[first.clone()], b"eleonore\nbk 123\n");
        arena.wipe(first.clone());
        assert!(arena.bytes()[first].iter().all(|byte| *byte == 0));
        assert_eq!(arena.bytes()[second].len(), 10_001, "what comes behind it stays");
    }
}

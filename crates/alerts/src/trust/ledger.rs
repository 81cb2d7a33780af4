//! What was accepted of each issuer: nothing twice, and nothing that is too old.

use super::{Countersigned, Roster, TrustError};
use crate::alert::Reading;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far behind the newest an alert may come, so that those that overtake each other all count.
pub const WINDOW: u64 = 128;

/// The sequences that were seen, by issuer. It never forgets the highest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    seen: BTreeMap<String, Seen>,
}

/// The highest sequence, and which of those before it were seen: bit 0 is the highest itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Seen {
    highest: u64,
    recent: u128,
}

/// An alert that may be believed, with what vouches for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trusted {
    /// The issuer's id in the roster.
    pub issuer: String,
    /// The number for [`Book::insert_numbered`](crate::lifecycle::Book::insert_numbered).
    pub sequence: u64,
    /// What was signed.
    pub countersigned: Countersigned,
    /// The message in it.
    pub reading: Reading,
}

impl Ledger {
    /// Accepts an alert of an issuer of the roster, and remembers its sequence.
    ///
    /// # Errors
    /// A [`TrustError`]: nothing of the content may then be used, and nothing is remembered.
    pub fn accept(
        &mut self,
        cose: &[u8],
        roster: &Roster,
        now: DateTime<Utc>,
    ) -> Result<Trusted, TrustError> {
        let (issuer, countersigned) = roster.vouch(cose, now)?;
        let reading = countersigned.reading().map_err(|_| TrustError::Malformed)?;
        issuer.check(&reading.alert)?;
        let sequence = countersigned.sequence;
        self.note(&issuer.id, sequence)?;
        Ok(Trusted { issuer: issuer.id.clone(), sequence, countersigned, reading })
    }

    /// Remembers the sequence of an alert that [`Roster::vouch`] and
    /// [`Issuer::check`](super::Issuer::check) let through.
    ///
    /// # Errors
    /// [`TrustError::Rollback`] if it was seen, or is [`WINDOW`] behind: it is an old alert again.
    pub fn note(&mut self, issuer: &str, sequence: u64) -> Result<(), TrustError> {
        let mut seen = self.seen.get(issuer).copied().unwrap_or_default();
        seen.note(sequence)?;
        self.seen.insert(issuer.to_owned(), seen);
        Ok(())
    }
}

impl Seen {
    fn holds(&self, sequence: u64) -> bool {
        self.highest
            .checked_sub(sequence)
            .is_some_and(|behind| behind < WINDOW && self.recent & (1 << behind) != 0)
    }

    fn note(&mut self, sequence: u64) -> Result<(), TrustError> {
        let refused = TrustError::Rollback { sequence, floor: self.highest };
        if let Some(ahead) = sequence.checked_sub(self.highest).filter(|ahead| *ahead > 0) {
            let ahead = u32::try_from(ahead).unwrap_or(u32::MAX);
            self.recent = self.recent.checked_shl(ahead).unwrap_or_default() | 1;
            self.highest = sequence;
            return Ok(());
        }
        let behind = self.highest - sequence;
        if sequence == 0 || behind >= WINDOW || self.holds(sequence) {
            return Err(refused);
        }
        self.recent |= 1 << behind;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Seen, WINDOW};

    #[test]
    fn each_sequence_counts_once_and_none_far_behind() {
        let mut seen = Seen::default();
        for sequence in [5, 3, 4, 300, 299, 173] {
            assert!(seen.note(sequence).is_ok(), "{sequence}");
            assert!(seen.note(sequence).is_err(), "{sequence}");
        }
        assert!(seen.note(300 - WINDOW).is_err() && seen.note(0).is_err());
        assert!(seen.note(u64::MAX).is_ok() && seen.note(299).is_err());
    }
}

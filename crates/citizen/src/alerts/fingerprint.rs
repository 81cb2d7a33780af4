//! Which alerts are shown, and where each is, as one number: what is compared with every fix.

use crate::views::Nearness;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use uuid::Uuid;

/// Of this run: an issuer who knew the keys could make two sets of alerts look alike.
static KEYS: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// A set of alerts, each somewhere. The order does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    mixed: u64,
    count: usize,
}

impl Fingerprint {
    /// One alert more.
    pub(crate) fn add(&mut self, id: Uuid, standing: Nearness) {
        self.mixed ^= mix(id, standing);
        self.count += 1;
    }

    /// One less, which is in it.
    pub(crate) fn take_out(&mut self, id: Uuid, standing: Nearness) {
        self.mixed ^= mix(id, standing);
        self.count = self.count.saturating_sub(1);
    }

    /// The same alert, elsewhere.
    pub(crate) fn replace(&mut self, id: Uuid, standing: Nearness, other: Nearness) {
        if standing != other {
            self.mixed ^= mix(id, standing) ^ mix(id, other);
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.count == 0
    }
}

fn mix(id: Uuid, standing: Nearness) -> u64 {
    KEYS.hash_one((id, standing as u8))
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;
    use crate::views::Nearness::{Elsewhere, Here};
    use uuid::Uuid;

    #[test]
    fn the_order_does_not_matter_and_the_place_does() {
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let print = |alerts: &[(Uuid, _)]| {
            let mut print = Fingerprint::default();
            alerts.iter().for_each(|(id, standing)| print.add(*id, *standing));
            print
        };
        let both = print(&[(one, Here), (two, Elsewhere)]);
        assert_eq!(both, print(&[(two, Elsewhere), (one, Here)]));
        assert_ne!(both, print(&[(one, Elsewhere), (two, Here)]));
        assert_ne!(both, print(&[(one, Here)]));
        let mut moved = print(&[(one, Elsewhere), (two, Elsewhere)]);
        moved.replace(one, Elsewhere, Here);
        assert_eq!(moved, both);
        moved.take_out(two, Elsewhere);
        assert_eq!(moved, print(&[(one, Here)]));
        moved.take_out(one, Here);
        assert!(moved.is_empty() && moved == Fingerprint::default());
    }
}

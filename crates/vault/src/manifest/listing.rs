//! What the manifest lists, bucket by bucket, each in the order of its locators.

use super::Listed;
use crate::row::Locator;
use std::cmp::Ordering;

/// 256 buckets, by the first byte of the locator.
pub(crate) struct Listing(Vec<Vec<(Locator, Listed)>>);

impl Default for Listing {
    fn default() -> Self {
        Self((0..256).map(|_| Vec::new()).collect())
    }
}

impl Listing {
    pub(crate) fn get(&self, locator: &Locator) -> Option<Listed> {
        self.find(locator).map(|at| self.at(at))
    }

    /// Bucket, and where in it.
    pub(crate) fn find(&self, locator: &Locator) -> Option<(usize, usize)> {
        let bucket = usize::from(locator[0]);
        place(&self.0[bucket], locator).ok().map(|at| (bucket, at))
    }

    pub(crate) fn at(&self, (bucket, at): (usize, usize)) -> Listed {
        self.0[bucket][at].1
    }

    pub(crate) fn contains(&self, locator: &Locator) -> bool {
        self.find(locator).is_some()
    }

    /// In place of what was listed there.
    pub(crate) fn insert(&mut self, locator: Locator, listed: Listed) {
        let bucket = &mut self.0[usize::from(locator[0])];
        match place(bucket, &locator) {
            Ok(at) => bucket[at].1 = listed,
            Err(at) => bucket.insert(at, (locator, listed)),
        }
    }

    pub(crate) fn remove(&mut self, locator: &Locator) {
        let bucket = &mut self.0[usize::from(locator[0])];
        if let Ok(at) = place(bucket, locator) {
            bucket.remove(at);
        }
    }

    pub(crate) fn bucket(&self, number: u8) -> &[(Locator, Listed)] {
        &self.0[usize::from(number)]
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(Locator, Listed)> {
        self.0.iter().flatten()
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut (Locator, Listed)> {
        self.0.iter_mut().flatten()
    }

    /// A mark beside each, not set.
    pub(crate) fn ticks(&self) -> Vec<Vec<bool>> {
        self.0.iter().map(|bucket| vec![false; bucket.len()]).collect()
    }
}

/// Where it is, or where it belongs. Locators are MACs, spread evenly: looked for from where it should
/// be, each is a few steps away.
fn place(bucket: &[(Locator, Listed)], locator: &Locator) -> Result<usize, usize> {
    let share = (head(locator) << 8 >> 32) * bucket.len() as u64;
    let mut at = (share >> 32) as usize;
    while at > 0 && compare(&bucket[at - 1].0, locator).is_ge() {
        at -= 1;
    }
    while at < bucket.len() && compare(&bucket[at].0, locator).is_lt() {
        at += 1;
    }
    let is_there = bucket.get(at).is_some_and(|(there, _)| there == locator);
    if is_there { Ok(at) } else { Err(at) }
}

/// Eight bytes tell nearly all of them apart, and are compared at once.
fn compare(one: &Locator, other: &Locator) -> Ordering {
    head(one).cmp(&head(other)).then_with(|| one.cmp(other))
}

fn head(locator: &Locator) -> u64 {
    u64::from_be_bytes(*locator.first_chunk().expect("a locator has 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::Listing;
    use crate::manifest::Listed;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn listed(version: u64) -> Listed {
        Listed { version, mark: [0; 32] }
    }

    proptest! {
        /// Also where locators are not spread at all.
        #[test]
        fn it_is_a_map(steps in vec((0_u8..3, any::<u8>(), 0_u8..4, any::<bool>()), 0..400)) {
            let (mut listing, mut model) = (Listing::default(), BTreeMap::new());
            for (version, (bucket, second, last, is_removed)) in (1..).zip(steps) {
                let mut locator = [0; 32];
                (locator[0], locator[1], locator[31]) = (bucket, second, last);
                if is_removed {
                    listing.remove(&locator);
                    model.remove(&locator);
                } else {
                    listing.insert(locator, listed(version));
                    model.insert(locator, version);
                }
                prop_assert_eq!(listing.get(&locator).map(|there| there.version), model.get(&locator).copied());
            }
            let all: Vec<_> = listing.iter().map(|(locator, there)| (*locator, there.version)).collect();
            prop_assert_eq!(all, model.into_iter().collect::<Vec<_>>());
        }
    }
}

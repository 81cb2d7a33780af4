//! Many short lists in one piece of memory.

/// What lies in a cell: a list in one block of `capacity` places, a power of two.
#[derive(Clone, Copy, Default)]
pub(super) struct List {
    start: u32,
    length: u32,
}

impl List {
    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Where its item of this number is.
    #[inline]
    pub(super) fn place(self, number: u32) -> u32 {
        self.start + number
    }

    /// How many places the block of a list has: the next power of two.
    fn capacity(&self) -> u32 {
        self.length.next_power_of_two()
    }
}

/// Memory for lists of `T`.
#[derive(Clone, Default)]
pub(super) struct Blocks<T> {
    places: Vec<T>,
    /// Blocks without a list, by the logarithm of how many places they have.
    free: Vec<Vec<u32>>,
}

impl<T: Copy> Blocks<T> {
    #[inline]
    pub(super) fn items(&self, list: List) -> &[T] {
        &self.places[list.start as usize..][..list.length as usize]
    }

    /// What is at a place of a list.
    #[inline]
    pub(super) fn get(&self, place: u32) -> &T {
        &self.places[place as usize]
    }

    pub(super) fn get_mut(&mut self, place: u32) -> &mut T {
        &mut self.places[place as usize]
    }

    /// Puts an item before that of this number.
    pub(super) fn insert(&mut self, list: &mut List, number: u32, item: T) {
        self.push(list, item);
        self.items_mut(*list)[number as usize..].rotate_right(1);
    }

    /// Takes an item out; the others keep their order.
    pub(super) fn remove(&mut self, list: &mut List, number: u32) {
        self.items_mut(*list)[number as usize..].rotate_left(1);
        self.take_out(list, list.length - 1);
    }

    fn items_mut(&mut self, list: List) -> &mut [T] {
        &mut self.places[list.start as usize..][..list.length as usize]
    }

    pub(super) fn push(&mut self, list: &mut List, item: T) {
        if list.is_empty() {
            list.start = self.take(1, item);
        } else if list.length == list.capacity() {
            let (old, length) = (list.start as usize, list.length as usize);
            list.start = self.take(2 * list.length, item);
            self.places.copy_within(old..old + length, list.start as usize);
            self.give_back(old as u32, list.length);
        }
        self.places[(list.start + list.length) as usize] = item;
        list.length += 1;
    }

    /// Takes out the items that are not to be kept.
    pub(super) fn retain(&mut self, list: &mut List, keep: impl Fn(&T) -> bool) {
        let mut at = 0;
        while at < list.length {
            if keep(&self.places[(list.start + at) as usize]) {
                at += 1;
            } else {
                self.take_out(list, at);
            }
        }
    }

    /// The last item comes in place of this one; half a block that nothing is in any more is given back.
    fn take_out(&mut self, list: &mut List, at: u32) {
        let capacity = list.capacity();
        list.length -= 1;
        self.places.swap((list.start + at) as usize, (list.start + list.length) as usize);
        if list.is_empty() {
            self.give_back(list.start, 1);
        } else if list.capacity() < capacity {
            self.give_back(list.start + list.capacity(), list.capacity());
        }
    }

    /// A block of this many places, a power of two; a new one is filled with an item.
    fn take(&mut self, capacity: u32, filling: T) -> u32 {
        let free = self.free.get_mut(capacity.ilog2() as usize);
        if let Some(start) = free.and_then(Vec::pop) {
            return start;
        }
        let (start, more) = (self.places.len(), capacity as usize);
        if self.places.capacity() < start + more {
            self.places.reserve_exact(more.max(start / 8));
        }
        self.places.resize(start + more, filling);
        u32::try_from(start).expect("fewer places than memory has")
    }

    fn give_back(&mut self, start: u32, capacity: u32) {
        let size = capacity.ilog2() as usize;
        if self.free.len() <= size {
            self.free.resize(size + 1, Vec::new());
        }
        self.free[size].push(start);
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{Blocks, List};

    proptest! {
        #[test]
        fn lists_are_what_plain_ones_are(verbs in vec((0..5_usize, 0..40_u32, 0..5_u32), 0..400)) {
            let mut blocks = Blocks::default();
            let mut lists = [List::default(); 5];
            let mut plain: [Vec<u32>; 5] = Default::default();
            for (which, item, verb) in verbs {
                if verb == 0 {
                    blocks.retain(&mut lists[which], |other| *other % 7 != item % 7);
                    plain[which].retain(|other| *other % 7 != item % 7);
                } else {
                    blocks.push(&mut lists[which], item);
                    plain[which].push(item);
                }
                for (list, plain) in lists.iter().zip(&plain) {
                    let mut items = blocks.items(*list).to_vec();
                    let mut plain = plain.clone();
                    items.sort_unstable();
                    plain.sort_unstable();
                    prop_assert_eq!(items, plain);
                }
            }
            // What is given back is used again: never more than the most there ever was, in powers of two.
            prop_assert!(blocks.places.len() <= 5 * 2 * 512);
        }
    }
}

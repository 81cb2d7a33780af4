//! Many areas at once: which of them does a fix touch?

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use rstar::RTree;
use rstar::primitives::{GeomWithData, Rectangle};

use crate::bounds::Bounds;
use crate::edge::MAX_STRAY_M;
use crate::{Area, Fix, Placement};

type Leaf<K> = GeomWithData<Rectangle<[f64; 2]>, Arc<Entry<K>>>;

/// Areas by key, found through the boxes of their shapes.
#[derive(Clone)]
pub struct Index<K> {
    entries: HashMap<K, Arc<Entry<K>>>,
    tree: RTree<Leaf<K>>,
    next_order: u64,
}

struct Entry<K> {
    order: u64,
    key: K,
    area: Area,
}

impl<K: Clone + Eq + Hash> Index<K> {
    /// An index without areas.
    pub fn new() -> Self {
        Self { entries: HashMap::new(), tree: RTree::new(), next_order: 0 }
    }

    /// An index of these areas, faster than inserting one by one. Of two areas with the same key
    /// the later one stays.
    pub fn build(areas: impl IntoIterator<Item = (K, Area)>) -> Self {
        let mut index = Self::new();
        for (key, area) in areas {
            index.enter(key, area);
        }
        index.tree = RTree::bulk_load(index.entries.values().flat_map(leaves).collect());
        index
    }

    /// Adds an area, in place of the one that had this key.
    pub fn insert(&mut self, key: K, area: Area) {
        self.remove(&key);
        let entry = self.enter(key, area);
        for leaf in leaves(&entry) {
            self.tree.insert(leaf);
        }
    }

    /// Takes an area out and tells whether it was there.
    pub fn remove(&mut self, key: &K) -> bool {
        let Some(entry) = self.entries.remove(key) else { return false };
        for leaf in leaves(&entry) {
            self.tree.remove(&leaf);
        }
        true
    }

    /// How many areas there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no area.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The areas that the fix is inside of or near to, in the order in which they were added.
    pub fn decide(&self, fix: &Fix) -> Vec<(K, Placement)> {
        // A little more than the tolerance: what rounding and an edge's arcs may stray by.
        let reach_m = fix.tolerance_m() * 1.001 + 10.0 * MAX_STRAY_M;
        let mut touched: Vec<&Entry<K>> = Bounds::around(fix.position, reach_m)
            .boxes()
            .flat_map(|reach| self.tree.locate_in_envelope_intersecting(reach))
            .map(|leaf| leaf.data.as_ref())
            .collect();
        touched.sort_unstable_by_key(|entry| entry.order);
        touched.dedup_by_key(|entry| entry.order);
        touched
            .into_iter()
            .filter_map(|entry| Some((entry.key.clone(), entry.area.touch(fix)?)))
            .collect()
    }

    fn enter(&mut self, key: K, area: Area) -> Arc<Entry<K>> {
        let entry = Arc::new(Entry { order: self.next_order, key: key.clone(), area });
        self.next_order += 1;
        self.entries.insert(key, Arc::clone(&entry));
        entry
    }
}

fn leaves<K>(entry: &Arc<Entry<K>>) -> Vec<Leaf<K>> {
    entry
        .area
        .shapes
        .iter()
        .flat_map(|shape| shape.bounds().boxes())
        .map(|bounds| Leaf::new(Rectangle::from_aabb(bounds), Arc::clone(entry)))
        .collect()
}

/// Two entries of one index are the same when they were added as one.
impl<K> PartialEq for Entry<K> {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl<K: Clone + Eq + Hash> Default for Index<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K> fmt::Debug for Index<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Index({} areas)", self.entries.len())
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::{Area, Fix, Index, Placement};
    use crate::{Position, Shape};

    fn circle(lat_deg: f64, lon_deg: f64, radius_km: f64) -> Area {
        let center = Position::new(lat_deg, lon_deg).expect("a valid position");
        Area::new(vec![Shape::Circle { center, radius_km }])
    }

    fn fix(lat_deg: f64, lon_deg: f64) -> Fix {
        let position = Position::new(lat_deg, lon_deg).expect("a valid position");
        Fix { position, accuracy_m: 10.0, at: DateTime::UNIX_EPOCH }
    }

    #[test]
    fn answers_in_the_order_of_adding_and_once_each() {
        let fiji = circle(-17.0, 180.0, 200.0);
        let mut index = Index::build((0..20).map(|i| (i, fiji.clone())));
        index.insert(3, fiji);
        let keys: Vec<_> = index.decide(&fix(-17.0, -179.9)).into_iter().map(|(k, _)| k).collect();
        assert_eq!(keys, (0..20).filter(|&i| i != 3).chain([3]).collect::<Vec<_>>());
    }

    #[test]
    fn forgets_what_is_removed_or_replaced() {
        let (rabat, agadir) = (fix(34.02, -6.84), fix(30.43, -9.6));
        let mut index = Index::default();
        index.insert("a", circle(34.02, -6.84, 20.0));
        assert_eq!(index.decide(&rabat), [("a", Placement::Inside)]);
        index.insert("a", circle(30.43, -9.6, 20.0));
        assert!(index.decide(&rabat).is_empty());
        assert_eq!(index.decide(&agadir), [("a", Placement::Inside)]);
        assert_eq!(index.len(), 1);
        assert!(index.remove(&"a") && !index.remove(&"a"));
        assert!(index.decide(&agadir).is_empty() && index.is_empty());
        assert_eq!(index.tree.size(), 0);
    }

    #[test]
    fn of_two_areas_with_one_key_the_later_stays() {
        let index =
            Index::build([("a", circle(34.02, -6.84, 20.0)), ("a", circle(30.43, -9.6, 20.0))]);
        assert!(index.decide(&fix(34.02, -6.84)).is_empty());
        assert_eq!(index.decide(&fix(30.43, -9.6)).len(), 1);
    }
}

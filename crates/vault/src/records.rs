//! The records of an open compartment, by namespace and id.

use crate::compartment::Kept;
use crate::row::Name;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Namespaces are few: by them first, so that an id is compared with ids alone, each as one number.
#[derive(Default)]
pub(crate) struct Records(BTreeMap<Arc<str>, BTreeMap<u128, Kept>>);

impl Records {
    pub(crate) fn get(&self, name: &Name) -> Option<&Kept> {
        self.0.get(&name.namespace)?.get(&name.id.as_u128())
    }

    pub(crate) fn contains(&self, name: &Name) -> bool {
        self.get(name).is_some()
    }

    pub(crate) fn insert(&mut self, name: Name, kept: Kept) {
        self.0.entry(name.namespace).or_default().insert(name.id.as_u128(), kept);
    }

    pub(crate) fn remove(&mut self, name: &Name) {
        if let Some(all) = self.0.get_mut(&name.namespace) {
            all.remove(&name.id.as_u128());
        }
    }

    /// Those of one namespace, by id.
    pub(crate) fn of(&self, namespace: &str) -> impl Iterator<Item = (Uuid, &Kept)> {
        self.0.get(namespace).into_iter().flatten().map(|(id, kept)| (Uuid::from_u128(*id), kept))
    }

    /// All, by namespace and id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Name, &Kept)> {
        self.0
            .iter()
            .flat_map(|(namespace, all)| all.iter().map(|(id, kept)| (named(namespace, *id), kept)))
    }

    pub(crate) fn len(&self) -> usize {
        self.0.values().map(BTreeMap::len).sum()
    }
}

impl IntoIterator for Records {
    type Item = (Name, Kept);
    type IntoIter = Box<dyn Iterator<Item = (Name, Kept)>>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.0.into_iter().flat_map(|(namespace, all)| {
            all.into_iter().map(move |(id, kept)| (named(&namespace, id), kept))
        }))
    }
}

fn named(namespace: &Arc<str>, id: u128) -> Name {
    Name { namespace: Arc::clone(namespace), id: Uuid::from_u128(id) }
}

//! Somebody whose documents are kept here.

use crate::views::Relation;
use amana_vault::Record;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredPerson {
    pub(crate) name: String,
    pub(crate) relation: Relation,
}

impl Record for StoredPerson {
    const NAMESPACE: &'static str = "person";
    const VERSION: u16 = 1;
}

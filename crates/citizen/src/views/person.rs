//! Whose documents these are.

use crate::views::document::hide_content;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Somebody whose documents are kept here.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonView {
    /// Its id.
    pub id: Uuid,
    /// As the person writes it.
    pub name: String,
    /// Who they are to the person.
    pub relation: Relation,
    /// How many documents are theirs.
    pub documents: u32,
}

/// Who somebody is to the person: `relation-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The person.
    #[serde(rename = "self")]
    Oneself,
    /// Husband or wife.
    Spouse,
    /// Son or daughter.
    Child,
    /// Father or mother.
    Parent,
    /// Anybody else.
    Other,
}

/// Somebody to be added, or changed.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SavePerson {
    /// `None` adds.
    pub id: Option<Uuid>,
    /// As the person writes it.
    pub name: String,
    /// Who they are to the person.
    pub relation: Relation,
}

hide_content!(PersonView, SavePerson);

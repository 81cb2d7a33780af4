//! The vaults of this device.

use crate::views::document::hide_content;
use serde::Serialize;
use uuid::Uuid;

/// The vaults of this device. Of the others, nothing is known but that they are there.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VaultsView {
    /// In the order of their making.
    pub vaults: Vec<VaultHereView>,
    /// Which one is chosen; it may not be made yet.
    pub chosen: Uuid,
    /// How the person calls the chosen one: only while it is open.
    pub name: Option<String>,
}

/// One vault of this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VaultHereView {
    /// What it is called by.
    pub id: Uuid,
    /// Its number here, from 1.
    pub number: u32,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

hide_content!(VaultsView);

//! What the person chose: in the vault, and copied into the watch so that it holds while locked.

use amana_vault::{Compartment, Record};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredSettings {
    pub(crate) auto_lock_minutes: u32,
    #[serde(default)]
    pub(crate) country: Option<String>,
    #[serde(default)]
    pub(crate) gpsd: Option<String>,
    #[serde(default)]
    pub(crate) position: StoredPositionSource,
}

/// Where the position comes from.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StoredPositionSource {
    /// The gpsd that is named; without a name, nowhere.
    #[default]
    Gpsd,
    /// The location service of a Linux desktop.
    #[serde(rename = "geoclue")]
    GeoClue,
    /// The telephone's own.
    Device,
}

impl Default for StoredSettings {
    fn default() -> Self {
        let position = StoredPositionSource::default();
        Self { auto_lock_minutes: 10, country: None, gpsd: None, position }
    }
}

impl Record for StoredSettings {
    const NAMESPACE: &'static str = "settings";
    const VERSION: u16 = 1;
}

/// The watch's copy.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct StoredSettingsCopy(pub(crate) StoredSettings);

impl Record for StoredSettingsCopy {
    const NAMESPACE: &'static str = "settings-copy";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
    const IN_BACKUP: bool = false;
}

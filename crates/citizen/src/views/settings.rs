//! What the person chose for this vault.

use serde::{Deserialize, Serialize};

/// Settings: shown and saved in the same shape.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SettingsView {
    /// Minutes without a touch until the vault locks: 1 to 120.
    pub auto_lock_minutes: u32,
    /// Where the person is, as ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Where a gpsd listens, as `host:port`.
    pub gpsd: Option<String>,
    /// Where the position comes from.
    pub position: PositionSource,
}

/// Where the position comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PositionSource {
    /// The gpsd that is named; without a name, nowhere.
    #[default]
    Gpsd,
    /// The location service of a Linux desktop.
    #[serde(rename = "geoclue")]
    GeoClue,
    /// The telephone's own.
    Device,
}

impl std::fmt::Debug for SettingsView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SettingsView({} min)", self.auto_lock_minutes)
    }
}

//! What the person chose for this vault: shown also while it is locked.

pub(crate) mod countries;

use crate::form::FormRefusal;
use crate::message::{Message, Value};
use crate::stored::{StoredPositionSource, StoredSettings, StoredSettingsCopy, activity};
use crate::views::{PositionSource, SettingsView};
use crate::{Citizen, Error, Topic};
use amana_vault::{Store, Transaction, Vault, VaultError};
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use uuid::Uuid;

const AUTO_LOCK_MINUTES: RangeInclusive<u32> = 1..=120;

/// What was chosen; as long as nothing was, what is chosen for a start.
///
/// # Errors
/// [`VaultError::Missing`].
pub async fn view(citizen: &Citizen) -> Result<SettingsView, Error> {
    citizen.ask(|room| Ok(of(room.store()?)?.into())).await
}

/// Keeps what was chosen.
///
/// # Errors
/// [`Error::Form`] naming everything that cannot be; [`VaultError::Locked`].
pub async fn save(citizen: &Citizen, settings: SettingsView) -> Result<SettingsView, Error> {
    let settings = check(settings)?;
    let now = citizen.now();
    let saved = settings.clone();
    citizen
        .ask(move |room| {
            room.vault()?.write(|tx| -> Result<(), Error> {
                put(tx, &saved)?;
                Ok(activity::append(tx, now, "settings-changed")?)
            })?;
            // Alerts are judged by the country.
            room.desk.changed();
            Ok(())
        })
        .await?;
    citizen.changed(&[Topic::Settings, Topic::Alerts, Topic::Security]);
    Ok(settings.into())
}

/// The vault's settings, or the watch's copy while the vault is locked.
pub(crate) fn of(store: &Store) -> Result<StoredSettings, VaultError> {
    let kept = match store.get::<StoredSettings>(Uuid::nil()) {
        Err(VaultError::Locked) => store.get::<StoredSettingsCopy>(Uuid::nil())?.map(|copy| copy.0),
        kept => kept?,
    };
    Ok(kept.unwrap_or_default())
}

/// Brings the watch's copy back where the watch lost it, or never had it.
pub(crate) fn heal(vault: &mut Vault) -> Result<(), VaultError> {
    let Some(kept) = vault.get::<StoredSettings>(Uuid::nil())? else { return Ok(()) };
    if vault.get::<StoredSettingsCopy>(Uuid::nil())?.is_some_and(|copy| copy.0 == kept) {
        return Ok(());
    }
    vault.write(|tx| tx.put(Uuid::nil(), &StoredSettingsCopy(kept)))
}

fn put(tx: &mut Transaction<'_>, settings: &StoredSettings) -> Result<(), Error> {
    tx.put(Uuid::nil(), settings)?;
    Ok(tx.put(Uuid::nil(), &StoredSettingsCopy(settings.clone()))?)
}

fn check(settings: SettingsView) -> Result<StoredSettings, Error> {
    let mut form = FormRefusal::default();
    if !AUTO_LOCK_MINUTES.contains(&settings.auto_lock_minutes) {
        let message = Message::plain("error-auto-lock")
            .with("minimum", Value::Number((*AUTO_LOCK_MINUTES.start()).into()))
            .with("maximum", Value::Number((*AUTO_LOCK_MINUTES.end()).into()));
        form.refuse("auto_lock_minutes", message);
    }
    if settings.country.as_deref().is_some_and(|code| !countries::is_one(code)) {
        form.refuse("country", Message::plain("error-country"));
    }
    let gpsd = settings.gpsd.map(|typed| typed.trim().to_owned()).filter(|typed| !typed.is_empty());
    if gpsd.as_deref().is_some_and(|address| !is_on_this_device(address)) {
        form.refuse("gpsd", Message::plain("error-gpsd"));
    }
    form.finish()?;
    let SettingsView { auto_lock_minutes, country, position, .. } = settings;
    Ok(StoredSettings { auto_lock_minutes, country, gpsd, position: position.into() })
}

/// What gpsd says is neither sealed nor signed: over a network, others could read where the person
/// is, and say where they are.
fn is_on_this_device(address: &str) -> bool {
    if let Ok(address) = address.parse::<SocketAddr>() {
        return address.ip().is_loopback() && address.port() != 0;
    }
    let port = address.strip_prefix("localhost:").and_then(|port| port.parse::<u16>().ok());
    port.is_some_and(|port| port != 0)
}

impl From<StoredSettings> for SettingsView {
    fn from(settings: StoredSettings) -> Self {
        let StoredSettings { auto_lock_minutes, country, gpsd, position } = settings;
        Self { auto_lock_minutes, country, gpsd, position: position.into() }
    }
}

impl From<PositionSource> for StoredPositionSource {
    fn from(source: PositionSource) -> Self {
        match source {
            PositionSource::Gpsd => Self::Gpsd,
            PositionSource::GeoClue => Self::GeoClue,
            PositionSource::Device => Self::Device,
        }
    }
}

impl From<StoredPositionSource> for PositionSource {
    fn from(source: StoredPositionSource) -> Self {
        match source {
            StoredPositionSource::Gpsd => Self::Gpsd,
            StoredPositionSource::GeoClue => Self::GeoClue,
            StoredPositionSource::Device => Self::Device,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{check, is_on_this_device};
    use crate::stored::StoredSettings;
    use crate::views::{PositionSource, SettingsView};

    #[test]
    fn everything_that_cannot_be_is_named_at_once() {
        let nonsense = SettingsView {
            auto_lock_minutes: 0,
            country: Some("ma".into()),
            gpsd: Some("gps.example:2947".into()),
            position: PositionSource::Gpsd,
        };
        let refused = check(nonsense).err().expect("nothing of it can be");
        let fields: Vec<_> = refused.fields().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["auto_lock_minutes", "country", "gpsd"]);
        let sense = SettingsView {
            auto_lock_minutes: 120,
            country: Some("MA".into()),
            gpsd: Some(" localhost:2947 ".into()),
            position: PositionSource::GeoClue,
        };
        let kept = check(sense).expect("is kept");
        assert_eq!(kept.gpsd.as_deref(), Some("localhost:2947"));
        assert_eq!(SettingsView::from(kept).position, PositionSource::GeoClue);
        let (gpsd, position) = (Some("  ".into()), PositionSource::Gpsd);
        let none = SettingsView { auto_lock_minutes: 1, country: None, gpsd, position };
        assert_eq!(check(none).expect("is kept").gpsd, None);
    }

    #[test]
    fn a_position_comes_from_this_device_alone() {
        for there in ["localhost:2947", "127.0.0.1:2947", "127.8.9.1:1", "[::1]:65535"] {
            assert!(is_on_this_device(there), "{there}");
        }
        for elsewhere in [
            "192.168.1.7:2947",
            "0.0.0.0:2947",
            "localhost",
            "localhost:0",
            "localhost:70000",
            "localhost.example:2947",
            "[::2]:2947",
            "127.0.0.1",
            "localhost:2947/x",
            "",
        ] {
            assert!(!is_on_this_device(elsewhere), "{elsewhere}");
        }
    }

    /// What an earlier or a leaner version wrote is understood.
    #[test]
    fn settings_with_fewer_fields_are_understood() {
        let read: StoredSettings =
            serde_json::from_str(r#"{"auto_lock_minutes":5}"#).expect("reads");
        assert!(read == StoredSettings { auto_lock_minutes: 5, ..StoredSettings::default() });
    }
}

//! One location as GeoClue publishes it: an object with properties.

use std::collections::HashMap;

use chrono::DateTime;
use zbus::Connection;
use zbus::fdo::PropertiesProxy;
use zbus::names::InterfaceName;
use zbus::zvariant::{ObjectPath, OwnedValue};

use super::session::SERVICE;
use crate::accuracy::known;
use crate::{Doubt, Observation, Origin};

const LOCATION: InterfaceName<'static> =
    InterfaceName::from_static_str_unchecked("org.freedesktop.GeoClue2.Location");

/// Reads the location at a path.
pub(super) async fn read(bus: &Connection, path: ObjectPath<'_>) -> zbus::Result<Observation> {
    let properties =
        PropertiesProxy::builder(bus).destination(SERVICE)?.path(path)?.build().await?;
    Ok(understand(&properties.get_all(LOCATION).await?))
}

/// What the properties say. The accuracy is not known where it is negative, or 0 as GeoClue 2.6 makes it
/// of a receiver's sentences. Without a place or a time it is not a location.
fn understand(properties: &HashMap<String, OwnedValue>) -> Observation {
    let number =
        |name: &str| properties.get(name).and_then(|value| value.downcast_ref::<f64>().ok());
    let time = properties
        .get("Timestamp")
        .and_then(|value| <(u64, u64)>::try_from(value.try_clone().ok()?).ok());
    let at = time.and_then(|(seconds, micros)| {
        DateTime::from_timestamp(i64::try_from(seconds).ok()?, u32::try_from(micros * 1_000).ok()?)
    });
    let (Some(lat), Some(lon), Some(at)) = (number("Latitude"), number("Longitude"), at) else {
        return Observation::Doubtful(Doubt::NotAPlace);
    };
    let accuracy_m = known(number("Accuracy")).unwrap_or(-1.0);
    let seen = Observation::at((lat, lon), accuracy_m, at, Origin::GeoClue);
    seen.map(|seen| seen.moving(number("Speed"), number("Heading"))).into()
}

#[cfg(test)]
mod tests {
    use zbus::zvariant::Value;

    use super::{Doubt, HashMap, Observation, OwnedValue, understand};

    fn properties(of: &[(&str, Value<'static>)]) -> HashMap<String, OwnedValue> {
        let owned = |value: &Value<'static>| value.try_to_owned().expect("no file is in it");
        of.iter().map(|(name, value)| ((*name).to_owned(), owned(value))).collect()
    }

    fn full(lat: f64, accuracy: f64) -> Vec<(&'static str, Value<'static>)> {
        vec![
            ("Latitude", Value::F64(lat)),
            ("Longitude", Value::F64(4.34)),
            ("Accuracy", Value::F64(accuracy)),
            ("Speed", Value::F64(-1.0)),
            ("Heading", Value::F64(-1.0)),
            ("Altitude", Value::F64(f64::MIN)),
            ("Description", Value::new("GPS GGA")),
            ("Timestamp", Value::new((1_795_336_200_u64, 500_000_u64))),
        ]
    }

    #[test]
    fn a_location_keeps_what_is_known() {
        let Observation::Fix(seen) = understand(&properties(&full(50.84, 12.5))) else {
            panic!("a fix");
        };
        assert_eq!((seen.fix.accuracy_m, seen.speed_mps, seen.heading_deg), (12.5, None, None));
        assert_eq!(seen.fix.at.timestamp_millis(), 1_795_336_200_500);
        for unknown in [-1.0, 0.0, f64::NAN] {
            let Observation::Fix(unsure) = understand(&properties(&full(50.84, unknown))) else {
                panic!("a fix");
            };
            assert!(unsure.fix.accuracy_m < 0.0);
        }
    }

    #[test]
    fn what_is_no_location_is_a_doubt() {
        let nowhere = Observation::Doubtful(Doubt::NotAPlace);
        assert_eq!(understand(&properties(&full(95.0, 5.0))), nowhere);
        assert_eq!(understand(&properties(&[])), nowhere);
        let mut wrong = full(50.84, 5.0);
        wrong[0].1 = Value::new("50.84");
        assert_eq!(understand(&properties(&wrong)), nowhere);
        let mut endless = full(50.84, 5.0);
        endless[7].1 = Value::new((u64::MAX, u64::MAX));
        assert_eq!(understand(&properties(&endless)), nowhere);
    }
}

//! Telling one's own people, in the open: the person sends it with another app, and is told what that
//! means before.

use super::confidants;
use crate::alerts::check_message;
use crate::views::ShareView;
use crate::{Citizen, Error, Message, Value};
use amana_geofence::Fix;
use amana_position::accuracy::known;
use amana_position::age::FIX_MAX_AGE;
use chrono::{DateTime, Utc};

/// What to share: the person's words, and where the device is if they say so. Nothing leaves from here:
/// the person gives it to an app that is not this one. Works while locked.
///
/// # Errors
/// [`Error::Form`] for a message that is too long.
pub async fn share(
    citizen: &Citizen,
    message: String,
    with_position: bool,
) -> Result<ShareView, Error> {
    check_message(&message)?;
    citizen
        .ask(move |room| {
            let fix = with_position.then(|| room.desk.whereabouts.to_send()).flatten();
            let now = room.world.clock.now();
            let text = fix.map_or_else(|| Message::plain("share-help"), |fix| near(&fix, now));
            let text = text.with("words", Value::Text(message)).into();
            let warning = Message::plain("share-warning").into();
            Ok(ShareView { text, warning, confidants: confidants::list(room)? })
        })
        .await
}

/// Where the device was, when, and how surely if that is known.
fn near(fix: &Fix, now: DateTime<Utc>) -> Message {
    let text = match known(Some(fix.accuracy_m)) {
        Some(metres) => {
            Message::plain("share-help-at").with("accuracy_m", Value::Number(metres.ceil() as i64))
        }
        None => Message::plain("share-help-near"),
    };
    let (lat, lon) = (fix.position.lat_deg(), fix.position.lon_deg());
    text.with("coordinates", Value::Verbatim(format!("{lat:.5}, {lon:.5}")))
        .with("at", Value::Verbatim(when(fix.at, now)))
}

/// The time, with its day where it says nothing about now.
fn when(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let is_of_now = (now - at).abs() <= FIX_MAX_AGE;
    at.format(if is_of_now { "%H:%M UTC" } else { "%H:%M UTC (%Y-%m-%d)" }).to_string()
}

/// Opens the composer of text messages with this text (RFC 5724); the person still presses "send".
pub fn sms_uri(phone: &str, text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let body = text.bytes().fold(String::new(), |mut all, byte| {
        if keep(byte) {
            all.push(char::from(byte));
        } else {
            all.push_str(&format!("%{byte:02X}"));
        }
        all
    });
    format!("sms:{phone}?body={body}")
}

#[cfg(test)]
mod tests {
    use super::{FIX_MAX_AGE, near, sms_uri, when};
    use crate::Value;
    use amana_geofence::{Fix, Position};
    use chrono::{DateTime, TimeDelta, Utc};

    fn at() -> DateTime<Utc> {
        "2026-11-22T13:05:00Z".parse().expect("a time")
    }

    #[test]
    fn an_accuracy_that_is_not_known_is_not_told() {
        let of = |accuracy_m: f64| {
            let position = Position::new(39.43, -0.42).expect("a place");
            near(&Fix { position, accuracy_m, at: at() }, at())
        };
        for accuracy_m in [-1.0, 0.0, f64::NAN, f64::INFINITY] {
            let told = of(accuracy_m);
            assert_eq!(told.key, "share-help-near");
            assert!(told.args.iter().all(|(name, _)| *name != "accuracy_m"), "{accuracy_m}");
        }
        let told = of(11.2);
        assert_eq!(told.key, "share-help-at");
        assert!(told.args.contains(&("accuracy_m", Value::Number(12))));
    }

    #[test]
    fn a_time_that_says_nothing_about_now_has_its_day() {
        let later = at() + FIX_MAX_AGE;
        assert_eq!(when(at(), later), "13:05 UTC");
        assert_eq!(when(at(), later + TimeDelta::seconds(1)), "13:05 UTC (2026-11-22)");
        assert_eq!(when(at(), at() - TimeDelta::hours(1)), "13:05 UTC (2026-11-22)");
    }

    #[test]
    fn a_composer_is_opened_with_exactly_this_text() {
        assert_eq!(
            sms_uri("+34600", "J’ai besoin d’aide & vite"),
            "sms:+34600?body=J%E2%80%99ai%20besoin%20d%E2%80%99aide%20%26%20vite"
        );
    }
}

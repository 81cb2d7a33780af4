//! Telling one's own people, in the open: the person sends it with another app, and is told what that
//! means before.

use super::confidants;
use crate::alerts::check_message;
use crate::views::ShareView;
use crate::{Citizen, Error, Message, Value};

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
            let text = match fix {
                Some(fix) => {
                    let (lat, lon) = (fix.position.lat_deg(), fix.position.lon_deg());
                    Message::plain("share-help-at")
                        .with("coordinates", Value::Verbatim(format!("{lat:.5}, {lon:.5}")))
                        .with("accuracy_m", Value::Number(fix.accuracy_m.ceil() as i64))
                        .with("at", Value::Verbatim(fix.at.format("%H:%M UTC").to_string()))
                }
                None => Message::plain("share-help"),
            };
            let text = text.with("words", Value::Text(message)).into();
            let warning = Message::plain("share-warning").into();
            Ok(ShareView { text, warning, confidants: confidants::list(room)? })
        })
        .await
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
    use super::sms_uri;

    #[test]
    fn a_composer_is_opened_with_exactly_this_text() {
        assert_eq!(
            sms_uri("+34600", "J’ai besoin d’aide & vite"),
            "sms:+34600?body=J%E2%80%99ai%20besoin%20d%E2%80%99aide%20%26%20vite"
        );
    }
}

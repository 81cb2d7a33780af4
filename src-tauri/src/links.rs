//! Links between this app and others. From outside comes an invitation: it is shown in its screen, and does
//! nothing by itself. To outside go a call and a text message, and nothing else.

use amana_citizen::distress::sms_uri;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_deep_link::DeepLinkExt as _;

use crate::desk::Desk;
use crate::views::Push;
use crate::window;

const LONGEST_BYTES: usize = 8 * 1024;
/// E.164 has 15 digits; a number that is dialled from abroad has its prefix before them.
const LONGEST_NUMBER: usize = 20;

/// A link that another program of this device opens. No other scheme can be made.
pub struct Outward {
    scheme: &'static str,
    uri: String,
}

impl Outward {
    /// A call (RFC 3966); `None` for what cannot be dialled.
    pub fn call(number: &str) -> Option<Self> {
        let uri = can_be_dialled(number).then(|| format!("tel:{number}"))?;
        Some(Self { scheme: "tel", uri })
    }

    /// A text message that waits in its composer (RFC 5724); `None` for what cannot be dialled.
    pub fn text_message(number: &str, body: &str) -> Option<Self> {
        let uri = can_be_dialled(number).then(|| sms_uri(number, body))?;
        Some(Self { scheme: "sms", uri })
    }

    /// Hands it to the program that the system has for it; `false` where there is none.
    pub async fn open(self) -> bool {
        // The system may first have to find and start one.
        let handed =
            tauri::async_runtime::spawn_blocking(move || hand_over(self.scheme, &self.uri));
        handed.await.unwrap_or(false)
    }
}

/// Digits, one plus before them at most: no pause, no star, nothing that a telephone would obey.
fn can_be_dialled(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && number.len() <= LONGEST_NUMBER
}

/// Only to a program that says it takes the scheme: `xdg-open` would give the link to a browser.
#[cfg(target_os = "linux")]
fn hand_over(scheme: &str, uri: &str) -> bool {
    use gio::prelude::AppInfoExt as _;
    let program = gio::AppInfo::default_for_uri_scheme(scheme);
    program.is_some_and(|program| program.launch_uris(&[uri], gio::AppLaunchContext::NONE).is_ok())
}

/// Windows and macOS ask by themselves when there is none. No shell reads the link.
#[cfg(not(target_os = "linux"))]
fn hand_over(_: &str, uri: &str) -> bool {
    let (program, first) = if cfg!(windows) {
        ("rundll32", Some("url.dll,FileProtocolHandler"))
    } else {
        ("open", None)
    };
    let status = std::process::Command::new(program).args(first).arg(uri).status();
    status.is_ok_and(|status| status.success())
}

/// Listens for links, and takes the one that the app was opened with.
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    let handle = app.clone();
    app.deep_link().on_open_url(move |opened| {
        opened.urls().iter().for_each(|url| take(&handle, url.as_str()));
    });
    let opened_with = app.deep_link().get_current().ok().flatten().unwrap_or_default();
    opened_with.iter().for_each(|url| take(app, url.as_str()));
}

fn take<R: Runtime>(app: &AppHandle<R>, link: &str) {
    if is_invitation(link) {
        app.state::<Desk>().outlet.push(Push::Invitation(link.to_owned()));
        window::focus(app);
    }
}

fn is_invitation(link: &str) -> bool {
    link.len() <= LONGEST_BYTES && link.starts_with("amana:consulate?")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_BYTES, Outward, is_invitation};

    #[test]
    fn only_invitations_are_shown() {
        assert!(is_invitation("amana:consulate?v=1&i=eyJvIjoxfQ"));
        let endless = format!("amana:consulate?{}", "a".repeat(LONGEST_BYTES));
        for link in ["amana:erase", "amana:", "https://example.org/amana:consulate?", "", &endless]
        {
            assert!(!is_invitation(link), "{link:.40}");
        }
    }

    // The plugin hands links on as URLs: reading one must not change a letter of it.
    #[test]
    fn a_link_stays_as_it_is() {
        let link = "amana:consulate?v=1&i=eyJvcmlnaW4iOiJodHRwczovL2xvY2FsaG9zdCJ9-_";
        let url: tauri::Url = link.parse().expect("a link is a URL");
        assert_eq!(url.as_str(), link);
    }

    #[test]
    fn a_call_and_a_text_message_leave_and_nothing_else() {
        let call = |number: &str| Outward::call(number).map(|link| (link.scheme, link.uri));
        assert_eq!(call("112"), Some(("tel", "tel:112".to_owned())));
        assert_eq!(call("+34963000000"), Some(("tel", "tel:+34963000000".to_owned())));
        let text = Outward::text_message("+34600", "J’ai besoin d’aide & vite\n#1?");
        assert_eq!(
            text.map(|link| (link.scheme, link.uri)),
            Some((
                "sms",
                "sms:+34600?body=J%E2%80%99ai%20besoin%20d%E2%80%99aide%20%26%20vite%0A%231%3F"
                    .to_owned()
            ))
        );
    }

    #[test]
    fn what_cannot_be_dialled_is_no_link() {
        let too_long = "1".repeat(21);
        assert!(Outward::call(&too_long[1..]).is_some());
        let obeyed = ["*100#", "112,1", "112;ext=1", "112p1", "1 12", "++34", "34+", "+", ""];
        let foreign = ["//example.org", "112?body=x", "112&to=1", "112\n", "١١٢", &too_long];
        for number in obeyed.into_iter().chain(foreign) {
            assert!(Outward::call(number).is_none(), "{number}");
            assert!(Outward::text_message(number, "help").is_none(), "{number}");
        }
    }
}

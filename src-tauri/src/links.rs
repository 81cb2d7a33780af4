//! Links that are opened outside: an invitation is shown in its screen, and does nothing by itself.

use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_deep_link::DeepLinkExt as _;

use crate::desk::Desk;
use crate::views::Push;
use crate::window;

const LONGEST_BYTES: usize = 8 * 1024;

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
    use super::{LONGEST_BYTES, is_invitation};

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
}

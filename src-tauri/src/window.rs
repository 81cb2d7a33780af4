//! The window: it shows our own pages and no others, and appears once there is something to see.

use tauri::{
    AppHandle, Manager, Runtime, Url, Webview,
    plugin::{Builder, TauriPlugin},
    webview::{PageLoadEvent, PageLoadPayload},
};

/// The label of the one window.
pub const MAIN: &str = "main";

/// Brings the window to the person.
pub fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A desktop may refuse to raise it: then it asks for attention itself.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Keeps every window on our own pages.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    // Not "window": a plugin of Tauri's own has that name and would silently take its place.
    Builder::new("own-pages")
        .on_navigation(|webview, url| is_ours(webview, url))
        .on_page_load(appear)
        .build()
}

fn is_ours<R: Runtime>(webview: &Webview<R>, url: &Url) -> bool {
    let dev_url = webview.config().build.dev_url.as_ref().filter(|_| tauri::is_dev());
    is_bundled(url) || dev_url.is_some_and(|dev_url| dev_url.origin() == url.origin())
}

/// Where Tauri serves the pages in the binary: a scheme of its own, a reserved host on Windows.
fn is_bundled(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost") && cfg!(windows),
        _ => false,
    }
}

// Shown from the start, it would flash white in a dark room.
fn appear<R: Runtime>(webview: &Webview<R>, page: &PageLoadPayload<'_>) {
    if page.event() == PageLoadEvent::Finished {
        let _ = webview.window().show();
    }
}

#[cfg(test)]
mod tests {
    use super::is_bundled;

    #[test]
    fn only_pages_in_the_binary_are_ours() {
        for (url, ours) in [
            ("tauri://localhost", true),
            ("tauri://localhost/index.html", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_bundled(&url.parse().expect("a URL")), ours, "{url}");
        }
    }
}

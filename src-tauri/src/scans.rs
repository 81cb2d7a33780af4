//! Scans as pictures: `scan://localhost/<id>` and `/staged`. Their bytes never pass through JavaScript.

use amana_citizen::views::AccessView;
use amana_citizen::{access, documents};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, Runtime, UriSchemeContext, UriSchemeResponder};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::window;

pub const SCHEME: &str = "scan";

/// What a web view may draw: pictures that were decoded to their end when they were taken in. It
/// would run what is in a PDF, so that is not among them.
const SHOWN: [&str; 2] = ["image/png", "image/jpeg"];

/// Answers the main window's question for one scan.
pub fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    if context.webview_label() != window::MAIN {
        return responder.respond(refusal(StatusCode::FORBIDDEN));
    }
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        let found = match app.try_state::<Desk>() {
            Some(desk) => find(&desk, request.uri().path()).await,
            None => None,
        };
        responder.respond(found.map_or_else(|| refusal(StatusCode::NOT_FOUND), picture));
    });
}

/// A scan while the vault is open; nothing otherwise, whatever the reason.
async fn find(desk: &Desk, path: &str) -> Option<Zeroizing<Vec<u8>>> {
    let name = path.strip_prefix('/')?;
    if name == "staged" {
        let is_open = matches!(access::status(&desk.citizen).await, Ok(AccessView::Open { .. }));
        return if is_open { desk.staged.bytes() } else { None };
    }
    documents::read_scan(&desk.citizen, name.parse::<Uuid>().ok()?).await.ok()
}

fn picture(bytes: Zeroizing<Vec<u8>>) -> Response<Vec<u8>> {
    match documents::media_type_of(&bytes).filter(|found| SHOWN.contains(found)) {
        Some(media_type) => respond(StatusCode::OK, Some(media_type), bytes.to_vec()),
        None => refusal(StatusCode::UNSUPPORTED_MEDIA_TYPE),
    }
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    respond(status, None, Vec::new())
}

fn respond(
    status: StatusCode,
    media_type: Option<&'static str>,
    bytes: Vec<u8>,
) -> Response<Vec<u8>> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let fixed = header::HeaderValue::from_static;
    headers.insert(header::CACHE_CONTROL, fixed("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    if let Some(media_type) = media_type {
        headers.insert(header::CONTENT_TYPE, fixed(media_type));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::picture;
    use tauri::http::{StatusCode, header};
    use zeroize::Zeroizing;

    #[test]
    fn pictures_are_shown_and_never_kept_by_the_web_view() {
        let response = picture(Zeroizing::new(b"\x89PNG\r\n\x1a\n".to_vec()));
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "image/png");
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    }

    #[test]
    fn a_pdf_and_anything_else_is_not_shown() {
        for bytes in [&b"%PDF-1.7"[..], b"<svg/>", b"<html>", b"GIF89a", b""] {
            let response = picture(Zeroizing::new(bytes.to_vec()));
            assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
            assert!(response.body().is_empty());
        }
    }
}

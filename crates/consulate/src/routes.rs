//! Every route with its limits, and the OpenAPI document that says so.

use crate::handlers::{
    alerts, answers, changes, office_alerts, office_events, office_items, office_requests,
    office_roster, office_safety_answers, office_safety_reports, registrations, requests, rosters,
    safety_reports, sign_ins, stream, tokens, trust, uploads,
};
use crate::layers::{add_security_headers, limit_time};
use crate::refusal::{no_such_method, no_such_path};
use crate::site::Site;
use amana_contract::feed::LARGEST_ROSTER;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::middleware::from_fn;
use axum::routing::get;
use axum::{Router, body::Bytes};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::{Modify, OpenApi, openapi};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

const LARGEST_BODY: usize = 128 * 1024;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Amana consulate",
        description = "What an app and a consulate say to each other. Errors are RFC 9457 \
            problem documents; protected paths take `Authorization: DPoP <token>` and a `DPoP` \
            proof (RFC 9449)."
    ),
    modifiers(&DpopSecurity)
)]
struct Document;

struct DpopSecurity;

impl Modify for DpopSecurity {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let description = "`DPoP <token>`, with a proof in the `DPoP` header";
        let scheme = ApiKeyValue::with_description("Authorization", description);
        document
            .components
            .get_or_insert_default()
            .add_security_scheme("dpop", SecurityScheme::ApiKey(ApiKey::Header(scheme)));
    }
}

/// The whole server.
pub(crate) fn router(site: Site) -> Router {
    let (router, document) = described().split_for_parts();
    let document = Bytes::from(to_json(&document));
    let show = get(|| async move { ([(header::CONTENT_TYPE, "application/json")], document) });
    router
        .route("/openapi.json", show)
        .fallback(no_such_path)
        .method_not_allowed_fallback(no_such_method)
        .layer(from_fn(add_security_headers))
        .with_state(site)
}

fn described() -> OpenApiRouter<Site> {
    let short = OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(trust::show))
        .routes(routes!(registrations::start))
        .routes(routes!(registrations::finish))
        .routes(routes!(sign_ins::start))
        .routes(routes!(sign_ins::finish))
        .routes(routes!(tokens::refresh))
        .routes(routes!(requests::submit))
        .routes(routes!(answers::submit))
        .routes(routes!(changes::list))
        .routes(routes!(stream::follow))
        .routes(routes!(safety_reports::send, safety_reports::show))
        .routes(routes!(alerts::head))
        .routes(routes!(alerts::range))
        .routes(routes!(alerts::object))
        .routes(routes!(rosters::show))
        .routes(routes!(office_requests::list))
        .routes(routes!(office_items::fetch))
        .routes(routes!(office_events::publish))
        .routes(routes!(office_safety_reports::list))
        .routes(routes!(office_safety_answers::publish))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn(limit_time));
    let large = |route: OpenApiRouter<Site>, largest| {
        route.layer(DefaultBodyLimit::max(largest)).layer(from_fn(limit_time))
    };
    let alerts = OpenApiRouter::new().routes(routes!(office_alerts::publish));
    let alerts = large(alerts, office_alerts::LARGEST_BODY);
    // No client reads a larger one.
    let rosters = OpenApiRouter::new().routes(routes!(office_roster::publish));
    let rosters = large(rosters, LARGEST_ROSTER);
    // Uploads limit themselves: by size, by offset, and by how long a sender may be silent.
    let slow = OpenApiRouter::new()
        .routes(routes!(uploads::create))
        .routes(routes!(uploads::offset, uploads::append))
        .layer(from_fn(uploads::speak_tus));
    short.merge(alerts).merge(rosters).merge(slow)
}

fn to_json(document: &openapi::OpenApi) -> Vec<u8> {
    serde_json::to_vec_pretty(document).expect("an OpenAPI document serialises")
}

#[cfg(test)]
mod tests {
    use super::{described, to_json};
    use serde_json::Value;

    const ROUTES: [(&str, &str); 26] = [
        ("get", "/v1/trust"),
        ("post", "/v1/registrations"),
        ("post", "/v1/registrations/{id}"),
        ("post", "/v1/sign-ins"),
        ("post", "/v1/sign-ins/{id}"),
        ("post", "/v1/tokens"),
        ("post", "/v1/uploads"),
        ("head", "/v1/uploads/{id}"),
        ("patch", "/v1/uploads/{id}"),
        ("put", "/v1/requests/{id}"),
        ("post", "/v1/requests/{id}/answers"),
        ("get", "/v1/changes"),
        ("get", "/v1/stream"),
        ("put", "/v1/safety-reports/{id}"),
        ("get", "/v1/alerts/head"),
        ("get", "/v1/alerts/{first}/{last}"),
        ("get", "/v1/alerts/objects/{sha256}"),
        ("get", "/v1/alerts/rosters/{sha256}"),
        ("get", "/v1/office/requests"),
        ("get", "/v1/office/requests/{id}/items/{item}"),
        ("post", "/v1/office/requests/{id}/events"),
        ("post", "/v1/office/alerts"),
        ("post", "/v1/office/roster"),
        ("get", "/v1/office/safety-reports"),
        ("get", "/v1/safety-reports/{id}"),
        ("put", "/v1/office/safety-reports/{id}/answer"),
    ];

    fn document() -> Value {
        serde_json::from_slice(&to_json(&described().into_openapi())).expect("JSON")
    }

    /// Every `$ref` leads somewhere.
    fn check_references(value: &Value, document: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                    let pointer = reference.strip_prefix('#').expect("a local reference");
                    assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
                }
                members.values().for_each(|member| check_references(member, document));
            }
            Value::Array(items) => items.iter().for_each(|item| check_references(item, document)),
            _ => {}
        }
    }

    #[test]
    fn the_document_is_openapi_3_1_and_whole() {
        let document = document();
        assert!(document["openapi"].as_str().expect("a version").starts_with("3.1."));
        check_references(&document, &document);
        let paths = document["paths"].as_object().expect("paths");
        let described: usize =
            paths.values().map(|path| path.as_object().expect("methods").len()).sum();
        assert_eq!(described, ROUTES.len());
        for (method, path) in ROUTES {
            let operation = &document["paths"][path][method];
            assert!(operation["responses"]["default"].is_object(), "{method} {path}");
            assert!(operation["description"].as_str().is_some(), "{method} {path}");
        }
    }

    #[test]
    fn what_needs_a_token_says_so() {
        let document = document();
        let open = ["trust", "registrations", "sign-ins", "tokens", "alerts"];
        for (method, path) in ROUTES {
            let first = path.split('/').nth(2).expect("a resource");
            let secured = document["paths"][path][method]["security"].is_array();
            assert_eq!(secured, !open.contains(&first), "{method} {path}");
        }
    }
}

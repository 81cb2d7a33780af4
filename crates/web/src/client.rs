//! A client that trusts as the system trusts the web, and goes nowhere by itself.

use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder};
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_platform_verifier::Verifier;
use std::sync::Arc;

/// All that is said of the device.
pub const USER_AGENT: &str = "amana";

/// Asks no proxy and follows no redirect; how long it waits is the caller's. `None` when the system has no
/// roots of trust.
pub fn client() -> Option<ClientBuilder> {
    let builder = Client::builder()
        .tls_backend_preconfigured(trust_of_the_system()?)
        .no_proxy()
        .redirect(Policy::none())
        .user_agent(USER_AGENT);
    Some(builder)
}

fn trust_of_the_system() -> Option<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Verifier::new(provider.clone()).ok()?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring supports TLS 1.2 and 1.3")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Some(config)
}

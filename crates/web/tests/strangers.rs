//! A server on this computer whose certificate nobody vouches for, and one that is not there.
#![expect(clippy::disallowed_methods, reason = "the test serves on this computer")]

use amana_web::{client, is_about_the_certificate};
use rustls::crypto::ring;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection};
use std::net::TcpListener;
use std::sync::Arc;

fn config() -> ServerConfig {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("is made");
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring supports TLS 1.2 and 1.3")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key.into())
        .expect("the key is the certificate's")
}

/// Shakes hands with whoever comes, and says nothing.
fn serve() -> String {
    let (config, listener) =
        (Arc::new(config()), TcpListener::bind("127.0.0.1:0").expect("a port"));
    let address = format!("https://{}/", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut tls = ServerConnection::new(config.clone()).expect("is sound");
            // The client hangs up: that is what is tested.
            let _ = tls.complete_io(&mut stream);
        }
    });
    address
}

#[tokio::test]
async fn whom_the_system_does_not_trust_is_not_believed_and_that_is_told_from_nobody_there() {
    let client = client().expect("the system has roots").build().expect("a client");
    let stranger = client.get(serve()).send().await.expect_err("nobody vouches for it");
    assert!(is_about_the_certificate(&stranger), "{stranger:?}");
    let nobody = client.get("https://127.0.0.1:1/").send().await.expect_err("nobody is there");
    assert!(!is_about_the_certificate(&nobody), "{nobody:?}");
}

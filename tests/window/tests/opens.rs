//! The window opens on our own page, stays on it, and talks to nobody.

use std::time::Duration;

use amana_window_tests::{Window, World};
use amana_words::Language;
use serde_json::json;
use tokio::{net::TcpListener, time::timeout};

// Runs the page's script and style sheet once more, so that nothing they do goes unseen.
const BROKEN_POLICIES: &str = "
    const seen = [];
    document.addEventListener('securitypolicyviolation', (broken) =>
        seen.push(`${broken.effectiveDirective} ${broken.blockedURI}`));
    const sheet = document.querySelector('link[rel=stylesheet]');
    const again = sheet.cloneNode();
    const loaded = new Promise((resolve, reject) => { again.onload = resolve; again.onerror = reject; });
    sheet.after(again);
    await loaded;
    await import(document.querySelector('script[type=module]').src + '?again');
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return seen;";

// WebKit times what went over a network. Our own pages come out of the binary: only they may be missing.
const REQUESTS: &str = "
    return [location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)];";

const FORBIDDEN_THINGS: &str = "
    const seen = new Set();
    document.addEventListener('securitypolicyviolation', (broken) => seen.add(broken.effectiveDirective));
    await fetch('http://127.0.0.1:9/').catch(() => {});
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    const image = new Image();
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const painted = document.createElement('p');
    painted.setAttribute('style', 'color: red');
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(script, image, painted, frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { refused: [...seen].sort(), injected: window.injected ?? false };";

#[tokio::test(flavor = "multi_thread")]
async fn talks_to_nobody() {
    let (_world, window) = opened().await;

    assert_eq!(window.evaluate(BROKEN_POLICIES).await, json!([]), "our own page keeps the policy");
    let requests = window.evaluate(REQUESTS).await;
    for address in requests.as_array().expect("a list of addresses") {
        let address = address.as_str().expect("an address");
        assert!(address.starts_with("tauri://localhost"), "{address} is ours");
    }

    let outcome = window.evaluate(FORBIDDEN_THINGS).await;
    assert_eq!(
        outcome,
        json!({
            "refused": ["connect-src", "frame-src", "img-src", "script-src-elem", "style-src-attr"],
            "injected": false,
        })
    );
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stays_on_its_own_pages_and_keeps_its_doors_shut() {
    let (_world, window) = opened().await;

    let elsewhere = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = elsewhere.local_addr().expect("a bound port has a number");
    for target in [format!("http://{address}/"), "data:text/html,elsewhere".to_owned()] {
        window.evaluate(&format!("location.href = '{target}'")).await;
        let visited = timeout(Duration::from_millis(500), elsewhere.accept()).await;
        assert!(visited.is_err(), "nobody calls {target}");
        let origin = window.evaluate("return location.origin").await;
        assert_eq!(origin, json!("tauri://localhost"), "{target} was not opened");
    }
    assert_eq!(window.evaluate("return '__TAURI__' in window").await, json!(false));
    let refused = window
        .evaluate(
            "return window.__TAURI_INTERNALS__.invoke('plugin:window|set_title', { value: 'x' })",
        )
        .await;
    assert!(refused.as_str().is_some_and(|why| why.contains("not allowed")), "{refused}");
    window.close().await;
}

async fn opened() -> (World, Window) {
    let world = World::new(Language::En);
    let window = world.open().await;
    window.sees("door-language").await;
    (world, window)
}

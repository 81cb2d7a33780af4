//! Starting and ending the server.

use crate::config::{Config, OnlineKeys, TlsFiles};
use crate::feed::keep_snapshots;
use crate::housekeeping::keep_house;
use crate::routes::router;
use crate::site::{Parts, Site};
use crate::storage::{Store, StoreError};
use crate::uploads::blobs::Blobs;
use amana_channel::trust::{TrustError, Trusted};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use hyper_util::rt::TokioTimer;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

const HEADERS_WITHIN: Duration = Duration::from_secs(10);
const END_WITHIN: Duration = Duration::from_secs(3);

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// A secret that belongs on the office's own machine lies in the server's folder.
    #[error("the office secret {0} lies in the server's folder: move it to the office's machine")]
    OfficeSecret(&'static str),
    /// The origin is not `https://host[:port]`.
    #[error("the origin must be https://host[:port]")]
    Origin,
    /// The trust bundle does not hold.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// The delegation names other online keys.
    #[error("the online keys are not the ones that the root delegated")]
    KeysNotDelegated,
    /// Certificate or key cannot be used.
    #[error("the certificate or its key cannot be used")]
    Tls,
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder or the listener failed.
    #[error("the folder or the listener failed: {0:?}")]
    Io(io::ErrorKind),
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> Self {
        Self::Io(error.kind())
    }
}

/// A server that is running until [`Running::shutdown`].
pub struct Running {
    origin: String,
    address: SocketAddr,
    store: Arc<Store>,
    handle: Handle<SocketAddr>,
    ending: watch::Sender<bool>,
    server: JoinHandle<io::Result<()>>,
}

impl Running {
    /// `https://host[:port]`
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its database, for [`crate::make_invitation`].
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Ends streams at once, gives other answers three seconds, and waits for the end.
    pub async fn shutdown(self) {
        self.ending.send_replace(true);
        self.handle.graceful_shutdown(Some(END_WITHIN));
        // A server that failed or panicked has ended too.
        let _ = self.server.await;
    }
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Running({})", self.origin)
    }
}

/// Serves on a listener that is already bound.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(listener: TcpListener, config: Config) -> Result<Running, ServeError> {
    if let Some(name) = config.office_secret_in_folder() {
        return Err(ServeError::OfficeSecret(name));
    }
    let origin = read_origin(&config.origin)?;
    let trusted = Trusted::verify_unpinned(&config.trust_bundle)?;
    check_delegated(&config.online_keys, &trusted)?;
    let tls = read_tls(&config.tls).ok_or(ServeError::Tls)?;
    let webauthn = relying_party(&origin, &trusted.delegation.mission)?;
    let origin = origin.origin().ascii_serialization();
    let store = Arc::new(Store::open(&config.folder)?);
    let (ending, ended) = watch::channel(false);
    let site = Site::new(Parts {
        store: store.clone(),
        blobs: Blobs::open(&config.folder)?,
        keys: config.online_keys,
        bundle: config.trust_bundle,
        trusted,
        webauthn,
        origin: origin.clone(),
        clock: config.clock,
        ending: ended,
    });

    listener.set_nonblocking(true)?;
    let (address, handle) = (listener.local_addr()?, Handle::new());
    let mut server = axum_server::from_tcp_rustls(listener, RustlsConfig::from_config(tls))?;
    server.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_WITHIN);
    let server = server.handle(handle.clone());
    tokio::spawn(keep_house(site.clone()));
    tokio::spawn(keep_snapshots(site.clone()));
    let server = tokio::spawn(server.serve(router(site).into_make_service()));
    Ok(Running { origin, address, store, handle, ending, server })
}

fn read_origin(origin: &str) -> Result<Url, ServeError> {
    let url = Url::parse(origin).map_err(|_| ServeError::Origin)?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let named = url.domain().is_some() && url.username().is_empty();
    if url.scheme() == "https" && bare && named { Ok(url) } else { Err(ServeError::Origin) }
}

fn check_delegated(keys: &OnlineKeys, trusted: &Trusted) -> Result<(), ServeError> {
    let receipts = keys.receipts.public() == trusted.receipts_key()?;
    let heads = keys.heads.public() == trusted.head_key()?;
    if receipts && heads { Ok(()) } else { Err(ServeError::KeysNotDelegated) }
}

fn relying_party(origin: &Url, mission: &str) -> Result<Webauthn, ServeError> {
    let host = origin.domain().ok_or(ServeError::Origin)?;
    WebauthnBuilder::new(host, origin)
        .and_then(|builder| builder.rp_name(mission).build())
        .map_err(|_| ServeError::Origin)
}

fn read_tls(files: &TlsFiles) -> Option<Arc<ServerConfig>> {
    let chain: Vec<_> = CertificateDer::pem_slice_iter(files.chain_pem.as_bytes())
        .collect::<Result<_, _>>()
        .ok()?;
    let key = PrivateKeyDer::from_pem_slice(files.key_pem.as_bytes()).ok()?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .ok()?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .ok()?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Some(Arc::new(config))
}

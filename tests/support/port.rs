//! A port that stays ours while nobody listens on it.
#![expect(clippy::disallowed_methods, reason = "loopback sockets of the tests")]

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use tokio::net::TcpSocket;

/// A loopback port. While it is kept, the system gives it to nobody else, and a connection to it is
/// refused unless somebody listens.
pub struct Port {
    address: SocketAddr,
    _bound: TcpSocket,
}

impl Port {
    /// Any free port.
    ///
    /// # Panics
    /// When there is none.
    pub fn reserve() -> Self {
        let bound = TcpSocket::new_v4().expect("a socket");
        bound.set_reuseaddr(true).expect("may be shared");
        bound.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a free port");
        Self { address: bound.local_addr().expect("bound"), _bound: bound }
    }

    /// Listens on it.
    ///
    /// # Panics
    /// When somebody does already.
    pub fn listen(&self) -> TcpListener {
        TcpListener::bind(self.address).expect("nobody else listens here")
    }

    /// The origin of who listens here with a certificate for `localhost`.
    pub fn origin(&self) -> String {
        format!("https://localhost:{}", self.address.port())
    }
}

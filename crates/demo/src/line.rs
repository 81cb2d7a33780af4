//! The line between the app and the consulate: real TCP that can be cut, and put back.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Carries every connection to the consulate, until it is cut.
pub struct Line {
    state: Arc<State>,
    port: u16,
    task: JoinHandle<()>,
}

struct State {
    is_up: AtomicBool,
    /// Bytes from the app that may still pass.
    allowance: AtomicU64,
}

impl Line {
    /// Opens a line whose far end is given later, once it is known under this line's port.
    ///
    /// # Errors
    /// When loopback has no port left.
    pub async fn open() -> std::io::Result<(Self, tokio::sync::oneshot::Sender<SocketAddr>)> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let state =
            Arc::new(State { is_up: AtomicBool::new(true), allowance: AtomicU64::new(u64::MAX) });
        let (far_end, answer) = tokio::sync::oneshot::channel();
        let shared = state.clone();
        let task = tokio::spawn(async move {
            let Ok(target) = answer.await else { return };
            while let Ok((near, _)) = listener.accept().await {
                if shared.is_up.load(Ordering::SeqCst) {
                    tokio::spawn(carry(near, target, shared.clone()));
                }
            }
        });
        Ok((Self { state, port, task }, far_end))
    }

    /// The port that the app sees.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Lets `bytes` more pass from the app, then cuts.
    pub fn cut_after(&self, bytes: u64) {
        self.state.allowance.store(bytes, Ordering::SeqCst);
    }

    /// Takes the line down: connections are closed as they come.
    pub fn take_down(&self) {
        self.state.is_up.store(false, Ordering::SeqCst);
        self.state.allowance.store(0, Ordering::SeqCst);
    }

    /// Puts the line back.
    pub fn put_back(&self) {
        self.state.allowance.store(u64::MAX, Ordering::SeqCst);
        self.state.is_up.store(true, Ordering::SeqCst);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn carry(near: TcpStream, target: SocketAddr, state: Arc<State>) {
    let Ok(far) = TcpStream::connect(target).await else { return };
    let (mut near_read, mut near_write) = near.into_split();
    let (mut far_read, mut far_write) = far.into_split();
    let back = async {
        tokio::io::copy(&mut far_read, &mut near_write).await?;
        // Or the near side would use a line that the far side has closed.
        near_write.shutdown().await
    };
    let forth = async {
        let mut piece = vec![0; 16 * 1024];
        loop {
            let count = near_read.read(&mut piece).await?;
            if count == 0 {
                return far_write.shutdown().await;
            }
            let left = state.allowance.load(Ordering::SeqCst);
            if left < count as u64 {
                state.is_up.store(false, Ordering::SeqCst);
                return Err(std::io::ErrorKind::ConnectionAborted.into());
            }
            if left != u64::MAX {
                state.allowance.store(left - count as u64, Ordering::SeqCst);
            }
            far_write.write_all(&piece[..count]).await?;
        }
    };
    // Whichever side ends with an error cuts both; a polite end lets the other side finish.
    let _ = tokio::try_join!(back, forth);
}

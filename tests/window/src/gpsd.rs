//! A gpsd as the app finds it: JSON over TCP, a fix a second, where the test says.

use std::sync::Arc;
use std::sync::Mutex;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The daemon.
pub struct Gpsd {
    address: String,
    place: Arc<Mutex<(f64, f64)>>,
    task: JoinHandle<()>,
}

impl Gpsd {
    /// Listens on a free port and knows one place.
    ///
    /// # Panics
    /// If loopback has no port left.
    pub async fn start(lat_deg: f64, lon_deg: f64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("a bound port has a number").to_string();
        let place = Arc::new(Mutex::new((lat_deg, lon_deg)));
        let shared = place.clone();
        let task = tokio::spawn(async move {
            while let Ok((peer, _)) = listener.accept().await {
                tokio::spawn(serve(peer, shared.clone()));
            }
        });
        Self { address, place, task }
    }

    /// Host and port.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Goes somewhere else.
    ///
    /// # Panics
    /// If another test thread broke.
    pub fn move_to(&self, lat_deg: f64, lon_deg: f64) {
        *self.place.lock().expect("nobody panics with it") = (lat_deg, lon_deg);
    }
}

impl Drop for Gpsd {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut peer: TcpStream, place: Arc<Mutex<(f64, f64)>>) {
    let (read, mut write) = peer.split();
    let version = "{\"class\":\"VERSION\",\"release\":\"3.22\",\"rev\":\"3.22\",\"proto_major\":3,\"proto_minor\":14}\n";
    if write.write_all(version.as_bytes()).await.is_err() {
        return;
    }
    let mut asked = String::new();
    let _ = BufReader::new(read).read_line(&mut asked).await;
    loop {
        let (lat, lon) = *place.lock().expect("nobody panics with it");
        let now: chrono::DateTime<chrono::Utc> = std::time::SystemTime::now().into();
        let time = now.format("%Y-%m-%dT%H:%M:%S.000Z");
        let report = format!(
            "{{\"class\":\"TPV\",\"device\":\"/dev/ttyUSB0\",\"mode\":3,\"time\":\"{time}\",\
             \"lat\":{lat},\"lon\":{lon},\"epx\":4.0,\"epy\":4.0,\"eph\":5.0}}\n"
        );
        if write.write_all(report.as_bytes()).await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    }
}

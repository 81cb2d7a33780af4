//! A citizen adds files of any length from wherever they are read.

use amana_citizen::{Error, documents};
use amana_documents::scan::ScanRefusal;
use amana_tests::{Device, HandClock, PORTRAIT, document, files_in};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

/// 70 MiB: more than a scan may have.
const LONG: u64 = 70 << 20;

/// A PDF, for what looks at its first and last bytes.
fn long_pdf(end: &'static [u8]) -> impl Read + Send + 'static {
    (&b"%PDF-1.7\n"[..]).chain(std::io::repeat(b'.').take(LONG)).chain(end)
}

/// Where an opened file goes: its length and its last bytes are enough to know it.
#[derive(Clone, Default)]
struct Sink(Arc<Mutex<(u64, Vec<u8>)>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut seen = self.0.lock().expect("nobody panicked");
        seen.0 += bytes.len() as u64;
        seen.1 = bytes[bytes.len().saturating_sub(6)..].to_vec();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A picture is cleaned as if it had been staged; a long PDF is sealed as it comes and read back to
/// its last byte; what is cut or no scan leaves no file.
#[tokio::test]
async fn a_file_is_sealed_as_it_is_read() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let id = document(&app).await.id;
    let view = documents::import(&app.citizen, id, PORTRAIT, false).await.expect("imports");
    assert_eq!((view.scans.len(), view.scans[1].original), (2, None));
    let view = documents::import(&app.citizen, id, long_pdf(b"%%EOF\n"), true).await;
    let long = view.expect("imports").scans.pop().expect("the last one");
    assert_eq!((&*long.media_type, long.size_bytes), ("application/pdf", LONG + 15));
    assert!(!long.is_damaged);
    let files = files_in(device.folder()).len();

    let cut = documents::import(&app.citizen, id, long_pdf(b""), false).await;
    assert_eq!(cut, Err(Error::Scan(ScanRefusal::Damaged)));
    let text = documents::import(&app.citizen, id, &b"Dear consul"[..], false).await;
    assert_eq!(text, Err(Error::Scan(ScanRefusal::NotAnImage)));
    assert_eq!(files_in(device.folder()).len(), files, "nothing half is kept");

    let app = device.restart(app).await;
    let whole = documents::read_scan(&app.citizen, long.id).await;
    assert_eq!(whole, Err(Error::Scan(ScanRefusal::TooLarge)), "not into memory");
    let sink = Sink::default();
    documents::open_scan(&app.citizen, long.id, sink.clone()).await.expect("opens");
    let seen = sink.0.lock().expect("nobody panicked");
    assert_eq!((seen.0, &seen.1[..]), (LONG + 15, &b"%%EOF\n"[..]));
}

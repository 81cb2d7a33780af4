//! A file that is dropped on the window: read here, bounded, and staged as a scan.
#![expect(clippy::disallowed_methods, reason = "the person drops this very file on the window")]

use std::io::Read as _;
use std::path::{Path, PathBuf};

use amana_citizen::documents::LARGEST_SCAN_BYTES;
use amana_citizen::views::StagedScanView;
use tauri::{AppHandle, DragDropEvent, Manager as _, Runtime};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::failure::{Answer, failure};
use crate::views::Push;

/// Takes what is dropped.
pub fn take<R: Runtime>(app: &AppHandle<R>, event: &DragDropEvent) {
    let DragDropEvent::Drop { paths, .. } = event else { return };
    let Some(path) = paths.first().cloned() else { return };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let desk = app.state::<Desk>();
        let push = match stage(&desk, path).await {
            Ok(view) => Push::Staged(view),
            Err(failure) => Push::StageFailed(failure),
        };
        desk.outlet.push(push);
    });
}

async fn stage(desk: &Desk, path: PathBuf) -> Answer<StagedScanView> {
    let read = tauri::async_runtime::spawn_blocking(move || read(&path));
    let bytes = read.await.map_err(|_| failure("error-internal"))?;
    desk.stage(bytes.map_err(|_| failure("error-file-unreadable"))?).await
}

/// One byte more than is allowed is enough to be refused as too large.
fn read(path: &Path) -> std::io::Result<Zeroizing<Vec<u8>>> {
    let file = std::fs::File::open(path)?;
    let about = file.metadata()?;
    // Reading a pipe or a device may never end.
    if !about.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    // Room for all of it at once: growing would leave copies behind that nobody wipes.
    let size = about.len().min(LARGEST_SCAN_BYTES + 1);
    let mut bytes = Zeroizing::new(Vec::with_capacity(size as usize + 1));
    file.take(size).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST_SCAN_BYTES, read};
    use std::path::Path;

    #[test]
    fn only_a_file_is_read_and_never_more_than_a_scan() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).is_err());
        assert!(read(&folder.path().join("nothing")).is_err());
        #[cfg(unix)]
        assert!(read(Path::new("/dev/zero")).is_err());
        let small = folder.path().join("small");
        std::fs::write(&small, "scan").unwrap();
        assert_eq!(read(&small).unwrap()[..], *b"scan");
        let large = folder.path().join("large");
        std::fs::File::create(&large).unwrap().set_len(LARGEST_SCAN_BYTES * 4).unwrap();
        assert_eq!(read(&large).unwrap().len() as u64, LARGEST_SCAN_BYTES + 1);
    }
}

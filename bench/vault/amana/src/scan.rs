//! One large scan: sealed, on disk, read back; then opened, whole and in the middle.

use crate::documents;
use amana_vault::Vault;
use measure::{tell, timed};
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use uuid::Uuid;

const SLICE: usize = 1 << 20;

pub fn import(scan: &Path, folder: &Path) {
    let mut vault = documents::make(folder);
    // What the KDF needed is over, and does not count.
    let resets = measure::reset_peak().is_ok();
    let (id, cpu) = timed(|| {
        let blob = vault.seal_blob(File::open(scan).expect("the scan")).expect("seals");
        vault.write(|tx| tx.attach(&blob)).expect("writes");
        blob.id()
    });
    tell("import_s", cpu);
    if resets {
        tell("import_peak_mib", measure::peak_mib());
    }
    let ((), cpu) = timed(|| {
        let mut reader = vault.open_blob(id).expect("opens");
        io::copy(&mut reader, &mut io::sink()).expect("reads");
        reader.verify_end().expect("whole");
    });
    tell("reopen_s", cpu);
    if let Some(cpu) = slice(&vault, id, scan) {
        tell("slice_s", cpu);
    }
}

/// CPU seconds for 1 MiB from the middle, which must be what the scan holds there.
fn slice(vault: &Vault, id: Uuid, scan: &Path) -> Option<f64> {
    let middle = scan.metadata().ok()?.len() / 2;
    let (part, cpu) = timed(|| vault.read_blob_part(id, middle, SLICE).expect("reads"));
    let mut expected = vec![0; part.len()];
    let mut file = File::open(scan).ok()?;
    file.seek(SeekFrom::Start(middle)).ok()?;
    file.read_exact(&mut expected).ok()?;
    assert_eq!(part[..], expected);
    Some(cpu)
}

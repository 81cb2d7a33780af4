//! Unlocking with the recovery code, which no KDF slows: by how many records there are.

use amana_vault::holder::MemoryHolder;
use amana_vault::{
    KdfCost, LockedVault, Passphrase, Record, RecoveryCode, Secret, VaultError, create,
};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct Note(String);

impl Record for Note {
    const NAMESPACE: &'static str = "bench-note";
    const VERSION: u16 = 1;
}

fn filled(records: u128) -> (TempDir, LockedVault, RecoveryCode) {
    let folder = TempDir::new().expect("a temporary folder");
    let passphrase = Passphrase::new("correct horse battery staple");
    let holder = Arc::new(MemoryHolder::default());
    let (mut vault, code) =
        create(folder.path(), &passphrase, KdfCost::FLOOR, holder).expect("a new vault");
    let note = Note("x".repeat(1000));
    vault
        .write(|tx| (0..records).try_for_each(|id| tx.put(Uuid::from_u128(id), &note)))
        .map_err(|error: VaultError| error)
        .expect("writes");
    (folder, vault.lock(), code)
}

fn unlock(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("unlock");
    group.sample_size(10);
    for records in [100, 1_000, 10_000] {
        let (_folder, locked, code) = filled(records);
        let locked = Cell::new(Some(locked));
        let secret = Secret::Recovery(code);
        group.throughput(Throughput::Elements(records as u64));
        group.bench_function(BenchmarkId::from_parameter(records), |bencher| {
            bencher.iter_batched(
                || locked.take().expect("it was locked again"),
                |vault| {
                    let opened = vault.unlock_with(&secret).expect("the right code");
                    locked.set(Some(opened.lock()));
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, unlock);
criterion_main!(benches);

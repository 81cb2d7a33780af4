//! Sealing: a file as one stream, and records in one transaction. Peers are in `bench/vault`.

use amana_vault::holder::MemoryHolder;
use amana_vault::{KdfCost, Passphrase, Record, Vault, VaultError, create};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use serde::{Deserialize, Serialize};
use std::hint::black_box;
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct Note(String);

impl Record for Note {
    const NAMESPACE: &'static str = "bench-note";
    const VERSION: u16 = 1;
}

const SCAN_BYTES: usize = 16 << 20;
const RECORDS: u128 = 100;

fn new_vault() -> (TempDir, Vault) {
    let folder = TempDir::new().expect("a temporary folder");
    let passphrase = Passphrase::new("correct horse battery staple");
    let holder = Arc::new(MemoryHolder::default());
    let (vault, _) =
        create(folder.path(), &passphrase, KdfCost::FLOOR, holder).expect("a new vault");
    (folder, vault)
}

fn seal_a_scan(criterion: &mut Criterion) {
    let (_folder, vault) = new_vault();
    let scan: Vec<u8> = (0..SCAN_BYTES).map(|index| (index * 31 % 251) as u8).collect();
    let mut group = criterion.benchmark_group("seal");
    group.sample_size(10).throughput(Throughput::Bytes(SCAN_BYTES as u64));
    group.bench_function("a scan of 16 MiB", |bencher| {
        bencher.iter(|| {
            let blob = vault.seal_blob(black_box(&scan[..])).expect("seals");
            vault.discard_blob(&blob).expect("nothing names it");
        });
    });
    group.finish();
}

fn write_records(criterion: &mut Criterion) {
    let (_folder, mut vault) = new_vault();
    let mut group = criterion.benchmark_group("write");
    group.sample_size(10).throughput(Throughput::Elements(RECORDS as u64));
    group.bench_function("100 records of 1 KiB", |bencher| {
        bencher.iter_batched(
            || Note("x".repeat(1000)),
            |note| {
                vault
                    .write(|tx| {
                        (0..RECORDS).try_for_each(|id| tx.put(Uuid::from_u128(id), &note))?;
                        Ok::<(), VaultError>(())
                    })
                    .expect("writes");
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

criterion_group!(benches, seal_a_scan, write_records);
criterion_main!(benches);

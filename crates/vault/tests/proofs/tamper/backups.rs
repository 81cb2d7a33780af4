//! A backup with one bit flipped, cut, or with bytes behind it is refused, every time.

use super::exhibit::Exhibit;
use crate::support::amount::{amount, seed};
use crate::support::chance::Chance;
use crate::support::files;
use crate::support::world::backup_file;
use amana_vault::holder::MemoryHolder;
use amana_vault::{VaultError, exists, inspect_backup, restore};
use std::collections::BTreeMap;
use std::sync::Arc;

#[test]
fn a_changed_backup_is_refused_and_restores_nothing() {
    let folder = files::temporary();
    let exhibit = Exhibit::make(&folder.path().join("v"), false);
    let whole = std::fs::read(backup_file(&exhibit.place)).expect("reads");
    let inside = exhibit.model.backup.as_ref().expect("it has a backup");
    let words = inside.words();
    let mut chance = Chance::new(seed());
    let mut outcomes = BTreeMap::<String, usize>::new();
    let file = folder.path().join("changed.backup");
    let target = folder.path().join("restored");
    for attempt in 0..amount(400, 6_000) {
        let mut bytes = whole.clone();
        match attempt % 10 {
            8 => bytes.truncate(chance.below(bytes.len())),
            9 => bytes.extend((0..=chance.below(40)).map(|_| chance.next() as u8)),
            _ => {
                let at = chance.below(bytes.len());
                bytes[at] ^= 1 << chance.below(8);
            }
        }
        std::fs::write(&file, &bytes).expect("writes");
        let error = inspect_backup(&file, &words).expect_err("changed");
        *outcomes.entry(format!("{error:?}")).or_default() += 1;
        if attempt % 20 == 0 {
            let holder = Arc::new(MemoryHolder::default());
            let refused = restore(&target, &file, &words, holder, &mut |_, _| {});
            assert!(refused.is_err() && !exists(&target), "attempt {attempt}");
        }
    }
    std::fs::write(&file, &whole).expect("writes");
    let holder = Arc::new(MemoryHolder::default());
    let (vault, _) = restore(&target, &file, &words, holder, &mut |_, _| {}).expect("whole again");
    assert_eq!(inside.differs(&vault), None);
    println!("a changed backup: {outcomes:?}");
    assert!(!outcomes.contains_key(&format!("{:?}", VaultError::Exists)));
}

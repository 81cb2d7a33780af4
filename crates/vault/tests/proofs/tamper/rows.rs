//! Rows, pages, slots and files that are exchanged, removed, added or put back, one kind after the
//! other, each for every item there is.

use super::exhibit::{Exhibit, Outcome, print};
use crate::support::amount::sample;
use crate::support::files::{self, Image};
use crate::support::world::{World, vault_folder};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const DATABASE: &str = "vault.db";
const PAGE: usize = 32_768;

/// The image after some SQL behind the vault's back.
fn after(exhibit: &Exhibit, sql: &str) -> Image {
    let folder = exhibit.place.join("sql");
    files::put(&folder, &exhibit.image);
    let database = rusqlite::Connection::open(folder.join(DATABASE)).expect("opens");
    database.execute_batch(sql).expect(sql);
    drop(database);
    files::take(&folder)
}

/// Every row of every table, by what names it in SQL.
fn rows(exhibit: &Exhibit) -> Vec<(&'static str, String)> {
    let folder = exhibit.place.join("sql");
    files::put(&folder, &exhibit.image);
    let database = rusqlite::Connection::open(folder.join(DATABASE)).expect("opens");
    let keys = [
        (
            "rows",
            "'compartment = ' || compartment || ' AND hex(locator) = ''' || hex(locator) || ''''",
        ),
        ("buckets", "'compartment = ' || compartment || ' AND bucket = ' || bucket"),
        ("epochs", "'compartment = ' || compartment || ' AND epoch = ' || epoch"),
        ("roots", "'compartment = ' || compartment"),
        ("slots", "'hex(id) = ''' || hex(id) || ''''"),
        ("meta", "'name = ''' || name || ''''"),
    ];
    let mut all = Vec::new();
    for (table, key) in keys {
        let sql = format!("SELECT {key} FROM {table}");
        let mut statement = database.prepare(&sql).expect("reads");
        let names = statement.query_map([], |row| row.get::<_, String>(0)).expect("reads");
        all.extend(names.map(|name| (table, name.expect("reads"))));
    }
    all
}

fn count(
    exhibit: &Exhibit,
    what: &str,
    images: impl IntoIterator<Item = (String, Image)>,
) -> BTreeMap<Outcome, usize> {
    let mut outcomes = BTreeMap::new();
    for (which, image) in images {
        let outcome = exhibit.try_with(&image, true);
        let outcome = outcome.unwrap_or_else(|reason| panic!("{what}, {which}: {reason}"));
        *outcomes.entry(outcome).or_default() += 1;
    }
    print(what, &outcomes);
    outcomes
}

fn all_noticed(outcomes: &BTreeMap<Outcome, usize>) {
    assert!(!outcomes.is_empty());
    assert!(!outcomes.contains_key(&Outcome::NoEffect), "{outcomes:?}");
}

#[test]
fn a_row_that_is_removed_from_any_table_is_noticed() {
    let folder = files::temporary();
    let exhibit = Exhibit::make(&folder.path().join("v"), false);
    let rows = sample(&rows(&exhibit), 60);
    let images = rows.iter().map(|(table, key)| {
        let sql = format!("DELETE FROM {table} WHERE {key}");
        (sql.clone(), after(&exhibit, &sql))
    });
    all_noticed(&count(&exhibit, "a row removed", images));
}

#[test]
fn rows_that_are_exchanged_are_noticed() {
    let folder = files::temporary();
    let exhibit = Exhibit::make(&folder.path().join("v"), false);
    let all = rows(&exhibit);
    let mut pairs = Vec::new();
    for (table, value) in [
        ("rows", "sealed"),
        ("rows", "version"),
        ("buckets", "sealed"),
        ("epochs", "wrapped"),
        ("slots", "slot"),
        ("roots", "mac"),
    ] {
        let keys: Vec<_> = all.iter().filter(|(of, _)| *of == table).map(|(_, key)| key).collect();
        for (n, first) in keys.iter().enumerate() {
            for second in &keys[n + 1..] {
                pairs.push((table, value, (*first).clone(), (*second).clone()));
            }
        }
    }
    let images = sample(&pairs, 60).into_iter().map(|(table, value, first, second)| {
        let sql = format!(
            "CREATE TEMP TABLE kept AS SELECT {value} AS value FROM {table} WHERE {first};
             UPDATE {table} SET {value} = (SELECT {value} FROM {table} WHERE {second}) WHERE {first};
             UPDATE {table} SET {value} = (SELECT value FROM kept) WHERE {second};"
        );
        (format!("{table}.{value}: {first}, {second}"), after(&exhibit, &sql))
    });
    let outcomes = count(&exhibit, "two rows exchanged", images);
    // Two rows of one version exchange nothing when they exchange it.
    assert!(outcomes.keys().any(|outcome| *outcome != Outcome::NoEffect));
}

#[test]
fn files_that_are_exchanged_removed_or_added_are_noticed() {
    let folder = files::temporary();
    let exhibit = Exhibit::make(&folder.path().join("v"), false);
    let blobs: Vec<PathBuf> =
        exhibit.image.keys().filter(|path| path.starts_with("blobs")).cloned().collect();
    assert!(blobs.len() >= 2);
    let mut images = Vec::new();
    for first in &blobs {
        for second in blobs.iter().filter(|second| *second > first) {
            let mut image = exhibit.image.clone();
            image.insert(first.clone(), exhibit.image[second].clone());
            image.insert(second.clone(), exhibit.image[first].clone());
            images.push(("exchanged".into(), image));
        }
        let mut image = exhibit.image.clone();
        image.remove(first);
        images.push(("removed".into(), image));
        let mut image = exhibit.image.clone();
        image.insert(first.clone(), Vec::new());
        images.push(("emptied".into(), image));
    }
    all_noticed(&count(&exhibit, "files exchanged, removed, emptied", images));
    let added =
        [uuid::Uuid::new_v4().to_string(), "a stranger's".into(), ".hidden".into()].map(|name| {
            let mut image = exhibit.image.clone();
            image.insert(Path::new("blobs").join(&name), exhibit.image[&blobs[0]].clone());
            (name, image)
        });
    let outcomes = count(&exhibit, "a file added", added);
    assert_eq!(outcomes.into_keys().collect::<Vec<_>>(), [Outcome::NoEffect], "it is set aside");
}

/// Pages of an older copy of the same database, each spliced into the newer one.
#[test]
fn an_old_page_in_the_new_file_is_noticed() {
    let folder = files::temporary();
    let place = folder.path().join("v");
    let old = Exhibit::make(&place, false);
    let mut world = World::reopen(&place, old.model.clone(), 5).expect("opens");
    let mut between = Vec::new();
    for name in ["edit", "add", "watch", "new-words", "edit", "write-many"] {
        (crate::support::operations::named(name).run)(&mut world).expect(name);
        between.push(world.model.clone());
    }
    let model = world.model.clone();
    drop(world);
    let image = files::take(&vault_folder(&place));
    let new = old.followed_by(&between, model, image);
    let (before, now) = (&old.image[Path::new(DATABASE)], &new.image[Path::new(DATABASE)]);
    let pages: Vec<_> = (0..before.len().min(now.len()) / PAGE)
        .map(|page| page * PAGE..(page + 1) * PAGE)
        .filter(|page| before[page.clone()] != now[page.clone()])
        .collect();
    let images = pages.iter().map(|page| {
        let mut image = new.image.clone();
        let bytes = image.get_mut(Path::new(DATABASE)).expect("is there");
        bytes[page.clone()].copy_from_slice(&before[page.clone()]);
        (format!("page at {}", page.start), image)
    });
    let outcomes = count(&new, "an old page", images);
    assert!(outcomes.values().sum::<usize>() >= 5, "few pages differ");
}

/// A way in that was replaced is put back beside the new one, and in its place.
#[test]
fn an_old_way_in_is_noticed() {
    let folder = files::temporary();
    let place = folder.path().join("v");
    let old = Exhibit::make(&place, false);
    let aside = place.join("aside.db");
    std::fs::write(&aside, &old.image[Path::new(DATABASE)]).expect("writes");
    let mut world = World::reopen(&place, old.model.clone(), 6).expect("opens");
    (crate::support::operations::named("new-phrase").run)(&mut world).expect("replaces");
    let model = world.model.clone();
    drop(world);
    let new = old.followed_by(&[], model, files::take(&vault_folder(&place)));
    let attach = format!("ATTACH '{}' AS aside;", aside.display());
    let images = [
        "INSERT OR IGNORE INTO slots SELECT * FROM aside.slots",
        "DELETE FROM slots; INSERT INTO slots SELECT * FROM aside.slots",
    ]
    .map(|sql| (sql.to_owned(), after(&new, &format!("{attach}{sql}"))));
    all_noticed(&count(&new, "an old way in", images));
}

/// What does not keep empty folders (an archive, a cloud) has not damaged anything.
#[test]
fn a_copy_without_its_empty_folders_opens() {
    let folder = files::temporary();
    let exhibit = Exhibit::make(&folder.path().join("v"), false);
    std::fs::remove_dir_all(vault_folder(&exhibit.place)).expect("removes");
    let mut image = exhibit.image.clone();
    image.insert(Path::new("blobs").join("an orphan"), vec![1, 2, 3]);
    assert_eq!(exhibit.try_with(&image, true), Ok(Outcome::NoEffect));
    assert!(vault_folder(&exhibit.place).join("quarantine").join("an orphan").exists());
}

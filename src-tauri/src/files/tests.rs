//! Saved files are found again, and never written over.

use std::time::{Duration, SystemTime};

use chrono::DateTime;

use super::{Found, MOST_FOUND, backup_stem, free_path, write_new};

#[test]
fn nothing_is_ever_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("Documents").join("Amana");
    let names: Vec<_> = ["first", "second", "third"]
        .iter()
        .map(|text| write_new(&saved, "Kit", "pdf", text.as_bytes()).unwrap())
        .collect();
    let expected = ["Kit.pdf", "Kit (2).pdf", "Kit (3).pdf"].map(|name| saved.join(name));
    assert_eq!(names, expected);
    assert_eq!(std::fs::read_to_string(&names[0]).unwrap(), "first");
    assert_eq!(std::fs::read_dir(&saved).unwrap().count(), 3, "nothing half-written stays");
    assert_eq!(free_path(&saved, "Kit", "pdf").unwrap(), saved.join("Kit (4).pdf"));
}

#[cfg(unix)]
#[test]
fn only_the_person_may_read_what_is_saved() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = write_new(folder.path(), "Kit", "pdf", b"words").unwrap();
    assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn backups_are_found_newest_first_by_tokens_that_hold_no_path() {
    let folder = tempfile::tempdir().unwrap();
    for age in 0..60 {
        let path = folder.path().join(format!("{age}.amana-backup"));
        let file = std::fs::File::create(path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(60 * age)).unwrap();
    }
    std::fs::write(folder.path().join("holiday.jpg"), "").unwrap();
    std::fs::create_dir(folder.path().join("folder.amana-backup")).unwrap();
    let found = Found::default();
    let backups = found.look(folder.path());
    assert_eq!(backups.len(), MOST_FOUND);
    assert_eq!((&*backups[0].name, &*backups[49].name), ("0.amana-backup", "49.amana-backup"));
    assert_eq!(found.path(&backups[3].token), Some(folder.path().join("3.amana-backup")));

    found.look(folder.path());
    assert_eq!(found.path(&backups[3].token), None, "older tokens open nothing");
    for token in ["", "../../etc/passwd", "00000000-0000-0000-0000-000000000000"] {
        assert_eq!(found.path(token), None);
    }
}

#[test]
fn a_folder_that_is_not_there_holds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Found::default().look(&folder.path().join("nowhere")).is_empty());
    assert!(Found::default().add(folder.path().join("nowhere.amana-backup")).is_err());
}

#[test]
fn the_name_of_a_backup_sorts_by_its_time() {
    let at = DateTime::parse_from_rfc3339("2026-11-22T14:05:59Z").unwrap().to_utc();
    assert_eq!(backup_stem(at), "Amana 2026-11-22 1405");
}

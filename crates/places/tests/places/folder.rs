//! A folder, and a stick that is drawn out.

use crate::{LARGE, name, source};
use amana_places::{Folder, Place, PlaceError, Staging, Tag};
use std::path::Path;

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("works")
        .map(|entry| entry.expect("works").file_name().into_string().expect("works"))
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn copies_are_written_read_back_and_only_the_old_ones_go() {
    let (here, stick) = (tempfile::tempdir().expect("works"), tempfile::tempdir().expect("works"));
    let (tag, other) = (Tag::make(), Tag::make());
    let place = Place::Folder(Folder::at(stick.path().to_owned(), tag.clone()));
    let others = Place::Folder(Folder::at(stick.path().to_owned(), other.clone()));
    std::fs::write(stick.path().join("photo.jpg"), b"mine").expect("works");
    place.prepare().await.expect("works");
    others.prepare().await.expect("works");
    let from = source(&here, LARGE);
    others.put(&from, &name(&other, 1)).await.expect("works");
    for day in 1..=5 {
        let written = place.put(&from, &name(&tag, day)).await.expect("works");
        assert_eq!(written.size_bytes, LARGE as u64);
        place.check(&name(&tag, day), written).await.expect("works");
    }
    assert_eq!(place.keep_newest(&tag, 2, &name(&tag, 5)).await, Ok(3));
    let days: Vec<_> =
        place.list(&tag).await.expect("works").into_iter().map(|kept| kept.name).collect();
    assert_eq!(days, [name(&tag, 4), name(&tag, 5)]);
    // A clock that was set back: the newest by name are others than the one just written.
    assert_eq!(place.keep_newest(&tag, 1, &name(&tag, 4)).await, Ok(0));
    assert_eq!(others.list(&other).await.expect("works").len(), 1, "another vault's copy stays");
    assert_eq!(std::fs::read(stick.path().join("photo.jpg")).expect("works"), b"mine");
    let back = here.path().join("back");
    place.get(&name(&tag, 5), back.clone()).await.expect("works");
    assert_eq!(std::fs::read(back).expect("works"), std::fs::read(from).expect("works"));
}

#[tokio::test]
async fn a_stick_that_is_out_is_said_to_be_out_and_nothing_is_written_where_it_was() {
    let here = tempfile::tempdir().expect("works");
    let (mount, away) = (here.path().join("mount"), here.path().join("away"));
    std::fs::create_dir(&mount).expect("works");
    let tag = Tag::make();
    let place = Place::Folder(Folder::at(mount.clone(), tag.clone()));
    place.prepare().await.expect("works");
    let from = source(&here, 1000);
    let written = place.put(&from, &name(&tag, 1)).await.expect("works");
    std::fs::rename(&mount, &away).expect("works");
    assert_eq!(place.put(&from, &name(&tag, 2)).await, Err(PlaceError::Absent));
    assert_eq!(place.check(&name(&tag, 1), written).await, Err(PlaceError::Absent));
    assert_eq!(place.prepare().await, Err(PlaceError::Absent));
    // Where it was mounted lies an empty folder of this disk now.
    std::fs::create_dir(&mount).expect("works");
    assert_eq!(place.put(&from, &name(&tag, 2)).await, Err(PlaceError::Absent));
    assert_eq!(place.list(&tag).await, Err(PlaceError::Absent));
    assert_eq!(files(&mount), [""; 0]);
    // In again: all is as it was.
    std::fs::remove_dir(&mount).expect("works");
    std::fs::rename(&away, &mount).expect("works");
    place.check(&name(&tag, 1), written).await.expect("works");
    place.put(&from, &name(&tag, 2)).await.expect("works");
}

#[tokio::test]
async fn a_copy_that_rots_or_goes_is_noticed_and_what_was_left_unfinished_is_swept() {
    let (here, stick) = (tempfile::tempdir().expect("works"), tempfile::tempdir().expect("works"));
    let tag = Tag::make();
    let place = Place::Folder(Folder::at(stick.path().to_owned(), tag.clone()));
    place.prepare().await.expect("works");
    let from = source(&here, LARGE);
    let written = place.put(&from, &name(&tag, 1)).await.expect("works");
    let path = stick.path().join(name(&tag, 1).to_text());
    let mut content = std::fs::read(&path).expect("works");
    content[LARGE / 2] ^= 1;
    std::fs::write(&path, &content).expect("works");
    assert_eq!(place.check(&name(&tag, 1), written).await, Err(PlaceError::Differs));
    content.truncate(LARGE / 2);
    std::fs::write(&path, &content).expect("works");
    assert_eq!(place.check(&name(&tag, 1), written).await, Err(PlaceError::Differs));
    std::fs::remove_file(&path).expect("works");
    assert_eq!(place.check(&name(&tag, 1), written).await, Err(PlaceError::Gone));
    let left = stick.path().join(format!(".amana-{}-x1", String::from(tag.clone())));
    std::fs::write(&left, b"half").expect("works");
    std::fs::write(stick.path().join(".amana-of-another"), b"half").expect("works");
    place.put(&from, &name(&tag, 2)).await.expect("works");
    assert!(!left.exists());
    assert_eq!(files(stick.path()).len(), 3, "the mark, the copy, and what is another's");
}

/// A stick without room for one more copy: a small file system of its own.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_stick_that_is_full_keeps_the_copy_that_is_there() {
    let (here, stick) = (tempfile::tempdir().expect("works"), tempfile::tempdir().expect("works"));
    let mut mount = std::process::Command::new("mount");
    mount.args(["-t", "tmpfs", "-o", "size=4m", "amana-stick"]).arg(stick.path());
    if !mount.output().is_ok_and(|done| done.status.success()) {
        println!("full sticks: 0, this process may not mount");
        return;
    }
    let tag = Tag::make();
    let place = Place::Folder(Folder::at(stick.path().to_owned(), tag.clone()));
    place.prepare().await.expect("works");
    let from = source(&here, LARGE);
    let written = place.put(&from, &name(&tag, 1)).await.expect("works");
    assert_eq!(place.put(&from, &name(&tag, 2)).await, Err(PlaceError::Full));
    place.check(&name(&tag, 1), written).await.expect("works");
    assert_eq!(files(stick.path()).len(), 2, "the mark, and one copy");
    // Unmounted, its empty folder stays: the mark is gone with the rest.
    std::process::Command::new("umount").arg("-l").arg(stick.path()).status().expect("works");
    assert_eq!(place.check(&name(&tag, 1), written).await, Err(PlaceError::Absent));
    println!("full sticks: 1");
}

#[tokio::test]
async fn the_apps_own_folder_is_no_second_place() {
    let (own, other) = (tempfile::tempdir().expect("works"), tempfile::tempdir().expect("works"));
    let inside = own.path().join("inside");
    std::fs::create_dir(&inside).expect("works");
    let at = |path: &Path| Folder::at(path.to_owned(), Tag::make());
    assert_eq!(at(own.path()).expect_outside(own.path()), Err(PlaceError::OwnFolder));
    assert_eq!(at(&inside).expect_outside(own.path()), Err(PlaceError::OwnFolder));
    assert_eq!(at(other.path()).expect_outside(own.path()), Ok(()));
    assert_eq!(at(Path::new("x")).expect_outside(own.path()), Err(PlaceError::BadAddress));
    let roundabout = other.path().join("..").join(own.path().file_name().expect("works"));
    assert_eq!(at(&roundabout).expect_outside(own.path()), Err(PlaceError::OwnFolder));
    assert!(at(other.path()).is_on_the_disk_of(own.path()), "both are in the temporary folder");
    assert!(!at(Path::new("/proc")).is_on_the_disk_of(own.path()));
}

#[test]
fn what_is_staged_goes_with_its_staging() {
    let vault = tempfile::tempdir().expect("works");
    Staging::clear(vault.path()).expect("works");
    let staging = Staging::open(vault.path()).expect("works");
    let path = staging.path(&name(&Tag::make(), 1));
    std::fs::write(&path, b"sealed").expect("works");
    drop(staging);
    assert!(!path.exists());
    std::fs::write(&path, b"left by a power cut").expect("works");
    Staging::clear(vault.path()).expect("works");
    assert!(!path.exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = path.parent().expect("works").metadata().expect("works").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}

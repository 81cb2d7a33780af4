//! Copies at real places: folders of this disk, and a real WebDAV server on loopback.
#![expect(clippy::disallowed_methods, reason = "tests make the files, sockets and delays themselves")]

mod folder;
mod server;
mod web_dav;

use amana_places::{CopyName, Tag};
use std::path::PathBuf;

/// A file to be copied, and a name for it.
fn source(folder: &tempfile::TempDir, size: usize) -> PathBuf {
    let path = folder.path().join("source");
    let content: Vec<u8> = (0..size).map(|index| (index * 31 % 251) as u8).collect();
    std::fs::write(&path, content).unwrap();
    path
}

fn name(tag: &Tag, day: u32) -> CopyName {
    CopyName::of(tag, format!("2026-11-{day:02}T14:05:00Z").parse().unwrap())
}

/// More than any buffer on the way.
const LARGE: usize = 3_000_001;

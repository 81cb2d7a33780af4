//! The story's inputs: a feed that somebody else wrote where there is one, else the project's own.
#![expect(
    clippy::disallowed_methods,
    reason = "the demo reads a feed folder on the developer's machine"
)]

use std::path::{Path, PathBuf};

/// The project's own CAP message and a walk across its area.
pub(crate) const OWN_ALERT: &str = include_str!("../../alerts/fixtures/valencia-flood.cap.xml");
pub(crate) const OWN_TRACK: &str = include_str!("../../position/fixtures/crossing.gpx");

/// Where the story's first alert comes from.
#[derive(Debug, Clone)]
pub enum FeedChoice {
    /// Real messages in this folder, if one of them can be walked into; else the project's own.
    Folder(PathBuf),
    /// The project's own.
    Own,
}

impl FeedChoice {
    /// Every file below the folder, sorted, small enough to be a feed.
    pub(crate) fn messages(&self) -> Vec<Vec<u8>> {
        match self {
            Self::Own => Vec::new(),
            Self::Folder(folder) => {
                let mut paths = Vec::new();
                list(folder, &mut paths, 4);
                paths.sort();
                paths.into_iter().filter_map(|path| std::fs::read(path).ok()).collect()
            }
        }
    }
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>, depth: usize) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() && depth > 0 {
            list(&path, paths, depth - 1);
        } else if path.extension().is_some_and(|end| end == "xml" || end == "cap") {
            paths.push(path);
        }
    }
}

/// Whether any file below `folder` contains `needle`.
pub(crate) fn any_contains(folder: &Path, needle: &[u8]) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            any_contains(&path, needle)
        } else {
            let bytes = std::fs::read(&path).unwrap_or_default();
            bytes.windows(needle.len()).any(|window| window == needle)
        }
    })
}

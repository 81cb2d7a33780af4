//! A file that somebody else will read: whole under its name, or not there; its owner's alone.
#![expect(clippy::disallowed_methods, reason = "the terminal's files are here and nowhere else")]

use crate::arguments::Output;
use crate::failure::Failure;
use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Where something is written. Dropped before [`Out::keep`], it leaves no file.
pub(crate) enum Out {
    /// What is written is seen at once.
    Standard,
    File {
        target: PathBuf,
        beside: NamedTempFile,
        may_replace: bool,
    },
}

impl Out {
    /// # Errors
    /// A file that is there, without `--force`; a folder that cannot be written to.
    pub(crate) fn begin(to: &Output) -> Result<Self, Failure> {
        if to.file == Path::new("-") {
            return Ok(Self::Standard);
        }
        if !to.force && to.file.symlink_metadata().is_ok() {
            return Err(Failure::plain("error-file-exists"));
        }
        // Made with the owner's permissions alone.
        let beside = tempfile::Builder::new().prefix(".amana-").tempfile_in(folder(&to.file));
        let beside = beside.map_err(|_| Failure::plain("error-disk"))?;
        Ok(Self::File { target: to.file.clone(), beside, may_replace: to.force })
    }

    /// Standard output holds what was asked for: nothing else may be said there.
    pub(crate) const fn is_standard(&self) -> bool {
        matches!(self, Self::Standard)
    }

    /// Something to write to from any thread.
    pub(crate) fn sink(&self) -> Result<Sink, Failure> {
        match self {
            Self::Standard => Ok(Sink::Standard),
            Self::File { beside, .. } => {
                let file = beside.as_file().try_clone();
                Ok(Sink::File(file.map_err(|_| Failure::plain("error-disk"))?))
            }
        }
    }

    /// All that goes into it; it has no name yet.
    pub(crate) fn fill(&self, bytes: &[u8]) -> Result<(), Failure> {
        self.sink()?.write_all(bytes).map_err(refusal)
    }

    /// fsync, rename, fsync of the folder.
    pub(crate) fn keep(self) -> Result<(), Failure> {
        let Self::File { target, beside, may_replace } = self else {
            return io::stdout().flush().map_err(refusal);
        };
        beside.as_file().sync_all().map_err(refusal)?;
        let kept = match may_replace {
            true => beside.persist(&target),
            false => beside.persist_noclobber(&target),
        };
        kept.map_err(|error| refusal(error.error))?;
        if cfg!(unix) {
            File::open(folder(&target)).and_then(|folder| folder.sync_all()).map_err(refusal)?;
        }
        Ok(())
    }
}

/// What bytes go into.
pub(crate) enum Sink {
    Standard,
    File(File),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard => io::stdout().write(bytes),
            Self::File(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard => io::stdout().flush(),
            Self::File(file) => file.flush(),
        }
    }
}

fn folder(target: &Path) -> &Path {
    let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

fn refusal(error: io::Error) -> Failure {
    Failure::plain(match error.kind() {
        ErrorKind::AlreadyExists => "error-file-exists",
        ErrorKind::StorageFull => "error-disk-full",
        _ => "error-disk",
    })
}

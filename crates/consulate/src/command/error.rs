//! Why a command was not carried out.

use crate::config::FolderError;
use crate::mission::MissionError;
use crate::office::DeskError;
use crate::office::import::ImportError;
use crate::office::keys::KeysError;
use crate::office::roster::RosterError;
use crate::office::tls::TlsError;
use crate::serve::ServeError;
use crate::storage::StoreError;
use amana_channel::ChannelError;
use amana_sources::DirectoryError;

/// Every reason; the text is what the operator reads.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The server does not start.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// The server's folder cannot be used.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The mission's description cannot be used.
    #[error(transparent)]
    Mission(#[from] MissionError),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The key folder cannot be used.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// No certificate can be made.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The consulate cannot be spoken to.
    #[error(transparent)]
    Channel(#[from] ChannelError),
    /// The desk refused.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The roster cannot be changed like that.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// Nothing more was imported.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The directory of feeds is not signed.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// The file is no key of 32 bytes.
    #[error("not a key of 32 bytes")]
    NotAKey,
    /// The origin is not `https://host[:port]`.
    #[error("the origin must be https://host[:port]")]
    Origin,
    /// There is a key tree already; a second one would orphan every invitation.
    #[error("there are keys already: choose another folder")]
    KeysExist,
    /// Reading or printing failed.
    #[error("reading or writing failed: {0}")]
    Io(#[from] std::io::Error),
}

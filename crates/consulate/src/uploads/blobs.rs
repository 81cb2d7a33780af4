//! The blob folder: one file for each upload, named by its id, holding sealed bytes only.

use amana_sealing::digest::{Hasher, Sha256};
use axum::body::{Body, Bytes};
use std::io;
use std::path::{Path, PathBuf};
use tokio::fs::{self, File, OpenOptions};
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _, SeekFrom};
use uuid::Uuid;

const PIECE: usize = 64 * 1024;

/// The folder of sealed bytes.
pub(crate) struct Blobs(PathBuf);

impl Blobs {
    /// Opens or makes `blobs/` inside the server's folder.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        let blobs = folder.join("blobs");
        crate::private_files::make_folder(&blobs)?;
        Ok(Self(blobs))
    }

    /// Makes an empty file that outlives a power cut. One that is already there is kept.
    pub(crate) async fn create(&self, upload: Uuid) -> io::Result<()> {
        let path = self.path(upload);
        OpenOptions::new().append(true).create(true).open(path).await?.sync_all().await?;
        File::open(&self.0).await?.sync_all().await
    }

    /// Opens for writing at `offset`; what lies behind it was never acknowledged and goes.
    pub(crate) async fn write_from(&self, upload: Uuid, offset: u64) -> io::Result<File> {
        let mut file = OpenOptions::new().write(true).open(self.path(upload)).await?;
        if file.metadata().await?.len() < offset {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        file.set_len(offset).await?;
        file.seek(SeekFrom::Start(offset)).await?;
        Ok(file)
    }

    pub(crate) async fn digest(&self, upload: Uuid) -> io::Result<Sha256> {
        let mut file = File::open(self.path(upload)).await?;
        let mut hasher = Hasher::default();
        let mut piece = vec![0; PIECE];
        loop {
            match file.read(&mut piece).await? {
                0 => return Ok(hasher.finish()),
                count => hasher.update(&piece[..count]),
            }
        }
    }

    /// The content, read as it is sent.
    pub(crate) async fn stream(&self, upload: Uuid) -> io::Result<Body> {
        let file = File::open(self.path(upload)).await?;
        let pieces = futures_util::stream::try_unfold(file, async |mut file| {
            let mut piece = vec![0; PIECE];
            let count = file.read(&mut piece).await?;
            piece.truncate(count);
            Ok::<_, io::Error>((count > 0).then(|| (Bytes::from(piece), file)))
        });
        Ok(Body::from_stream(pieces))
    }

    pub(crate) async fn remove(&self, upload: Uuid) -> io::Result<()> {
        fs::remove_file(self.path(upload)).await
    }

    fn path(&self, upload: Uuid) -> PathBuf {
        self.0.join(upload.simple().to_string())
    }
}

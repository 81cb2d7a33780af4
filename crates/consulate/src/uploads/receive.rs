//! Receives one piece of an upload: written as it comes, on disk before it is acknowledged.

use super::lanes::Turn;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::uploads::{self, KeptUpload};
use amana_contract::problem::Code;
use amana_contract::uploads::LARGEST_CHUNK;
use axum::body::Body;
use futures_util::StreamExt as _;
use std::time::Duration;
use tokio::fs::File;
use tokio::io::AsyncWriteExt as _;

const LONGEST_SILENCE: Duration = Duration::from_secs(30);

/// How a piece ended.
enum End {
    Whole,
    /// The connection was cut, fell silent, or somebody continues elsewhere.
    Cut,
    TooLong,
}

/// Receives a piece and answers with the new offset. What came before a cut is kept.
///
/// Runs in a task of its own: a cut connection drops the handler, never this.
pub(crate) async fn receive(
    site: Site,
    upload: KeptUpload,
    mut turn: Turn,
    body: Body,
) -> Result<u64, Refusal> {
    let mut file = site.blobs().write_from(upload.upload, upload.offset).await?;
    let most = (upload.length - upload.offset).min(LARGEST_CHUNK as u64);
    let (received, end) = write_pieces(&mut file, body, most, &mut turn).await?;
    file.flush().await?;
    file.sync_data().await?;
    let offset = upload.offset + received;
    let is_whole = offset == upload.length;
    let sha256 = if is_whole { Some(site.blobs().digest(upload.upload).await?) } else { None };
    site.write(move |tx| Ok(uploads::advance(tx, upload.upload, offset, sha256)?)).await?;
    match end {
        End::Whole => Ok(offset),
        End::Cut => Err(Code::WrongOffset.into()),
        End::TooLong => Err(Code::TooLarge.into()),
    }
}

async fn write_pieces(
    file: &mut File,
    body: Body,
    most: u64,
    turn: &mut Turn,
) -> Result<(u64, End), Refusal> {
    let mut pieces = body.into_data_stream();
    let mut received = 0;
    loop {
        let next = tokio::select! {
            next = tokio::time::timeout(LONGEST_SILENCE, pieces.next()) => next,
            () = turn.is_wanted() => return Ok((received, End::Cut)),
        };
        let piece = match next {
            Ok(Some(Ok(piece))) => piece,
            Ok(None) => return Ok((received, End::Whole)),
            Ok(Some(Err(_))) | Err(_) => return Ok((received, End::Cut)),
        };
        if received + piece.len() as u64 > most {
            return Ok((received, End::TooLong));
        }
        file.write_all(&piece).await?;
        received += piece.len() as u64;
    }
}

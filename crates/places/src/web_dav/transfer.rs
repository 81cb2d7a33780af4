//! Bytes on the way out and back: never a whole copy in memory, never waited for in vain.

use crate::{PlaceError, Written};
use amana_sealing::digest::Hasher;
use futures_util::stream::{self, Stream};
use reqwest::{Body, RequestBuilder, Response};
use std::io::Write;
use std::path::Path;
use std::time::Duration;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;
use tokio::sync::watch;
use tokio::time::timeout;

const PIECE: usize = 64 * 1024;

/// Sends a file as the body. The length stands in front: many servers refuse a body without one.
pub(super) async fn send(
    request: RequestBuilder,
    source: &Path,
    size_bytes: u64,
    patience: Duration,
) -> Result<Response, PlaceError> {
    let (moved, mut moves) = watch::channel(0_u64);
    let body = Body::wrap_stream(pieces(File::open(source).await?, moved));
    let request = request
        .header("content-type", "application/octet-stream")
        .header("content-length", size_bytes)
        .body(body);
    let sending = request.send();
    tokio::pin!(sending);
    let mut is_sent = false;
    loop {
        tokio::select! {
            answer = &mut sending => return answer.map_err(|error| (&error).into()),
            moved = timeout(patience, moves.changed()), if !is_sent => match moved {
                Ok(Ok(())) => {}
                // The body is at its end; from here on the answer is waited for.
                Ok(Err(_)) => is_sent = true,
                Err(_) => return Err(PlaceError::TimedOut),
            },
            () = tokio::time::sleep(patience), if is_sent => return Err(PlaceError::TimedOut),
        }
    }
}

fn pieces(
    file: File,
    moved: watch::Sender<u64>,
) -> impl Stream<Item = std::io::Result<Vec<u8>>> + Send + 'static {
    stream::try_unfold((file, moved), |(mut file, moved)| async move {
        let mut piece = vec![0; PIECE];
        let count = file.read(&mut piece).await?;
        piece.truncate(count);
        moved.send_modify(|bytes| *bytes += count as u64);
        Ok((count > 0).then_some((piece, (file, moved))))
    })
}

/// Receives a body to its end.
pub(super) async fn receive(
    mut answer: Response,
    target: &mut impl Write,
    patience: Duration,
) -> Result<Written, PlaceError> {
    let (mut hasher, mut size_bytes) = (Hasher::default(), 0);
    while let Some(piece) = next(&mut answer, patience).await? {
        hasher.update(&piece);
        target.write_all(&piece)?;
        size_bytes += piece.len() as u64;
    }
    Ok(Written { size_bytes, digest: hasher.finish() })
}

/// A short body in memory.
pub(super) async fn whole(
    mut answer: Response,
    most: usize,
    patience: Duration,
) -> Result<Vec<u8>, PlaceError> {
    let mut body = Vec::new();
    while let Some(piece) = next(&mut answer, patience).await? {
        if body.len() + piece.len() > most {
            return Err(PlaceError::NotWebDav);
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

async fn next(answer: &mut Response, patience: Duration) -> Result<Option<Vec<u8>>, PlaceError> {
    match timeout(patience, answer.chunk()).await {
        Ok(Ok(piece)) => Ok(piece.map(Into::into)),
        Ok(Err(error)) => Err((&error).into()),
        Err(_) => Err(PlaceError::TimedOut),
    }
}

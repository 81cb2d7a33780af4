//! tus 1.0: a sealed item in pieces, continued where the consulate says it stopped.

use crate::SyncError;
use crate::credentials::Credentials;
use amana_channel::{Call, Channel, ChannelError};
use amana_contract::problem::Code;
use amana_contract::uploads::{CHUNK_MEDIA_TYPE, TUS_VERSION};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

/// Bytes in one `PATCH`: small enough to lose little when a line breaks.
const PIECE: usize = 256 * 1024;

/// A sealed item, as it was encrypted once.
#[derive(Clone)]
pub struct SealedItem {
    /// Its id, also its upload's.
    pub item: Uuid,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// Brings one item over whole, or says why not; what arrived stays there for the next attempt.
pub(crate) async fn upload(
    channel: &Channel,
    credentials: &Credentials<'_>,
    item: &SealedItem,
) -> Result<(), SyncError> {
    let path = create(channel, credentials, item).await?;
    let mut offset = offset(channel, credentials, &path).await?;
    while offset < item.bytes.len() {
        let end = item.bytes.len().min(offset + PIECE);
        let piece = item.bytes[offset..end].to_vec();
        let call = Call::patch(&path)
            .bytes(CHUNK_MEDIA_TYPE, piece)
            .header("tus-resumable", TUS_VERSION)
            .header("upload-offset", offset.to_string());
        let answer = channel.send(credentials.on(call)).await?;
        let next = header_number(&answer)?;
        if next <= offset {
            return Err(ChannelError::Unintelligible.into());
        }
        offset = next;
    }
    Ok(())
}

async fn create(
    channel: &Channel,
    credentials: &Credentials<'_>,
    item: &SealedItem,
) -> Result<String, SyncError> {
    let metadata = format!("upload {}", STANDARD.encode(item.item.to_string()));
    let call = Call::post("/v1/uploads")
        .header("tus-resumable", TUS_VERSION)
        .header("upload-length", item.bytes.len().to_string())
        .header("upload-metadata", metadata);
    let answer = channel.send(credentials.on(call)).await?;
    let location = answer.header("location").ok_or(ChannelError::Unintelligible)?;
    let path = location.strip_prefix(channel.origin()).unwrap_or(location);
    if path.starts_with("/v1/uploads/") {
        Ok(path.to_owned())
    } else {
        Err(ChannelError::Unintelligible.into())
    }
}

async fn offset(
    channel: &Channel,
    credentials: &Credentials<'_>,
    path: &str,
) -> Result<usize, SyncError> {
    let call = Call::head(path).header("tus-resumable", TUS_VERSION);
    match channel.send(credentials.on(call)).await {
        Ok(answer) => header_number(&answer),
        Err(ChannelError::Refused(Code::NotFound)) => Ok(0),
        Err(other) => Err(other.into()),
    }
}

fn header_number(answer: &amana_channel::Answer) -> Result<usize, SyncError> {
    answer
        .header("upload-offset")
        .and_then(|value| value.parse().ok())
        .ok_or_else(|| ChannelError::Unintelligible.into())
}

//! tus 1.0 (core and creation): sealed items are sent in pieces and resumed.
//!
//! `POST /v1/uploads` with `Upload-Length` and `Upload-Metadata: upload <base64 of the id>` answers
//! 201 and `Location`; asking again with the same id answers the same. `HEAD` tells
//! `Upload-Offset`; `PATCH` (`application/offset+octet-stream`) continues there.

/// The protocol version header's value.
pub const TUS_VERSION: &str = "1.0.0";
/// The media type of a `PATCH` body.
pub const CHUNK_MEDIA_TYPE: &str = "application/offset+octet-stream";
/// The largest sealed item, bytes.
pub const LARGEST_ITEM: u64 = 64 * 1024 * 1024;
/// The largest single `PATCH` body, bytes.
pub const LARGEST_CHUNK: usize = 4 * 1024 * 1024;

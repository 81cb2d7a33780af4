//! Why there is no position; the text never repeats a coordinate.

/// A track that cannot be replayed, or a gpsd that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PositionError {
    /// The track has more bytes than one may.
    #[error("the track is larger than {limit_bytes} bytes")]
    TooLarge {
        /// The most bytes a track may have.
        limit_bytes: usize,
    },
    /// The track has more fixes than one may.
    #[error("the track has more than {limit} fixes")]
    TooManyFixes {
        /// The most fixes a track may have.
        limit: usize,
    },
    /// The bytes are not GPX. What the reader says of it is left out: it quotes the document.
    #[error("the track is not readable GPX")]
    Gpx,
    /// No point of the track says when it was taken, and no time was given to begin with.
    #[error("no point of the track has a time")]
    Untimed,
    /// The track is empty, or nothing in it is a dated fix.
    #[error("the track has no usable fix; {skipped} sentences were skipped")]
    NoFix {
        /// How many sentences were unusable.
        skipped: usize,
    },
    /// Nothing accepts connections there, or the connection broke.
    #[error("gpsd cannot be reached")]
    GpsdUnreachable(#[source] std::io::Error),
    /// The peer accepted the connection and did not greet in time.
    #[error("gpsd did not answer within {timeout_ms} ms")]
    GpsdSilent {
        /// How long it was given, in milliseconds.
        timeout_ms: u64,
    },
    /// The peer said something that gpsd does not say first.
    #[error("what answers there is not gpsd")]
    NotGpsd,
}

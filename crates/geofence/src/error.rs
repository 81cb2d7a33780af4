//! What cannot be a place or a shape; the text never repeats a coordinate.

/// A coordinate or a ring that was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GeofenceError {
    /// The latitude is not a number from −90 to 90 degrees.
    #[error("the latitude is not a number from -90 to 90 degrees")]
    Latitude,
    /// The longitude is not a number from −180 to 180 degrees.
    #[error("the longitude is not a number from -180 to 180 degrees")]
    Longitude,
    /// The ring has fewer than three distinct vertices.
    #[error("a ring needs at least three distinct vertices")]
    TooFewVertices,
    /// The ring has more vertices than [`MAX_VERTICES`](crate::MAX_VERTICES).
    #[error("a ring may have at most {limit} vertices")]
    TooManyVertices {
        /// The most vertices a ring may have.
        limit: usize,
    },
}

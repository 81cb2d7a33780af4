//! Sealed bytes on their way to disk: where they lie, whose turn it is, how they are received.

pub(crate) mod blobs;
pub(crate) mod lanes;
pub(crate) mod receive;

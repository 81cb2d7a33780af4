//! Somebody who sees everything that is about to leave: only the demo and the tests bring one.

/// Sees bodies before sealing and everything on the wire.
pub trait Witness: Send + Sync {
    /// Content before it is sealed; `what` names it.
    fn plain(&self, what: &str, bytes: &[u8]);
    /// A request as it goes out.
    fn wire(&self, method: &str, url: &str, headers: &str, body: &[u8]);
}

/// Nobody looks: the app as people run it.
#[derive(Debug, Clone, Copy)]
pub struct NoWitness;

impl Witness for NoWitness {
    fn plain(&self, _: &str, _: &[u8]) {}
    fn wire(&self, _: &str, _: &str, _: &str, _: &[u8]) {}
}

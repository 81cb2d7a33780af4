//! A token and the key that it is bound to.

use amana_channel::Call;
use amana_sealing::dpop::DpopKey;

/// What a call is made with: the proof is dated anew for each.
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    /// The access token or errand grant.
    pub token: &'a str,
    /// The key.
    pub key: &'a DpopKey,
    /// Unix seconds now, asked again for every call.
    pub now: &'a (dyn Fn() -> i64 + Send + Sync),
}

impl Credentials<'_> {
    pub(crate) fn on(&self, call: Call) -> Call {
        call.token(self.token).proof(self.key, (self.now)())
    }
}

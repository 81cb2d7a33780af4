//! Where the time comes from: the system's clock, or the one that a test brings.
#![expect(clippy::disallowed_methods, reason = "the one place that asks the system for the time")]

use chrono::{DateTime, Utc};
use std::sync::Arc;
use std::time::SystemTime;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The system's clock.
pub fn system() -> Clock {
    Arc::new(|| SystemTime::now().into())
}

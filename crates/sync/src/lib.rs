//! Plans errands and carries them, brings news. Stores nothing.
//!
//! Everything it learns is answered by value; what is kept, and when, is the citizen's business.
//! Absent on purpose: positions, areas, storage, a clock (Unix seconds are an argument).

mod address;
pub mod alerts;
mod credentials;
pub mod deliver;
mod error;
pub mod history;
pub mod join;
pub mod news;
pub mod safety;
pub mod session;
mod uploads;

pub use address::Address;
pub use credentials::Credentials;
pub use error::SyncError;
pub use uploads::SealedItem;

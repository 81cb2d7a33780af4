//! Requests: noting one by hand, renewing a passport, answering, bringing news.

mod answer;
mod build;
mod carry;
mod confirm;
mod drop_errand;
mod errands;
mod follow;
pub(crate) mod hand_in;
mod list;
mod news;
mod next;
mod note;
mod pack;
mod renew;
mod retry;
pub(crate) mod services;
mod stages;
pub(crate) mod submit;

pub use answer::{answer, answer_with};
pub(crate) use build::cards;
pub use carry::carry;
pub(crate) use carry::carry_to;
pub use confirm::confirm;
pub use drop_errand::drop_errand;
pub use follow::{Following, follow};
pub(crate) use follow::{is_newer, open_stream};
pub use hand_in::hand_in;
pub use list::{all, list, view};
pub use news::{News, bring_news};
pub use note::{note, note_event};
pub use renew::renew_passport;
pub use retry::retry;

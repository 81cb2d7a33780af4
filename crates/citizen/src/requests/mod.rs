//! Requests: noting one by hand, renewing a passport, answering, bringing news.

mod answer;
mod carry;
mod confirm;
mod follow;
mod list;
mod news;
mod note;
mod pack;
mod renew;
mod retry;

pub use answer::answer;
pub use carry::carry;
pub use confirm::confirm;
pub use follow::{Following, follow};
pub use list::{list, view};
pub use news::{News, bring_news};
pub use note::{NoteRequest, note, note_event};
pub use renew::renew_passport;
pub use retry::retry;

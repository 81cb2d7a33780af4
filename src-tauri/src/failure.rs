//! What a command is refused with: a sentence, and the inputs that it is about.

use amana_citizen::Message;
use amana_citizen::views::FailureView;

/// What every command answers with.
pub type Answer<T> = Result<T, FailureView>;

/// A failure of the shell itself: the key of its sentence.
pub fn failure(key: &'static str) -> FailureView {
    FailureView { message: Message::plain(key).into(), fields: Vec::new() }
}

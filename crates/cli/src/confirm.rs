//! Asking before what cannot be undone: a word has to be typed, or the script said `--yes`.

use crate::failure::Failure;
use crate::speech::Speech;
use amana_words::Arg;
use std::io::{IsTerminal as _, stdin};

/// What has to be typed.
#[derive(Clone, Copy)]
pub(crate) enum Word {
    Yes,
    Erase,
}

/// # Errors
/// Something else was typed; there is nobody to ask: then it is wrong usage.
pub(crate) fn ask(
    is_confirmed: bool,
    question: &'static str,
    word: Word,
    speech: &mut Speech,
) -> Result<(), Failure> {
    if is_confirmed {
        return Ok(());
    }
    if speech.is_json() || !stdin().is_terminal() {
        return Err(Failure::usage("cli-needs-yes"));
    }
    let word = speech.words().say(match word {
        Word::Yes => "cli-word-yes",
        Word::Erase => "cli-word-erase",
    });
    let question = speech.words().say(question);
    let how = speech.words().say_with("cli-type-word", &[("word", Arg::Text(word.clone()))]);
    speech.complain(&question);
    speech.complain(&how);
    let mut typed = String::new();
    let is_read = stdin().read_line(&mut typed).is_ok();
    match is_read && typed.trim().to_lowercase() == word.to_lowercase() {
        true => Ok(()),
        false => Err(Failure::plain("cli-not-confirmed")),
    }
}

//! Saying a failure in all four languages, and checking that it can be said.

use amana_citizen::views::{ArgView, MessageView};
use amana_citizen::{Error, Message};
use amana_words::{Arg, Language, Words};

/// What must never stand in a message, a log or a debug text.
const PERSONAL: [&str; 7] =
    ["ERIKSSON", "Eriksson", "ANNA", "L898902C3", "ZE184226B", "740812", "oranges"];

/// The English sentence of a failure, after it was said in every language.
///
/// # Panics
/// When a language has no sentence for it, an argument is missing, or it names the person.
#[track_caller]
pub fn says(error: &Error) -> String {
    for text in [format!("{error}"), format!("{error:?}")] {
        assert_is_impersonal(&text);
    }
    for (_, reason) in error.fields() {
        say(reason.into());
    }
    say(error.message().into())
}

/// The English sentence of a view, after it was said in every language.
///
/// # Panics
/// As [`says`].
#[track_caller]
pub fn says_view(message: &MessageView) -> String {
    say(message.clone())
}

/// The English sentence behind a key, after it was said in every language.
///
/// # Panics
/// As [`says`].
#[track_caller]
pub fn says_key(key: &'static str) -> String {
    say(Message::plain(key).into())
}

#[track_caller]
fn say(message: MessageView) -> String {
    let mut english = String::new();
    let mut said = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        let args: Vec<_> =
            message.args.iter().map(|(name, value)| (&**name, arg(&words, value))).collect();
        let sentence = words.say_with(&message.key, &args);
        let context = format!("{} in {}: {sentence}", message.key, language.tag());
        assert!(!sentence.trim().is_empty(), "{context}");
        assert!(!sentence.contains('⟦') && !sentence.contains("{$"), "{context}");
        assert!(!sentence.contains("{ $"), "{context}");
        assert_is_impersonal(&sentence);
        if language == Language::En {
            english.clone_from(&sentence);
        }
        said.push(sentence);
    }
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), Language::ALL.len(), "{} is not translated", message.key);
    english
}

fn arg(words: &Words, value: &ArgView) -> Arg {
    match value {
        ArgView::Number(number) => Arg::Number(*number),
        ArgView::Text(text) => Arg::Text(text.clone()),
        ArgView::Verbatim(text) => Arg::verbatim(text),
        ArgView::Date(day) => Arg::Date(*day),
        ArgView::Key(key) => words.say(key).into(),
    }
}

#[track_caller]
fn assert_is_impersonal(text: &str) {
    for personal in PERSONAL {
        assert!(!text.contains(personal), "a message names the person");
    }
}

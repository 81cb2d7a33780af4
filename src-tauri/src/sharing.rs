//! A sentence as it is given to another app: in the person's language, without our marks of direction.

use amana_citizen::views::{ArgView, MessageView};
use amana_words::{Arg, Language, Words};

/// The sentence. What isolates a name from what stands around it is for our own screens: a telephone
/// may show it as a box, and counts it.
pub fn plain_text(language: Language, message: &MessageView) -> String {
    let words = Words::new(language);
    let arg = |value: &ArgView| match value {
        ArgView::Number(number) => Arg::Number(*number),
        ArgView::Text(text) => Arg::Text(text.clone()),
        ArgView::Verbatim(text) => Arg::verbatim(text.clone()),
        ArgView::Date(day) => Arg::Date(*day),
        ArgView::Key(key) => Arg::Text(words.say(key)),
    };
    let args: Vec<_> =
        message.args.iter().map(|(name, value)| (name.as_str(), arg(value))).collect();
    let sentence = words.say_with(&message.key, &args);
    let shown: String =
        sentence.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    shown.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain_text;
    use amana_citizen::{Message, Value};
    use amana_words::Language;

    #[test]
    fn what_is_shared_is_plain_and_whole() {
        let words = || Value::Text("Third floor, two of us.".to_owned());
        let text = Message::plain("share-help-at")
            .with("words", words())
            .with("coordinates", Value::Verbatim("39.43000, -0.42000".to_owned()))
            .with("accuracy_m", Value::Number(12))
            .with("at", Value::Verbatim("13:05 UTC".to_owned()));
        for language in Language::ALL {
            let shared = plain_text(language, &text.clone().into());
            assert!(shared.contains("Third floor, two of us."), "{shared}");
            assert!(shared.contains("39.43000, -0.42000") && shared.contains("13:05 UTC"));
            assert!(!shared.contains(['\u{2066}', '\u{2068}', '\u{2069}', '{']), "{shared}");
        }
        let nothing = Message::plain("share-help").with("words", Value::Text(String::new()));
        assert_eq!(plain_text(Language::En, &nothing.into()), "I need help.");
    }
}

//! Words: the sentences of one language, filled with what they are about.

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentError, FluentValue};

use crate::arg::{Arg, isolate, isolate_ltr};
use crate::catalogue::{Bundle, bundle};
use crate::{Language, dates};

/// The sentences of one language. What it lacks is said in English.
pub struct Words {
    language: Language,
    own: Bundle,
    english: Option<Bundle>,
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Words {
        let english = (language != Language::En).then(|| bundle(Language::En));
        Words { language, own: bundle(language), english }
    }

    /// The language of these words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a sentence with this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundles().any(|bundle| bundle.has_message(key))
    }

    /// The sentence with this key.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence with this key and what it is about. An unknown key is shown as `⟦key⟧`.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.render(key, args).map_or_else(|| format!("⟦{key}⟧"), |(sentence, _)| sentence)
    }

    /// The date spelled out.
    pub fn date(&self, date: NaiveDate) -> String {
        dates::spelled(self.language, date)
    }

    /// The sentence, and what went wrong while it was filled.
    pub(crate) fn render(
        &self,
        key: &str,
        args: &[(&str, Arg)],
    ) -> Option<(String, Vec<FluentError>)> {
        let values: FluentArgs = args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        self.bundles().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let sentence = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
            Some((sentence, errors))
        })
    }

    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        std::iter::once(&self.own).chain(&self.english)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => isolate(text).into(),
            Arg::Verbatim(text) => isolate_ltr(text).into(),
            Arg::Number(number) => (*number).into(),
            Arg::Date(date) => self.date(*date).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::{Arg, Language};

    #[test]
    fn words_cross_threads() {
        fn assert_send_and_sync<T: Send + Sync>() {}
        assert_send_and_sync::<Words>();
    }

    #[test]
    fn an_unknown_key_is_shown_and_never_panics() {
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(!words.has("no-such-key"));
            assert_eq!(words.say("no-such-key"), "⟦no-such-key⟧");
            assert_eq!(words.say("PLURAL"), "⟦PLURAL⟧");
            assert_eq!(words.say(""), "⟦⟧");
        }
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let mut words = Words::new(Language::Fr);
        words.own = super::Bundle::new_concurrent(Vec::new());
        assert!(words.has("app-name"));
        assert_eq!(words.say("cli-saved"), "Saved on this device.");
    }

    #[test]
    fn a_forgotten_argument_is_visible_and_never_panics() {
        let words = Words::new(Language::En);
        assert_eq!(words.say("alerts-as-of"), "As of {$time}");
        words.say("notify-document-expires");
    }

    #[test]
    fn names_and_characters_of_a_document_are_isolated() {
        let words = Words::new(Language::Ar);
        let noted = words.say_with("story-request-noted", &[("reference", "RBT-42".into())]);
        assert!(noted.contains("\u{2068}RBT-42\u{2069}"), "{noted}");
        let check = words.say_with(
            "error-mrz-check",
            &[
                ("field", words.say("field-document-number").into()),
                ("printed", Arg::verbatim("<")),
                ("expected", Arg::verbatim("7")),
            ],
        );
        assert!(check.starts_with("\u{2068}رقم الوثيقة\u{2069}:"), "{check}");
        assert!(check.contains("\u{2066}<\u{2069}"), "{check}");
    }

    #[test]
    fn counts_as_the_language_does() {
        let says = |language, days: i64| {
            Words::new(language).say_with("notify-document-expires", &[("days", days.into())])
        };
        assert_eq!(says(Language::En, 1), "A document expires in 1 day");
        assert_eq!(says(Language::En, 90), "A document expires in 90 days");
        assert_eq!(says(Language::Fr, 0), "Un document expire dans 0 jour");
        assert_eq!(says(Language::Fr, 1200), "Un document expire dans 1\u{202f}200 jours");
        assert_eq!(says(Language::Ar, 2), "تنتهي صلاحية إحدى الوثائق بعد يومين");
        assert_eq!(says(Language::Ar, 102), "تنتهي صلاحية إحدى الوثائق بعد 102 يوم");
        assert_eq!(says(Language::Ar, 103), "تنتهي صلاحية إحدى الوثائق بعد 103 أيام");
        assert_eq!(says(Language::Ar, 111), "تنتهي صلاحية إحدى الوثائق بعد 111 يومًا");
    }

    #[test]
    fn a_measured_text_may_stand_for_a_number() {
        let words = Words::new(Language::En);
        let done = words.say_with("story-done", &[("seconds", "3.2".into())]);
        assert_eq!(done, "The whole story took \u{2068}3.2\u{2069} seconds");
    }
}

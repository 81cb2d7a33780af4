//! The catalogue is whole: every sentence, in every language, with every argument.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::written::{Written, messages};
use crate::{Arg, Language, Words};

/// A text here, although its name is a number's elsewhere.
const TEXT: (&str, &str) = ("story-failed", "step");

/// What any message of any language counts is a number wherever it stands.
fn numbers() -> BTreeSet<&'static str> {
    let every = Language::ALL.into_iter().flat_map(|language| messages(language).into_values());
    every.flat_map(|written| written.numbers).collect()
}

/// A value as the callers pass it.
fn sample(argument: &str, number: i64, numbers: &BTreeSet<&str>) -> Arg {
    match argument {
        _ if numbers.contains(argument) => Arg::Number(number),
        "printed" | "expected" => Arg::verbatim("7"),
        _ if argument.ends_with("date") => {
            Arg::Date(NaiveDate::from_ymd_opt(2027, 9, 12).expect("a date"))
        }
        _ => "AMINA EL IDRISSI".into(),
    }
}

fn filled(words: &Words, key: &str, written: &Written, number: i64) -> String {
    static NUMBERS: LazyLock<BTreeSet<&str>> = LazyLock::new(numbers);
    let arg = |name| match (key, name) {
        TEXT => Arg::from("A sentence."),
        _ => sample(name, number, &NUMBERS),
    };
    let args: Vec<_> = written.arguments.iter().map(|name| (*name, arg(name))).collect();
    let (sentence, errors) = words.render(key, &args).expect("the key is in the catalogue");
    assert!(errors.is_empty(), "{}: {key}: {errors:?}", written.file);
    sentence
}

#[test]
fn all_languages_have_the_same_keys_in_the_same_files_with_the_same_arguments() {
    let english = messages(Language::En);
    for language in Language::ALL {
        let own = messages(language);
        let keys = |of: &BTreeMap<&'static str, Written>| of.keys().copied().collect::<Vec<_>>();
        assert_eq!(keys(&own), keys(&english), "{}", language.tag());
        for (key, written) in &own {
            assert_eq!(written.arguments, english[key].arguments, "{}: {key}", written.file);
            assert_eq!(written.file[2..], english[key].file[2..], "{key}");
        }
    }
}

#[test]
fn every_sentence_is_filled_without_errors_and_none_is_empty() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (key, written) in &messages(language) {
            for number in [0, 1, 2, 3, 11, 100, 102, 103, 111, 1000] {
                let sentence = filled(&words, key, written, number);
                assert!(!sentence.trim().is_empty(), "{}: {key}", written.file);
                assert!(!sentence.contains(['{', '}', '\n']), "{}: {sentence}", written.file);
            }
        }
    }
}

#[test]
fn no_number_is_written_without_the_separators_of_the_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (key, written) in &messages(language) {
            let sentence = filled(&words, key, written, 1_234_567);
            assert!(!sentence.contains("1234567"), "{}: {key} lacks NUM()", written.file);
        }
    }
}

#[test]
fn every_plural_has_the_forms_of_the_language() {
    for language in Language::ALL {
        let forms: BTreeSet<_> = match language {
            Language::Ar => ["zero", "one", "two", "few", "many", "other"].into(),
            Language::En | Language::Es | Language::Fr => ["one", "other"].into(),
        };
        for (key, written) in &messages(language) {
            for variants in &written.variants {
                assert_eq!(variants, &forms, "{}: {key}", written.file);
            }
        }
    }
}

#[test]
fn a_line_of_the_story_fits_a_terminal() {
    for language in Language::ALL {
        let words = Words::new(language);
        let all = messages(language);
        for (key, written) in all.iter().filter(|(key, _)| key.starts_with("story-")) {
            for number in [3, 100, 1_250] {
                let sentence = filled(&words, key, written, number);
                let width =
                    sentence.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).count();
                assert!(width <= 90, "{}: {key} is {width} wide: {sentence}", written.file);
            }
        }
    }
}

#[test]
fn every_value_of_cap_has_a_sentence_in_every_language() {
    // The alerts' own test compares this list with every value of every coded element.
    let pictograms = include_str!("../../../alerts/fixtures/pictograms.txt");
    for language in Language::ALL {
        let all = messages(language);
        for name in pictograms.lines() {
            let key = format!("cap-{name}");
            assert!(all.contains_key(key.as_str()), "{}: {key}", language.tag());
        }
    }
}

#[test]
fn each_language_is_set_as_its_readers_expect() {
    for (key, written) in messages(Language::Fr) {
        for text in written.texts {
            let narrow = [" :", " ;", " !", " ?", "« ", " »", "'"];
            assert!(!narrow.iter().any(|plain| text.contains(plain)), "{key}: {text}");
        }
    }
    for (key, written) in messages(Language::Ar) {
        for text in written.texts {
            assert!(!text.contains([',', ';', '?']), "{key}: {text}");
            // The web view lifts a word of our font that ends in a short vowel above its line.
            let ends_in_vowel =
                |word: &str| word.ends_with(['\u{64e}', '\u{64f}', '\u{650}', '\u{652}']);
            let is_letter = |c: char| matches!(c, '\u{621}'..='\u{652}');
            assert!(!text.split(|c| !is_letter(c)).any(ends_in_vowel), "{key}: {text}");
            // And one whose tanwin meets a lam with its alef, as at the end of an indefinite word.
            let is_lifted = ["ل\u{64b}ا", "لا\u{64b}"].iter().any(|end| text.contains(end));
            assert!(!is_lifted, "{key}: {text}");
        }
    }
    for (key, written) in messages(Language::En) {
        assert!(!written.texts.iter().any(|text| text.contains('\'')), "{key}");
    }
}

#[test]
fn no_language_has_typewriter_quotes_dots_or_doubled_spaces() {
    for language in Language::ALL {
        for (key, written) in messages(language) {
            let careless = ["\"", "...", "  ", " .", " ,"];
            for text in written.texts {
                let found = careless.iter().find(|sign| text.contains(**sign));
                assert!(found.is_none(), "{}: {key}: {text}", written.file);
            }
        }
    }
}

#[test]
fn nobody_is_blamed_begged_or_talked_down_to() {
    for language in Language::ALL {
        let shunned: &[&str] = match language {
            Language::Ar => &["الرجاء", "يرجى", "يُرجى", "من فضلك", "عذرًا", "للأسف"],
            Language::En => &["please", "oops", "sorry", "invalid", "just ", "simply", "failed"],
            Language::Es => &["por favor", "lo sentimos", "inválid", "no válid", "simplemente"],
            Language::Fr => &["veuillez", "s’il vous plaît", "oups", "désolé", "invalide"],
        };
        for (key, written) in messages(language) {
            for text in written.texts.iter().map(|text| text.to_lowercase()) {
                let found = shunned.iter().find(|word| text.contains(**word));
                assert!(found.is_none(), "{}: {key}: {found:?} in {text}", written.file);
            }
        }
    }
}

#[test]
fn the_lock_screen_learns_nothing() {
    let numbers = numbers();
    for (key, written) in messages(Language::En) {
        let is_shown = key.starts_with("notify-");
        let reveals = written.arguments.iter().find(|name| !numbers.contains(**name));
        assert!(!is_shown || reveals.is_none(), "{key} would show {reveals:?}");
    }
}

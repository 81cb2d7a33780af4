//! The catalogue is whole: every sentence, in every language, with every argument.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;

use super::sources;
use crate::{Arg, Language, Words};

/// One message as it is written.
struct Written {
    file: &'static str,
    arguments: BTreeSet<&'static str>,
    variants: Vec<BTreeSet<&'static str>>,
    texts: Vec<&'static str>,
}

fn messages(language: Language) -> BTreeMap<&'static str, Written> {
    let mut messages = BTreeMap::new();
    for source in sources(language) {
        let resource = parser::parse(source.text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", source.name));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let key = message.id.name;
                let twice = messages.insert(key, written(source.name, &message)).is_some();
                assert!(!twice, "{}: {key} is there twice", source.name);
            }
        }
    }
    messages
}

fn written(file: &'static str, message: &Message<&'static str>) -> Written {
    let mut written =
        Written { file, arguments: BTreeSet::new(), variants: Vec::new(), texts: Vec::new() };
    if let Some(pattern) = &message.value {
        read_pattern(pattern, &mut written);
    }
    written
}

fn read_pattern(pattern: &Pattern<&'static str>, into: &mut Written) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => into.texts.push(value),
            PatternElement::Placeable { expression } => read_expression(expression, into),
        }
    }
}

fn read_expression(expression: &Expression<&'static str>, into: &mut Written) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, into),
        Expression::Select { selector, variants } => {
            read_inline(selector, into);
            into.variants.push(variants.iter().map(variant_name).collect());
            for variant in variants {
                read_pattern(&variant.value, into);
            }
        }
    }
}

fn variant_name(variant: &Variant<&'static str>) -> &'static str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn read_inline(inline: &InlineExpression<&'static str>, into: &mut Written) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.arguments.insert(id.name);
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. }, ..
        } => positional.iter().for_each(|argument| read_inline(argument, into)),
        InlineExpression::Placeable { expression } => read_expression(expression, into),
        _ => {}
    }
}

/// A value as the callers pass it.
fn sample(argument: &str, number: i64) -> Arg {
    match argument {
        "name" => "AMINA EL IDRISSI".into(),
        "reference" => "RBT-2027-0042".into(),
        "time" => "14:05".into(),
        "printed" | "expected" => Arg::verbatim("7"),
        "field" | "reason" | "step" | "why" => "A sentence.".into(),
        "date" => Arg::Date(NaiveDate::from_ymd_opt(2027, 9, 12).expect("a date")),
        _ => Arg::Number(number),
    }
}

fn filled(words: &Words, key: &str, written: &Written, number: i64) -> String {
    let args: Vec<_> = written.arguments.iter().map(|name| (*name, sample(name, number))).collect();
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
fn every_value_of_cap_has_a_sentence() {
    let elements = [
        ("category", "geo met safety security rescue fire health env transport infra cbrne other"),
        ("response", "shelter evacuate prepare execute avoid monitor assess allclear none other"),
        ("urgency", "immediate expected future past unknown other"),
        ("severity", "extreme severe moderate minor unknown other"),
        ("certainty", "observed likely possible unlikely unknown other"),
    ];
    let english = messages(Language::En);
    for (element, values) in elements {
        for value in values.split(' ') {
            let key = format!("cap-{element}-{value}");
            assert!(english.contains_key(key.as_str()), "{key}");
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
        }
    }
    for (key, written) in messages(Language::En) {
        assert!(!written.texts.iter().any(|text| text.contains('\'')), "{key}");
    }
}

#[test]
fn the_lock_screen_learns_nothing() {
    let english = messages(Language::En);
    for (key, written) in english.iter().filter(|(key, _)| key.starts_with("notify-")) {
        let revealing = ["name", "reference", "date", "time", "reason"];
        assert!(!revealing.iter().any(|name| written.arguments.contains(name)), "{key}");
    }
}

//! The recovery kit, read back from the PDF.

mod reader;

use amana_paper::{PaperError, RecoveryKit, recovery_kit};
use amana_words::{Language, Words};
use chrono::NaiveDate;
use lopdf::{Document, Object};

const CODE: [&str; 24] = [
    "zoo", "abandon", "mushroom", "illness", "iron", "lamp", "rhythm", "umbrella", "ill", "oil",
    "wolf", "accident", "quiz", "jelly", "kiwi", "vivid", "yellow", "fox", "box", "upgrade",
    "nominee", "midnight", "immense", "art",
];

fn made_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 5, 1).expect("a day")
}

fn kit(language: Language) -> Document {
    let words = CODE.join(" ");
    let kit = RecoveryKit { words: &words, made_on: made_on() };
    let pdf = recovery_kit(&Words::new(language), &kit).expect("a page");
    Document::load_mem(&pdf).expect("a PDF")
}

/// Every sentence of the page, in the order in which it is read.
fn sentences(words: &Words) -> Vec<String> {
    let made = words.say_with("paper-kit-made-on", &[("date", made_on().into())]);
    let say = |key: &str| words.say(&format!("paper-kit-{key}"));
    let before = ["title", "intro", "words"].map(say);
    let code = CODE.iter().enumerate().map(|(index, word)| format!("{}{word}", index + 1));
    let steps = ["step-open", "step-choose", "step-type"].map(say);
    let steps = steps.iter().zip(1..).map(|(step, number)| format!("{number}{step}"));
    let after = ["keep", "keep-safe", "keep-apart", "keep-secret", "backup", "device", "local"];
    [words.say("app-name"), made]
        .into_iter()
        .chain(before)
        .chain(code)
        .chain([say("use")])
        .chain(steps)
        .chain(after.map(say))
        .collect()
}

#[test]
fn every_sentence_and_every_word_is_read_in_its_order_and_nothing_else() {
    for language in Language::ALL {
        let pieces = reader::pieces_of(&kit(language), 1);
        let read: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let wanted: String = sentences(&Words::new(language)).concat();
        assert_eq!(read, wanted, "{}", language.tag());
    }
}

#[test]
fn it_is_one_tagged_page_of_a4_in_its_language() {
    for language in Language::ALL {
        let document = kit(language);
        assert_eq!(document.get_pages().len(), 1);
        let page = document.get_object(document.get_pages()[&1]).and_then(Object::as_dict);
        let frame = page.and_then(|page| page.get(b"MediaBox")?.as_array()).expect("a frame");
        let sides: Vec<_> = frame.iter().map(|side| side.as_float().expect("a side")).collect();
        assert_eq!(sides, [0.0, 0.0, 595.28, 841.89]);
        let catalogue = document.catalog().expect("a catalogue");
        let tag = catalogue.get(b"Lang").and_then(Object::as_str).expect("a language");
        assert_eq!(tag, language.tag().as_bytes());
        assert!(catalogue.has(b"StructTreeRoot") && catalogue.has(b"MarkInfo"));
    }
}

#[test]
fn fonts_are_embedded_and_hold_only_what_is_shown() {
    for language in Language::ALL {
        let document = kit(language);
        let fonts = document.objects.values().filter_map(|object| object.as_dict().ok());
        let descriptors: Vec<_> = fonts.filter(|dict| dict.has_type(b"FontDescriptor")).collect();
        assert_eq!(descriptors.len(), 2, "regular and semi-bold");
        for font in descriptors {
            let name = font.get(b"FontName").and_then(Object::as_name).expect("a name");
            let name = String::from_utf8_lossy(name).into_owned();
            assert_eq!(name.split_once('+').map(|(subset, _)| subset.len()), Some(6), "{name}");
            assert_eq!(name.contains("Arabic"), language == Language::Ar, "{name}");
            let file = font.get_deref(b"FontFile2", &document).and_then(Object::as_stream);
            let size = file.expect("it is embedded").content.len();
            assert!((1_000..40_000).contains(&size), "{name}: {size} bytes");
        }
    }
}

#[test]
fn arabic_starts_at_the_right_and_the_words_stand_alike_in_every_language() {
    let words_at = |language| {
        let pieces = reader::pieces_of(&kit(language), 1).into_iter();
        let of_the_code = pieces.filter(|piece| CODE.contains(&piece.text.as_str()));
        of_the_code.map(|piece| (piece.text, piece.left)).collect::<Vec<_>>()
    };
    let english = words_at(Language::En);
    assert_eq!(english.len(), 24);
    assert!(english[0].1 < english[6].1 && english[6].1 < english[23].1);
    for language in Language::ALL {
        assert_eq!(words_at(language), english, "{}", language.tag());
        let title = Words::new(language).say("paper-kit-title");
        let pieces = reader::pieces_of(&kit(language), 1);
        let title = pieces.iter().find(|piece| piece.text == title).expect("a title");
        assert_eq!(title.left > 595.28 / 2.0, language == Language::Ar, "{}", language.tag());
    }
}

#[test]
fn the_code_stands_on_the_page_and_nowhere_else_in_the_file() {
    let document = kit(Language::Ar);
    let contents = document.get_page_contents(document.get_pages()[&1]);
    let elsewhere = document.objects.iter().filter(|(id, _)| !contents.contains(id));
    for (_, object) in elsewhere {
        let said = match object.as_stream() {
            Ok(stream) => {
                String::from_utf8_lossy(&stream.get_plain_content().expect("a stream")).into_owned()
            }
            Err(_) => format!("{object:?}"),
        };
        assert!(!["umbrella", "mushroom"].iter().any(|word| said.contains(word)));
    }
}

#[test]
fn the_same_kit_is_the_same_file() {
    let words = CODE.join(" ");
    let kit = RecoveryKit { words: &words, made_on: made_on() };
    let french = Words::new(Language::Fr);
    assert_eq!(recovery_kit(&french, &kit), recovery_kit(&french, &kit));
}

#[test]
fn what_is_no_code_is_not_printed() {
    let words = CODE[..23].join(" ");
    let kit = RecoveryKit { words: &words, made_on: made_on() };
    let refused = recovery_kit(&Words::new(Language::En), &kit);
    assert_eq!(refused.err(), Some(PaperError::NotARecoveryCode));
}

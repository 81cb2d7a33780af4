//! The proof that the window says what Rust says: `locales/proof.json`.
//!
//! It holds what was given and the digests of all that was said. `ui/src/lib/words/proof.test.ts`
//! says the same with the browser's own ICU and compares. The terminal's files are left out.
#![expect(clippy::disallowed_methods, reason = "the proof is a committed file")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ring::digest::{SHA256, digest};
use serde::Serialize;

use super::written::{Written, messages};
use crate::numbers::{category, written as written_number};
use crate::{Arg, Language, Words};
use given::{Given, Range, day, given};

mod given;

/// What only the terminal says.
const LEFT_OUT: [&str; 2] = ["cli", "story"];

#[derive(Serialize)]
struct Proof {
    given: Given,
    said: BTreeMap<&'static str, Said>,
}

/// What a language said, as SHA-256; and a little of it to be read.
#[derive(Serialize)]
struct Said {
    numbers: String,
    days: String,
    /// One digest for each file of the catalogue.
    sentences: BTreeMap<&'static str, String>,
    read: BTreeMap<&'static str, String>,
}

fn sha256(text: &str) -> String {
    hex::encode(digest(&SHA256, text.as_bytes()))
}

fn numbers(language: Language, range: &Range<i64>) -> String {
    let all = (range.first..=range.last).chain(range.also.iter().copied());
    let line =
        |number| format!("{} {}\n", category(language, number), written_number(language, number));
    all.map(line).collect()
}

fn days(words: &Words, range: &Range<&str>) -> String {
    let last = day(range.last);
    let all = day(range.first).iter_days().take_while(|day| *day <= last);
    let also = range.also.iter().map(|iso| day(iso));
    all.chain(also).map(|day| format!("{}\n", words.date(day))).collect()
}

/// What the numbers of a message are, in each of its renderings.
fn counts(written: &Written, given: &Given) -> Vec<Option<Arg>> {
    if written.numbers.is_empty() {
        let renderings = if written.arguments.is_empty() { 1 } else { given.samples.len() };
        return (0..renderings).map(|_| None).collect();
    }
    let counted = given.counted.iter().map(|number| Arg::Number(*number));
    counted.chain([Arg::from(given.measured)]).map(Some).collect()
}

fn sentence(words: &Words, key: &str, written: &Written, given: &Given) -> String {
    let mut said = String::new();
    for (turn, count) in counts(written, given).into_iter().enumerate() {
        let mut next = turn;
        let args = written.arguments.iter().map(|name| match &count {
            Some(count) if written.numbers.contains(name) => (*name, count.clone()),
            _ => {
                next += 1;
                (*name, given.samples[(next - 1) % given.samples.len()].arg(words))
            }
        });
        let args: Vec<_> = args.collect();
        said.push_str(&format!("{key}={}\n", words.say_with(key, &args)));
    }
    said
}

fn sentences(words: &Words, given: &Given) -> BTreeMap<&'static str, String> {
    let mut files = BTreeMap::<_, String>::new();
    for (key, written) in messages(words.language()) {
        let name = written.file[3..].trim_end_matches(".ftl");
        if !LEFT_OUT.contains(&name) {
            files.entry(name).or_default().push_str(&sentence(words, key, &written, given));
        }
    }
    files.into_iter().map(|(name, said)| (name, sha256(&said))).collect()
}

fn read(words: &Words) -> BTreeMap<&'static str, String> {
    let language = words.language();
    let expires = |days: i64| words.say_with("notify-document-expires", &[("days", days.into())]);
    BTreeMap::from([
        ("2027-05-01", words.date(day("2027-05-01"))),
        ("2027-08-20", words.date(day("2027-08-20"))),
        ("12345", written_number(language, 12_345)),
        ("-1000", written_number(language, -1000)),
        ("notify-document-expires 2", expires(2)),
        ("notify-document-expires 1003", expires(1003)),
    ])
}

fn said(language: Language, given: &Given) -> Said {
    let words = Words::new(language);
    Said {
        numbers: sha256(&numbers(language, &given.numbers)),
        days: sha256(&days(&words, &given.days)),
        sentences: sentences(&words, given),
        read: read(&words),
    }
}

fn proof() -> String {
    let given = given();
    let said = Language::ALL.map(|language| (language.tag(), said(language, &given))).into();
    let json = serde_json::to_string_pretty(&Proof { given, said }).expect("a proof is JSON");
    json.chars().map(visible).chain(["\n".to_owned()]).collect()
}

/// What an editor does not show, or would obey, is spelled out.
fn visible(c: char) -> String {
    match c {
        '\u{80}'..='\u{a0}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => format!("\\u{:04x}", u32::from(c)),
        _ => c.to_string(),
    }
}

#[test]
fn the_proof_for_the_window_is_what_rust_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/proof.json");
    let says = proof();
    if std::env::var_os("AMANA_GENERATE").is_some() {
        fs::write(&path, &says).expect("the proof can be written");
    }
    let committed = fs::read_to_string(&path).expect("the proof is committed");
    let differs = says.lines().zip(committed.lines()).find(|(says, committed)| says != committed);
    assert_eq!(differs, None, "AMANA_GENERATE=1 writes the proof anew");
    assert_eq!(says.len(), committed.len(), "AMANA_GENERATE=1 writes the proof anew");
}

//! What is given to both sides of the proof.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Arg, Words};

const COUNTED: [i64; 18] =
    [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 199, 200, 1000, 1003, 12_011];

/// Beyond the range: where languages change, what is negative, what a double just holds.
const FAR_NUMBERS: [i64; 8] =
    [100_003, 1_000_000, 1_234_567, -1, -2, -1000, i32::MAX as i64 + 1, (1 << 53) - 1];

const FAR_DAYS: [&str; 9] = [
    "1000-01-01",
    "1899-12-31",
    "1900-01-01",
    "1926-02-28",
    "1950-05-01",
    "1999-12-31",
    "2000-02-29",
    "2100-12-31",
    "9999-12-31",
];

/// A number may also be a text that was measured.
const MEASURED: &str = "3.2";

/// All of it, as the proof holds it.
#[derive(Serialize)]
pub(super) struct Given {
    pub(super) numbers: Range<i64>,
    pub(super) days: Range<&'static str>,
    pub(super) counted: [i64; 18],
    pub(super) measured: &'static str,
    pub(super) samples: Vec<Sample>,
}

/// From the first to the last, and some beyond.
#[derive(Serialize)]
pub(super) struct Range<T: 'static> {
    pub(super) first: T,
    pub(super) last: T,
    pub(super) also: &'static [T],
}

/// A value for an argument that is no number.
#[derive(Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "lowercase")]
pub(super) enum Sample {
    Text(&'static str),
    Verbatim(&'static str),
    Date(&'static str),
    Key(&'static str),
}

pub(super) fn given() -> Given {
    Given {
        numbers: Range { first: 0, last: 12_000, also: &FAR_NUMBERS },
        days: Range { first: "2024-01-01", last: "2032-12-31", also: &FAR_DAYS },
        counted: COUNTED,
        measured: MEASURED,
        samples: samples(),
    }
}

fn samples() -> Vec<Sample> {
    vec![
        Sample::Text("أمينة الإدريسي"),
        Sample::Verbatim("P<MAREL<IDRISSI<<AMINA<<<"),
        Sample::Date("2027-03-01"),
        Sample::Text("RBT-2027/42 \u{1d54f} 👩🏽‍✈️"),
        Sample::Key("app-name"),
        Sample::Text("leaves\u{2069} its\u{202e} place\u{2067}"),
        Sample::Verbatim("\u{2066}paired\u{2069} שלום"),
        Sample::Text("two\r\nlines\ttab\u{2028}\u{2029}\u{1b}[31m\u{85}\u{0}\u{feff}"),
        Sample::Verbatim("{ $name } { -term } \\u0041 \u{2069}"),
        Sample::Text(""),
        Sample::Date("2028-02-29"),
    ]
}

impl Sample {
    pub(super) fn arg(&self, words: &Words) -> Arg {
        match self {
            Sample::Text(text) => Arg::from(*text),
            Sample::Verbatim(text) => Arg::verbatim(*text),
            Sample::Date(iso) => Arg::Date(day(iso)),
            Sample::Key(key) => Arg::Text(words.say(key)),
        }
    }
}

pub(super) fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("the days of the proof are days")
}

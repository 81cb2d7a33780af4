//! From pasted or scanned text to the lines of one MRZ.

use super::layout::lay_out;
use super::{Format, Mrz, MrzRefusal};

/// The longest text that is looked at: ten times an MRZ, so that any spacing passes.
pub const MAX_TEXT_BYTES: usize = 1024;

/// Reads one MRZ.
///
/// Tolerated, because none of it loses or invents a character: CRLF, blank lines, blanks around and
/// inside the lines, a byte order mark, lower case (OCR-B has none, so it is put in upper case) and
/// lines run together into one. Nothing else is repaired: a letter where a digit belongs stays, and
/// its check digit is refuted.
///
/// # Errors
///
/// [`MrzRefusal`] when the text cannot be cut into the cells of one of the [`Format`]s. Wrong check
/// digits, unknown states and impossible dates are no reason to refuse.
pub fn read(text: &str) -> Result<Mrz, MrzRefusal> {
    let text = text.trim_matches(is_blank);
    if text.is_empty() {
        return Err(MrzRefusal::Empty);
    }
    if text.len() > MAX_TEXT_BYTES {
        return Err(MrzRefusal::TooLong { seen_bytes: text.len(), at_most_bytes: MAX_TEXT_BYTES });
    }
    let lines = separated(text.lines().map(tidied).filter(|line| !line.is_empty()).collect());
    if !(2..=3).contains(&lines.len()) {
        return Err(MrzRefusal::LineCount { seen: lines.len() });
    }
    refuse_forbidden_characters(&lines)?;
    let format = format_of(&lines)?;
    Ok(lay_out(format, lines))
}

/// Splits a file into its MRZs, which blank lines separate. Each still goes through [`read`].
#[must_use]
pub fn records(text: &str) -> Vec<&str> {
    let mut records = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (record, after) = first_record(rest);
        let record = record.trim_matches(is_blank);
        if !record.is_empty() {
            records.push(record);
        }
        rest = after;
    }
    records
}

/// The text up to the first blank line, and what follows that line.
fn first_record(text: &str) -> (&str, &str) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        if line.chars().all(is_blank) {
            return (&text[..start], &text[end..]);
        }
        start = end;
    }
    (text, "")
}

/// White space, and the invisible marks that editors and web pages add.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}')
}

fn tidied(line: &str) -> String {
    line.chars().filter(|c| !is_blank(*c)).map(|c| c.to_ascii_uppercase()).collect()
}

/// A single-line field of a form drops line ends; the length still tells where they were.
fn separated(lines: Vec<String>) -> Vec<String> {
    let [only] = lines.as_slice() else { return lines };
    let length = match only.chars().count() {
        72 => 36,
        88 => 44,
        90 => 30,
        _ => return lines,
    };
    let characters: Vec<char> = only.chars().collect();
    characters.chunks(length).map(|line| line.iter().collect()).collect()
}

fn refuse_forbidden_characters(lines: &[String]) -> Result<(), MrzRefusal> {
    for (line, text) in lines.iter().enumerate() {
        let forbidden = |c: char| !matches!(c, 'A'..='Z' | '0'..='9' | '<');
        if let Some(position) = text.chars().position(forbidden) {
            return Err(MrzRefusal::ForbiddenCharacter { line: line + 1, position: position + 1 });
        }
    }
    Ok(())
}

fn format_of(lines: &[String]) -> Result<Format, MrzRefusal> {
    let total: usize = lines.iter().map(String::len).sum();
    // Between the two formats of two lines, the nearer one tells the more useful refusal.
    let expected = if lines.len() == 3 {
        30
    } else if total <= 80 {
        36
    } else {
        44
    };
    if let Some(line) = lines.iter().position(|line| line.len() != expected) {
        let seen = lines[line].len();
        return Err(MrzRefusal::LineLength { line: line + 1, seen, expected });
    }
    let is_visa = lines[0].starts_with('V');
    Ok(match expected {
        30 => Format::Td1,
        36 if lines[0].starts_with("IDFRA") => Format::IdFra,
        36 if is_visa => Format::MrvB,
        36 => Format::Td2,
        _ if is_visa => Format::MrvA,
        _ => Format::Td3,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    #[test]
    fn what_people_paste_is_read_alike() {
        let plain = read(&format!("{UPPER}\n{LOWER}")).expect("the specimen of ICAO 9303-4");
        let spaced: String = UPPER.chars().flat_map(|c| [c, ' ']).collect();
        for text in [
            format!("\u{feff}\r\n  {UPPER}  \r\n\r\n\t{LOWER}\r\n\r\n"),
            format!("{spaced}\n{LOWER}"),
            format!("{UPPER} {LOWER}"),
            format!("{UPPER}\r{LOWER}"),
            format!("{UPPER}\n{LOWER}").to_lowercase(),
        ] {
            assert_eq!(read(&text).as_ref(), Ok(&plain), "{text:?}");
        }
    }

    #[test]
    fn refusals_say_what_was_seen() {
        let refused = |text: &str| read(text).expect_err("not an MRZ");
        assert_eq!(refused(" \r\n "), MrzRefusal::Empty);
        assert_eq!(refused(UPPER), MrzRefusal::LineCount { seen: 1 });
        assert_eq!(refused("A\nB\nC\nD"), MrzRefusal::LineCount { seen: 4 });
        assert_eq!(
            refused(&format!("{UPPER}\n{}", &LOWER[1..])),
            MrzRefusal::LineLength { line: 2, seen: 43, expected: 44 }
        );
        assert_eq!(
            refused(&format!("{UPPER}\n{}", LOWER.replacen('<', "«", 1))),
            MrzRefusal::ForbiddenCharacter { line: 2, position: 38 }
        );
        assert_eq!(
            refused(&"<".repeat(1025)),
            MrzRefusal::TooLong { seen_bytes: 1025, at_most_bytes: 1024 }
        );
        let text = refused(&format!("{UPPER}\n{}", &LOWER[1..])).to_string();
        assert_eq!(text, "line 2 has 43 characters; 44 are expected");
    }

    #[test]
    fn a_single_wrong_line_count_has_a_stable_code() {
        assert_eq!(MrzRefusal::LineCount { seen: 1 }.reason(), "line-count");
        assert_eq!(MrzRefusal::Empty.reason(), "empty");
    }

    #[test]
    fn blank_lines_separate_records() {
        let file = "\n\nA\nB\r\n \t \r\nC\r\nD\n\n\n\nE";
        assert_eq!(records(file), ["A\nB", "C\r\nD", "E"]);
        assert!(records("").is_empty() && records("\n \n").is_empty());
    }
}

//! Names and letters as ICAO Doc 9303 writes them: its examples and its three tables.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

use amana_documents::mrz::{name_field, transliterate};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/mrz/");

/// The rows of a table, their first line left out where it is a heading.
fn rows(file: &str) -> Option<Vec<Vec<String>>> {
    let text = std::fs::read_to_string(format!("{FOLDER}{file}")).ok()?;
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with("part\t"));
    Some(rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect())
}

#[test]
fn icao_examples_of_name_fields() {
    let Some(rows) = rows("icao_name_vectors.tsv") else {
        eprintln!("ICAO names: 0, absent");
        return;
    };
    let (mut same, mut other, mut misprinted) = (0, 0, 0);
    for row in &rows {
        let (part, name, printed) = (row[0].as_str(), row[3].as_str(), row[4].as_str());
        let field = if part == "5" { printed } else { &printed[5..] };
        // One row of Doc 9303 itself is a cell too long for its format.
        let Some(width) = [30, 31, 39].into_iter().find(|width| *width == field.len()) else {
            misprinted += 1;
            continue;
        };
        let (surname, given_names) = name.split_once(", ").unwrap_or((name, ""));
        let ours = name_field(surname, given_names, width).expect("ICAO's own letters");
        assert_eq!(ours.len(), width);
        if ours == field {
            same += 1;
            continue;
        }
        // Several truncations are permitted, so only truncated names may differ.
        assert!(!ours.ends_with('<') && !field.ends_with('<'), "{ours} for {field}");
        other += 1;
    }
    eprintln!(
        "ICAO names: {same} of {} the same, {other} truncated otherwise, {misprinted} misprinted",
        rows.len()
    );
    assert!(same >= 45, "{same} the same");
}

#[test]
fn icao_tables_of_letters() {
    let mut ran = 0;
    for file in ["translit_latin.tsv", "translit_cyrillic.tsv", "translit_arabic.tsv"] {
        for row in rows(file).unwrap_or_default() {
            let code = u32::from_str_radix(&row[0], 16).expect("a code point");
            let letter = char::from_u32(code).expect("a letter");
            let printed = row.last().expect("a column");
            let expected = match printed.split([' ', '/']).next().expect("split never is empty") {
                "(Not" | "[DOUBLE]³" => "",
                // The general form; alone, the letter is also the last of its component.
                "XTA" => "XAH",
                first => first,
            };
            assert_eq!(transliterate(&letter.to_string()).as_deref(), Some(expected), "{code:x}");
            ran += 1;
        }
    }
    eprintln!("ICAO letters: {ran} rows");
}

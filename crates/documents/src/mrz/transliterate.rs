//! Names into the letters of an MRZ (ICAO Doc 9303 Part 3, §4.6 and §6).

mod arabic;
mod cyrillic;
mod latin;

const SHADDA: char = '\u{0651}';
const TEH_MARBUTA: char = '\u{0629}';

/// A name in the letters `A` to `Z`, its components separated by one `<`.
///
/// Hyphens, blanks and commas separate; apostrophes and full stops vanish. `None` for anything that
/// has no transliteration in ICAO's tables, digits included: a name is not invented.
///
/// ```
/// use amana_documents::mrz::transliterate;
/// assert_eq!(transliterate("O'Connor-Müller").as_deref(), Some("OCONNOR<MUELLER"));
/// assert_eq!(transliterate("Щукин").as_deref(), Some("SHCHUKIN"));
/// ```
#[must_use]
pub fn transliterate(name: &str) -> Option<String> {
    let mut components: Vec<String> = Vec::new();
    for component in name.split(separates) {
        let written = component_written(component)?;
        if !written.is_empty() {
            components.push(written);
        }
    }
    Some(components.join("<"))
}

fn separates(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | ',' | '<')
}

/// Marks that leave no trace: apostrophes, full stops, combining accents of decomposed text.
fn vanishes(character: char) -> bool {
    matches!(
        character,
        '\'' | '`' | '\u{00b4}' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '.' | '\u{0300}'
            ..='\u{036f}'
    )
}

/// Whether the MRZ prints nothing for it.
fn is_unwritten(character: char) -> bool {
    vanishes(character) || looked_up(character).is_some_and(str::is_empty)
}

fn component_written(component: &str) -> Option<String> {
    let mut written = String::new();
    let mut last_letter = 0..0;
    let mut letters = component.chars().flat_map(char::to_uppercase);
    while let Some(letter) = letters.next() {
        if letter == SHADDA {
            // It doubles the letter before it, however many characters that has, as the program
            // of appendix B.7 does and takes back. An example in §6 C leaves the second X out.
            written.extend_from_within(last_letter.clone());
            continue;
        }
        let start = written.len();
        match letter {
            'A'..='Z' => written.push(letter),
            // XTA, but XAH at the end of a component; vowel signs behind it are not written.
            TEH_MARBUTA if letters.clone().all(is_unwritten) => written.push_str("XAH"),
            _ if vanishes(letter) => {}
            _ => written.push_str(looked_up(letter)?),
        }
        // A vowel sign may stand between a letter and its shadda.
        if written.len() > start {
            last_letter = start..written.len();
        }
    }
    Some(written)
}

fn looked_up(letter: char) -> Option<&'static str> {
    [latin::LATIN, cyrillic::CYRILLIC, arabic::ARABIC].into_iter().find_map(|table| {
        let at = table.binary_search_by_key(&letter, |(known, _)| *known).ok()?;
        Some(table[at].1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_hold_only_mrz_letters() {
        for table in [latin::LATIN, cyrillic::CYRILLIC, arabic::ARABIC] {
            assert!(table.is_sorted_by_key(|(letter, _)| *letter));
            assert!(table.iter().all(|(_, text)| text.bytes().all(|b| b.is_ascii_uppercase())));
        }
    }

    #[test]
    fn names_of_three_scripts() {
        for (name, expected) in [
            ("Enya Siobhan O’Connor", "ENYA<SIOBHAN<OCONNOR"),
            ("Smith-Jones,  Jr.", "SMITH<JONES<JR"),
            ("Groß Ångström Þór İğdır", "GROSS<AANGSTROEM<THOR<IGDIR"),
            ("Jose\u{0301} Ștefan", "JOSE<STEFAN"),
            ("Горбачёва Ольга", "GORBACHEVA<OLGA"),
            ("محمد", "MXHMD"),
            ("محمّد", "MXHMMD"),
            ("فاطمة الزهراء", "FAXTTMXAH<ALZHRAXE"),
            ("فاطِمةُ", "FAXTTMXAH"),
            ("فاطمةً-زينب", "FAXTTMXAH<ZYNB"),
            ("عبّاس", "EBBAS"),
            ("ڤيكتور", "VYKTWR"),
        ] {
            assert_eq!(transliterate(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn what_no_table_has_is_not_invented() {
        for name in ["李", "Anna 2", "Nguyễn", "a/b"] {
            assert_eq!(transliterate(name), None, "{name}");
        }
        assert_eq!(transliterate(" - ").as_deref(), Some(""));
    }
}

//! Text as it is compared: one form of each letter, Western digits, one space between words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Without accents, vowel signs, tatweel and invisible characters; digits are 0 to 9, quotes are plain,
/// an Arabic letter has its plainest form. Capitals stay: a reference is shown as it was written. A
/// line break is a space, an empty line a full stop.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // The sign of "number" would become the word for "no".
    let text = text.replace("\r\n", "\n").replace(['\u{ba}', '\u{2116}'], "°");
    for paragraph in text.split("\n\n") {
        let plain: String = paragraph.nfkd().filter(|c| !is_unseen(*c)).map(plain).collect();
        for word in plain.split_whitespace() {
            folded.push_str(word);
            folded.push(' ');
        }
        folded.push_str(". ");
    }
    folded
}

/// What ends in a stop and ends no sentence.
const SHORTENED: [&str; 14] = [
    "ref.", "no.", "n.", "nr.", "num.", "mr.", "mrs.", "ms.", "mme.", "m.", "dr.", "sr.", "sra.",
    "tel.",
];

/// The sentences of a folded text. A stop between digits, within a word or after a shortened one ends
/// none.
pub(super) fn sentences(folded: &str) -> impl Iterator<Item = &str> {
    let (mut start, mut end) = (0, 0);
    folded.split_inclusive(' ').filter_map(move |word| {
        end += word.len();
        if !is_last(word.trim_end()) {
            return None;
        }
        let sentence = &folded[start..end];
        start = end;
        Some(sentence)
    })
}

fn is_last(word: &str) -> bool {
    let is_shortened = SHORTENED.iter().any(|other| word.eq_ignore_ascii_case(other));
    word.ends_with(['.', '!', '?', ';', '\u{61f}', '\u{61b}']) && !is_shortened
}

fn is_unseen(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{640}' | '\u{ad}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

fn plain(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => digit(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(c, '\u{6f0}'),
        'ة' => 'ه',
        'ى' => 'ي',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        '،' => ',',
        c => c,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_one_form() {
        assert_eq!(folded("Prêt  à\nl’envoi"), "Pret a l'envoi . ");
        assert_eq!(folded("جَوَازُ السَّفَرِ جاهـــزةٌ ١٢/٠٣/٢٠٢٧"), "جواز السفر جاهزه 12/03/2027 . ");
        assert_eq!(folded("أُرْسِلَ إلى الآن"), "ارسل الي الان . ");
    }

    #[test]
    fn sentences_end_at_stops_and_empty_lines() {
        let text = folded("Réf. 12, no. 5.");
        assert_eq!(sentences(&text).collect::<Vec<_>>(), ["Ref. 12, no. 5. ", ". "]);
        let text = folded("Le 12.03.2027 à 10h. Venez\nseul !\n\nMerci");
        let read: Vec<_> = sentences(&text).collect();
        assert_eq!(read, ["Le 12.03.2027 a 10h. ", "Venez seul ! ", ". ", "Merci . "]);
    }
}

//! Names of files that a person can read, and every system can keep.

use std::collections::BTreeSet;

const LONGEST_PART: usize = 40;

/// Names that were given.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// `scans/passport-UTO-ERIKSSON-1.png`, and the next number that no other has.
    pub(super) fn give(&mut self, parts: &[&str], media_type: &str) -> String {
        let parts: Vec<_> =
            parts.iter().map(|part| readable(part)).filter(|part| !part.is_empty()).collect();
        let (stem, ending) = (parts.join("-"), ending(media_type));
        let mut number = 1;
        loop {
            let name = format!("scans/{stem}-{number}.{ending}");
            // Disks that do not tell capitals apart would put one over the other.
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
            number += 1;
        }
    }
}

/// Letters and digits of any script; all else is a hyphen.
fn readable(part: &str) -> String {
    let kept: String = part
        .chars()
        .take(LONGEST_PART)
        .map(|character| if character.is_alphanumeric() { character } else { '-' })
        .collect();
    let words: Vec<_> = kept.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn ending(media_type: &str) -> &'static str {
    match media_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "application/pdf" => "pdf",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn names_are_readable_unlike_each_other_and_lead_nowhere_else() {
        let mut names = Names::default();
        let mut give = |kind, name, media| names.give(&[kind, "UTO", name], media);
        assert_eq!(give("passport", "Eriksson", "image/png"), "scans/passport-UTO-Eriksson-1.png");
        assert_eq!(give("passport", "ERIKSSON", "image/png"), "scans/passport-UTO-ERIKSSON-2.png");
        assert_eq!(give("passport", "الإدريسي", "image/jpeg"), "scans/passport-UTO-الإدريسي-1.jpg");
        assert_eq!(give("visa", "../../etc/x\0\u{202e}", "text/x"), "scans/visa-UTO-etc-x-1.bin");
        assert_eq!(give("", "", "application/pdf"), "scans/UTO-1.pdf");
        let long = give("visa", &"a".repeat(300), "image/png");
        assert!(long.len() < 100, "{long}");
    }
}

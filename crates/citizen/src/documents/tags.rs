//! What a person writes about a document: words to find it by, and notes.

use crate::documents::fields::too_long;
use crate::search::fold;
use crate::{FormRefusal, Message, Value};
use std::collections::BTreeSet;

const MOST_TAGS: usize = 20;
const LONGEST_TAG: usize = 40;
const LONGEST_NOTES: usize = 10_000;

/// Tags without blanks around; empty ones are nobody's intention.
pub(crate) fn tags(typed: Vec<String>, form: &mut FormRefusal) -> Vec<String> {
    let trimmed = typed.into_iter().map(|tag| tag.trim().to_owned());
    let tags: Vec<String> = trimmed.filter(|tag| !tag.is_empty()).take(MOST_TAGS + 1).collect();
    let mut known = BTreeSet::new();
    if tags.len() > MOST_TAGS {
        let most = Value::Number(MOST_TAGS as i64);
        form.refuse("tags", Message::plain("form-tags-full").with("most", most));
    } else if tags.iter().any(|tag| tag.chars().count() > LONGEST_TAG) {
        form.refuse("tags", too_long(LONGEST_TAG));
    } else if !tags.iter().all(|tag| known.insert(fold(tag))) {
        form.refuse("tags", Message::plain("form-tag-twice"));
    }
    tags
}

/// Notes as typed, but for blanks at their end.
pub(crate) fn notes(typed: &str, form: &mut FormRefusal) -> String {
    let notes = typed.trim_end().to_owned();
    if notes.chars().count() > LONGEST_NOTES {
        form.refuse("notes", too_long(LONGEST_NOTES));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::{notes, tags};
    use crate::FormRefusal;

    fn refused(typed: &[&str]) -> Option<&'static str> {
        let mut form = FormRefusal::default();
        tags(typed.iter().map(|tag| (*tag).to_owned()).collect(), &mut form);
        form.fields().first().map(|(_, message)| message.key)
    }

    #[test]
    fn tags_are_few_short_and_different() {
        let mut form = FormRefusal::default();
        let kept = tags(vec![" été ".into(), "  ".into(), "travel".into()], &mut form);
        assert_eq!((kept, form.fields().len()), (vec!["été".into(), "travel".into()], 0));
        let forty = "x".repeat(40);
        assert_eq!(refused(&[&forty]), None);
        assert_eq!(refused(&[&format!("{forty}x")]), Some("form-too-long"));
        assert_eq!(refused(&["Été", "ete"]), Some("form-tag-twice"));
        let many: Vec<String> = (0..21).map(|tag| tag.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!((refused(&many[..20]), refused(&many)), (None, Some("form-tags-full")));
    }

    #[test]
    fn notes_are_no_book() {
        let mut form = FormRefusal::default();
        assert_eq!(notes("  one\n two \n", &mut form), "  one\n two");
        assert_eq!(form.fields().len(), 0);
        notes(&"é".repeat(10_001), &mut form);
        assert_eq!(form.fields().len(), 1);
    }
}

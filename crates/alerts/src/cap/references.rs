//! `references`: triples of sender, identifier and time, parted by white space.
//!
//! Issuers put blanks after the commas and into the parts, join the triples by commas, and leave parts out. A
//! time ends a triple wherever it stands after a comma, with a sender and an identifier before it. What is left
//! without a time is a sender with an identifier, or an identifier alone: one of the message's own sender, the
//! only one whose messages it can withdraw. What is misread names nothing that is held, and does nothing.

use super::limits::{MAX_KEY_BYTES, MAX_REFERENCES, MAX_REFERENCES_BYTES};
use super::name::Name;
use super::tree::Element;
use super::{Repair, repair::Repairs, time};
use crate::alert::Reference;
use chrono::{DateTime, FixedOffset};

/// All readable references (CAP 1.2 section 3.2.1), the first ones if there are too many.
pub(super) fn read(alert: Element, repairs: &mut Repairs) -> Vec<Reference> {
    let mut senders = alert.children(Name::Sender).map(Element::text);
    let sender = senders.find(|text| !text.is_empty()).unwrap_or_default();
    let mut reader = Reader::of(sender, repairs);
    alert.children(Name::References).for_each(|element| reader.read(element.text()));
    reader.references
}

/// What was read of them until now.
struct Reader<'a, 'r> {
    /// Of the message itself.
    sender: &'a str,
    references: Vec<Reference>,
    /// In how many bytes more they are looked for.
    left: usize,
    repairs: &'r mut Repairs,
}

impl<'a, 'r> Reader<'a, 'r> {
    const fn of(sender: &'a str, repairs: &'r mut Repairs) -> Self {
        Self { sender, references: Vec::new(), left: MAX_REFERENCES_BYTES, repairs }
    }

    fn read(&mut self, text: &str) {
        let within = &text[..text.floor_char_boundary(self.left)];
        self.left -= within.len();
        let mut rest = within;
        while self.references.len() < MAX_REFERENCES
            && let Some(timed) = Timed::first_of(rest, self.repairs)
        {
            self.take_timed(&timed);
            rest = timed.after;
        }
        if within.len() < text.len() {
            self.repairs.note(Repair::ReferencesCut);
        } else {
            self.take_untimed(rest.trim_matches(is_parting));
        }
    }

    fn take_timed(&mut self, timed: &Timed) {
        let named = self.without_earlier(timed.named);
        if !timed.is_plain {
            self.repairs.note(Repair::ReferenceSpelling);
        }
        match apart(named, self.sender) {
            Some((sender, identifier)) => self.push(sender, identifier, Some(timed.sent)),
            None => self.repairs.note(Repair::ReferenceDropped),
        }
    }

    /// Takes what stands before the last one of the message's own sender: only that one has the time.
    fn without_earlier<'t>(&mut self, named: &'t str) -> &'t str {
        let [own, written] = [self.sender, named].map(str::to_ascii_lowercase);
        let begins = |at: &usize| {
            written[..*at].ends_with(char::is_whitespace)
                && written[at + own.len()..].trim_start().starts_with(',')
        };
        let mut all = written.rmatch_indices(&own).map(|(at, _)| at);
        match all.find(begins).filter(|_| !own.is_empty()) {
            None => named,
            Some(at) => {
                self.take_untimed(named[..at].trim_matches(is_parting));
                &named[at..]
            }
        }
    }

    /// What is left where there is no time.
    fn take_untimed(&mut self, text: &str) {
        let is_named = |word: &str| apart(word, self.sender).is_some();
        if text.split_whitespace().all(is_named) {
            text.split_whitespace().for_each(|word| self.take_word(word));
            return;
        }
        self.repairs.note(Repair::ReferenceSpelling);
        match apart(text, self.sender) {
            Some((sender, identifier)) => self.push(sender, identifier, None),
            None => self.take_identifiers(text),
        }
    }

    /// Without blanks. Some identifiers hold commas, so the time is what follows the last one.
    fn take_word(&mut self, word: &str) {
        let Some((sender, rest)) = apart(word, self.sender) else { return };
        let timed = rest.rsplit_once(',').and_then(|(identifier, sent)| {
            let sent = time::read(sent, self.repairs)?;
            Some((identifier, Some(sent))).filter(|_| !identifier.is_empty())
        });
        let (identifier, sent) = timed.unwrap_or((rest, None));
        self.push(sender, identifier, sent);
    }

    /// Of several words those with a digit: others are words.
    fn take_identifiers(&mut self, text: &str) {
        let is_one = text.split_whitespace().nth(1).is_none();
        for word in text.split_whitespace() {
            if is_one || word.bytes().any(|byte| byte.is_ascii_digit()) {
                self.push(self.sender, word, None);
            } else {
                self.repairs.note(Repair::ReferenceDropped);
            }
        }
    }

    fn push(&mut self, sender: &str, identifier: &str, sent: Option<DateTime<FixedOffset>>) {
        if sender.len().max(identifier.len()) > MAX_KEY_BYTES {
            return self.repairs.note(Repair::ReferenceDropped);
        }
        if self.references.len() == MAX_REFERENCES {
            return self.repairs.note(Repair::ReferencesCut);
        }
        if sent.is_none() {
            self.repairs.note(Repair::ReferenceTimeMissing);
        }
        let (sender, identifier) = (sender.to_owned(), identifier.to_owned());
        self.references.push(Reference { sender, identifier, sent });
    }
}

/// Sender and identifier up to the first time, the time, and what follows it.
struct Timed<'t> {
    named: &'t str,
    sent: DateTime<FixedOffset>,
    after: &'t str,
    /// It is all as the standard asks.
    is_plain: bool,
}

impl<'t> Timed<'t> {
    fn first_of(text: &'t str, repairs: &mut Repairs) -> Option<Self> {
        let rest = text.trim_start_matches(is_parting);
        let (mut is_past_sender, mut is_named, mut is_after_comma, mut end) =
            (false, false, false, 0);
        for (at, parting) in rest.match_indices(is_parting) {
            let is_content = at > end;
            is_named |= is_past_sender && is_content;
            is_after_comma = parting == "," || is_after_comma && !is_content;
            is_past_sender |= parting == ",";
            end = at + parting.len();
            if is_named
                && is_after_comma
                && let Some(bytes) = time_bytes(&rest[end..])
                && let Some(sent) = time::read(&rest[end..end + bytes], repairs)
            {
                let before = &text[..text.len() - rest.len()];
                let (named, sent_text) = (&rest[..at], &rest[end..end + bytes]);
                let is_tight =
                    ![named, sent_text].iter().any(|part| part.contains(is_parting_not_comma));
                let is_plain =
                    is_tight && parting == "," && !named.ends_with(',') && before.trim().is_empty();
                return Some(Self { named, sent, after: &rest[end + bytes..], is_plain });
            }
        }
        None
    }
}

/// Sender and identifier; the message's own sender may hold a comma.
fn apart<'t>(named: &'t str, own: &str) -> Option<(&'t str, &'t str)> {
    let is_own = named.get(..own.len()).is_some_and(|start| start.eq_ignore_ascii_case(own));
    let after_own = named.get(own.len()..).filter(|_| is_own && !own.is_empty());
    let (sender, identifier) = match after_own.and_then(|rest| rest.trim_start().strip_prefix(','))
    {
        Some(identifier) => (&named[..own.len()], identifier),
        None => named.split_once(',')?,
    };
    let identifier =
        identifier.trim_start().trim_end_matches(|c: char| c == ',' || c.is_whitespace());
    let sender = sender.trim();
    (!sender.is_empty() && !identifier.is_empty()).then_some((sender, identifier))
}

fn is_parting(c: char) -> bool {
    c == ',' || is_parting_not_comma(c)
}

fn is_parting_not_comma(c: char) -> bool {
    matches!(c, ';' | '"') || c.is_whitespace()
}

/// The length of the date and time that a text begins with, with blanks between its parts or without.
fn time_bytes(text: &str) -> Option<usize> {
    let form = b"0000-00-00".iter();
    let is_date = text.len() >= form.len()
        && text.bytes().zip(form).all(|(byte, form)| match *form {
            b'0' => byte.is_ascii_digit(),
            _ => matches!(byte, b'-' | b'/'),
        });
    if !is_date {
        return None;
    }
    let mut end = word_end(text, 0);
    if !text[..end].contains(':') {
        end = next_word(text, end, |word| word.contains(':'))?;
    }
    let is_zone = |word: &str| word.starts_with(['+', '-']) || matches!(word, "Z" | "UTC" | "GMT");
    Some(next_word(text, end, is_zone).unwrap_or(end))
}

fn word_end(text: &str, from: usize) -> usize {
    text[from..].find(is_parting).map_or(text.len(), |bytes| from + bytes)
}

/// Where the word ends that follows a blank there, if it fits.
fn next_word(text: &str, end: usize, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let from = end + usize::from(text[end..].starts_with(' '));
    let until = word_end(text, from);
    (from > end && fits(&text[from..until])).then_some(until)
}

#[cfg(test)]
mod tests {
    use super::{MAX_REFERENCES, Reader};
    use crate::cap::{Repair, repair::Repairs};

    const SENT: &str = "2024-07-12T13:44:28-00:00";

    fn read_as(sender: &str, text: &str) -> (Vec<(String, String, bool)>, Vec<Repair>) {
        let mut repairs = Repairs::default();
        let mut reader = Reader::of(sender, &mut repairs);
        reader.read(text);
        let read = reader.references.into_iter();
        let read = read.map(|one| (one.sender, one.identifier, one.sent.is_some())).collect();
        (read, repairs.into_vec())
    }

    fn read(text: &str) -> (Vec<(String, String, bool)>, Vec<Repair>) {
        read_as("a@b", text)
    }

    fn expected(identifiers: &[&str], timed: bool) -> Vec<(String, String, bool)> {
        let one = |identifier: &&str| ("a@b".to_owned(), (*identifier).to_owned(), timed);
        identifiers.iter().map(one).collect()
    }

    #[test]
    fn triples_may_hold_commas_or_lack_their_time() {
        assert_eq!(read(&format!("a@b,id,{SENT}")), (expected(&["id"], true), vec![]));
        assert_eq!(read(&format!("a@b,i,d,{SENT}")), (expected(&["i,d"], true), vec![]));
        let two = format!("\n a@b,1,{SENT}\n  a@b,2,{SENT} ");
        assert_eq!(read(&two), (expected(&["1", "2"], true), vec![]));
        let untimed = vec![Repair::ReferenceTimeMissing];
        assert_eq!(read("a@b,id"), (expected(&["id"], false), untimed.clone()));
        assert_eq!(read("a@b,1 a@b,2"), (expected(&["1", "2"], false), untimed.clone()));
        assert_eq!(read("a@b,id,yesterday"), (expected(&["id,yesterday"], false), untimed));
        assert_eq!(read(" "), (vec![], vec![]));
    }

    #[test]
    fn blanks_and_commas_between_do_not_hide_what_is_meant() {
        let spelled = vec![Repair::ReferenceSpelling];
        for (text, identifiers) in [
            (format!("a@b, id, {SENT}"), &["id"][..]),
            (format!("a@b,A spaced id,{SENT}"), &["A spaced id"]),
            (format!("a@b,1,{SENT},a@b,2,{SENT}"), &["1", "2"]),
            (format!("a@b , 1 , {SENT} ; a@b , 2 , {SENT}"), &["1", "2"]),
            (format!("\"a@b,id,{SENT}\""), &["id"]),
        ] {
            assert_eq!(read(&text), (expected(identifiers, true), spelled.clone()), "{text}");
        }
        let blank = vec![Repair::TimeSpelling, Repair::ReferenceSpelling];
        for text in ["a@b,id,2024-07-12 13:44:28+00:00", "a@b,id,2024-07-12 13:44 +00:00"] {
            assert_eq!(read(text), (expected(&["id"], true), blank.clone()), "{text}");
        }
        for sender in ["Prot Civile", "Prot, Civile", "PROT CIVILE"] {
            let (references, repairs) = read_as("Prot Civile", &format!("{sender},id,{SENT}"));
            assert_eq!(repairs, spelled, "{sender}");
            assert!(references[0].2, "{sender}");
        }
        let (own, _) = read_as("Prot, Civile", &format!("Prot, Civile,id,{SENT}"));
        assert_eq!(own[0].1, "id");
    }

    #[test]
    fn an_untimed_one_before_a_timed_one_is_its_own() {
        let (references, repairs) = read(&format!("a@b,1 a@b,2,{SENT}"));
        assert_eq!(references, [expected(&["1"], false), expected(&["2"], true)].concat());
        assert_eq!(repairs, [Repair::ReferenceSpelling, Repair::ReferenceTimeMissing]);
    }

    #[test]
    fn whatever_stands_before_the_senders_own_takes_nothing_of_it() {
        let own = |text: &str| read(&format!("{text},{SENT}")).0.pop();
        let two = Some(("a@b".to_owned(), "2".to_owned(), true));
        for text in ["x@y,1 a@b,2", "1 a@b,2", "a@b,1,20240712T134428Z a@b,2"] {
            assert_eq!(own(text), two, "{text}");
        }
        let (both, _) = read_as("Prot Civile", &format!("Prot Civile,1 Prot Civile,2,{SENT}"));
        let identifiers: Vec<_> = both.iter().map(|(_, identifier, _)| &**identifier).collect();
        assert_eq!(identifiers, ["1", "2"]);
    }

    #[test]
    fn an_identifier_alone_is_one_of_the_sender_s_own() {
        let alone = [Repair::ReferenceSpelling, Repair::ReferenceTimeMissing];
        let oid = "urn:oid:2.49.0.1.124.1211373515.2023";
        assert_eq!(read(oid), (expected(&[oid], false), alone.to_vec()));
        assert_eq!(read("id-1 id-2"), (expected(&["id-1", "id-2"], false), alone.to_vec()));
        let dropped = [Repair::ReferenceSpelling, Repair::ReferenceDropped];
        assert_eq!(read("see above"), (vec![], dropped.to_vec()));
    }

    #[test]
    fn more_than_are_read_are_cut_and_flagged() {
        for text in [format!("a@b,id,{SENT} ").repeat(2_000), "a@b,id ".repeat(2_000)] {
            let (references, repairs) = read(&text);
            assert_eq!(references.len(), MAX_REFERENCES);
            assert!(repairs.contains(&Repair::ReferencesCut));
        }
        let (references, repairs) = read(&"é,".repeat(1_000_000));
        assert_eq!((references, repairs), (vec![], vec![Repair::ReferencesCut]));
    }
}

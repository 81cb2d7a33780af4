//! Pairs of numbers as issuers write them (CAP 1.2 section 3.2.4, `polygon` and `circle`).

use super::number::{MAX_NUMBER_BYTES, number};
use super::{Repair, repair::Repairs};

/// Two numbers in the order written: latitude and longitude, if the issuer kept to the standard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) first: f64,
    pub(super) second: f64,
}

/// The rings of one `polygon`: usually one, several where brackets of WKT leaked in.
pub(super) fn rings(text: &str, repairs: &mut Repairs) -> Option<Vec<Vec<Pair>>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    plain(text).map(|ring| vec![ring]).or_else(|| loose_rings(text, repairs))
}

/// `lat,lon lat,lon …` and nothing else, in one pass.
fn plain(text: &str) -> Option<Vec<Pair>> {
    // Two numbers of a handful of digits: one allocation for most.
    let mut ring = Vec::with_capacity(text.len() / 16 + 1);
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let (first, after) = number(rest)?;
        let (second, after) = number(after.strip_prefix(b",")?)?;
        ring.push(Pair { first, second });
        rest = after.trim_ascii_start();
        if rest.len() == after.len() && !rest.is_empty() {
            return None;
        }
    }
    Some(ring)
}

/// Pairs parted by semicolons or by brackets, and a minus that only people can read, as they should
/// be written; none where a comma may stand for a decimal point.
fn in_pairs(text: &str) -> Option<String> {
    let text = text.replace('\u{2212}', "-").replace("),(", " ");
    let parts_pairs = text.split(';').filter(|part| part.contains(',')).count() > 1;
    match (parts_pairs, text.contains('.')) {
        (true, true) => Some(text.replace(';', " ")),
        (true, false) => None,
        (false, _) => Some(text),
    }
}

fn loose_rings(text: &str, repairs: &mut Repairs) -> Option<Vec<Vec<Pair>>> {
    let text = in_pairs(text)?;
    let mut reader = Loose { rings: vec![Vec::new()], ..Loose::default() };
    text.split_whitespace().try_for_each(|token| reader.take(token))?;
    let Loose { mut rings, waiting: None, has_heights, .. } = reader else { return None };
    rings.retain(|ring| !ring.is_empty());
    if has_heights && !text.contains('.') {
        return None;
    }
    repairs.note(Repair::CoordinatePunctuation);
    if has_heights {
        repairs.note(Repair::HeightDropped);
    }
    // Each place in brackets of its own, as programs write lists.
    if rings.len() > 1 && rings.iter().all(|ring| ring.len() == 1) {
        rings = vec![rings.concat()];
    }
    if rings.len() > 1 {
        repairs.note(Repair::RingsSplit);
    }
    Some(rings)
}

/// Rings while they are read token by token. One shape is written by one hand: what would make pairs of
/// degrees and minutes, or of decimals, is not guessed.
#[derive(Default)]
struct Loose {
    rings: Vec<Vec<Pair>>,
    /// The first number of a pair, and whether a comma follows it.
    waiting: Option<(f64, bool)>,
    /// Three numbers in one token, unless the commas are decimal points.
    has_heights: bool,
    /// Some pairs stand in one token.
    has_joined: bool,
    /// Some stand in two, without a comma between.
    has_blank: bool,
}

impl Loose {
    fn take(&mut self, token: &str) -> Option<()> {
        let (opens, closes) = (token.contains('('), token.contains(')'));
        if opens && !closes {
            self.rings.push(Vec::new());
        }
        match (self.waiting.take(), numbers(token)?.as_slice()) {
            (None, &[first, second]) => self.join(first, second)?,
            (None, &[first, second, _]) => {
                self.has_heights = true;
                self.join(first, second)?;
            }
            (None, &[first]) => self.waiting = Some((first, token.ends_with(','))),
            (Some((first, is_comma)), &[second]) => {
                self.has_blank |= !is_comma && !token.starts_with(',');
                self.push(first, second)?;
            }
            (Some((first, is_comma)), &[]) => {
                self.waiting = Some((first, is_comma || token.contains(',')));
            }
            (None, &[]) => {}
            _ => return None,
        }
        if closes && !opens {
            self.rings.push(Vec::new());
        }
        Some(())
    }

    fn join(&mut self, first: f64, second: f64) -> Option<()> {
        self.has_joined = true;
        self.push(first, second)
    }

    fn push(&mut self, first: f64, second: f64) -> Option<()> {
        self.rings.last_mut()?.push(Pair { first, second });
        (!(self.has_joined && self.has_blank)).then_some(())
    }
}

/// The centre and the radius in kilometres of one `circle`.
pub(super) fn circle(text: &str, repairs: &mut Repairs) -> Option<(Pair, f64)> {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_alphabetic());
    let bare = if text[bare.len()..].trim().eq_ignore_ascii_case("km") { bare } else { text };
    let tokens: Vec<&str> = bare.split_whitespace().collect();
    let read: Vec<Vec<f64>> = tokens.iter().map(|token| numbers(token)).collect::<Option<_>>()?;
    let shape: Vec<usize> = read.iter().map(Vec::len).filter(|count| *count > 0).collect();
    let (pair, radius_km) = match (&shape[..], &read.concat()[..]) {
        ([3, 1], &[first, second, _, radius_km]) if text.contains('.') => {
            repairs.note(Repair::HeightDropped);
            (Pair { first, second }, radius_km)
        }
        ([2, 1] | [3] | [1, 1, 1], &[first, second, radius_km]) => {
            (Pair { first, second }, radius_km)
        }
        ([1, 2], &[first, second, radius_km]) if tokens[0].ends_with(',') => {
            (Pair { first, second }, radius_km)
        }
        ([2] | [1, 1], &[first, second]) => {
            repairs.note(Repair::RadiusMissing);
            (Pair { first, second }, 0.0)
        }
        _ => return None,
    };
    if tokens.len() != 2 || !is_plain(tokens[0]) || bare.len() < text.len() {
        repairs.note(Repair::CoordinatePunctuation);
    }
    Some((pair, radius_km)).filter(|_| radius_km >= 0.0)
}

fn numbers(token: &str) -> Option<Vec<f64>> {
    token
        .split([',', ';', '(', ')'])
        .filter(|part| !part.is_empty())
        .map(|part| Some(part).filter(|part| part.len() <= MAX_NUMBER_BYTES)?.parse().ok())
        .map(|number| number.filter(|number: &f64| number.is_finite()))
        .collect()
}

/// `number,number`, as the standard asks.
fn is_plain(token: &str) -> bool {
    token.matches([',', ';', '(', ')']).count() == 1
        && token.split_once(',').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Pair, circle, rings};
    use crate::cap::{Repair, repair::Repairs};

    fn read(text: &str) -> (Option<Vec<usize>>, Vec<Repair>) {
        let mut repairs = Repairs::default();
        let sizes = rings(text, &mut repairs).map(|rings| rings.iter().map(Vec::len).collect());
        (sizes, repairs.into_vec())
    }

    #[test]
    fn plain_pairs_need_no_repair() {
        assert_eq!(read("1,2 +3.5,-4e0\n5,6"), (Some(vec![3]), vec![]));
        assert_eq!(read(""), (Some(vec![]), vec![]));
        assert_eq!(read("( , )").0, Some(vec![]));
    }

    #[test]
    fn stray_punctuation_is_tolerated_and_flagged() {
        for text in [
            "1,2, 3,4,",
            "1, 2 3, 4",
            "1 2 3 4",
            "1 ,2 3 ,4",
            "1.0,2;3,4",
            "1,2; 3,4.5;",
            "1;2 3;4",
            "(1,2),(3,4)",
            "(1, 2), (3, 4)",
            "((1, 2), (3, 4))",
            "(1,2) (3,4)",
            "1,2 3, 4",
            "1,\u{2212}2 3,4",
            "1,2 , 3,4",
        ] {
            assert_eq!(read(text), (Some(vec![2]), vec![Repair::CoordinatePunctuation]), "{text}");
        }
    }

    #[test]
    fn heights_are_left_out() {
        let expected = vec![Repair::CoordinatePunctuation, Repair::HeightDropped];
        assert_eq!(read("1.5,2,300 3,4,310 5,6,0"), (Some(vec![3]), expected));
    }

    #[test]
    fn leaked_brackets_part_rings() {
        let (sizes, repairs) = read("1,2 3,4 1),2 5,(6 7,8 5),6");
        assert_eq!(sizes, Some(vec![3, 3]));
        assert_eq!(repairs, [Repair::CoordinatePunctuation, Repair::RingsSplit]);
    }

    #[test]
    fn what_is_ambiguous_is_not_guessed() {
        for text in [
            "12,5,-3,4",
            "1,2 3",
            "1,2 x,y",
            "1,inf",
            "1,2,3,4 4,5",
            // Decimal commas, degrees with minutes.
            "43,3;3,2 43,4;3,2 43,4;3,3",
            "43,3,3 43,4,3 44,4,3",
            "43 18 0,3 12 0 43 24 0,3 12 0",
        ] {
            assert_eq!(read(text).0, None, "{text}");
        }
    }

    #[test]
    fn circles_need_a_centre() {
        let mut repairs = Repairs::default();
        let centre = Pair { first: 38.47, second: -120.14 };
        assert_eq!(circle("38.47,-120.14 0", &mut repairs), Some((centre, 0.0)));
        assert_eq!(repairs.into_vec(), []);
        for text in ["38.47, -120.14, 2.5", "38.47,-120.14 2.5 km", "38.47,-120.14,90 2.5"] {
            assert_eq!(circle(text, &mut repairs), Some((centre, 2.5)), "{text}");
        }
        assert_eq!(circle("38.47,-120.14", &mut repairs), Some((centre, 0.0)));
        let [punctuation, height, radius] =
            [Repair::CoordinatePunctuation, Repair::HeightDropped, Repair::RadiusMissing];
        assert_eq!(repairs.into_vec(), [punctuation, height, radius]);
        for text in [
            "38.47",
            "38.47,-120.14 -1",
            "a,b c",
            "",
            "km",
            "10 38.47,-120.14",
            "38,47;120,14 10",
            "38,47,120 10",
        ] {
            assert_eq!(circle(text, &mut repairs), None, "{text}");
        }
    }
}

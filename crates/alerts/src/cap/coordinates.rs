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
    plain(text).map(|ring| vec![ring]).or_else(|| loose_rings(&in_pairs(text), repairs))
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
/// be written.
fn in_pairs(text: &str) -> String {
    let text = text.replace('\u{2212}', "-").replace("),(", " ");
    let parts_pairs = text.split(';').filter(|part| part.contains(',')).count() > 1;
    if parts_pairs { text.replace(';', " ") } else { text }
}

fn loose_rings(text: &str, repairs: &mut Repairs) -> Option<Vec<Vec<Pair>>> {
    let mut noted = Repairs::default();
    noted.note(Repair::CoordinatePunctuation);
    let mut rings = vec![Vec::new()];
    let mut waiting = None;
    for token in text.split_whitespace() {
        let (opens, closes) = (token.contains('('), token.contains(')'));
        if opens && !closes {
            rings.push(Vec::new());
        }
        let ring = rings.last_mut()?;
        match (waiting.take(), numbers(token)?.as_slice()) {
            (None, &[first, second]) => ring.push(Pair { first, second }),
            (None, &[first, second, _]) => {
                noted.note(Repair::HeightDropped);
                ring.push(Pair { first, second });
            }
            (None, &[first]) => waiting = Some(first),
            (Some(first), &[second]) => ring.push(Pair { first, second }),
            (waited, &[]) => waiting = waited,
            _ => return None,
        }
        if closes && !opens {
            rings.push(Vec::new());
        }
    }
    rings.retain(|ring| !ring.is_empty());
    if rings.len() > 1 {
        noted.note(Repair::RingsSplit);
    }
    if waiting.is_some() {
        return None;
    }
    repairs.note_all(noted);
    Some(rings)
}

/// The centre and the radius in kilometres of one `circle`.
pub(super) fn circle(text: &str, repairs: &mut Repairs) -> Option<(Pair, f64)> {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_alphabetic());
    let bare = if text[bare.len()..].trim().eq_ignore_ascii_case("km") { bare } else { text };
    let tokens: Vec<&str> = bare.split_whitespace().collect();
    let read: Vec<Vec<f64>> = tokens.iter().map(|token| numbers(token)).collect::<Option<_>>()?;
    let (pair, radius_km) = match (&read[..], &read.concat()[..]) {
        ([place, _], &[first, second, _, radius_km]) if place.len() == 3 => {
            repairs.note(Repair::HeightDropped);
            (Pair { first, second }, radius_km)
        }
        (_, &[first, second, radius_km]) => (Pair { first, second }, radius_km),
        (_, &[first, second]) => {
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
    }

    #[test]
    fn stray_punctuation_is_tolerated_and_flagged() {
        for text in [
            "1,2, 3,4,",
            "1, 2 3, 4",
            "1 2 3 4",
            "1 ,2 3 ,4",
            "1,2;3,4",
            "1,2; 3,4;",
            "1;2 3;4",
            "(1,2),(3,4)",
            "1,\u{2212}2 3,4",
            "1,2 , 3,4",
        ] {
            assert_eq!(read(text), (Some(vec![2]), vec![Repair::CoordinatePunctuation]), "{text}");
        }
    }

    #[test]
    fn heights_are_left_out() {
        let expected = vec![Repair::CoordinatePunctuation, Repair::HeightDropped];
        assert_eq!(read("1,2,300 3,4,310 5,6,0"), (Some(vec![3]), expected));
    }

    #[test]
    fn leaked_brackets_part_rings() {
        let (sizes, repairs) = read("1,2 3,4 1),2 5,(6 7,8 5),6");
        assert_eq!(sizes, Some(vec![3, 3]));
        assert_eq!(repairs, [Repair::CoordinatePunctuation, Repair::RingsSplit]);
    }

    #[test]
    fn what_is_ambiguous_is_not_guessed() {
        for text in ["12,5,-3,4", "1,2 3", "1,2 x,y", "1,inf", "1,2,3,4 4,5"] {
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
        for text in ["38.47", "38.47,-120.14 -1", "a,b c", "", "km"] {
            assert_eq!(circle(text, &mut repairs), None, "{text}");
        }
    }
}

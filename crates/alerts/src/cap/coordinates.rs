//! Pairs of numbers as issuers write them (CAP 1.2 section 3.2.4, `polygon` and `circle`).

use super::{Repair, repair::Repairs};

/// Two numbers in the order written: latitude and longitude, if the issuer kept to the standard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) first: f64,
    pub(super) second: f64,
}

/// The rings of one `polygon`: usually one, several where brackets of WKT leaked in.
pub(super) fn rings(text: &str, repairs: &mut Repairs) -> Option<Vec<Vec<Pair>>> {
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
            (None, &[first]) => waiting = Some(first),
            (Some(first), &[second]) => ring.push(Pair { first, second }),
            _ => return None,
        }
        if !is_plain(token) {
            repairs.note(Repair::CoordinatePunctuation);
        }
        if closes && !opens {
            rings.push(Vec::new());
        }
    }
    rings.retain(|ring| !ring.is_empty());
    if rings.len() > 1 {
        repairs.note(Repair::RingsSplit);
    }
    Some(rings).filter(|_| waiting.is_none())
}

/// The centre and the radius in kilometres of one `circle`.
pub(super) fn circle(text: &str, repairs: &mut Repairs) -> Option<(Pair, f64)> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let read: Option<Vec<Vec<f64>>> = tokens.iter().map(|token| numbers(token)).collect();
    let [first, second, radius_km] = read?.concat()[..] else { return None };
    if tokens.len() != 2 || !is_plain(tokens[0]) {
        repairs.note(Repair::CoordinatePunctuation);
    }
    Some((Pair { first, second }, radius_km)).filter(|_| radius_km >= 0.0)
}

fn numbers(token: &str) -> Option<Vec<f64>> {
    token
        .split([',', ';', '(', ')'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok().filter(|number: &f64| number.is_finite()))
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
        for text in ["1,2, 3,4,", "1, 2 3, 4", "1 2 3 4", "1 ,2 3 ,4"] {
            assert_eq!(read(text), (Some(vec![2]), vec![Repair::CoordinatePunctuation]), "{text}");
        }
    }

    #[test]
    fn leaked_brackets_part_rings() {
        let (sizes, repairs) = read("1,2 3,4 1),2 5,(6 7,8 5),6");
        assert_eq!(sizes, Some(vec![3, 3]));
        assert_eq!(repairs, [Repair::CoordinatePunctuation, Repair::RingsSplit]);
    }

    #[test]
    fn what_is_ambiguous_is_not_guessed() {
        for text in ["12,5,-3,4", "1,2 3", "1,2 x,y", "1,inf", "1,2,3 4,5"] {
            assert_eq!(read(text).0, None, "{text}");
        }
    }

    #[test]
    fn circles_need_three_numbers() {
        let mut repairs = Repairs::default();
        let centre = Pair { first: 38.47, second: -120.14 };
        assert_eq!(circle("38.47,-120.14 0", &mut repairs), Some((centre, 0.0)));
        assert!(repairs.clone().into_vec().is_empty());
        assert_eq!(circle("38.47, -120.14, 2.5", &mut repairs), Some((centre, 2.5)));
        for text in ["38.47,-120.14", "38.47,-120.14 -1", "a,b c", ""] {
            assert_eq!(circle(text, &mut repairs), None, "{text}");
        }
    }
}

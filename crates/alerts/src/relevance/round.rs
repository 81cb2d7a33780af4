//! What is told after a look at all alerts: each that touches the person, and one notice for all that
//! may.

use super::{Relevance, Why};
use crate::alert::AlertKey;

/// The answers about many alerts, put in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    /// What interrupts, one by one.
    pub alarms: Vec<(AlertKey, Why)>,
    /// What is shown without noise, one by one.
    pub notices: Vec<(AlertKey, Why)>,
    /// Whatever may touch the person, as one notice; none if nothing does.
    pub maybe: Option<Maybe>,
}

/// Alerts of which nobody can tell whether they touch the person: "maybe here".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Maybe {
    /// Which alerts.
    pub keys: Vec<AlertKey>,
    /// What is not known, each reason once: what a person can do about it differs.
    pub doubts: Vec<Why>,
}

impl<'a> FromIterator<(&'a AlertKey, Relevance)> for Round {
    fn from_iter<I: IntoIterator<Item = (&'a AlertKey, Relevance)>>(answers: I) -> Self {
        let mut round = Self::default();
        for (key, relevance) in answers {
            match relevance {
                Relevance::Alarm { why } => round.alarms.push((key.clone(), why)),
                Relevance::Notice { why } if why.is_doubt() => {
                    round.maybe.get_or_insert_default().add(key, why);
                }
                Relevance::Notice { why } => round.notices.push((key.clone(), why)),
                Relevance::Silent { .. } => {}
            }
        }
        round
    }
}

impl Maybe {
    fn add(&mut self, key: &AlertKey, why: Why) {
        self.keys.push(key.clone());
        if !self.doubts.contains(&why) {
            self.doubts.push(why);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Relevance, Round, Why};
    use crate::alert::AlertKey;
    use chrono::DateTime;

    #[test]
    fn doubts_are_one_notice_and_the_rest_stands_alone() {
        let keys = ["a", "b", "c", "d", "e"].map(|identifier| AlertKey {
            identifier: identifier.to_owned(),
            sender: "sender".to_owned(),
            sent: DateTime::UNIX_EPOCH.fixed_offset(),
        });
        let answers = [
            Relevance::Notice { why: Why::GeocodeOnly },
            Relevance::Alarm { why: Why::InsideArea },
            Relevance::Notice { why: Why::PositionStale },
            Relevance::Silent { why: Why::Expired },
            Relevance::Notice { why: Why::GeocodeOnly },
        ];
        let round: Round = keys.iter().zip(answers).collect();
        assert_eq!(round.alarms, [(keys[1].clone(), Why::InsideArea)]);
        assert_eq!(round.notices, []);
        let maybe = round.maybe.expect("some may touch");
        assert_eq!(maybe.keys, [keys[0].clone(), keys[2].clone(), keys[4].clone()]);
        assert_eq!(maybe.doubts, [Why::GeocodeOnly, Why::PositionStale]);
        assert_eq!(Round::from_iter([]), Round::default());
    }
}

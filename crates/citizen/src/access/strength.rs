//! How hard a passphrase is to guess.

use crate::citizen::apart;
use crate::message::{Message, Value};
use crate::views::StrengthView;
use crate::{Error, FormRefusal};
use amana_vault::{Passphrase, VaultError};
use zeroize::Zeroizing;
use zxcvbn::feedback::Warning;
use zxcvbn::{Entropy, Score};

/// Words that are tried first here.
const OURS: [&str; 4] = ["amana", "passeport", "passport", "pasaporte"];
/// More is not looked at.
const LONGEST: usize = 256;

/// Why a passphrase is not accepted: one rule for the meter, for making a vault and for a change.
/// Twelve characters, and at least 10^8 guesses by zxcvbn's estimate: Argon2id makes each of them
/// slow for whoever has the files. zxcvbn works on copies of its own, which it does not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer characters than [`Passphrase::SHORTEST`].
    TooShort,
    /// More characters than are looked at.
    TooLong,
    /// Among those that everybody tries first.
    Common,
    /// A row of keys, a repetition, a sequence.
    Pattern,
    /// Names, dates, years.
    Personal,
    /// Too few words for its length.
    FewWords,
}

impl Weakness {
    pub(crate) fn message(self) -> Message {
        let number = |count: usize| Value::Number(count as i64);
        match self {
            Self::TooShort => {
                Message::plain("strength-too-short").with("minimum", number(Passphrase::SHORTEST))
            }
            Self::TooLong => Message::plain("strength-too-long").with("maximum", number(LONGEST)),
            Self::Common => Message::plain("strength-common"),
            Self::Pattern => Message::plain("strength-pattern"),
            Self::Personal => Message::plain("strength-personal"),
            Self::FewWords => Message::plain("strength-few-words"),
        }
    }
}

/// How strong a passphrase is. Nothing of it is kept.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn strength(passphrase: String) -> Result<StrengthView, Error> {
    let passphrase = Zeroizing::new(passphrase);
    apart(move || Ok(judge(&passphrase))).await
}

/// Refuses what is not accepted.
pub(super) async fn demand(passphrase: &str) -> Result<(), Error> {
    let weakness = weakness_of(passphrase).await?;
    match weakness {
        None => Ok(()),
        Some(Weakness::TooShort) => Err(VaultError::PassphraseTooShort.into()),
        Some(weakness) => Err(Error::Weak(weakness)),
    }
}

/// Refuses what is not accepted and what was not typed twice, each at its input.
pub(super) async fn demand_twice(passphrase: &str, again: &str) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if let Some(weakness) = weakness_of(passphrase).await? {
        form.refuse("passphrase", weakness.message());
    }
    if passphrase != again {
        form.refuse("again", Message::plain("error-passphrases-differ"));
    }
    form.finish()
}

async fn weakness_of(passphrase: &str) -> Result<Option<Weakness>, Error> {
    let passphrase = Zeroizing::new(passphrase.to_owned());
    apart(move || Ok(weakness(&passphrase).1)).await
}

fn judge(passphrase: &str) -> StrengthView {
    let (score, weakness) = weakness(passphrase);
    let good = if score == 4 { "strength-strong" } else { "strength-good" };
    let message = weakness.map_or_else(|| Message::plain(good), Weakness::message);
    StrengthView { score, is_accepted: weakness.is_none(), message: message.into() }
}

fn weakness(passphrase: &str) -> (u8, Option<Weakness>) {
    let length = passphrase.chars().count();
    if length > LONGEST {
        return (0, Some(Weakness::TooLong));
    }
    let estimate = estimate(passphrase);
    let score = u8::from(estimate.score());
    let weakness = if length < Passphrase::SHORTEST {
        Some(Weakness::TooShort)
    } else if estimate.score() < Score::Three {
        Some(why(&estimate))
    } else {
        None
    };
    (score, weakness)
}

/// The worse of two: as typed, and without what stands between words. The estimate takes a space for
/// a character that is hard to guess, so that "march 12 1990" would pass.
fn estimate(passphrase: &str) -> Entropy {
    let joined: String = passphrase.chars().filter(|char| char.is_alphanumeric()).collect();
    let joined = Zeroizing::new(joined);
    let [typed, joined] = [passphrase, joined.as_str()].map(|text| zxcvbn::zxcvbn(text, &OURS));
    if joined.guesses_log10() < typed.guesses_log10() { joined } else { typed }
}

fn why(estimate: &Entropy) -> Weakness {
    let Some(warning) = estimate.feedback().and_then(|feedback| feedback.warning()) else {
        return Weakness::FewWords;
    };
    match warning {
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Weakness::Common,
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess
        | Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
        | Warning::SequencesLikeAbcAreEasyToGuess => Weakness::Pattern,
        Warning::RecentYearsAreEasyToGuess
        | Warning::DatesAreOftenEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Weakness::Personal,
        Warning::AWordByItselfIsEasyToGuess => Weakness::FewWords,
    }
}

#[cfg(test)]
mod tests {
    use super::{Weakness, judge, weakness};

    #[test]
    fn unrelated_words_are_accepted_and_what_everybody_tries_is_not() {
        for strong in [
            "sept oranges bleues",
            "correct horse battery staple",
            "سبع برتقالات زرقاء على الباب",
            "kX9#vQ2!mZ7p",
        ] {
            assert_eq!(weakness(strong).1, None, "{strong}");
        }
        let why = |passphrase: &str| weakness(passphrase).1;
        assert_eq!(why("kX9#vQ2!mZ7"), Some(Weakness::TooShort));
        assert_eq!(why(""), Some(Weakness::TooShort));
        assert_eq!(why("password1234"), Some(Weakness::Common));
        assert_eq!(why("qwertyuiopasdfgh"), Some(Weakness::Common));
        assert_eq!(why("zxzxzxzxzxzxzxzx"), Some(Weakness::Pattern));
        assert_eq!(why("march 12 1990"), Some(Weakness::Personal));
        assert!(why("amana passport").is_some(), "our own words are tried first");
        assert_eq!(why(&"a b ".repeat(65)), Some(Weakness::TooLong));
    }

    #[test]
    fn the_meter_accepts_what_the_rule_accepts() {
        for passphrase in ["", "password1234", "sept oranges bleues", "azerty azerty"] {
            let view = judge(passphrase);
            assert_eq!(view.is_accepted, weakness(passphrase).1.is_none(), "{passphrase}");
            assert!(view.score <= 4);
            assert_eq!(view.is_accepted, view.score >= 3, "{passphrase}");
        }
    }
}

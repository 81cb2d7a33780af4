//! The beginnings that many journeys share.

use crate::window::Window;
use amana_words::Language;

/// Strong enough for anybody.
pub const PASSPHRASE: &str = "seven quiet oranges on a blue door";

/// ICAO Doc 9303 part 4, appendix B.
pub const SPECIMEN: [&str; 2] = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];

/// An extreme flood south of Valencia, as CAP.
pub const FLOOD: &str = include_str!("../../../crates/alerts/fixtures/valencia-flood.cap.xml");

impl Window {
    /// From the first screen to the recovery kit.
    pub async fn create(&self, language: Language) {
        self.press_named(language.own_name()).await;
        self.sees("welcome-title").await;
        self.press("welcome-create").await;
        self.write("passphrase", PASSPHRASE).await;
        self.write("again", PASSPHRASE).await;
        self.sees("strength-strong").await;
        self.press("create-submit").await;
        self.sees("kit-title").await;
    }

    /// From the first screen to the home page, with the kit on paper.
    pub async fn first_run(&self, language: Language) {
        self.create(language).await;
        let words = self.recovery_words().await;
        self.press("kit-written").await;
        self.answer_two_words(&words).await;
        self.sees("nav-home").await;
    }

    /// The 24 words on screen.
    ///
    /// # Panics
    /// If there are not 24.
    pub async fn recovery_words(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('ol .word')].map((w) => w.innerText);";
        let words = crate::eventually(async || {
            let words = self.run(script, vec![]).await;
            let words: Vec<String> = serde_json::from_value(words).ok()?;
            (words.len() == 24).then_some(words)
        });
        match words.await {
            Some(words) => words,
            None => self.give_up("the kit does not have 24 words").await,
        }
    }

    /// Writes the two words that are asked for.
    pub async fn answer_two_words(&self, words: &[String]) {
        self.sees("kit-question-title").await;
        let positions = async || {
            let script = "return [...document.querySelectorAll('label')].map((l) => l.innerText);";
            let labels = self.run(script, vec![]).await;
            let labels: Vec<String> = serde_json::from_value(labels).unwrap_or_default();
            let asked: Vec<usize> = labels
                .iter()
                .filter_map(|label| {
                    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
                    digits.parse().ok()
                })
                .collect();
            (asked.len() == 2).then_some(asked)
        };
        let asked = crate::eventually(positions).await.expect("two words are asked for");
        for (field, position) in ["word-1", "word-2"].iter().zip(asked) {
            self.write(field, &words[position - 1]).await;
        }
        self.press("kit-check").await;
    }

    /// Opens the locked vault.
    pub async fn unlock(&self) {
        self.sees("unlock-title").await;
        self.write("passphrase", PASSPHRASE).await;
        self.press("unlock-submit").await;
        self.sees("nav-home").await;
    }

    /// Adds ICAO's specimen from its lines, without a picture.
    pub async fn add_specimen(&self) {
        self.go("/documents/add").await;
        self.press("add-way-lines").await;
        self.write("mrz", &SPECIMEN.join("\n")).await;
        self.sees("add-checks-agree").await;
        self.press("add-confirm").await;
        self.sees("document-kind-passport").await;
        self.sees("document-number-show").await;
    }

    /// Adds a consulate with its invitation.
    pub async fn join(&self, link: &str) {
        self.go("/consulates/add").await;
        self.write("link", link).await;
        self.press("consulate-check").await;
        self.sees("consulate-fingerprint").await;
        self.join_what_is_shown().await;
        self.sees("consulate-added-text").await;
    }

    /// Accepts the invitation on screen.
    pub async fn join_what_is_shown(&self) {
        self.write("passphrase", PASSPHRASE).await;
        self.press("consulate-join").await;
    }

    /// Notes a visa asked for at a consulate that is not connected.
    pub async fn note_request(&self, mission: &str, reference: &str) {
        self.go("/requests/note").await;
        self.choose("service", "visa").await;
        self.write("mission", mission).await;
        self.write("reference", reference).await;
        self.press("requests-note").await;
        self.sees("request-add-event").await;
        self.sees_text(reference).await;
    }
}

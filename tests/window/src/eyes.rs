//! What a person sees, and what only a tester looks at.

use crate::waiting::{eventually, eventually_within};
use crate::window::Window;
use crate::world::root;
use amana_words::Arg;
use serde_json::{Value, json};
use std::time::Duration;

const TEXT: &str = r"
    return document.body.innerText.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');";

const FAULTS: &str = r"
    const room = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    const summary = document.activeElement;
    if (!summary?.matches('[role=alert]')) return 'no summary has the focus';
    const said = (element) => element?.innerText.replace(/[\u2066-\u2069]/g, '').trim() ?? '';
    const sentences = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
    const first = (text) => [...sentences.segment(text)][0]?.segment.trim();
    const lines = [...summary.querySelectorAll('a')].map((line) =>
        [line.getAttribute('href').slice(1), said(line)]);
    const silent = lines.filter(([id, text]) => {
        const reason = first(said(document.getElementById(`${id}-error`)));
        return !reason || !text.includes(reason);
    });
    if (silent.length > 0) return `not said beside the field: ${silent}`;
    const marked = [...room.querySelectorAll('[aria-invalid=true]')].map(({ id }) => id);
    const led = lines.map(([id]) => id);
    return led.every((id) => marked.includes(id)) ? led : `not marked: ${led}; marked: ${marked}`;";

/// How much of WCAG is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wcag {
    /// 2.0 to 2.2, A and AA.
    Whole,
    /// What another theme changes.
    Colours,
}

impl Wcag {
    const fn options(self) -> &'static str {
        match self {
            Self::Whole => "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }",
            Self::Colours => "{ runOnly: { type: 'rule', values: ['color-contrast'] } }",
        }
    }
}

const AXE: &str = "
    const found = await axe.run(document, OPTIONS);
    return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));";

impl Window {
    /// Waits until a sentence of the catalogue is on screen.
    pub async fn sees(&self, key: &str) {
        self.sees_text(&self.say(key)).await;
    }

    /// The same, with arguments.
    pub async fn sees_with(&self, key: &str, args: &[(&str, Arg)]) {
        self.sees_text(&self.say_with(key, args)).await;
    }

    /// Waits until a text is on screen.
    ///
    /// # Panics
    /// If it is not within twenty seconds.
    pub async fn sees_text(&self, text: &str) {
        let seen = eventually(async || self.shows(text).await.then_some(())).await;
        if seen.is_none() {
            self.give_up(&format!("“{text}” is not on screen")).await;
        }
    }

    /// Waits longer than usual until a sentence of the catalogue is on screen.
    ///
    /// # Panics
    /// If it is not by then.
    pub async fn sees_within(&self, time: Duration, key: &str) {
        let text = self.say(key);
        let seen = eventually_within(time, async || self.shows(&text).await.then_some(())).await;
        if seen.is_none() {
            self.give_up(&format!("“{text}” is not on screen")).await;
        }
    }

    async fn shows(&self, text: &str) -> bool {
        self.text().await.contains(&plain(text))
    }

    /// Waits until a sentence of the catalogue is no longer on screen.
    pub async fn loses(&self, key: &str) {
        self.loses_text(&self.say(key)).await;
    }

    /// Waits until a text is no longer on screen.
    ///
    /// # Panics
    /// If it still is after twenty seconds.
    pub async fn loses_text(&self, text: &str) {
        let lost = eventually(async || (!self.shows(text).await).then_some(())).await;
        if lost.is_none() {
            self.give_up(&format!("“{text}” is still on screen")).await;
        }
    }

    /// Waits until just these fields are marked as wrong: each with a reason that the summary
    /// repeats and leads to; and the summary has the focus.
    ///
    /// # Panics
    /// If it is not so within twenty seconds.
    pub async fn sees_faults(&self, fields: &[&str]) {
        let mut seen = Value::Null;
        let found = eventually(async || {
            seen = self.run(FAULTS, vec![]).await;
            (seen == json!(fields)).then_some(())
        });
        if found.await.is_none() {
            self.give_up(&format!("not {fields:?} but {seen} are marked as wrong")).await;
        }
    }

    /// What is written in the field with this id.
    pub async fn written(&self, id: &str) -> String {
        let script = "return document.getElementById(arguments[0])?.value";
        self.run(script, vec![json!(id)]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Everything written on screen, in one line.
    pub async fn text(&self) -> String {
        self.run(TEXT, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// What axe-core finds against WCAG, in words.
    ///
    /// # Panics
    /// If axe-core is not installed.
    pub async fn accessibility_faults(&self, wcag: Wcag) -> Vec<String> {
        if self.run("return 'axe' in window", vec![]).await == json!(false) {
            let source = std::fs::read_to_string(root().join("node_modules/axe-core/axe.min.js"))
                .expect("axe-core is installed: `make setup-window` does it");
            self.run(&source, vec![]).await;
        }
        self.settle().await;
        texts(&self.evaluate(&AXE.replace("OPTIONS", wcag.options())).await)
    }

    /// What makes the page wider than the window: nothing, or what must be pushed aside to be read.
    pub async fn sticking_out(&self) -> Vec<String> {
        self.settle().await;
        texts(&self.run(STICKING_OUT, vec![]).await)
    }

    /// Ends the test with a picture and the text of the screen.
    pub(crate) async fn give_up(&self, why: &str) -> ! {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        self.photograph_anyhow(&format!("failed/{name}.png")).await;
        panic!("{why}\non screen: {}\nsaid: {}", self.text().await, self.said());
    }
}

const STICKING_OUT: &str = "
    const room = document.documentElement;
    if (room.scrollWidth <= innerWidth + 1) return [];
    const inner = [...document.querySelectorAll('body *')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1)
            && ![...element.children].some((child) => child.getBoundingClientRect().right > innerWidth + 1
                || child.getBoundingClientRect().left < -1);
    });
    return [`${room.scrollWidth} of ${innerWidth} px: ` + inner.slice(0, 5).map((element) =>
        `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`).join('; ')];";

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => {
            items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
        }
        other => vec![other.to_string()],
    }
}

/// Without isolates and repeated spaces, as `innerText` is read.
fn plain(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

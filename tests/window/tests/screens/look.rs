//! Looking at a screen as a tester does: everything is noted, and told at the end.

use amana_window_tests::{Wcag, Window, eventually};
use amana_words::Language;
use serde_json::json;

const LISTEN: &str = "
    window.broken = [];
    document.addEventListener('securitypolicyviolation', (broken) =>
        window.broken.push(`${broken.effectiveDirective} ${broken.blockedURI}`));";

const HEARD: &str = "
    const ours = ['tauri://localhost', 'scan://localhost', 'ipc://localhost'];
    return window.broken.concat(performance.getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => !ours.some((own) => name.startsWith(own))));";

/// What no person should ever read, and what every page has once.
const LEFTOVERS: &str = r"
    const seen = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode.data.trim();
        if (/^[a-z]+(-[a-z0-9]+)+$/.test(text) || /undefined|NaN|Invalid Date|\[object|\{ ?\$/.test(text))
            seen.push(`“${text}” is on screen`);
    }
    const titles = [...document.querySelectorAll('h1')].length;
    if (titles !== 1) seen.push(`${titles} first headings`);
    const { lang, dir } = document.documentElement;
    if ((lang === 'ar') !== (dir === 'rtl')) seen.push(`${lang} is written ${dir}`);
    return seen;";

/// Which themes are looked at, and how thoroughly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// Light, dark, as narrow as a phone, and with letters of twice the size.
    Full,
    /// Light only.
    Light,
}

/// A tester before one window.
pub struct Tester<'a> {
    window: &'a Window,
    language: Language,
    pass: Pass,
    findings: Vec<String>,
}

impl<'a> Tester<'a> {
    /// Begins to listen.
    pub async fn before(window: &'a Window, language: Language, pass: Pass) -> Self {
        window.evaluate(LISTEN).await;
        Self { window, language, pass, findings: Vec::new() }
    }

    /// Looks at what is on screen, and keeps pictures of it under this name.
    pub async fn look(&mut self, name: &str) {
        let window = self.window;
        let file = format!("{name}-{}", self.language.tag());
        window.settle().await;
        let leftovers = window.evaluate(LEFTOVERS).await;
        self.note(name, serde_json::from_value(leftovers).expect("a list of texts"));
        window.show_whole().await;
        self.put_on("light").await;
        self.note(&format!("{name}, light"), window.accessibility_faults(Wcag::Whole).await);
        window.photograph(&format!("{file}-light.png")).await;
        if self.pass == Pass::Full {
            self.put_on("dark").await;
            self.note(&format!("{name}, dark"), window.accessibility_faults(Wcag::Colours).await);
            window.photograph(&format!("{file}-dark.png")).await;
            self.put_on("light").await;
            self.narrow(name).await;
        }
        window.resize_back().await;
    }

    async fn narrow(&mut self, name: &str) {
        let window = self.window;
        window.resize(320, 700).await;
        window.evaluate("scrollTo(0, 0)").await;
        self.note(&format!("{name}, 320 px wide"), window.sticking_out().await);
        window.settle().await;
        window.photograph(&format!("{name}-{}-phone.png", self.language.tag())).await;
        window.resize(640, 700).await;
        window.evaluate("document.documentElement.style.fontSize = '200%'").await;
        self.note(&format!("{name}, letters twice the size"), window.sticking_out().await);
        window.evaluate("document.documentElement.style.fontSize = ''").await;
    }

    async fn put_on(&self, theme: &str) {
        self.window.evaluate(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        self.window.settle().await;
    }

    fn note(&mut self, place: &str, faults: Vec<String>) {
        let tag = self.language.tag();
        self.findings.extend(faults.into_iter().map(|fault| format!("{place} ({tag}): {fault}")));
    }

    /// Everything that was found.
    pub async fn findings(mut self) -> Vec<String> {
        let heard = self.window.evaluate(HEARD).await;
        self.note("policy", serde_json::from_value(heard).expect("a list of texts"));
        self.findings
    }

    /// Tells everything that was found.
    ///
    /// # Panics
    /// If that is anything.
    pub async fn tell(self) {
        let findings = self.findings().await;
        assert!(findings.is_empty(), "{}", findings.join("\n"));
    }
}

/// Goes to an address and waits until nothing on its page is still being asked for.
///
/// # Panics
/// If it does not come.
pub async fn visit(window: &Window, path: &str) {
    window.go(path).await;
    let there = eventually(async || {
        let script = format!(
            "return location.hash === '#{path}' && document.querySelector('h1') !== null
                && document.querySelector('[aria-busy=true]') === null"
        );
        (window.evaluate(&script).await == json!(true)).then_some(())
    });
    assert!(there.await.is_some(), "{path} is there");
}

//! What a person does who has no pointer: Tab to what is wanted, then the key that works there.

use crate::window::Window;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

const FOCUSED: &str = r"
    const plain = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
    const control = document.activeElement;
    if (!control.matches('button, a[href], summary, input, textarea, select')) return { name: '', id: '' };
    const name = control.getAttribute('aria-label') ?? control.labels?.[0]?.innerText ?? control.innerText;
    return { name: plain(name), id: control.id };";

/// Tabs until everything must have come round.
const MOST_TABS: usize = 120;

impl Window {
    /// Goes with the Tab key to the control that the catalogue calls so, and presses Enter.
    pub async fn press_by_keyboard(&self, key: &str) {
        self.tab_and_press(&self.say(key)).await;
    }

    /// The same, by the name itself.
    ///
    /// # Panics
    /// If the Tab key does not lead there.
    pub async fn tab_and_press(&self, wanted: &str) {
        self.tab_to(|name, _| name.starts_with(wanted), wanted).await;
        self.strike(Key::Enter).await;
    }

    /// Goes with the Tab key to the field with this id and writes.
    ///
    /// # Panics
    /// If the Tab key does not lead there.
    pub async fn write_by_keyboard(&self, id: &str, text: &str) {
        self.tab_to(|_, focused| focused == id, id).await;
        self.type_text(text).await;
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        let actions = text.chars().flat_map(|letter| {
            let value = if letter == '\n' { Key::Enter.into() } else { letter };
            [KeyAction::Down { value }, KeyAction::Up { value }]
        });
        self.act(actions).await;
    }

    /// Presses a key together with Ctrl.
    pub async fn press_ctrl(&self, letter: char) {
        let control = Key::Control.into();
        self.act([
            KeyAction::Down { value: control },
            KeyAction::Down { value: letter },
            KeyAction::Up { value: letter },
            KeyAction::Up { value: control },
        ])
        .await;
    }

    /// Presses one key.
    pub async fn strike(&self, key: Key) {
        let value = key.into();
        self.act([KeyAction::Down { value }, KeyAction::Up { value }]).await;
    }

    async fn act(&self, actions: impl IntoIterator<Item = KeyAction>) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let keys = actions.into_iter().fold(keyboard, KeyActions::then);
        self.client.perform_actions(keys).await.expect("keys can be pressed");
    }

    async fn tab_to(&self, is_it: impl Fn(&str, &str) -> bool, what: &str) {
        for _ in 0..MOST_TABS {
            let focused = self.run(FOCUSED, vec![]).await;
            let text = |name: &str| focused[name].as_str().unwrap_or_default().to_owned();
            if is_it(&text("name"), &text("id")) {
                return;
            }
            self.strike(Key::Tab).await;
        }
        self.give_up(&format!("the Tab key does not lead to {what}")).await
    }
}

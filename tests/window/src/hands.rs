//! What a person does: press what has a name, write into a field, choose, hand over a file.

use crate::waiting::eventually;
use crate::window::Window;
use amana_words::Arg;
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::path::Path;

/// Marks the control with this name: what a screen reader would call it, or begins with; one of the
/// page before one around it. A control that is busy is not pressed.
const FIND: &str = r"
    const plain = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
    const [wanted, mark, holds] = [plain(arguments[0]), arguments[1], arguments[2]];
    const room = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    const nameOf = (control) => plain(
        control.getAttribute('aria-label') ?? control.labels?.[0]?.innerText ?? control.innerText);
    const controls = [...room.querySelectorAll(
        'button, a[href], summary, input[type=radio], input[type=checkbox], [role=option]')]
        .filter((control) => !control.disabled && control.ariaDisabled !== 'true')
        .filter((control) => (control.labels?.[0] ?? control).checkVisibility())
        .sort((one, other) => Boolean(other.closest('main')) - Boolean(one.closest('main')));
    const found = controls.find((control) => nameOf(control) === wanted)
        ?? controls.find((control) => nameOf(control).startsWith(wanted))
        ?? controls.find((control) => holds && nameOf(control).includes(wanted));
    document.querySelectorAll('[data-hand]').forEach((old) => old.removeAttribute('data-hand'));
    if (!found) return controls.map(nameOf);
    (found.labels?.[0] ?? found).scrollIntoView({ block: 'center' });
    (found.labels?.[0] ?? found).setAttribute('data-hand', mark);
    return true;";

// The driver writes only where it can see.
const SCROLL: &str = "arguments[0].scrollIntoView({ block: 'center' });";

impl Window {
    /// A sentence of the catalogue in the window's language.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The same, with arguments.
    ///
    /// # Panics
    /// If the catalogue has no such sentence: nothing would ever be found by it.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        assert!(self.words.has(key), "{key} is not in the catalogue");
        self.words.say_with(key, args)
    }

    /// Presses the button, link or choice that the catalogue calls so.
    pub async fn press(&self, key: &str) {
        self.press_named(&self.say(key)).await;
    }

    /// Presses the button, link or choice whose name is this, or begins with it.
    pub async fn press_named(&self, name: &str) {
        self.press_found(name, false).await;
    }

    /// Presses the button, link or choice whose name holds this: the row of a list.
    pub async fn press_row(&self, part: &str) {
        self.press_found(part, true).await;
    }

    async fn press_found(&self, name: &str, holds: bool) {
        let mut there = Value::Null;
        let pressed = eventually(async || {
            there = self.run(FIND, vec![json!(name), json!("press"), json!(holds)]).await;
            if there != json!(true) {
                return None;
            }
            let element = self.client.find(Locator::Css("[data-hand=press]")).await.ok()?;
            element.click().await.ok()
        })
        .await;
        if pressed.is_none() {
            self.give_up(&format!("nothing to press is called “{name}”, but {there}")).await;
        }
    }

    /// Replaces what is written in the field with this id.
    ///
    /// # Panics
    /// If it cannot be written in within twenty seconds.
    pub async fn write(&self, id: &str, text: &str) {
        // A page that is going may have a field with the same id: then it is written again.
        let written = eventually(async || {
            let field = self.field(id).await;
            field.clear().await.ok()?;
            if text.is_empty() { Some(()) } else { field.send_keys(text).await.ok() }
        });
        if written.await.is_none() {
            self.give_up(&format!("{id} cannot be written in")).await;
        }
    }

    /// Puts the caret into the field with this id.
    ///
    /// # Panics
    /// If it cannot be pressed.
    pub async fn enter(&self, id: &str) {
        self.field(id).await.click().await.expect("a field can be pressed");
    }

    /// Writes a day, a month and a year into the three boxes of a date.
    pub async fn write_date(&self, id: &str, [day, month, year]: [&str; 3]) {
        self.write(id, day).await;
        self.write(&format!("{id}-month"), month).await;
        self.write(&format!("{id}-year"), year).await;
    }

    /// Chooses an option of a list by its value.
    ///
    /// # Panics
    /// If there is no such list or option.
    pub async fn choose(&self, id: &str, value: &str) {
        let list = self.field(id).await;
        list.select_by_value(value).await.expect("the list has it");
    }

    /// Hands a file over.
    ///
    /// # Panics
    /// If the page takes none.
    pub async fn hand_over(&self, path: &Path) {
        let field =
            eventually(async || self.client.find(Locator::Css("input[type=file]")).await.ok())
                .await;
        let Some(field) = field else { self.give_up("no file is taken here").await };
        field.send_keys(&path.display().to_string()).await.expect("the file is taken");
    }

    /// Goes to an address of the window, as a link would.
    pub async fn go(&self, path: &str) {
        self.evaluate(&format!("location.hash = '{path}'")).await;
    }

    pub(crate) async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.try_run(script, args).await.expect("the script runs in the window")
    }

    pub(crate) async fn try_run(&self, script: &str, args: Vec<Value>) -> Option<Value> {
        self.client.execute(script, args).await.ok()
    }

    async fn field(&self, id: &str) -> Element {
        let in_dialog = format!("dialog[open] #{id}");
        let selector = format!("#{id}");
        let found = eventually(async || {
            let field = match self.client.find(Locator::Css(&in_dialog)).await {
                Ok(field) => field,
                Err(_) => self.client.find(Locator::Css(&selector)).await.ok()?,
            };
            self.try_run(SCROLL, vec![json!(field)]).await?;
            field.is_displayed().await.is_ok_and(|shown| shown).then_some(field)
        })
        .await;
        match found {
            Some(field) => field,
            None => self.give_up(&format!("no field has the id {id}")).await,
        }
    }
}

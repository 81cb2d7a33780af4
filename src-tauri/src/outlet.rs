//! The way to the window: one channel, and what waits for it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::ipc::Channel;

use crate::views::Push;

/// Pushes to the window that listens; before there is one, only an invitation waits.
#[derive(Default)]
pub struct Outlet(Mutex<Ends>);

#[derive(Default)]
struct Ends {
    channel: Option<Channel<Push>>,
    invitation: Option<String>,
}

impl Outlet {
    /// The window listens; one that listened before is told no more.
    pub fn open(&self, channel: Channel<Push>) {
        let mut ends = self.ends();
        if let Some(link) = ends.invitation.take() {
            let _ = channel.send(Push::Invitation(link));
        }
        ends.channel = Some(channel);
    }

    pub fn push(&self, push: Push) {
        let mut ends = self.ends();
        match (&ends.channel, push) {
            // A page that is gone needs nothing; the next one asks for everything.
            (Some(channel), push) => drop(channel.send(push)),
            (None, Push::Invitation(link)) => ends.invitation = Some(link),
            (None, _) => {}
        }
    }

    fn ends(&self) -> MutexGuard<'_, Ends> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Outlet;
    use crate::views::Push;
    use std::sync::{Arc, Mutex};
    use tauri::ipc::{Channel, InvokeResponseBody};

    fn listening() -> (Channel<Push>, Arc<Mutex<Vec<String>>>) {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = heard.clone();
        let channel = Channel::new(move |body| {
            let InvokeResponseBody::Json(text) = body else { panic!("a view is JSON") };
            ear.lock().unwrap().push(text);
            Ok(())
        });
        (channel, heard)
    }

    #[test]
    fn an_invitation_waits_for_the_window_and_nothing_else_does() {
        let outlet = Outlet::default();
        outlet.push(Push::Consulates(Vec::new()));
        outlet.push(Push::Invitation("amana:consulate?v=1&i=AAAA".to_owned()));
        let (channel, heard) = listening();
        outlet.open(channel);
        outlet.push(Push::Consulates(Vec::new()));
        assert_eq!(
            *heard.lock().unwrap(),
            [
                r#"{"topic":"invitation","view":"amana:consulate?v=1&i=AAAA"}"#,
                r#"{"topic":"consulates","view":[]}"#,
            ]
        );
    }

    #[test]
    fn only_the_page_that_listens_now_is_told() {
        let outlet = Outlet::default();
        let (before, heard_before) = listening();
        let (now, heard_now) = listening();
        outlet.open(before);
        outlet.open(now);
        outlet.push(Push::Consulates(Vec::new()));
        assert_eq!((heard_before.lock().unwrap().len(), heard_now.lock().unwrap().len()), (0, 1));
    }
}

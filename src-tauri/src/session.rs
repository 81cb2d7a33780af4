//! Hears from the system that the device goes to sleep or its screen is locked.

use tauri::{AppHandle, Manager as _, Runtime};
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::{MatchRule, Message};

use crate::desk::Desk;

/// One signal that says that nobody looks at the screen any more.
struct Sign {
    is_system: bool,
    interface: &'static str,
    member: &'static str,
    /// It says so with `true`; with `false` it says the opposite. Others say it by coming at all.
    says_which: bool,
}

static SIGNS: [Sign; 4] = [
    Sign {
        is_system: true,
        interface: "org.freedesktop.login1.Manager",
        member: "PrepareForSleep",
        says_which: true,
    },
    Sign {
        is_system: true,
        interface: "org.freedesktop.login1.Session",
        member: "Lock",
        says_which: false,
    },
    Sign {
        is_system: false,
        interface: "org.freedesktop.ScreenSaver",
        member: "ActiveChanged",
        says_which: true,
    },
    Sign {
        is_system: false,
        interface: "org.gnome.ScreenSaver",
        member: "ActiveChanged",
        says_which: true,
    },
];

/// Listens for each sign on a thread of its own; a desktop without it is not missed.
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    for sign in &SIGNS {
        let app = app.clone();
        let thread = std::thread::Builder::new().name("amana-session".to_owned());
        let listening = thread.spawn(move || {
            if let Err(error) = listen(&app, sign) {
                tracing::info!("no {} from this system: {error}", sign.member);
            }
        });
        if let Err(error) = listening {
            tracing::warn!("no thread to listen for {}: {error}", sign.member);
        }
    }
}

fn listen<R: Runtime>(app: &AppHandle<R>, sign: &Sign) -> zbus::Result<()> {
    let bus = if sign.is_system { Connection::system()? } else { Connection::session()? };
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(sign.interface)?
        .member(sign.member)?
        .build();
    for message in MessageIterator::for_match_rule(rule, &bus, Some(4))? {
        if sign.is_given(&message?) {
            tauri::async_runtime::block_on(lock(app));
        }
    }
    Ok(())
}

async fn lock<R: Runtime>(app: &AppHandle<R>) {
    // Locked already, or no vault: nothing to do.
    let _ = app.state::<Desk>().lock().await;
}

impl Sign {
    fn is_given(&self, message: &Message) -> bool {
        !self.says_which || message.body().deserialize::<bool>().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::SIGNS;
    use zbus::Message;

    #[test]
    fn going_to_sleep_is_a_sign_and_waking_up_is_none() {
        for sign in SIGNS.iter().filter(|sign| sign.says_which) {
            let signal = |says: bool| {
                let signal =
                    Message::signal("/org/freedesktop/login1", sign.interface, sign.member);
                signal.unwrap().build(&says).unwrap()
            };
            assert!(sign.is_given(&signal(true)) && !sign.is_given(&signal(false)));
        }
    }
}

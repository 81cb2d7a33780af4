//! Asking for the passphrase: from a file descriptor for scripts, else from the terminal.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// The passphrase, without the line's end.
pub(crate) fn ask(arguments: &Arguments, speech: &Speech) -> Result<Zeroizing<String>, Failure> {
    let typed = match arguments.passphrase_fd {
        Some(number) => files::read_text(&PathBuf::from(format!("/dev/fd/{number}")))?,
        None => rpassword::prompt_password(speech.words().say("cli-passphrase-prompt"))
            .map_err(|_| Failure::plain("error-file-unreadable"))?,
    };
    let typed = Zeroizing::new(typed);
    Ok(Zeroizing::new(typed.trim_end_matches(['\r', '\n']).to_owned()))
}

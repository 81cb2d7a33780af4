//! Asking for the passphrase: from a file descriptor for scripts, else from the terminal.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use std::path::PathBuf;
use zeroize::Zeroizing;

const MISSING: Failure = Failure::usage("error-passphrase-missing");
const WORDS: usize = 24;

/// What opens the vault: both are typed at the same prompt.
pub(crate) enum Typed {
    Passphrase(Zeroizing<String>),
    RecoveryWords(Zeroizing<String>),
}

/// The passphrase of a vault, or its 24 words.
pub(crate) fn ask(arguments: &Arguments, speech: &Speech) -> Result<Typed, Failure> {
    let typed = read(arguments, speech, "cli-passphrase-prompt")?;
    let is_code = typed.split_whitespace().count() == WORDS;
    Ok(if is_code { Typed::RecoveryWords(typed) } else { Typed::Passphrase(typed) })
}

/// The password of a server, which is another one than the vault's.
pub(crate) fn ask_password(
    descriptor: Option<u32>,
    speech: &Speech,
) -> Result<Zeroizing<String>, Failure> {
    read_from(descriptor, speech, "cli-second-place-password")
}

/// A passphrase for a new vault, typed twice at a terminal.
pub(crate) fn ask_new(
    arguments: &Arguments,
    speech: &Speech,
) -> Result<Zeroizing<String>, Failure> {
    let typed = read(arguments, speech, "cli-passphrase-prompt")?;
    let is_typed = arguments.passphrase_fd.is_none();
    if is_typed && *read(arguments, speech, "cli-passphrase-again")? != *typed {
        return Err(Failure::plain("error-passphrases-differ"));
    }
    Ok(typed)
}

fn read(
    arguments: &Arguments,
    speech: &Speech,
    prompt: &str,
) -> Result<Zeroizing<String>, Failure> {
    read_from(arguments.passphrase_fd, speech, prompt)
}

fn read_from(
    descriptor: Option<u32>,
    speech: &Speech,
    prompt: &str,
) -> Result<Zeroizing<String>, Failure> {
    let typed = match descriptor {
        Some(number) => files::read_text(&PathBuf::from(format!("/dev/fd/{number}"))),
        None => rpassword::prompt_password(speech.words().say(prompt)).map_err(|_| MISSING),
    };
    let typed = Zeroizing::new(typed.map_err(|_| MISSING)?);
    let line = Zeroizing::new(typed.trim_end_matches(['\r', '\n']).to_owned());
    if line.is_empty() { Err(MISSING) } else { Ok(line) }
}

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
    ask_from(arguments.passphrase_fd, speech, "cli-passphrase-prompt")
}

/// The same from another descriptor, or with another prompt.
pub(crate) fn ask_from(
    descriptor: Option<u32>,
    speech: &Speech,
    prompt: &str,
) -> Result<Typed, Failure> {
    let typed = read(descriptor, speech, prompt)?;
    let is_code = typed.split_whitespace().count() == WORDS;
    Ok(if is_code { Typed::RecoveryWords(typed) } else { Typed::Passphrase(typed) })
}

/// The password of a server, which is another one than the vault's.
pub(crate) fn ask_password(
    descriptor: Option<u32>,
    speech: &Speech,
) -> Result<Zeroizing<String>, Failure> {
    read(descriptor, speech, "cli-second-place-password")
}

/// A passphrase for a new vault, typed twice at a terminal.
pub(crate) fn ask_new(
    arguments: &Arguments,
    speech: &Speech,
) -> Result<Zeroizing<String>, Failure> {
    ask_new_from(arguments.passphrase_fd, speech, "cli-passphrase-prompt")
}

/// The same from another descriptor, or with another prompt.
pub(crate) fn ask_new_from(
    descriptor: Option<u32>,
    speech: &Speech,
    prompt: &str,
) -> Result<Zeroizing<String>, Failure> {
    let typed = read(descriptor, speech, prompt)?;
    if descriptor.is_none() && *read(None, speech, "cli-passphrase-again")? != *typed {
        return Err(Failure::plain("error-passphrases-differ"));
    }
    Ok(typed)
}

/// The 24 words, from a descriptor or typed.
pub(crate) fn ask_words(
    descriptor: Option<u32>,
    speech: &Speech,
) -> Result<Zeroizing<String>, Failure> {
    read(descriptor, speech, "cli-words-prompt")
}

fn read(
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

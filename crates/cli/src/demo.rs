//! `amana-cli demo`: the whole story, one line a step.

use crate::failure::Failure;
use crate::speech::Speech;
use amana_demo::{Act, Argument, Cause, FeedChoice, Step, Teller, tell};
use amana_words::Arg;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Real messages that somebody else wrote, where they lie beside the project.
const BESIDE: &str = "../shared/data/cap";

pub(crate) async fn run(feeds: Option<PathBuf>, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let folder = tempfile::Builder::new()
        .prefix("amana-demo-")
        .tempdir()
        .map_err(|_| Failure::plain("error-disk"))?;
    if feeds.as_ref().is_some_and(|feeds| !feeds.is_dir()) {
        return Err(Failure::usage("error-file-unreadable"));
    }
    let beside = Some(PathBuf::from(BESIDE)).filter(|folder| folder.is_dir());
    let feed = feeds.or(beside).map_or(FeedChoice::Own, FeedChoice::Folder);
    let title = speech.words().say("story-title");
    speech.tell(&title);
    let mut teller = Terminal { speech, act: None };
    // The folder is removed when this function ends, also when it is asked to end early.
    let told = tokio::select! {
        told = tell(folder.path().to_owned(), &feed, &mut teller) => told,
        () = interruption() => return Ok(ExitCode::from(INTERRUPTED)),
    };
    let Err(failure) = told else { return Ok(ExitCode::SUCCESS) };
    let step = Arg::verbatim(failure.key.trim_start_matches("story-"));
    let headline = speech.words().say_with("story-failed", &[("step", step)]);
    speech.complain(&headline);
    let reason = match &failure.cause {
        Cause::Citizen(error) => speech.sentence(&error.message()),
        Cause::TimedOut => {
            speech.words().say_with("error-timeout", &[("seconds", Arg::Number(10))])
        }
        other => other.to_string(),
    };
    speech.json(&json!({ "failed": failure.key, "reason": reason }));
    speech.complain(&reason);
    Ok(ExitCode::FAILURE)
}

/// As a shell counts SIGINT.
const INTERRUPTED: u8 = 130;

/// Ctrl-C, or whoever asks this process to end.
async fn interruption() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut terminate), Ok(mut hang_up)) =
            (signal(SignalKind::terminate()), signal(SignalKind::hangup()))
        else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
            _ = hang_up.recv() => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = tokio::signal::ctrl_c().await;
    }
}

struct Terminal<'a> {
    speech: &'a mut Speech,
    act: Option<Act>,
}

impl Teller for Terminal<'_> {
    fn step(&mut self, step: &Step) {
        let number = match step.act {
            Act::First => 1,
            Act::Second => 2,
        };
        if self.act.replace(step.act) != Some(step.act) {
            let key = if number == 1 { "story-act-1" } else { "story-act-2" };
            let heading = self.speech.words().say(key);
            self.speech.tell(&format!("\n{heading}"));
        }
        let args: Vec<_> =
            step.args.iter().map(|(name, argument)| (*name, arg(self.speech, argument))).collect();
        let text = self.speech.words().say_with(step.key, &args);
        let took_ms = step.took.as_millis() as u64;
        self.speech
            .json(&json!({ "act": number, "step": step.key, "text": text, "took_ms": took_ms }));
        self.speech.tell(&format!("{took_ms:>6} ms  {text}"));
    }
}

fn arg(speech: &Speech, argument: &Argument) -> Arg {
    match argument {
        Argument::Number(number) => Arg::Number(*number),
        Argument::Text(text) => Arg::Text(text.clone()),
        Argument::Verbatim(text) => Arg::verbatim(text.clone()),
        Argument::Date(day) => Arg::Date(*day),
        Argument::Message(message) => Arg::Text(speech.sentence(message)),
    }
}

//! How far long work is, drawn on the terminal and nowhere else.

use amana_citizen::views::{ProgressView, Work};
use amana_citizen::{Event, EventSink};
use amana_words::{Language, Words};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};

/// One terminal, one bar. Whatever is said takes its place first.
static SHOWN: Mutex<Option<ProgressBar>> = Mutex::new(None);

/// Draws what a citizen tells of long work, and drops every other event.
pub(crate) struct Progress {
    words: Words,
    is_quiet: bool,
}

impl Progress {
    pub(crate) fn new(language: Language, is_quiet: bool) -> Self {
        Self { words: Words::new(language), is_quiet }
    }

    fn start(&self, work: Work) -> ProgressBar {
        // Draws nothing where standard error is no terminal.
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{msg} {bar:24} {percent:>3} %")
            .expect("the template is a constant");
        bar.set_style(style);
        bar.set_message(self.words.say(label(work)));
        bar
    }
}

impl EventSink for Progress {
    fn event(&self, event: Event) {
        let Event::Progress(ProgressView { work, done, of }) = event else { return };
        if self.is_quiet {
            return;
        }
        let mut shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if done >= of && of > 0 {
            if let Some(bar) = shown.take() {
                bar.finish_and_clear();
            }
            return;
        }
        let bar = shown.get_or_insert_with(|| self.start(work));
        bar.set_length(of.into());
        bar.set_position(done.into());
    }
}

/// Takes the bar off the screen.
pub(crate) fn clear() {
    if let Some(bar) = SHOWN.lock().unwrap_or_else(PoisonError::into_inner).take() {
        bar.finish_and_clear();
    }
}

const fn label(work: Work) -> &'static str {
    match work {
        Work::Backup => "security-backup-progress",
        Work::Verify => "security-verify-progress",
        Work::Restore => "restore-progress",
        Work::Carry => "cli-work-carry",
        Work::Reseal => "cli-work-reseal",
        Work::Export => "cli-work-export",
    }
}

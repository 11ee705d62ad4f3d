//! What a person is told: warnings, errors, progress. All of it on standard error.

mod diagnose;

use crate::cli::args::{ColorArg, ConsoleArgs};
use crate::cli::outcome::Failure;
use crate::model::Edition;
use anstream::ColorChoice;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::Write;
use std::time::Duration;

/// Talks in the way that was asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Console {
    json: bool,
    quiet: bool,
}

impl Console {
    pub(in crate::cli) fn new(args: &ConsoleArgs) -> Self {
        match args.color {
            ColorArg::Auto => ColorChoice::Auto,
            ColorArg::Always => ColorChoice::Always,
            ColorArg::Never => ColorChoice::Never,
        }
        .write_global();
        Self {
            json: args.json,
            quiet: args.quiet,
        }
    }

    /// Reports why a command failed.
    pub(in crate::cli) fn failure(&self, failure: &Failure) {
        say(&if self.json {
            diagnose::failure_json(failure)
        } else {
            diagnose::failure(failure)
        });
    }

    /// Reports what an editor should look at.
    pub(in crate::cli) fn warnings(&self, edition: &Edition) {
        if !self.quiet {
            say(&if self.json {
                diagnose::warnings_json(edition)
            } else {
                diagnose::warnings(edition)
            });
        }
    }

    /// Says one line of what has been done.
    pub(in crate::cli) fn note(&self, text: &str) {
        if !self.quiet && !self.json {
            say(&format!("{text}\n"));
        }
    }

    /// Shows a bar for work of many steps; only on a terminal.
    pub(in crate::cli) fn bar(&self, what: &'static str, steps: usize) -> ProgressBar {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}")
            .expect("the template is a constant");
        self.progress(ProgressBar::new(steps as u64).with_style(style), what)
    }

    /// Shows that work of unknown length goes on; only on a terminal.
    pub(in crate::cli) fn spinner(&self, what: &'static str) -> ProgressBar {
        let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}")
            .expect("the template is a constant");
        let spinner = self.progress(ProgressBar::new_spinner().with_style(style), what);
        spinner.enable_steady_tick(Duration::from_millis(120));
        spinner
    }

    fn progress(&self, bar: ProgressBar, what: &'static str) -> ProgressBar {
        if self.quiet || self.json {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        bar.with_message(what)
            .with_finish(indicatif::ProgressFinish::AndClear)
    }
}

/// Says in a line what is in an edition.
pub(in crate::cli) fn contents(edition: &Edition) -> String {
    let counts = [
        (edition.pages.len(), "page", "pages"),
        (edition.articles.len(), "article", "articles"),
        (edition.entities.len(), "entity", "entities"),
        (edition.warnings.len(), "warning", "warnings"),
    ];
    counts
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .join(", ")
}

fn say(text: &str) {
    // Where standard error itself is closed there is nobody left to tell.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

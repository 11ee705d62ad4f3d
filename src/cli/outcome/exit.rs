//! The exit codes: decided in one place, documented in `--help`.

use crate::model::Edition;
use std::process::ExitCode;

/// Says how a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Exit {
    /// All was done.
    Done = 0,
    /// Something could not be read, is invalid or could not be written; no file was changed.
    Failed = 1,
    /// The command was typed wrong.
    Usage = 2,
    /// All was written, but a person should look: no story was found, or `--strict` met a warning.
    Doubtful = 3,
}

impl Exit {
    /// Decides how a run ends that has written everything; `strict` minds warnings.
    pub(in crate::cli) fn after(edition: &Edition, strict: bool) -> Self {
        let doubtful = edition.articles.is_empty() || (strict && !edition.warnings.is_empty());
        if doubtful { Self::Doubtful } else { Self::Done }
    }
}

/// The section of `--help` that documents [`Exit`].
pub(in crate::cli) const HELP: &str = "\
Exit codes:
  0  done
  1  something could not be read, is invalid or could not be written; no file was changed
  2  the command was typed wrong
  3  written, but look at it: no story was found, or --strict met a warning

Environment:
  NO_COLOR  turns colours off";

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

//! Why a command could not do its work, and what the user can do about it.

use crate::cli::outcome::Exit;
use std::fmt::Display;
use std::io;
use std::path::Path;

/// Ends a command; told to the user once, at the top.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Failure {
    /// What went wrong, lower-case, no full stop.
    pub(in crate::cli) message: String,
    /// What to do.
    pub(in crate::cli) help: Option<String>,
    /// The exit code.
    pub(in crate::cli) exit: Exit,
}

impl Failure {
    /// Says that something could not be read, is invalid or could not be written.
    pub(in crate::cli) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
            exit: Exit::Failed,
        }
    }

    /// Says that the command was typed wrong.
    pub(in crate::cli) fn usage(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
            exit: Exit::Usage,
        }
    }

    /// Says what to do.
    pub(in crate::cli) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says that `path` could not be opened or read.
    pub(in crate::cli) fn reading(path: &Path, error: &io::Error) -> Self {
        let failure = Self::new(format!("cannot read {}: {}", path.display(), plain(error)));
        match error.kind() {
            io::ErrorKind::NotFound => failure.help("check the spelling and the folder"),
            io::ErrorKind::PermissionDenied => {
                failure.help("make the file readable for you (chmod u+r)")
            }
            _ => failure,
        }
    }

    /// Says in which line the text of a TOML file is not what it should be.
    pub(in crate::cli) fn toml(path: &Path, text: &str, error: &toml::de::Error) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        let ends = text.bytes().take(start).filter(|&byte| byte == b'\n');
        let line = ends.count() + 1;
        Self::new(format!("{}:{line}: {}", path.display(), error.message()))
    }

    /// Says that `path` could not be written.
    pub(in crate::cli) fn writing(path: &Path, error: &io::Error) -> Self {
        let failure = Self::new(format!("cannot write {}: {}", path.display(), plain(error)));
        match error.kind() {
            io::ErrorKind::NotFound => failure.help("make the folder first"),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                failure.help("choose a folder that you may write to")
            }
            io::ErrorKind::FileTooLarge => failure.help(
                "the disk or a limit (ulimit -f) allows no file of that size; what was there before is unchanged",
            ),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => failure
                .help("the disk is full: free some space; what was there before is unchanged"),
            _ => failure,
        }
    }
}

/// Returns the system's words for an error without Rust's `(os error 2)`.
fn plain(error: &impl Display) -> String {
    let text = error.to_string();
    match text.split_once(" (os error") {
        Some((words, _)) => words.to_ascii_lowercase(),
        None => text,
    }
}

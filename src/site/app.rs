//! The app as Trunk built it: the shell of a page and the files it names.

use super::Site;
use super::shell;
use super::tags::tags;
use std::fmt;

/// What `index.html` says of itself in `<meta name="generator">`.
const GENERATOR: &str = concat!("Kanbao ", env!("CARGO_PKG_VERSION"));

/// Holds the app: one empty page, and the program, bindings, styles and icons that it names.
#[derive(Clone, Debug)]
pub struct App {
    pub(super) shell: String,
    files: Site,
}

/// Says why files are not the app of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppError {
    /// There is no `index.html`.
    NoShell,
    /// `index.html` lacks what a page is put into; the text names it.
    Shell(&'static str),
    /// Its page is filled already: it is a site that was built with the app.
    Filled,
    /// Another version of the program built it; the text is what it says of itself.
    Version(String),
    /// There is no program.
    NoProgram,
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoShell => f.write_str("it has no index.html"),
            Self::Shell(what) => write!(f, "its index.html has no {what}"),
            Self::Filled => f.write_str("it is a site, made with the app"),
            Self::Version(found) => {
                write!(f, "it was built by `{found}`, and this is `{GENERATOR}`")
            }
            Self::NoProgram => f.write_str("it has no .wasm file"),
        }
    }
}

impl std::error::Error for AppError {}

impl App {
    /// Takes the files of a built app, by their path below its folder.
    ///
    /// # Errors
    /// See [`AppError`]: the files are not this program's app.
    pub fn new(mut files: Site) -> Result<Self, AppError> {
        let shell = files.remove("index.html").ok_or(AppError::NoShell)?;
        let shell = String::from_utf8(shell).map_err(|_| AppError::Shell("UTF-8 text"))?;
        shell::places(&shell).map_err(AppError::Shell)?;
        let generator = tags(&shell).find(|tag| tag.get("name") == Some("generator"));
        match generator.and_then(|tag| tag.get("content")) {
            Some(GENERATOR) => {}
            Some(other) => return Err(AppError::Version(other.into())),
            None => return Err(AppError::Shell("<meta name=\"generator\">")),
        }
        if tags(&shell).any(|tag| tag.get("id") == Some("kanbao-edition")) {
            return Err(AppError::Filled);
        }
        if !files.keys().any(|path| path.ends_with(".wasm")) {
            return Err(AppError::NoProgram);
        }
        Ok(Self { shell, files })
    }

    /// Returns every file but the shell.
    pub fn files(&self) -> &Site {
        &self.files
    }
}

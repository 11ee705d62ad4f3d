//! The app as Trunk built it: the shell of a page and the files it names.

use super::Site;
use super::names::{fingerprint, has_hash};
use super::shell;
use super::slim;
use super::tags::{self, tags};
use crate::ui::shell::programs::BUILD;
use std::fmt;

/// What `index.html` says of itself in `<meta name="generator">`.
const GENERATOR: &str = concat!("Kanbao ", env!("CARGO_PKG_VERSION"));

/// The link that names the folder of what the page itself does not name: the whole program, the compiler.
const FOLDER: &str = "kanbao-program";

/// The link that names the reader's program for `static/start.js`, which fetches it when the page is painted.
pub(super) const READER: &str = "kanbao-reader";

/// Part of the name of the program that compiles: it draws nothing, and knows no build.
const WORKER: &str = "worker";

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
    /// A program in it was built from other sources; the text names its file.
    Build(String),
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
            Self::Build(path) => write!(
                f,
                "its {path} was built from other sources than this program"
            ),
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
        let mut shell = String::from_utf8(shell).map_err(|_| AppError::Shell("UTF-8 text"))?;
        shell::places(&shell).map_err(AppError::Shell)?;
        let generator = tags(&shell).find(|tag| tag.get("name") == Some("generator"));
        match generator.and_then(|tag| tag.get("content")) {
            Some(GENERATOR) => {}
            Some(other) => return Err(AppError::Version(other.into())),
            None => return Err(AppError::Shell("<meta name=\"generator\">")),
        }
        if !tags(&shell).any(|tag| tag.get("rel") == Some(FOLDER)) {
            return Err(AppError::Shell("<link rel=\"kanbao-program\">"));
        }
        if tags(&shell).any(|tag| tag.get("id") == Some("kanbao-edition")) {
            return Err(AppError::Filled);
        }
        let mut programs = files
            .iter()
            .filter(|(path, _)| path.ends_with(".wasm") && !path.contains(WORKER))
            .peekable();
        programs.peek().ok_or(AppError::NoProgram)?;
        if let Some((path, _)) = programs.find(|(_, bytes)| !names_build(bytes)) {
            return Err(AppError::Build(path.clone()));
        }
        slim::shorten(&mut shell, &mut files);
        // As Trunk writes the link, the program would be fetched together with what the first picture needs.
        let shell = tags::rewrite(&shell, |tag, attribute, value| {
            let fetches =
                attribute == "rel" && value == "preload" && tag.get("as") == Some("fetch");
            fetches.then(|| READER.into())
        });
        Ok(Self { shell, files })
    }

    /// Returns shell and files with what Trunk names without a hash in a folder that has one: a page that is older than
    /// the files of its host finds no program, never one of another build.
    pub(super) fn versioned(&self) -> (String, Site) {
        let named = |path: &str| {
            tags(&self.shell).any(|tag| {
                let address = tag.get("href").or(tag.get("src")).unwrap_or_default();
                address.trim_start_matches("./") == path
            })
        };
        let (moved, mut files): (Site, Site) =
            self.files.clone().into_iter().partition(|(path, _)| {
                let is_program = [".js", ".wasm", ".css"]
                    .iter()
                    .any(|end| path.ends_with(end));
                is_program && !path.contains('/') && !has_hash(path) && !named(path)
            });
        let hashes = moved
            .iter()
            .map(|(path, bytes)| path.clone() + &fingerprint(bytes));
        let folder = format!(
            "program-{}/",
            fingerprint(hashes.collect::<String>().as_bytes())
        );
        let shell = tags::rewrite(&self.shell, |tag, attribute, _| {
            (tag.get("rel") == Some(FOLDER) && attribute == "href").then(|| folder.clone())
        });
        files.extend(
            moved
                .into_iter()
                .map(|(path, bytes)| (format!("{folder}{path}"), bytes)),
        );
        (shell, files)
    }

    /// Returns every file but the shell.
    pub fn files(&self) -> &Site {
        &self.files
    }
}

/// Tells whether a program says that it is of this build.
fn names_build(program: &[u8]) -> bool {
    program
        .windows(BUILD.len())
        .any(|bytes| bytes == BUILD.as_bytes())
}

//! A desk for the command line: a folder of its own for each test, with pages and an app on it.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use assert_cmd::cargo::cargo_bin_cmd;
use kanbao::ui::shell::programs::BUILD;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The bundled page.
pub(crate) const PAGE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/static/pages/shaoyang-daily.txt"
);

/// Compiles the bundled page, with its name, date and number, to `e.json`.
pub(crate) const COMPILE: [&str; 10] = [
    "compile",
    PAGE,
    "-o",
    "e.json",
    "--title",
    "邵阳日报",
    "--date",
    "2023-11-11",
    "--page",
    "1",
];

/// A folder of its own for each test, removed at its end.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("the system has a folder for temporary files"))
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file on the desk.
    pub(crate) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), bytes).expect("the desk is writable");
        self
    }

    /// Runs `kanbao` at the desk, without colours.
    pub(crate) fn kanbao(&self, args: &[&str]) -> Command {
        let mut command = cargo_bin_cmd!("kanbao");
        command
            .current_dir(self.0.path())
            .args(args)
            .env("NO_COLOR", "1");
        command
    }

    /// Runs `kanbao` and expects it to fail with exit code `code`, these words, and no new file.
    pub(crate) fn refuses(&self, args: &[&str], code: i32, words: &[&str]) {
        let before = self.listing();
        let said = stderr(&self.kanbao(args).assert().code(code));
        for word in words {
            assert!(said.contains(word), "`{word}` is not in:\n{said}");
        }
        assert_eq!(self.listing(), before, "a file was left behind");
    }

    pub(crate) fn listing(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.0.path()).expect("the desk is there");
        let mut names: Vec<PathBuf> = entries
            .map(|entry| entry.expect("the desk is readable").path())
            .collect();
        names.sort();
        names
    }

    pub(crate) fn json(&self, name: &str) -> serde_json::Value {
        let text = fs::read_to_string(self.path(name)).expect("the edition was written");
        serde_json::from_str(&text).expect("the edition is JSON")
    }
}

pub(crate) fn stderr(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

pub(crate) fn stdout(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stdout).into_owned()
}

pub(crate) fn page() -> String {
    fs::read_to_string(PAGE).expect("the bundled page is in the repository")
}

/// An app as Trunk builds it, in small.
pub(crate) const SHELL: &str = concat!(
    "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=generator content=\"Kanbao ",
    env!("CARGO_PKG_VERSION"),
    "\"><title>t</title><link rel=kanbao-program href=./><script src=./start.js type=module></script></head><body><div id=kanbao></div></body></html>"
);

impl Desk {
    pub(crate) fn with_app(self) -> Self {
        fs::create_dir_all(self.path("app/icons")).expect("the desk is writable");
        self.with("app/index.html", SHELL)
            .with("app/kanbao_bg.wasm", format!("\0asm{BUILD}"))
            .with("app/icons/kanbao.svg", "<svg/>")
    }
}

/// Builds a draft: compressing for the public takes most of a build's time.
pub(crate) const BUILT: [&str; 7] = ["build", PAGE, "--draft", "--app", "app", "-o", "site"];

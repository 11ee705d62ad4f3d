//! The program that carries the app, its completions and its manual.

use crate::desk::{Desk, PAGE, stdout};
use assert_cmd::Command;
use std::fs;

#[test]
fn a_program_that_carries_the_app() {
    let desk = Desk::new().with_app();
    desk.refuses(
        &["build", PAGE, "-o", "site"],
        2,
        &["carries no app", "make dist"],
    );
    desk.kanbao(&["bundle", "--app", "app", "-o", "one"])
        .assert()
        .code(0);
    let with = |program: &str, args: &[&str]| {
        let mut command = Command::new(desk.path(program));
        command
            .current_dir(desk.folder())
            .args(args)
            .assert()
            .code(0);
    };
    // It carries the app, and can make others like itself.
    with("one", &["bundle", "--app", "app", "-o", "two"]);
    let size = |name: &str| fs::metadata(desk.path(name)).expect("it was written").len();
    assert_eq!(size("one"), size("two"));
    fs::remove_dir_all(desk.path("app")).expect("it is there");
    with("two", &["build", PAGE, "--draft", "-o", "site"]);
    assert!(desk.path("site/index.html").exists() && desk.path("site/kanbao_bg.wasm").exists());
    desk.refuses(
        &["bundle", "--app", "site", "-o", "three"],
        1,
        &["it is a site"],
    );
}

#[test]
fn completions_and_manual() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(
            stdout(&desk.kanbao(&["completions", shell]).assert().code(0)).contains("compile"),
            "{shell}"
        );
    }
    desk.kanbao(&["man", "."]).assert().code(0);
    let manual =
        fs::read_to_string(desk.path("kanbao-compile.1")).expect("each command has its page");
    assert!(
        manual.contains(".TH") && manual.contains("Exit codes"),
        "{manual}"
    );
    assert!(desk.path("kanbao.1").exists());
    desk.refuses(&["man", "nowhere"], 1, &["cannot write nowhere"]);
}

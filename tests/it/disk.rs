//! What a disk can do to a build: be full, be closed, take the program away in the middle. The old site stays whole.

use crate::desk::{BUILT, Desk, PAGE, page, stderr};
use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;

/// Blocks of 512 bytes that a file may have: less than an edition, more than a page's style.
const BLOCKS: u32 = 64;

/// A user who owns nothing, for when the tests run as root, whom permissions do not bind.
const NOBODY: u32 = 65_534;

/// Builds the second page over whatever is in `site`.
const AGAIN: [&str; 7] = ["build", "two.txt", "--draft", "--app", "app", "-o", "site"];

/// A desk with an app, a second page and a site of the first.
fn built() -> Desk {
    let desk = Desk::new()
        .with_app()
        .with("two.txt", page().replace('邵', "衡"));
    desk.kanbao(&BUILT).assert().code(0);
    desk
}

/// Runs the program where no file may grow beyond some blocks; what `trap` says becomes of it then.
fn limited(desk: &Desk, trap: &str, args: &[&str]) -> Assert {
    let program = assert_cmd::cargo::cargo_bin!("kanbao");
    let script = format!(
        "{trap}ulimit -f {BLOCKS}; exec {} \"$@\"",
        program.display()
    );
    Command::new("sh")
        .current_dir(desk.folder())
        .args(["-c", &script, "sh"])
        .args(args)
        .assert()
}

/// Lists a folder's files with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let entry = entry.expect("the folder is readable");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let inner = files(&entry.path());
            all.extend(
                inner
                    .into_iter()
                    .map(|(path, bytes)| (format!("{name}/{path}"), bytes)),
            );
        } else {
            all.insert(name, fs::read(entry.path()).expect("the file is readable"));
        }
    }
    all
}

#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    let desk = built();
    let before = files(desk.folder());
    let said = stderr(&limited(&desk, "trap '' XFSZ; ", &AGAIN).code(1));
    assert!(
        said.contains("cannot write site: file too large") && said.contains("is unchanged"),
        "{said}"
    );
    let said =
        stderr(&limited(&desk, "trap '' XFSZ; ", &["compile", PAGE, "-o", "e.json"]).code(1));
    assert!(said.contains("cannot write e.json"), "{said}");
    assert!(
        before == files(desk.folder()),
        "something was changed or left behind"
    );
    // The device that is always full.
    let said = stderr(
        &desk
            .kanbao(&["compile", PAGE, "-o", "/dev/full"])
            .assert()
            .code(1),
    );
    assert!(said.contains("the disk is full"), "{said}");
}

#[test]
fn a_build_that_is_killed_leaves_the_old_site() {
    let desk = built();
    let before = files(&desk.path("site"));
    let killed = limited(&desk, "", &AGAIN).failure();
    assert_eq!(killed.get_output().status.code(), None, "a signal ended it");
    let mut after = files(&desk.path("site"));
    let left = after
        .extract_if(.., |path, _| path.starts_with(".kanbao."))
        .count();
    assert!(left > 1, "it was ended in the middle of writing");
    assert!(before == after);
    // The next build sweeps up what is left, and needs no --force.
    desk.kanbao(&AGAIN).assert().code(0);
    let after = files(&desk.path("site"));
    assert!(!after.keys().any(|path| path.starts_with(".kanbao.")));
    assert_ne!(before["edition.json"], after["edition.json"]);
    // A new site that is killed is not there, and what is left of it goes with the next try.
    let new = ["build", PAGE, "--draft", "--app", "app", "-o", "new"];
    limited(&desk, "", &new).failure();
    assert!(!desk.path("new").exists());
    desk.kanbao(&new).assert().code(0);
    let hidden = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with('.')
    };
    assert!(!desk.listing().iter().any(hidden));
}

#[test]
fn a_build_that_is_killed_while_moving_in_is_taken_up() {
    let desk = built();
    let old = files(&desk.path("site"));
    desk.kanbao(&["build", "two.txt", "--draft", "--app", "app", "-o", "two"])
        .assert()
        .code(0);
    let new = files(&desk.path("two"));
    // Both lists, and every second new file in the place of an old one.
    let sums = [new["SHA256SUMS"].as_slice(), &old["SHA256SUMS"]].concat();
    fs::write(desk.path("site/SHA256SUMS"), sums).expect("the desk is writable");
    for (path, bytes) in new
        .iter()
        .filter(|(path, _)| *path != "SHA256SUMS")
        .step_by(2)
    {
        fs::write(desk.path("site").join(path), bytes).expect("the desk is writable");
    }
    desk.kanbao(&AGAIN).assert().code(0);
    assert!(files(&desk.path("site")) == new);
}

#[test]
fn two_builds_do_not_sweep_each_other_away() {
    let desk = built();
    let draft = desk.path("site/.kanbao.1");
    fs::create_dir(&draft).expect("the desk is writable");
    let lock = File::create_new(draft.join(".lock")).expect("the desk is writable");
    lock.lock().expect("the disk knows locks");
    desk.kanbao(&BUILT).assert().code(0);
    assert!(draft.exists(), "somebody writes there");
    drop(lock);
    desk.kanbao(&BUILT).assert().code(0);
    assert!(!draft.exists(), "nobody writes there any more");
}

#[test]
fn a_folder_that_may_not_be_written() {
    let desk = built();
    let open = |path: &str, mode| {
        fs::set_permissions(desk.path(path), Permissions::from_mode(mode)).expect("it is ours");
    };
    let root = fs::metadata(desk.folder())
        .expect("the desk is there")
        .uid()
        == 0;
    // As root, a copy of the program run by nobody, who can reach the desk but not the build folder.
    fs::copy(assert_cmd::cargo::cargo_bin!("kanbao"), desk.path("kanbao")).expect("there is room");
    fs::copy(PAGE, desk.path("page.txt")).expect("the desk is writable");
    open("", 0o555);
    open("site", 0o555);
    let before = files(desk.folder());
    let refuses = |args: &[&str], words: &str| {
        let mut command = std::process::Command::new(desk.path("kanbao"));
        command
            .current_dir(desk.folder())
            .args(args)
            .env("NO_COLOR", "1");
        if root {
            command.uid(NOBODY).gid(NOBODY);
        }
        let said = stderr(&Command::from_std(command).assert().code(1));
        assert!(
            said.contains(words) && said.contains("choose a folder that you may write to"),
            "{said}"
        );
    };
    refuses(
        &["compile", "page.txt", "-o", "e.json"],
        "cannot write e.json: permission denied",
    );
    refuses(
        &["build", "page.txt", "--draft", "--app", "app", "-o", "site"],
        "cannot write site: permission denied",
    );
    refuses(
        &["build", "page.txt", "--draft", "--app", "app", "-o", "new"],
        "cannot write new: permission denied",
    );
    refuses(
        &["export", "page.txt", "-f", "csv", "-o", "a.csv"],
        "cannot write a.csv: permission denied",
    );
    assert!(
        before == files(desk.folder()),
        "something was changed or left behind"
    );
    open("", 0o755);
    open("site", 0o755);
}

//! Text → files: written beside the target and then renamed, so that nobody ever sees half a file.

use super::failure::Failure;
use super::read;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The longest chain of symbolic links that is followed, as in Linux.
const LINKS: usize = 40;

/// Writes `text` to `path`, whole or not at all; `-` is standard output.
pub(super) fn whole(path: &Path, text: &[u8]) -> Result<(), Failure> {
    if read::is_stdin(path) {
        return to_stdout(text);
    }
    let target = follow(path);
    let written = match fs::metadata(&target) {
        // A rename would replace the device or the pipe by a file.
        Ok(meta) if !meta.is_file() && !meta.is_dir() => File::options()
            .write(true)
            .open(&target)
            .and_then(|mut file| file.write_all(text)),
        Ok(meta) if meta.is_dir() => {
            return Err(
                Failure::new(format!("cannot write {}: it is a folder", path.display()))
                    .help("name a file in it"),
            );
        }
        _ => beside(&target, text),
    };
    written.map_err(|error| Failure::writing(path, &error))
}

/// Refuses to overwrite what `is_ours` does not recognise by its beginning.
pub(super) fn guard(path: &Path, force: bool, is_ours: fn(&[u8]) -> bool) -> Result<(), Failure> {
    let is_file = fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() > 0);
    if force || read::is_stdin(path) || !is_file {
        return Ok(());
    }
    let mut start = Vec::new();
    let read = File::open(path)
        .and_then(|file| io::Read::read_to_end(&mut io::Read::take(file, 4096), &mut start));
    read.map_err(|error| Failure::reading(path, &error))?;
    if is_ours(&start) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} is there already, and may be somebody else's",
        path.display()
    ))
    .help("choose another name, or --force to overwrite it"))
}

fn to_stdout(text: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text).and_then(|()| stdout.flush()) {
        // The reader of the pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| Failure::writing(Path::new("standard output"), &error)),
    }
}

fn beside(target: &Path, text: &[u8]) -> io::Result<()> {
    let draft = draft(target);
    let written = File::create_new(&draft).and_then(|mut file| {
        file.write_all(text)?;
        file.sync_all()
    });
    let done = written.and_then(|()| fs::rename(&draft, target));
    if done.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&draft);
    }
    done
}

/// Names a file or folder beside `target`, on the same disk, that nobody else uses.
pub(super) fn draft(target: &Path) -> PathBuf {
    target.with_file_name(format!(
        ".{}.{}",
        read::file_name(target),
        std::process::id()
    ))
}

/// Follows symbolic links, so that the file is replaced and not the link.
fn follow(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&path) else {
            break;
        };
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    path
}

//! Text → files: written beside the target and then renamed, so that nobody ever sees half a file.

use crate::cli::args::path::{file_name, is_stdio};
use crate::cli::outcome::Failure;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The longest chain of symbolic links that is followed, as in Linux.
const LINKS: usize = 40;

/// Writes `text` to `path`, whole or not at all; `-` is standard output.
pub(in crate::cli) fn whole(path: &Path, text: &[u8]) -> Result<(), Failure> {
    with(path, |file| file.write_all(text))
}

/// Lets `fill` write to `path`, whole or not at all; `-` is standard output.
pub(in crate::cli) fn with(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    if is_stdio(path) {
        return to_stdout(fill);
    }
    let target = follow(path);
    let written = match fs::metadata(&target) {
        // A rename would replace the device or the pipe by a file.
        Ok(meta) if !meta.is_file() && !meta.is_dir() => File::options()
            .write(true)
            .open(&target)
            .and_then(|file| filled(file, fill).map(|_| ())),
        Ok(meta) if meta.is_dir() => {
            return Err(
                Failure::new(format!("cannot write {}: it is a folder", path.display()))
                    .help("name a file in it"),
            );
        }
        _ => beside(&target, fill),
    };
    written.map_err(|error| Failure::writing(path, &error))
}

/// Refuses to overwrite what `is_ours` does not recognise by its beginning.
pub(in crate::cli) fn guard(
    path: &Path,
    force: bool,
    is_ours: fn(&[u8]) -> bool,
) -> Result<(), Failure> {
    let is_file = fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() > 0);
    if force || is_stdio(path) || !is_file {
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

fn to_stdout(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    match filled(io::stdout().lock(), fill) {
        // The reader of the pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::writing(Path::new("standard output"), &error)),
        Ok(_) => Ok(()),
    }
}

/// Lets `fill` write by large pieces; returns the file when all of it is there.
fn filled<F: Write>(file: F, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<F> {
    let mut buffer = BufWriter::new(file);
    fill(&mut buffer)?;
    buffer.into_inner().map_err(|error| error.into_error())
}

fn beside(target: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let draft = draft(target);
    let written = File::create_new(&draft).and_then(|file| filled(file, fill)?.sync_all());
    let done = written.and_then(|()| fs::rename(&draft, target));
    if done.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&draft);
    }
    done
}

/// Names a file or folder beside `target`, on the same disk, that nobody else uses.
pub(in crate::cli) fn draft(target: &Path) -> PathBuf {
    target.with_file_name(format!(".{}.{}", file_name(target), std::process::id()))
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

//! A folder of files that is replaced as a whole: everything is written beside, then moved in.
//!
//! `SHA256SUMS` in it lists what this program wrote (`sha256sum -c SHA256SUMS` checks it). Only what stands there
//! with an unchanged hash is ever replaced or removed; everything else in the folder belongs to somebody else.

use super::write;
use crate::cli::args::path;
use crate::cli::console::Console;
use crate::cli::outcome::Failure;
use crate::site::Site;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The list of what this program wrote.
const SUMS: &str = "SHA256SUMS";

/// What a draft is named, before the number of the process that writes it.
const DRAFT: &str = "kanbao";

/// The file in a draft that is locked for as long as somebody writes there.
const LOCK: &str = ".lock";

/// Holds a folder that may be written to.
#[derive(Debug)]
pub(in crate::cli) struct Folder {
    path: PathBuf,
    /// What former builds wrote: path and hash; two hashes for one path where a build was ended while moving in.
    ours: BTreeSet<(String, String)>,
}

impl Folder {
    /// Looks at a folder that is new, empty or ours; another one only by `force`.
    pub(in crate::cli) fn open(path: &Path, force: bool) -> Result<Self, Failure> {
        let failure = |error: io::Error| Failure::reading(path, &error);
        if path.exists() && !path.is_dir() {
            return Err(
                Failure::new(format!("{} is a file, not a folder", path.display()))
                    .help("name a folder"),
            );
        }
        let ours = match fs::read_to_string(path.join(SUMS)) {
            Ok(sums) => sums
                .lines()
                .filter_map(|line| line.split_once("  "))
                .map(|(sum, name)| (name.into(), sum.into()))
                .collect(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeSet::new(),
            Err(error) => return Err(failure(error)),
        };
        let folder = Self {
            path: path.into(),
            ours,
        };
        if !force
            && path.exists()
            && let Some(other) = folder.foreign("").map_err(failure)?
        {
            return Err(Failure::new(format!(
                "{} is not empty: {other} was not written by kanbao, or was changed since",
                path.display()
            ))
            .help("choose a new folder, or --force to write beside what is there"));
        }
        Ok(folder)
    }

    /// Writes `files` and removes what a former build wrote and this one did not.
    ///
    /// Files that may be kept for ever by their names come first and pages last, so that a reader who comes in the
    /// middle sees an old page with its old files or a new page with its new ones.
    pub(in crate::cli) fn replace(&self, files: &Site, console: &Console) -> Result<(), Failure> {
        let failure = |error: io::Error| Failure::writing(&self.path, &error);
        let fresh = !self.path.exists();
        let draft = write::draft(&if fresh {
            self.path.clone()
        } else {
            self.path.join(DRAFT)
        });
        sweep(&draft);
        let done = self.write(&draft, files, console).and_then(|lock| {
            if fresh {
                drop(lock);
                fs::remove_file(draft.join(LOCK))?;
                fs::rename(&draft, &self.path)
            } else {
                self.move_in(&draft, files)
            }
        });
        if done.is_err() || !fresh {
            // Ours alone: nobody else knows its name. The first error is the one to report.
            let _ = fs::remove_dir_all(&draft);
        }
        done.map_err(failure)
    }

    /// Writes the draft and returns its lock.
    fn write(&self, draft: &Path, files: &Site, console: &Console) -> io::Result<File> {
        fs::create_dir(draft)?;
        let lock = File::create_new(draft.join(LOCK))?;
        // Where a disk knows no locks, the draft of a build that was ended stays until somebody removes it.
        let _ = lock.try_lock();
        let bar = console.bar("writing", files.len());
        let mut sums = String::new();
        for (name, bytes) in files {
            let path = draft.join(name);
            fs::create_dir_all(path.parent().unwrap_or(draft))?;
            fs::write(&path, bytes)?;
            sums.push_str(&format!("{}  {name}\n", hash(bytes)));
            bar.inc(1);
        }
        fs::write(draft.join(SUMS), sums)?;
        Ok(lock)
    }

    fn move_in(&self, draft: &Path, files: &Site) -> io::Result<()> {
        // Ended from here on, the next build must know the old files and the new ones for its own.
        let both = draft.join("both");
        let old = self
            .ours
            .iter()
            .map(|(name, sum)| format!("{sum}  {name}\n"));
        fs::write(
            &both,
            fs::read_to_string(draft.join(SUMS))? + &old.collect::<String>(),
        )?;
        fs::rename(both, self.path.join(SUMS))?;
        let (pages, assets): (Vec<&str>, Vec<&str>) = files
            .keys()
            .map(String::as_str)
            .partition(|name| name.ends_with(".html"));
        for name in assets.into_iter().chain(pages) {
            let target = self.path.join(name);
            fs::create_dir_all(target.parent().unwrap_or(&self.path))?;
            fs::rename(draft.join(name), target)?;
        }
        let gone = self
            .ours
            .iter()
            .filter(|(name, _)| !files.contains_key(name));
        for (name, sum) in gone.filter(|(name, _)| safe(name)) {
            let path = self.path.join(name);
            if fs::read(&path).is_ok_and(|bytes| hash(&bytes) == *sum) {
                fs::remove_file(&path)?;
                // Fails, as it should, where the folder still holds something.
                let _ = path.parent().map(fs::remove_dir);
            }
        }
        fs::rename(draft.join(SUMS), self.path.join(SUMS))
    }

    /// Finds a file that this program did not write.
    fn foreign(&self, below: &str) -> io::Result<Option<String>> {
        for entry in fs::read_dir(self.path.join(below))? {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                if below.is_empty() && is_draft(&name, DRAFT) {
                    continue;
                }
                if let Some(other) = self.foreign(&format!("{name}/"))? {
                    return Ok(Some(other));
                }
            } else if name != SUMS || self.ours.is_empty() {
                let known = self.ours.iter().any(|(known, _)| *known == name);
                let is_ours = |bytes: &Vec<u8>| self.ours.contains(&(name.clone(), hash(bytes)));
                if !known || !fs::read(entry.path()).is_ok_and(|bytes| is_ours(&bytes)) {
                    return Ok(Some(name));
                }
            }
        }
        Ok(None)
    }
}

/// Removes what builds left beside `draft` that were ended from outside; one that still runs holds its lock.
fn sweep(draft: &Path) {
    let whose = path::file_name(draft);
    let whose = whose.trim_start_matches('.').rsplit_once('.');
    let (Some((whose, _)), Some(folder)) = (whose, draft.parent()) else {
        return;
    };
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    // What cannot be looked at or removed is in nobody's way.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let left = is_draft(&entry.file_name().to_string_lossy(), whose)
            && File::open(entry.path().join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok());
        if left {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Tells whether `name` is that of a draft of `whose` that some process writes or wrote.
fn is_draft(name: &str, whose: &str) -> bool {
    let rest = name
        .strip_prefix('.')
        .and_then(|rest| rest.strip_prefix(whose));
    let process = rest.and_then(|rest| rest.strip_prefix('.'));
    process.is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Tells whether a name from the list stays inside the folder: somebody may have edited the list.
fn safe(name: &str) -> bool {
    Path::new(name)
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_)))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

//! A folder of files that is replaced as a whole: everything is written beside, then moved in.
//!
//! `SHA256SUMS` in it lists what this program wrote (`sha256sum -c SHA256SUMS` checks it). Only what stands there
//! with an unchanged hash is ever replaced or removed; everything else in the folder belongs to somebody else.

use super::console::Console;
use super::failure::Failure;
use super::write;
use crate::site::Site;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The list of what this program wrote.
const SUMS: &str = "SHA256SUMS";

/// Holds a folder that may be written to.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// What a former build wrote: path → hash.
    ours: BTreeMap<String, String>,
}

impl Folder {
    /// Looks at a folder that is new, empty or ours; another one only by `force`.
    pub(super) fn open(path: &Path, force: bool) -> Result<Self, Failure> {
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
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
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
    /// Site that may be kept for ever by their names come first and pages last, so that a reader who comes in the
    /// middle sees an old page with its old files or a new page with its new ones.
    pub(super) fn replace(&self, files: &Site, console: &Console) -> Result<(), Failure> {
        let failure = |error: io::Error| Failure::writing(&self.path, &error);
        let fresh = !self.path.exists();
        let draft = if fresh {
            write::draft(&self.path)
        } else {
            self.path.join(format!(".kanbao.{}", std::process::id()))
        };
        let done = self.write(&draft, files, console).and_then(|()| {
            if fresh {
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

    fn write(&self, draft: &Path, files: &Site, console: &Console) -> io::Result<()> {
        fs::create_dir(draft)?;
        let bar = console.bar("writing", files.len());
        let mut sums = String::new();
        for (name, bytes) in files {
            let path = draft.join(name);
            fs::create_dir_all(path.parent().unwrap_or(draft))?;
            fs::write(&path, bytes)?;
            sums.push_str(&format!("{}  {name}\n", hash(bytes)));
            bar.inc(1);
        }
        fs::write(draft.join(SUMS), sums)
    }

    fn move_in(&self, draft: &Path, files: &Site) -> io::Result<()> {
        let (pages, assets): (Vec<&str>, Vec<&str>) = files
            .keys()
            .map(String::as_str)
            .partition(|name| name.ends_with(".html"));
        for name in assets.into_iter().chain(pages).chain([SUMS]) {
            let target = self.path.join(name);
            fs::create_dir_all(target.parent().unwrap_or(&self.path))?;
            fs::rename(draft.join(name), target)?;
        }
        for (name, sum) in self
            .ours
            .iter()
            .filter(|(name, _)| !files.contains_key(*name))
        {
            let path = self.path.join(name);
            if safe(name) && fs::read(&path).is_ok_and(|bytes| hash(&bytes) == *sum) {
                fs::remove_file(&path)?;
                // Fails, as it should, where the folder still holds something.
                let _ = path.parent().map(fs::remove_dir);
            }
        }
        Ok(())
    }

    /// Finds a file that this program did not write.
    fn foreign(&self, below: &str) -> io::Result<Option<String>> {
        for entry in fs::read_dir(self.path.join(below))? {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                if let Some(other) = self.foreign(&format!("{name}/"))? {
                    return Ok(Some(other));
                }
            } else if name != SUMS || self.ours.is_empty() {
                let known = self.ours.get(&name);
                if known.is_none_or(|sum| {
                    fs::read(entry.path()).is_ok_and(|bytes| hash(&bytes) != *sum)
                }) {
                    return Ok(Some(name));
                }
            }
        }
        Ok(None)
    }
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

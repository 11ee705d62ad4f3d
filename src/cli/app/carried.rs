//! The app inside the executable: a `kanbao` that carries one needs neither Trunk nor Rust nor a folder beside it.
//!
//! The files are appended to the program's own file, which no loader minds: `[program][files, gzip][length][MAGIC]`,
//! the length of the compressed files as 8 bytes, least first. So a plain `cargo build` needs no app, and no app is
//! ever older than the program that `make dist` has just built. Inside, each file is `[length of path][path][length of
//! bytes][bytes]`, lengths as before.

use crate::site::Site;
use flate2::read::GzDecoder;
use flate2::{Compression, GzBuilder};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// The end of an executable that carries an app.
const MAGIC: &[u8; 8] = b"KANBAO\x01\n";

/// The bytes of length and [`MAGIC`].
const TAIL: u64 = 16;

/// Reads the app that this program carries; `None` where it carries none.
pub(in crate::cli) fn app() -> io::Result<Option<Site>> {
    let mut file = File::open(std::env::current_exe()?)?;
    let Some((start, length)) = place(&mut file)? else {
        return Ok(None);
    };
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    GzDecoder::new(file.take(length)).read_to_end(&mut bytes)?;
    unpack(&bytes)
        .map(Some)
        .ok_or_else(|| io::Error::other("the app inside this program is damaged"))
}

/// Writes a copy of this program that carries `app` to `target`, which must not be there yet.
pub(in crate::cli) fn copy_with(app: &Site, target: &Path) -> io::Result<()> {
    // A copy keeps the permission to run.
    fs::copy(std::env::current_exe()?, target)?;
    let mut file = File::options().read(true).write(true).open(target)?;
    if let Some((start, _)) = place(&mut file)? {
        file.set_len(start)?;
    }
    file.seek(SeekFrom::End(0))?;
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(&pack(app))?;
    let packed = encoder.finish()?;
    file.write_all(&packed)?;
    file.write_all(&(packed.len() as u64).to_le_bytes())?;
    file.write_all(MAGIC)?;
    file.sync_all()
}

/// Finds first byte and length, in bytes, of the files that an executable carries.
fn place(file: &mut File) -> io::Result<Option<(u64, u64)>> {
    let end = file.seek(SeekFrom::End(0))?;
    let Some(tail) = end.checked_sub(TAIL) else {
        return Ok(None);
    };
    file.seek(SeekFrom::Start(tail))?;
    let (mut length, mut magic) = ([0; 8], [0; 8]);
    file.read_exact(&mut length)?;
    file.read_exact(&mut magic)?;
    let length = u64::from_le_bytes(length);
    Ok(tail
        .checked_sub(length)
        .filter(|_| magic == *MAGIC)
        .map(|start| (start, length)))
}

fn pack(site: &Site) -> Vec<u8> {
    let mut out = Vec::new();
    for (path, bytes) in site {
        for part in [path.as_bytes(), bytes] {
            out.extend((part.len() as u64).to_le_bytes());
            out.extend(part);
        }
    }
    out
}

fn unpack(mut bytes: &[u8]) -> Option<Site> {
    let mut part = || {
        let (length, rest) = bytes.split_first_chunk()?;
        let (part, rest) =
            rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        bytes = rest;
        Some((part.to_vec(), rest.is_empty()))
    };
    let mut site = Site::new();
    loop {
        let (path, _) = part()?;
        let (bytes, last) = part()?;
        site.insert(String::from_utf8(path).ok()?, bytes);
        if last {
            return Some(site);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Site, pack, unpack};

    #[test]
    fn what_is_packed_comes_out() {
        let site: Site = [
            ("a/报.html".to_owned(), b"x".to_vec()),
            ("empty".to_owned(), Vec::new()),
        ]
        .into();
        assert_eq!(unpack(&pack(&site)), Some(site.clone()));
        let packed = pack(&site);
        assert_eq!(unpack(&packed[..packed.len() - 1]), None);
        assert_eq!(unpack(&[255; 20]), None);
    }
}

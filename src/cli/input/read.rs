//! Bytes of files and of standard input → raw pages and editions.

use super::encoding::{self, NotText};
use super::printed;
use super::sources::{PageFile, Sources};
use crate::cli::args::path::{file_name, is_stdio, shown};
use crate::cli::console::Console;
use crate::cli::outcome::Failure;
use crate::compile::RawPage;
use crate::model::{DecodeError, Edition};
use crate::text::first_unprintable;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// No newspaper page and no edition is larger, in bytes; without a limit `/dev/zero` would fill the memory.
const LARGEST: u64 = 512 << 20;

/// Reads every page, or says which could not be read; nothing has been written by then.
pub(in crate::cli) fn pages(sources: &Sources, console: &Console) -> Result<Vec<RawPage>, Failure> {
    let bar = console.bar("reading", sources.files.len());
    let mut pages = Vec::new();
    let mut laid_out = 0;
    for file in &sources.files {
        let bytes = bytes(&file.path)?;
        let of_file = pages_of(file, &bytes, sources, console)?;
        laid_out += usize::from(printed::is_printed(&bytes));
        pages.extend(of_file);
        bar.inc(1);
    }
    // What has a layout is a page, however little it says.
    if laid_out == 0 {
        printable(&pages)?;
    }
    Ok(pages)
}

/// Refuses what no newspaper prints.
fn printable(pages: &[RawPage]) -> Result<(), Failure> {
    let Some(wrong) = first_unprintable(pages.iter().map(|page| page.text.as_str())) else {
        return Ok(());
    };
    Err(Failure::new(format!(
        "{} holds no text of a newspaper: no sentence and hardly a Chinese character",
        shown(Path::new(&pages[wrong].file))
    ))
    .help("give the text of a printed page, as it comes out of the PDF; if it is one, name its encoding: --encoding gb18030, big5, utf-8 …"))
}

/// Reads and checks an edition.
pub(in crate::cli) fn edition(path: &Path) -> Result<Edition, Failure> {
    decode(path, bytes(path)?)
}

/// What the files hold.
pub(super) enum Input {
    Edition(Box<Edition>),
    Pages(Vec<RawPage>),
}

/// Reads an edition where the only file begins as JSON does, else pages.
pub(super) fn either(sources: &Sources, console: &Console) -> Result<Input, Failure> {
    let [file] = sources.files.as_slice() else {
        return pages(sources, console).map(Input::Pages);
    };
    let bytes = bytes(&file.path)?;
    if bytes.trim_ascii_start().starts_with(b"{") {
        return decode(&file.path, bytes).map(|edition| Input::Edition(Box::new(edition)));
    }
    let pages = pages_of(file, &bytes, sources, console)?;
    if !printed::is_printed(&bytes) {
        printable(&pages)?;
    }
    Ok(Input::Pages(pages))
}

fn decode(path: &Path, bytes: Vec<u8>) -> Result<Edition, Failure> {
    let name = shown(path);
    let text = String::from_utf8(bytes).map_err(|_| {
        Failure::new(format!("{name} is not an edition: it is not UTF-8 text")).help(COMPILE_FIRST)
    })?;
    Edition::decode(&text).map_err(|error| refused(&name, &error))
}

const COMPILE_FIRST: &str =
    "compile page text to an edition first: kanbao compile PAGE.txt -o edition.json";

/// Reads the pages of one file: several of a file of printed pages, one of text.
fn pages_of(
    file: &PageFile,
    bytes: &[u8],
    sources: &Sources,
    console: &Console,
) -> Result<Vec<RawPage>, Failure> {
    let name = shown(&file.path);
    let Some(printed) = printed::pages(&name, bytes, sources.password.as_deref(), console) else {
        return Ok(vec![page(file, bytes)?]);
    };
    let printed = printed?;
    let alone = printed.len() == 1;
    let digest = digest(bytes);
    let made = printed.into_iter().map(|printed| RawPage {
        // As RFC 8118 names a page of a PDF.
        file: if alone {
            file_name(&file.path)
        } else {
            format!("{}#page={}", file_name(&file.path), printed.page)
        },
        sha256: digest.clone(),
        encoding: "UTF-8".into(),
        text: printed.text,
        number: file.number.clone().filter(|_| alone),
        section: file.section.clone().filter(|_| alone),
    });
    Ok(made.collect())
}

fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn page(file: &PageFile, bytes: &[u8]) -> Result<RawPage, Failure> {
    let name = shown(&file.path);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Failure::new(format!("{name} is empty")).help(
            "look at what wrote it: a scanned page has no text to extract and needs OCR first",
        ));
    }
    let (text, encoding) =
        encoding::decode(bytes, file.encoding).map_err(|error| no_text(&name, error))?;
    Ok(RawPage {
        file: file_name(&file.path),
        sha256: digest(bytes),
        encoding: encoding.name().into(),
        text,
        number: file.number.clone(),
        section: file.section.clone(),
    })
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    if is_stdio(path) {
        io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)
    } else if path.is_dir() {
        return Err(
            Failure::new(format!("{} is a folder, not a file", path.display())).help(format!(
                "name the files in it: {}",
                path.join("*.txt").display()
            )),
        );
    } else {
        File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
    }
    .map_err(|error| Failure::reading(path, &error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::new(format!(
            "{} is larger than {} MiB",
            shown(path),
            LARGEST >> 20
        ))
        .help("give one file for each printed page"));
    }
    Ok(bytes)
}

fn no_text(name: &str, error: NotText) -> Failure {
    match error {
        NotText::Kind(kind) => {
            Failure::new(format!("{name} is {kind}, not text")).help("give the page as plain text")
        }
        NotText::Binary => Failure::new(format!("{name} is not text")).help(
            "give the page as plain text, or name its encoding: --encoding gb18030, big5, utf-16le …",
        ),
        NotText::Undecodable(encoding) => {
            Failure::new(format!("{name} is not text in the encoding {}", encoding.name()))
                .help("name its encoding: --encoding gb18030, big5, utf-8, utf-16le …")
        }
    }
}

/// Says why an edition was refused.
fn refused(name: &str, error: &DecodeError) -> Failure {
    let failure = Failure::new(format!("{name}: {error}"));
    match error {
        DecodeError::Json(fault) if fault.is_json => failure.help(AGAIN),
        DecodeError::Json(_) | DecodeError::Format => failure.help(COMPILE_FIRST),
        DecodeError::Version(found) if *found > crate::model::VERSION => failure.help(
            "a newer kanbao wrote it: use that one, or compile the page text again with this one",
        ),
        DecodeError::Version(_) | DecodeError::Invariant(_) => failure.help(AGAIN),
    }
}

const AGAIN: &str = "compile the page text again: kanbao compile PAGE.txt -o edition.json";

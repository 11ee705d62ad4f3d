//! Files of printed pages (PDF, ALTO, hOCR, PAGE XML) → raw pages, one for each page that has text.

use super::encoding;
use crate::cli::console::Console;
use crate::cli::outcome::Failure;
use crate::intake::layout::{Finding, PrintedPage, transcript};
use crate::intake::pdf::{Document, PdfError, is_pdf};
use crate::intake::{Recognised, RecognisedError, alto, hocr, page_xml};

/// The text of one page, with its number in the file, counted from one.
pub(super) struct Printed {
    pub(super) text: String,
    pub(super) page: usize,
}

/// Whether bytes begin as a file of printed pages does.
pub(super) fn is_printed(bytes: &[u8]) -> bool {
    is_pdf(bytes) || reader(bytes).is_some()
}

const OCR: &str = "run OCR first and give the PDF with its text layer, or the OCR program's ALTO, hOCR or PAGE XML";

/// Reads a file of printed pages; none where the bytes are something else.
pub(super) fn pages(
    name: &str,
    bytes: &[u8],
    password: Option<&str>,
    console: &Console,
) -> Option<Result<Vec<Printed>, Failure>> {
    if is_pdf(bytes) {
        return Some(pdf(name, bytes, password, console));
    }
    let read = reader(bytes)?;
    let (text, _) = encoding::decode(bytes, None).ok()?;
    Some(
        read(&text)
            .map_err(|error| refused(name, &error))
            .and_then(|read| {
                if read.cut {
                    console.note(&format!(
                        "{name} is cut short: lines may be missing at its end"
                    ));
                }
                let pages = (1..).zip(read.pages);
                gather(
                    name,
                    pages.map(|(number, page)| Ok((number, page))),
                    console,
                )
            }),
    )
}

type Reader = fn(&str) -> Result<Recognised, RecognisedError>;

/// The reader of a file's markup, by what its beginning names.
fn reader(bytes: &[u8]) -> Option<Reader> {
    let head = &bytes[..bytes.len().min(8192)];
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let names: [(&str, Reader); 4] = [
        ("<alto", alto::read),
        (":alto", alto::read),
        ("PcGts", page_xml::read),
        ("ocr_page", hocr::read),
    ];
    let begins = head.starts_with('<');
    let found = names.into_iter().find(|(mark, _)| head.contains(mark));
    found.filter(|_| begins).map(|(_, read)| read)
}

fn pdf(
    name: &str,
    bytes: &[u8],
    password: Option<&str>,
    console: &Console,
) -> Result<Vec<Printed>, Failure> {
    let document = Document::open(bytes.to_vec(), password).map_err(|error| locked(name, error))?;
    let bar = console.bar("reading", document.pages());
    let pages = (0..document.pages()).map(|index| {
        bar.inc(1);
        let page = document.page(index).map_err(|error| locked(name, error))?;
        Ok((index + 1, page))
    });
    gather(name, pages, console)
}

/// Takes the text of each page; one page that has none is told, a file that has none fails.
fn gather(
    name: &str,
    pages: impl Iterator<Item = Result<(usize, PrintedPage), Failure>>,
    console: &Console,
) -> Result<Vec<Printed>, Failure> {
    let mut found = Vec::new();
    for page in pages {
        let (number, page) = page?;
        let read = transcript(&page);
        let characters = read.text.chars().filter(|ch| !ch.is_whitespace()).count();
        for finding in &page.findings {
            match finding {
                Finding::Unmapped(glyphs) if glyphs * 2 > characters => {
                    return Err(Failure::new(format!(
                        "{name} page {number}: its fonts do not tell which characters they print"
                    ))
                    .help(OCR));
                }
                Finding::Unmapped(glyphs) => console.note(&format!(
                    "{name} page {number}: {glyphs} characters whose font does not tell what they are stand as \u{fffd}"
                )),
                Finding::Scan => console.note(&format!(
                    "{name} page {number} is a picture without text: {OCR}"
                )),
            }
        }
        if characters > 0 {
            found.push(Printed {
                text: read.text,
                page: number,
            });
        }
    }
    if found.is_empty() {
        return Err(Failure::new(format!("{name} has no text")).help(OCR));
    }
    Ok(found)
}

fn locked(name: &str, error: PdfError) -> Failure {
    let failure = Failure::new(format!("{name}: {error}"));
    match error {
        PdfError::NeedsPassword | PdfError::WrongPassword => {
            failure.help("give it with --password")
        }
        PdfError::Unreadable => failure.help("get the file again, or print it anew to a PDF"),
        _ => failure,
    }
}

fn refused(name: &str, error: &RecognisedError) -> Failure {
    Failure::new(format!("{name}: {error}"))
        .help("give ALTO, hOCR or PAGE XML as an OCR program writes it")
}

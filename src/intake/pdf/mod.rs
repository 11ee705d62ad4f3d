//! PDF → printed pages: glyphs with their places, rules, boxes and pictures.
//!
//! Reading is hayro's; what is decided here is what counts as text, what can be seen, and which glyphs are one line.

mod canvas;
mod doubles;
mod glyph;
mod lines;
mod vertical;

use crate::intake::layout::{Finding, PrintedPage};
use canvas::Canvas;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect as Bounds};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use std::fmt;

/// Most pages that are read of one file: an issue has some hundred, a bomb millions.
const PAGES: usize = 10_000;
/// The longest edge of a page that is read, in points: some fifty metres.
const EDGE: f32 = 150_000.0;

/// An open PDF file.
pub struct Document {
    pdf: Pdf,
}

/// Why a PDF file, or a page of it, is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// The bytes are no PDF, or nothing of it can be found.
    Unreadable,
    /// The file asks for a password.
    NeedsPassword,
    /// The password is not the file's.
    WrongPassword,
    /// It is encrypted in a way that is not known here.
    Encryption,
    /// It has no page.
    Empty,
    /// It has more pages than are read of one file.
    TooManyPages(usize),
    /// A page, counted from one, has a size that no paper has.
    Size(usize),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("not a PDF that can be read; it may be cut short"),
            Self::NeedsPassword => f.write_str("this PDF is encrypted and asks for a password"),
            Self::WrongPassword => f.write_str("the password does not open this PDF"),
            Self::Encryption => f.write_str("this PDF is encrypted in an unknown way"),
            Self::Empty => f.write_str("this PDF has no page"),
            Self::TooManyPages(pages) => {
                write!(f, "{pages} pages; at most {PAGES} are read of one file")
            }
            Self::Size(page) => write!(f, "page {page} has a size that no paper has"),
        }
    }
}

impl std::error::Error for PdfError {}

/// Whether bytes begin as a PDF does; some files have a few bytes of another program before that.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    head.windows(5).any(|window| window == b"%PDF-")
}

impl Document {
    /// Opens a file; a password that is empty opens what only its owner has locked.
    ///
    /// # Errors
    /// Where it is encrypted and the password does not open it, is no PDF, or has no page or far too many.
    pub fn open(bytes: Vec<u8>, password: Option<&str>) -> Result<Self, PdfError> {
        let pdf =
            Pdf::new_with_password(bytes, password.unwrap_or_default()).map_err(|error| match (
                error, password,
            ) {
                (LoadPdfError::Decryption(DecryptionError::PasswordProtected), None) => {
                    PdfError::NeedsPassword
                }
                (LoadPdfError::Decryption(DecryptionError::PasswordProtected), Some(_)) => {
                    PdfError::WrongPassword
                }
                (LoadPdfError::Decryption(_), _) => PdfError::Encryption,
                (LoadPdfError::Invalid, _) => PdfError::Unreadable,
            })?;
        match pdf.pages().len() {
            0 => Err(PdfError::Empty),
            pages if pages > PAGES => Err(PdfError::TooManyPages(pages)),
            _ => Ok(Self { pdf }),
        }
    }

    /// How many pages the file has, at least one.
    pub fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Reads one page, counted from zero; nothing of it stays in memory after.
    ///
    /// # Errors
    /// Where the page's size is none.
    ///
    /// # Panics
    /// Where the file has no such page.
    pub fn page(&self, index: usize) -> Result<PrintedPage, PdfError> {
        let page = &self.pdf.pages()[index];
        let (width, height) = page.render_dimensions();
        if !(width > 0.0 && height > 0.0 && width < EDGE && height < EDGE) {
            return Err(PdfError::Size(index + 1));
        }
        let cache = InterpreterCache::new();
        let bounds = Bounds::new(0.0, 0.0, width.into(), height.into());
        let mut context = Context::new(
            Affine::new(page.initial_transform(true).as_coeffs()),
            bounds,
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        let mut canvas = Canvas::new(width, height);
        interpret_page(page, &mut context, &mut canvas);
        let canvas = canvas.finish();
        let mut findings = Vec::new();
        let unmapped = canvas.glyphs.iter().filter(|glyph| glyph.unmapped).count();
        if unmapped > 0 {
            findings.push(Finding::Unmapped(unmapped));
        }
        if canvas.glyphs.is_empty() && !canvas.pictures.is_empty() {
            findings.push(Finding::Scan);
        }
        Ok(PrintedPage {
            width,
            height,
            lines: lines::lines(canvas.glyphs, &canvas.rules),
            rules: canvas.rules,
            panels: canvas.panels,
            pictures: canvas.pictures,
            findings,
        })
    }
}

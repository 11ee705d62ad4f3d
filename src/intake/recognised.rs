//! Recognised text with its places, as OCR programs write it: what their formats have in common.

use crate::intake::layout::{Finding, PrintedLine, PrintedPage, Rect};
use std::fmt;

/// Most pages that are read of one file.
const PAGES: usize = 10_000;
/// The longest edge of a page, in points: some fifty metres.
const EDGE: f32 = 150_000.0;
/// Pixels per inch where a file does not say: what newspapers are scanned with.
pub(super) const RESOLUTION: f32 = 300.0;
/// Points per inch.
pub(super) const INCH: f32 = 72.0;
/// White between Chinese characters, in ems, that is a gap and not the air around them.
const GAP: f32 = 0.9;
/// White between words of an alphabet, in ems, where a file does not write a space.
const WORDS: f32 = 0.2;
/// How much higher than its characters are wide a line's box is at most: boxes of slanted lines are too high.
const TALL: f32 = 1.25;
/// A line box with a share of the page's area above this is no line's, but the page's.
const PAGE: f32 = 0.5;

/// The pages of a file of recognised text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recognised {
    /// The pages, in the order of the file, at least one.
    pub pages: Vec<PrintedPage>,
    /// Whether the file was cut short: its last page may lack lines.
    pub cut: bool,
}

/// Why a file of recognised text is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecognisedError {
    /// Another kind of markup, by the name of its outermost element.
    Kind(String),
    /// The markup is broken at a line, counted from one, so that nothing after it can be read.
    Markup(usize),
    /// The file declares entities, which may stand for other files; none is read.
    Entities,
    /// Elements are nested deeper than any layout needs.
    Depth,
    /// The file has no page.
    Empty,
    /// It has more pages than are read of one file.
    TooManyPages,
    /// A page, counted from one, has a size that no paper has.
    Size(usize),
}

impl fmt::Display for RecognisedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(root) if root.is_empty() => f.write_str("no markup is found"),
            Self::Kind(root) => write!(f, "its outermost element is <{root}>: no layout of a page"),
            Self::Markup(line) => write!(f, "its markup is broken at line {line}"),
            Self::Entities => f.write_str("it declares entities, which are not read"),
            Self::Depth => f.write_str("its elements are nested too deeply"),
            Self::Empty => f.write_str("it has no page"),
            Self::TooManyPages => write!(f, "more than {PAGES} pages in one file"),
            Self::Size(page) => write!(f, "page {page} has a size that no paper has"),
        }
    }
}

impl std::error::Error for RecognisedError {}

impl Recognised {
    /// Takes a page in, whose lines' places are in points.
    ///
    /// # Errors
    /// Where it is one too many, or its size is none.
    pub(super) fn push(&mut self, mut page: PrintedPage) -> Result<(), RecognisedError> {
        if self.pages.len() >= PAGES {
            return Err(RecognisedError::TooManyPages);
        }
        page.lines.retain(|line| !line.text.trim().is_empty());
        if page.width <= 0.0 || page.height <= 0.0 {
            // Some files leave the page's size out; its lines tell it.
            let around = Rect::around(page.lines.iter().map(|line| &line.rect)).unwrap_or_default();
            page.width = around.right.max(1.0);
            page.height = around.bottom.max(1.0);
        }
        if !(page.width < EDGE && page.height < EDGE) {
            return Err(RecognisedError::Size(self.pages.len() + 1));
        }
        for rects in [&mut page.rules, &mut page.panels, &mut page.pictures] {
            rects.retain(|rect| rect.is_finite() && rect.width() + rect.height() > 0.0);
        }
        let whole = page.width * page.height * 0.9;
        page.panels
            .retain(|rect| rect.width() * rect.height() < whole);
        if page.lines.is_empty() {
            page.findings.push(Finding::Scan);
        }
        self.pages.push(page);
        Ok(())
    }

    /// The pages, if there are any.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn finish(self) -> Result<Self, RecognisedError> {
        if self.pages.is_empty() {
            return Err(RecognisedError::Empty);
        }
        Ok(self)
    }
}

/// One recognised word, or one character where a program takes each for a word.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Its place, where the file has one that can be its own.
    pub(super) rect: Option<Rect>,
    /// Whether white stands before it in the file.
    pub(super) apart: bool,
    /// How sure the program is, from 0 to 1.
    pub(super) certainty: Option<f32>,
}

/// What a file says of a line, beside its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LineFacts {
    /// Its box, where the file has one.
    pub(super) rect: Option<Rect>,
    /// The type's size in points, where the file names it.
    pub(super) size: Option<f32>,
    pub(super) bold: bool,
    pub(super) font: u16,
    /// Whether characters run down, where the file says so.
    pub(super) vertical: Option<bool>,
    pub(super) block: u32,
    /// How sure the program is of the whole line, where it says no more.
    pub(super) certainty: Option<f32>,
    /// The page's width and height in points.
    pub(super) page: (f32, f32),
}

/// Sets words into a line; none where they hold no text.
pub(super) fn line(words: &[Word], facts: &LineFacts) -> Option<PrintedLine> {
    let own = |rect: &Rect| {
        let (width, height) = facts.page;
        let page = width * height;
        rect.is_finite() && (page <= 0.0 || rect.width() * rect.height() < PAGE * page)
    };
    let boxes = || {
        words
            .iter()
            .filter_map(|word| word.rect.as_ref())
            .filter(|rect| own(rect))
    };
    let rect = facts.rect.filter(own).or_else(|| Rect::around(boxes()));
    // Text without any place goes to the page's foot rather than nowhere.
    let foot = (0.0, facts.page.1.max(0.0));
    let rect = rect.unwrap_or_else(|| Rect::of_corners(foot, foot));
    // A word's box that is wider than its line's is the page's, or a mistake.
    let inside = |word: &Word| {
        let wide = rect.width() * 1.05 + 1.0;
        word.rect.filter(|rect| own(rect) && rect.width() <= wide)
    };
    let count: usize = words.iter().map(|word| word.text.chars().count()).sum();
    let vertical = facts
        .vertical
        .unwrap_or(count > 2 && rect.height() > 2.0 * rect.width());
    let (long, across) = if vertical {
        (rect.height(), rect.width())
    } else {
        (rect.width(), rect.height())
    };
    let ems: f32 = words.iter().map(|word| ems(&word.text)).sum();
    let pitch = long / ems.max(1.0);
    let size = facts.size.filter(|size| *size > 0.5).unwrap_or_else(|| {
        if ems >= 3.0 {
            across.min(pitch * TALL)
        } else {
            across
        }
    });
    let mut text = String::new();
    let mut before: Option<Rect> = None;
    for word in words {
        let place = inside(word);
        let white = match (&before, &place) {
            (Some(before), Some(place)) if vertical => Some(place.top - before.bottom),
            (Some(before), Some(place)) => Some(place.left - before.right),
            _ => None,
        };
        if is_spaced(&text, word, white.map(|white| white / size.max(0.5))) {
            text.push(' ');
        }
        text.push_str(word.text.trim_matches(is_breaking));
        // Beside a word without a place no gap is known.
        before = place;
    }
    let weigh = |word: &Word| word.text.chars().count() as f32;
    let (sure, weight) = words
        .iter()
        .filter_map(|word| Some((word.certainty? * weigh(word), weigh(word))))
        .fold((0.0, 0.0), |sum, (sure, weight)| {
            (sum.0 + sure, sum.1 + weight)
        });
    let certainty = if weight > 0.0 {
        Some(sure / weight)
    } else {
        facts.certainty
    };
    (!text.trim().is_empty()).then(|| PrintedLine {
        text,
        rect,
        size: size.max(0.5),
        bold: facts.bold,
        font: facts.font,
        vertical,
        unseen: None,
        block: Some(facts.block),
        certainty: certainty.map(|certainty| certainty.clamp(0.0, 1.0)),
    })
}

/// White space that HTML and XML fold; a no-break space is the page's own.
fn is_breaking(ch: char) -> bool {
    matches!(ch, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Whether a space stands between a text and the word after it: between words of an alphabet always, beside Chinese
/// characters only where the page has a gap, because programs part each of them as if it were a word.
fn is_spaced(text: &str, word: &Word, white: Option<f32>) -> bool {
    let (Some(left), Some(right)) = (text.chars().next_back(), word.text.trim().chars().next())
    else {
        return false;
    };
    if left.is_whitespace() || right.is_whitespace() {
        return false;
    }
    let is_plain = |ch: char| (ch as u32) < 0x2E80;
    if is_plain(left) && is_plain(right) {
        return word.apart || white.is_some_and(|white| white > WORDS);
    }
    // Air around punctuation is the punctuation's own.
    let is_sign = |ch: char| !ch.is_alphanumeric();
    !is_sign(left) && !is_sign(right) && white.is_some_and(|white| white > GAP)
}

/// The width of a text in full-width characters.
fn ems(text: &str) -> f32 {
    text.chars()
        .filter(|ch| !ch.is_whitespace())
        .map(|ch| if (ch as u32) < 0x2E80 { 0.5 } else { 1.0 })
        .sum()
}

//! hOCR, recognised text as HTML → printed pages.
//!
//! Properties stand in `title`, as <https://kba.github.io/hocr-spec/1.2/> has them. Places are in pixels.

use super::markup::{Element, Markup, Node, Token, number};
use super::recognised::{INCH, LineFacts, RESOLUTION, Recognised, RecognisedError, Word, line};
use crate::intake::layout::{PrintedLine, PrintedPage, Rect};

/// Reads a file.
///
/// # Errors
/// Where it has no hOCR page, is broken, or a page has a size that no paper has.
pub fn read(source: &str) -> Result<Recognised, RecognisedError> {
    let mut markup = Markup::new(source);
    let mut out = Recognised::default();
    let mut root: Option<String> = None;
    loop {
        match markup.next() {
            Ok(Token::Open(element)) if has_class(&element, &["ocr_page"]) => {
                let page = markup.whole(element)?;
                out.push(Page::of(&page).read(&page))?;
            }
            Ok(Token::Open(element)) => {
                root.get_or_insert(element.name);
            }
            Ok(Token::End) => break,
            Ok(_) => {}
            // What was read before the break is kept.
            Err(RecognisedError::Markup(_)) if !out.pages.is_empty() => {
                out.cut = true;
                break;
            }
            Err(error) => return Err(error),
        }
    }
    out.cut |= markup.is_cut();
    match root {
        _ if !out.pages.is_empty() => out.finish(),
        Some(root) if root.eq_ignore_ascii_case("html") => Err(RecognisedError::Empty),
        root => Err(RecognisedError::Kind(root.unwrap_or_default())),
    }
}

const BLOCKS: [&str; 6] = [
    "ocr_carea",
    "ocr_column",
    "ocr_float",
    "ocr_par",
    "ocr_textfloat",
    "ocrx_block",
];
const LINES: [&str; 6] = [
    "ocr_line",
    "ocrx_line",
    "ocr_header",
    "ocr_footer",
    "ocr_caption",
    "ocr_textfloat",
];
const PICTURES: [&str; 4] = ["ocr_image", "ocr_photo", "ocr_linedrawing", "ocr_chem"];

/// The page that is read.
struct Page {
    /// Points per pixel.
    scale: f32,
    width: f32,
    height: f32,
    /// The page's left upper corner in points, which places are told from.
    corner: (f32, f32),
}

impl Page {
    fn of(element: &Element) -> Self {
        let resolution = numbers(element, "scan_res");
        let resolution = resolution.first().copied().filter(|dots| *dots > 1.0);
        let scale = INCH / resolution.unwrap_or(RESOLUTION);
        let whole = bbox(element, scale, (0.0, 0.0)).unwrap_or_default();
        Self {
            scale,
            width: whole.width(),
            height: whole.height(),
            corner: (whole.left, whole.top),
        }
    }

    fn read(&self, element: &Element) -> PrintedPage {
        let mut page = PrintedPage {
            width: self.width,
            height: self.height,
            ..PrintedPage::default()
        };
        let mut blocks = 0;
        let mut loose = Loose::default();
        let mut todo: Vec<(&Node, u32, Option<Rect>)> = Vec::new();
        todo.extend(element.children.iter().rev().map(|node| (node, 0, None)));
        while let Some((node, block, around)) = todo.pop() {
            let element = match node {
                Node::Element(element) => element,
                Node::Text(text) => {
                    // Text that stands in no line is not lost: its block is its place.
                    loose.add(text, block, around);
                    continue;
                }
            };
            if has_class(element, &LINES) && !holds(element, &LINES) {
                page.lines.extend(loose.line(self));
                page.lines.extend(self.line(element, block, around));
            } else if has_class(element, &PICTURES) {
                page.pictures.extend(self.rect(element));
            } else if has_class(element, &["ocr_separator"]) {
                page.rules.extend(self.rect(element));
            } else {
                let is_block = has_class(element, &BLOCKS);
                if is_block || element.name == "p" || element.name == "div" {
                    page.lines.extend(loose.line(self));
                }
                let block = if is_block {
                    blocks += 1;
                    blocks
                } else {
                    block
                };
                let around = self.rect(element).or(around);
                todo.extend(
                    element
                        .children
                        .iter()
                        .rev()
                        .map(|node| (node, block, around)),
                );
            }
        }
        page.lines.extend(loose.line(self));
        page
    }

    fn line(&self, element: &Element, block: u32, around: Option<Rect>) -> Option<PrintedLine> {
        let mut words = Words::default();
        let (mut bold, mut all) = (0, 0);
        // Each node with the word that it stands in, and whether it is set bold.
        let mut todo: Vec<(&Node, Option<&Element>, bool)> = Vec::new();
        todo.extend(
            element
                .children
                .iter()
                .rev()
                .map(|node| (node, None, false)),
        );
        while let Some((node, word, is_bold)) = todo.pop() {
            match node {
                Node::Text(text) => {
                    let count = text.chars().filter(|ch| !ch.is_whitespace()).count();
                    all += count;
                    bold += if is_bold { count } else { 0 };
                    let rect = word.and_then(|word| self.rect(word));
                    words.add(text, rect, word.and_then(certainty));
                }
                Node::Element(child) => {
                    let is_bold = is_bold || matches!(child.name.as_str(), "strong" | "b");
                    let is_word = has_class(child, &["ocrx_word", "ocr_word"]);
                    let word = if is_word { Some(child) } else { word };
                    let children = child.children.iter().rev();
                    todo.extend(children.map(|node| (node, word, is_bold)));
                }
            }
        }
        let angle = numbers(element, "textangle").first().copied();
        let facts = LineFacts {
            rect: self.rect(element).or(around),
            size: self.size(element),
            bold: bold * 2 > all,
            vertical: angle
                .filter(|angle| (80.0..100.0).contains(angle) || (260.0..280.0).contains(angle))
                .map(|_| true),
            block,
            certainty: certainty(element),
            page: (self.width, self.height),
            ..LineFacts::default()
        };
        line(&words.words, &facts)
    }

    /// The type's size in points, where the line names it.
    fn size(&self, element: &Element) -> Option<f32> {
        let points = numbers(element, "x_fsize").first().copied();
        let pixels = numbers(element, "x_size")
            .first()
            .map(|size| size * self.scale);
        points.or(pixels).filter(|size| *size > 0.5)
    }

    fn rect(&self, element: &Element) -> Option<Rect> {
        bbox(element, self.scale, self.corner)
    }
}

/// Text outside of lines, until something ends it.
#[derive(Default)]
struct Loose {
    text: String,
    block: u32,
    rect: Option<Rect>,
}

impl Loose {
    fn add(&mut self, text: &str, block: u32, rect: Option<Rect>) {
        self.text.push_str(text);
        if !text.trim().is_empty() {
            self.block = block;
            self.rect = rect;
        }
    }

    fn line(&mut self, page: &Page) -> Option<PrintedLine> {
        let mut words = Words::default();
        words.add(&std::mem::take(&mut self.text), None, None);
        let facts = LineFacts {
            rect: self.rect,
            block: self.block,
            page: (page.width, page.height),
            ..LineFacts::default()
        };
        line(&words.words, &facts)
    }
}

/// The words of a line, as its text is read.
#[derive(Default)]
struct Words {
    words: Vec<Word>,
    apart: bool,
}

impl Words {
    fn add(&mut self, text: &str, rect: Option<Rect>, certainty: Option<f32>) {
        let text = text.replace('\u{ad}', "");
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim();
            if !word.is_empty() {
                self.words.push(Word {
                    text: word.to_owned(),
                    rect,
                    apart: self.apart,
                    certainty,
                });
                self.apart = false;
            }
            self.apart |= part.len() > word.len();
        }
    }
}

fn has_class(element: &Element, names: &[&str]) -> bool {
    let classes = element.attribute("class").unwrap_or_default();
    classes
        .split_whitespace()
        .any(|class| names.contains(&class))
}

/// Whether an element of a class stands within another.
fn holds(element: &Element, names: &[&str]) -> bool {
    let mut todo: Vec<&Element> = element.elements().collect();
    while let Some(element) = todo.pop() {
        if has_class(element, names) {
            return true;
        }
        todo.extend(element.elements());
    }
    false
}

/// The numbers of a property; of several with its name the first counts.
fn numbers(element: &Element, name: &str) -> Vec<f32> {
    let title = element.attribute("title").unwrap_or_default();
    let found = title.split(';').find_map(|property| {
        let mut words = property.split_whitespace();
        (words.next()? == name).then(|| words.filter_map(number).collect())
    });
    found.unwrap_or_default()
}

fn certainty(element: &Element) -> Option<f32> {
    let sure = numbers(element, "x_wconf");
    sure.first()
        .filter(|sure| **sure >= 0.0)
        .map(|sure| sure / 100.0)
}

fn bbox(element: &Element, scale: f32, corner: (f32, f32)) -> Option<Rect> {
    let edges = numbers(element, "bbox");
    let &[left, top, right, bottom] = edges.as_slice() else {
        return None;
    };
    let point = |x: f32, y: f32| (x * scale - corner.0, y * scale - corner.1);
    let rect = Rect::of_corners(point(left, top), point(right, bottom));
    (rect.width() > 0.0 && rect.height() > 0.0).then_some(rect)
}

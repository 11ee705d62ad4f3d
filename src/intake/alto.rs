//! ALTO, versions 1 to 4 → printed pages.
//!
//! Elements are known by their names without prefix: files name the version's namespace, another one, or none.
//! Source of the names and units: the schemas of the Library of Congress, <https://www.loc.gov/standards/alto/>.

use super::markup::{Element, Markup, Token};
use super::recognised::{INCH, LineFacts, RESOLUTION, Recognised, RecognisedError, Word, line};
use crate::intake::layout::{PrintedPage, Rect};
use std::collections::BTreeMap;

/// Reads a file.
///
/// # Errors
/// Where it is no ALTO, broken, or has no page or a page of a size that no paper has.
pub fn read(source: &str) -> Result<Recognised, RecognisedError> {
    let mut markup = Markup::new(source);
    let mut out = Recognised::default();
    let mut file = File::default();
    let mut is_alto = false;
    loop {
        match markup.next() {
            Ok(Token::Open(element)) => match element.name.as_str() {
                "alto" => is_alto = true,
                _ if !is_alto => return Err(RecognisedError::Kind(element.name)),
                "MeasurementUnit" => {
                    let unit = markup.whole(element)?.text();
                    file.scale = scale(unit.trim());
                }
                "Styles" => file.styles = styles(&markup.whole(element)?),
                "ReadingOrder" => file.order = order(&markup.whole(element)?),
                "Page" => {
                    let page = markup.whole(element)?;
                    out.push(file.page(&page))?;
                }
                _ => {}
            },
            Ok(Token::Empty(element)) if element.name == "Page" && is_alto => {
                out.push(file.page(&element))?;
            }
            Ok(Token::End) if !is_alto => return Err(RecognisedError::Kind(String::new())),
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
    out.finish()
}

/// What a file says before its pages.
struct File {
    /// Points per unit.
    scale: f32,
    styles: BTreeMap<String, Style>,
    /// The identifiers of blocks and lines in reading order, where the file tells it.
    order: Vec<String>,
}

impl Default for File {
    fn default() -> Self {
        Self {
            scale: scale(""),
            styles: BTreeMap::new(),
            order: Vec::new(),
        }
    }
}

/// A text style.
#[derive(Clone, Debug, Default)]
struct Style {
    /// The type's size in points.
    size: Option<f32>,
    bold: bool,
    font: u16,
}

/// Points per unit of measurement.
fn scale(unit: &str) -> f32 {
    match unit {
        // Tenths of a millimetre.
        "mm10" => INCH / 254.0,
        "inch1200" => INCH / 1200.0,
        _ => INCH / RESOLUTION,
    }
}

fn styles(element: &Element) -> BTreeMap<String, Style> {
    let mut families: Vec<&str> = Vec::new();
    let mut out = BTreeMap::new();
    for style in element.elements().filter(|style| style.name == "TextStyle") {
        let family = style.attribute("FONTFAMILY").unwrap_or_default();
        let at = families.iter().position(|other| *other == family);
        let at = at.unwrap_or_else(|| {
            families.push(family);
            families.len() - 1
        });
        let value = Style {
            size: style.number("FONTSIZE"),
            bold: style.attribute("FONTSTYLE").is_some_and(is_bold),
            font: u16::try_from(at + 1).unwrap_or(u16::MAX),
        };
        out.extend(style.attribute("ID").map(|id| (id.to_owned(), value)));
    }
    out
}

fn is_bold(style: &str) -> bool {
    style.split_whitespace().any(|word| word == "bold")
}

/// Identifiers of what a reading order names, groups within groups included.
fn order(element: &Element) -> Vec<String> {
    let mut out = Vec::new();
    let mut todo = vec![element];
    while let Some(element) = todo.pop() {
        out.extend(element.attribute("REF").map(str::to_owned));
        let children: Vec<&Element> = element.elements().collect();
        todo.extend(children.into_iter().rev());
    }
    out
}

impl File {
    fn page(&self, element: &Element) -> PrintedPage {
        let size = |name| element.number(name).unwrap_or(0.0) * self.scale;
        let mut page = PrintedPage {
            width: size("WIDTH"),
            height: size("HEIGHT"),
            ..PrintedPage::default()
        };
        // Elements with the style that holds where they name none, outermost first.
        let mut todo: Vec<(&Element, Style)> = vec![(element, Style::default())];
        let mut texts: Vec<(&Element, Style)> = Vec::new();
        while let Some((element, style)) = todo.pop() {
            match element.name.as_str() {
                "TextBlock" => texts.push((element, self.style(element, &style))),
                "Illustration" => page.pictures.extend(self.rect(element)),
                "GraphicalElement" => page.rules.extend(self.rect(element)),
                _ => {
                    let style = self.style(element, &style);
                    let children: Vec<&Element> = element.elements().collect();
                    todo.extend(
                        children
                            .into_iter()
                            .rev()
                            .map(|child| (child, style.clone())),
                    );
                }
            }
        }
        self.sort(&mut texts);
        for (number, (block, style)) in (0u32..).zip(&texts) {
            let facts = LineFacts {
                block: number,
                page: (page.width, page.height),
                ..LineFacts::default()
            };
            page.lines.extend(self.lines(block, style, &facts));
        }
        page
    }

    /// Puts blocks into the order that the file tells: its reading order, or each block's next.
    fn sort(&self, texts: &mut [(&Element, Style)]) {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for id in &self.order {
            let place = places.len();
            places.entry(id.clone()).or_insert(place);
        }
        if places.is_empty() {
            let next: BTreeMap<&str, &str> = texts
                .iter()
                .filter_map(|(block, _)| Some((block.attribute("ID")?, block.attribute("IDNEXT")?)))
                .collect();
            if next.is_empty() {
                return;
            }
            let led: Vec<&str> = next.values().copied().collect();
            for (block, _) in texts.iter() {
                let Some(mut id) = block.attribute("ID").filter(|id| !led.contains(id)) else {
                    continue;
                };
                // A ring of blocks ends where it began.
                while !places.contains_key(id) {
                    places.insert(id.to_owned(), places.len());
                    let Some(after) = next.get(id) else { break };
                    id = after;
                }
            }
        }
        // A block goes where it is named, or where the first of its lines is.
        let place = |block: &Element| {
            let of = |element: &Element| places.get(element.attribute("ID")?).copied();
            of(block).or_else(|| block.elements().filter_map(of).min())
        };
        texts.sort_by_key(|(block, _)| place(block).unwrap_or(usize::MAX));
    }

    fn lines(
        &self,
        block: &Element,
        style: &Style,
        facts: &LineFacts,
    ) -> Vec<crate::intake::layout::PrintedLine> {
        let lines = block
            .elements()
            .filter(|element| element.name == "TextLine");
        lines
            .filter_map(|element| {
                let style = self.style(element, style);
                let mut words = Vec::new();
                let mut apart = false;
                let mut bold = (0, 0);
                for child in element.elements() {
                    match child.name.as_str() {
                        "String" => {
                            let word = self.word(child, apart);
                            let is_set_bold = self.style(child, &style).bold;
                            bold.0 += usize::from(is_set_bold);
                            bold.1 += 1;
                            words.push(word);
                            apart = false;
                        }
                        "SP" => apart = true,
                        // The line's end made it: no reader wants it within the word.
                        "HYP" => words.push(Word {
                            text: "\u{ad}".into(),
                            ..Word::default()
                        }),
                        _ => {}
                    }
                }
                let first = element
                    .element("String")
                    .map(|string| self.style(string, &style));
                let first = first.unwrap_or_else(|| style.clone());
                let facts = LineFacts {
                    rect: self.rect(element).or_else(|| self.rect(block)),
                    size: first.size,
                    bold: bold.0 * 2 > bold.1,
                    font: first.font,
                    ..facts.clone()
                };
                line(&words, &facts)
            })
            .collect()
    }

    fn word(&self, string: &Element, apart: bool) -> Word {
        // Version 4 may put the characters into glyphs.
        let content = string.attribute("CONTENT").map(str::to_owned);
        let glyphs = || -> String {
            let glyphs = string.elements().filter(|glyph| glyph.name == "Glyph");
            glyphs
                .filter_map(|glyph| glyph.attribute("CONTENT"))
                .collect()
        };
        Word {
            text: content.unwrap_or_else(glyphs).replace('\u{ad}', ""),
            rect: self.rect(string),
            apart,
            certainty: string
                .number("WC")
                .filter(|sure| (0.0..=1.0).contains(sure)),
        }
    }

    /// The style of an element that names one of its own, or the one around it.
    fn style(&self, element: &Element, around: &Style) -> Style {
        let mut style = around.clone();
        let named = element.attribute("STYLEREFS").unwrap_or_default();
        for found in named
            .split_whitespace()
            .filter_map(|id| self.styles.get(id))
        {
            style = found.clone();
        }
        style.bold |= element.attribute("STYLE").is_some_and(is_bold);
        style
    }

    fn rect(&self, element: &Element) -> Option<Rect> {
        let edge = |name| element.number(name).map(|value| value * self.scale);
        let (left, top) = (edge("HPOS")?, edge("VPOS")?);
        let (width, height) = (edge("WIDTH")?, edge("HEIGHT")?);
        (width > 0.0 && height > 0.0)
            .then(|| Rect::of_corners((left, top), (left + width, top + height)))
    }
}

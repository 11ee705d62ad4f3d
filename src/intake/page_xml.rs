//! PAGE XML, of 2010 and later → printed pages.
//!
//! Elements are known by their names without prefix: files name the version's namespace, another one, or none.
//! Source of the names: the schemas of PRImA, <https://github.com/PRImA-Research-Lab/PAGE-XML>.

use super::markup::{Element, Markup, Token};
use super::recognised::{INCH, LineFacts, RESOLUTION, Recognised, RecognisedError, Word, line};
use crate::intake::layout::{PrintedLine, PrintedPage, Rect};
use std::collections::BTreeMap;

/// Reads a file.
///
/// # Errors
/// Where it is no PAGE XML, broken, or has no page or a page of a size that no paper has.
pub fn read(source: &str) -> Result<Recognised, RecognisedError> {
    let mut markup = Markup::new(source);
    let mut out = Recognised::default();
    let mut is_page_xml = false;
    loop {
        match markup.next() {
            Ok(Token::Open(element)) => match element.name.as_str() {
                "PcGts" => is_page_xml = true,
                _ if !is_page_xml => return Err(RecognisedError::Kind(element.name)),
                "Page" => {
                    let page = markup.whole(element)?;
                    out.push(Page::of(&page).read(&page))?;
                }
                _ => {}
            },
            Ok(Token::Empty(element)) if element.name == "Page" && is_page_xml => {
                out.push(Page::of(&element).read(&element))?;
            }
            Ok(Token::End) if !is_page_xml => return Err(RecognisedError::Kind(String::new())),
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

/// Regions that are pictures.
const PICTURES: [&str; 4] = [
    "ChartRegion",
    "GraphicRegion",
    "ImageRegion",
    "LineDrawingRegion",
];

/// The page that is read.
struct Page {
    /// Points per pixel.
    scale: f32,
    width: f32,
    height: f32,
    fonts: Vec<String>,
}

/// What a region tells its lines.
#[derive(Clone, Copy, Default)]
struct Style<'e> {
    element: Option<&'e Element>,
    vertical: Option<bool>,
}

impl Page {
    fn of(element: &Element) -> Self {
        let resolution = element
            .number("imageXResolution")
            .filter(|dots| *dots > 1.0);
        let per_inch = match element.attribute("imageResolutionUnit") {
            Some("PPCM") => 2.54,
            _ => 1.0,
        };
        let scale = INCH / resolution.map_or(RESOLUTION, |dots| dots * per_inch);
        Self {
            scale,
            width: element.number("imageWidth").unwrap_or(0.0) * scale,
            height: element.number("imageHeight").unwrap_or(0.0) * scale,
            fonts: Vec::new(),
        }
    }

    fn read(mut self, element: &Element) -> PrintedPage {
        let mut page = PrintedPage {
            width: self.width,
            height: self.height,
            ..PrintedPage::default()
        };
        let mut regions: Vec<(&Element, Style<'_>)> = Vec::new();
        let mut todo: Vec<(&Element, Style<'_>)> = vec![(element, Style::default())];
        while let Some((element, style)) = todo.pop() {
            let name = element.name.as_str();
            let style = Style {
                element: element.element("TextStyle").or(style.element),
                vertical: vertical(element).or(style.vertical),
            };
            if name == "SeparatorRegion" {
                page.rules.extend(self.rect(element));
            } else if PICTURES.contains(&name) {
                page.pictures.extend(self.rect(element));
            } else if name == "AdvertRegion" || name == "TableRegion" {
                page.panels.extend(self.rect(element));
            }
            let has_text = |child: &Element| child.name == "TextLine" || child.name == "TextEquiv";
            if name.ends_with("Region") && element.elements().any(has_text) {
                regions.push((element, style));
            }
            let is_region = |child: &&Element| {
                ["Region", "Page", "Cell"]
                    .iter()
                    .any(|end| child.name.ends_with(end))
            };
            let inner: Vec<&Element> = element.elements().filter(is_region).collect();
            todo.extend(inner.into_iter().rev().map(|child| (child, style)));
        }
        let order = element
            .element("ReadingOrder")
            .map(order)
            .unwrap_or_default();
        let place = |region: &Element| order.get(region.attribute("id")?).copied();
        regions.sort_by_key(|(region, _)| place(region).unwrap_or(usize::MAX));
        for (number, (region, style)) in (0u32..).zip(&regions) {
            let lines = self.region(region, *style, number);
            page.lines.extend(lines);
        }
        page
    }

    fn region(&mut self, region: &Element, style: Style<'_>, block: u32) -> Vec<PrintedLine> {
        let around = self.rect(region);
        let mut lines = Vec::new();
        for element in region
            .elements()
            .filter(|element| element.name == "TextLine")
        {
            let style = Style {
                element: element.element("TextStyle").or(style.element),
                vertical: vertical(element).or(style.vertical),
            };
            let facts = self.facts(self.rect(element).or(around), style, block);
            let mut words = self.words(element);
            if let Some((text, certainty)) = text(element) {
                let told: String = words.iter().map(|word| word.text.as_str()).collect();
                let bare = |text: &str| -> String { text.split_whitespace().collect() };
                // Words have places, but the line's own text is what was corrected last.
                if bare(&told) != bare(&text) {
                    words = whole(&text, certainty);
                }
            }
            lines.extend(line(&words, &facts));
        }
        if lines.is_empty()
            && let Some((text, certainty)) = text(region)
        {
            lines.extend(self.split(&text, certainty, around, style, block));
        }
        lines
    }

    /// The lines of a region that has only a text, evenly set in its box.
    fn split(
        &mut self,
        text: &str,
        certainty: Option<f32>,
        around: Option<Rect>,
        style: Style<'_>,
        block: u32,
    ) -> Vec<PrintedLine> {
        let texts: Vec<&str> = text.lines().collect();
        let count = texts.len().max(1) as f32;
        let place = |at: usize| {
            around.map(|rect| {
                let step = rect.height() / count;
                let top = rect.top + step * at as f32;
                Rect {
                    top,
                    bottom: top + step,
                    ..rect
                }
            })
        };
        let mut out = Vec::new();
        for (at, text) in texts.into_iter().enumerate() {
            let facts = self.facts(place(at), style, block);
            out.extend(line(&whole(text, certainty), &facts));
        }
        out
    }

    fn facts(&mut self, rect: Option<Rect>, style: Style<'_>, block: u32) -> LineFacts {
        let of = |name| style.element.and_then(|style| style.attribute(name));
        let family = of("fontFamily").unwrap_or_default();
        let at = self.fonts.iter().position(|other| other == family);
        let at = at.unwrap_or_else(|| {
            self.fonts.push(family.to_owned());
            self.fonts.len() - 1
        });
        LineFacts {
            rect,
            size: style.element.and_then(|style| style.number("fontSize")),
            bold: of("bold").is_some_and(|bold| bold == "true" || bold == "1"),
            font: u16::try_from(at + 1).unwrap_or(u16::MAX),
            vertical: style.vertical,
            block,
            page: (self.width, self.height),
            ..LineFacts::default()
        }
    }

    fn words(&self, line: &Element) -> Vec<Word> {
        let words = line.elements().filter(|element| element.name == "Word");
        words
            .filter_map(|word| {
                let (text, certainty) = text(word).or_else(|| {
                    let glyphs = word.elements().filter(|glyph| glyph.name == "Glyph");
                    let glyphs: String = glyphs.filter_map(text).map(|(text, _)| text).collect();
                    (!glyphs.is_empty()).then_some((glyphs, None))
                })?;
                Some(Word {
                    text,
                    rect: self.rect(word),
                    apart: true,
                    certainty,
                })
            })
            .collect()
    }

    /// The box around an element's outline: `points`, or a child for each point as files of 2010 have it.
    fn rect(&self, element: &Element) -> Option<Rect> {
        let outline = element.element("Coords")?;
        let point = |x: f32, y: f32| {
            let at = (x * self.scale, y * self.scale);
            Rect::of_corners(at, at)
        };
        let mut points: Vec<Rect> = Vec::new();
        let pairs = outline
            .attribute("points")
            .unwrap_or_default()
            .split_whitespace();
        points.extend(pairs.filter_map(|pair| {
            let (x, y) = pair.split_once(',')?;
            Some(point(x.parse().ok()?, y.parse().ok()?))
        }));
        let each = outline.elements().filter(|child| child.name == "Point");
        points.extend(each.filter_map(|child| Some(point(child.number("x")?, child.number("y")?))));
        Rect::around(&points).filter(|rect| rect.width() > 0.0 || rect.height() > 0.0)
    }
}

/// A line's text, where its words have no places of their own.
fn whole(text: &str, certainty: Option<f32>) -> Vec<Word> {
    vec![Word {
        text: text.trim().to_owned(),
        certainty,
        ..Word::default()
    }]
}

/// What an element reads: of several readings the one with the lowest index, with how sure it is.
fn text(element: &Element) -> Option<(String, Option<f32>)> {
    let readings = element.elements().filter(|child| child.name == "TextEquiv");
    let index = |reading: &&Element| reading.number("index").map_or(-1, |index| index as i32);
    let reading = readings.min_by_key(index)?;
    let of = |name| reading.element(name).map(Element::text);
    let text = of("Unicode").or_else(|| of("PlainText"))?;
    let certainty = reading
        .number("conf")
        .filter(|sure| (0.0..=1.0).contains(sure));
    (!text.trim().is_empty()).then_some((text, certainty))
}

/// Whether an element's characters run down, where it says.
fn vertical(element: &Element) -> Option<bool> {
    let direction = element.attribute("readingDirection")?;
    match direction {
        "top-to-bottom" | "bottom-to-top" => Some(true),
        "left-to-right" | "right-to-left" => Some(false),
        _ => None,
    }
}

/// The place of each region in the file's reading order, groups within groups included.
fn order(element: &Element) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    let mut todo = vec![element];
    while let Some(element) = todo.pop() {
        if let Some(id) = element.attribute("regionRef") {
            let place = out.len();
            out.entry(id.to_owned()).or_insert(place);
        }
        let mut children: Vec<&Element> = element.elements().collect();
        if element.name.starts_with("OrderedGroup") {
            children
                .sort_by_key(|child| child.number("index").map_or(i32::MAX, |index| index as i32));
        }
        todo.extend(children.into_iter().rev());
    }
    out
}

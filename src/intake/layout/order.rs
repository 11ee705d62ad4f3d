//! A printed page → its transcript: its lines, numbered in the order in which they are read.

use super::block::{Block, blocks, text_size};
use super::region::regions;
use super::settled::settle;
use super::{PrintedLine, PrintedPage, Rect, Unseen};

/// The lines of a page in reading order; a line without a place is blank and parts what stands apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    /// The text, one line a printed line, each ended by `\n`.
    pub text: String,
    /// Where each line of the text stands; as many as there are lines.
    pub places: Vec<Option<Placed>>,
}

/// Where and how a line is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The line's box on the page, as it is printed.
    pub rect: Rect,
    /// The type's size beside that of most of the page's text: 1 for text.
    pub scale: f32,
    /// Whether the type is bold.
    pub bold: bool,
    /// Whether it is set in the font that most of the page's text is set in.
    pub text_font: bool,
    /// Whether it is set in a headline's type.
    pub headline: bool,
    /// How far it is set in from its column's left edge, in ems of its own; in vertical setting from the column's top.
    pub indent: f32,
    /// How much of its column's width it leaves free at its end, in ems.
    pub free: f32,
    /// The column's width in ems.
    pub measure: f32,
    /// White above it within its block, in ems; none for the block's first line.
    pub white: Option<f32>,
    /// Which piece of a column it stands in, counted over the page.
    pub block: u32,
    /// Which region of the page, counted in reading order: a headline and the columns under it.
    pub region: u32,
    /// Why it cannot be seen on paper, if it cannot.
    pub unseen: Option<Unseen>,
    /// How sure a program that recognised the characters was, from 0 to 1.
    pub certainty: Option<f32>,
}

/// Puts the lines of a page into reading order.
pub fn transcript(page: &PrintedPage) -> Transcript {
    let lines = settle(page.lines.clone());
    let down = lines
        .iter()
        .filter(|line| line.unseen.is_none() && line.vertical);
    let weigh = |line: &PrintedLine| line.text.chars().count();
    let down: usize = down.map(weigh).sum();
    let all: usize = lines
        .iter()
        .filter(|line| line.unseen.is_none())
        .map(weigh)
        .sum();
    // A page that is set down is read like one that is set across, after a quarter turn.
    let turned = down * 2 > all;
    let turn = |rects: &[Rect]| -> Vec<Rect> {
        rects
            .iter()
            .map(|rect| if turned { rect.turned() } else { *rect })
            .collect()
    };
    let set: Vec<PrintedLine> = lines
        .iter()
        .map(|line| PrintedLine {
            rect: if turned {
                line.rect.turned()
            } else {
                line.rect
            },
            vertical: line.vertical != turned,
            ..line.clone()
        })
        .collect();
    let rules = turn(&page.rules);
    let blocks = blocks(&set, &rules, &turn(&page.panels));
    let regions = regions(&blocks, &turn(&page.pictures), &rules);
    let text = text_size(&set);
    let text_font = font_of_text(&set);
    let mut out = Transcript::default();
    for (number, region) in (0u32..).zip(&regions) {
        if number > 0 {
            out.blank();
        }
        for &at in &region.blocks {
            let block = &blocks[at];
            let column = column(&blocks, at, region.blocks.as_slice());
            let mut above: Option<&Rect> = None;
            for &line in &block.lines {
                let printed = &set[line];
                let em = printed.size.max(0.5);
                out.push(
                    &printed.text,
                    Placed {
                        rect: lines[line].rect,
                        scale: printed.size / text,
                        bold: printed.bold,
                        text_font: printed.font == text_font,
                        headline: block.headline,
                        indent: (printed.rect.left - column.left) / em,
                        free: (column.right - printed.rect.right) / em,
                        measure: column.width() / em,
                        white: above.map(|above| (printed.rect.top - above.bottom) / em),
                        block: u32::try_from(at).unwrap_or(u32::MAX),
                        region: number,
                        unseen: None,
                        certainty: printed.certainty,
                    },
                );
                above = Some(&printed.rect);
            }
        }
    }
    let last = u32::try_from(regions.len()).unwrap_or(u32::MAX);
    for line in set
        .iter()
        .zip(&lines)
        .filter(|(line, _)| line.unseen.is_some())
    {
        let (printed, original) = line;
        out.blank();
        out.push(
            &printed.text,
            Placed {
                rect: original.rect,
                scale: printed.size / text,
                bold: printed.bold,
                text_font: false,
                headline: false,
                indent: 0.0,
                free: 0.0,
                measure: printed.rect.width() / printed.size.max(0.5),
                white: None,
                block: u32::MAX,
                region: last,
                unseen: printed.unseen,
                certainty: printed.certainty,
            },
        );
    }
    out
}

impl Transcript {
    fn blank(&mut self) {
        self.text.push('\n');
        self.places.push(None);
    }

    fn push(&mut self, text: &str, place: Placed) {
        // A line that holds a line's end of its own would shift all that follow.
        self.text.extend(text.chars().map(|ch| match ch {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            ch => ch,
        }));
        self.text.push('\n');
        self.places.push(Some(place));
    }
}

/// The column that a block stands in: as wide as the widest of the region's blocks that begin where it does.
fn column(blocks: &[Block], at: usize, region: &[usize]) -> Rect {
    let block = &blocks[at];
    let em = block.size;
    let same = region.iter().map(|&other| &blocks[other]).filter(|other| {
        other.headline == block.headline
            && other.font == block.font
            && (other.rect.left - block.rect.left).abs() < 2.6 * em
            && (other.rect.width() - block.rect.width()).abs()
                < 0.35 * other.rect.width().max(block.rect.width())
    });
    let widest = same.map(|other| other.rect).reduce(|a, b| Rect {
        left: a.left.min(b.left),
        right: a.right.max(b.right),
        ..a
    });
    let widest = widest.unwrap_or(block.rect);
    // A block of one short line says nothing of its column; another of the region of the same place does.
    Rect {
        top: block.rect.top,
        bottom: block.rect.bottom,
        ..widest
    }
}

fn font_of_text(lines: &[PrintedLine]) -> u16 {
    let mut fonts: Vec<(u16, usize)> = Vec::new();
    for line in lines.iter().filter(|line| line.unseen.is_none()) {
        let weight = line.text.chars().count();
        match fonts.iter_mut().find(|(font, _)| *font == line.font) {
            Some((_, sum)) => *sum += weight,
            None => fonts.push((line.font, weight)),
        }
    }
    let most = fonts.into_iter().max_by_key(|(font, sum)| (*sum, *font));
    most.map_or(0, |(font, _)| font)
}

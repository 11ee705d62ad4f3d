//! Lines → blocks: lines of like type that stand closely under each other in one column.

use super::{PrintedLine, Rect};

/// Type larger than this, beside the text's, is a headline's.
const HEADLINE: f32 = 1.22;
/// How much the sizes within a block differ at most.
const LIKE: f32 = 0.9;
/// White between two lines of a block, in ems, where nothing tells how the block is leaded.
const WHITE: f32 = 1.1;
/// How much wider white than the block's own parts it.
const WIDER: f32 = 1.45;

/// Lines that are one piece of a column, or of a headline.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Their indices, from the top.
    pub(super) lines: Vec<usize>,
    pub(super) rect: Rect,
    /// The type's size in points.
    pub(super) size: f32,
    pub(super) font: u16,
    /// Whether it is set in a headline's type.
    pub(super) headline: bool,
    /// The panel that it stands in, by index.
    pub(super) panel: Option<usize>,
    /// White between its lines, in points.
    white: Option<f32>,
}

/// The size that most of the page's text is set in, in points.
pub(super) fn text_size(lines: &[PrintedLine]) -> f32 {
    let mut sizes: Vec<(i32, usize)> = Vec::new();
    for line in lines.iter().filter(|line| line.unseen.is_none()) {
        let size = (line.size * 2.0).round() as i32;
        let weight = line.text.chars().count();
        match sizes.iter_mut().find(|(other, _)| *other == size) {
            Some((_, sum)) => *sum += weight,
            None => sizes.push((size, weight)),
        }
    }
    let most = sizes.iter().max_by_key(|(size, sum)| (*sum, -size));
    most.map_or(10.0, |(size, _)| *size as f32 / 2.0)
}

/// Groups the lines that can be seen.
pub(super) fn blocks(lines: &[PrintedLine], rules: &[Rect], panels: &[Rect]) -> Vec<Block> {
    let text = text_size(lines);
    let mut order: Vec<usize> = (0..lines.len())
        .filter(|&at| lines[at].unseen.is_none())
        .collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&lines[a].rect, &lines[b].rect);
        a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left))
    });
    let mut blocks: Vec<Block> = Vec::new();
    for at in order {
        let line = &lines[at];
        let headline = line.size >= HEADLINE * text;
        let panel = innermost(&line.rect, panels);
        let takes = |block: &Block| {
            block.headline == headline
                && block.panel == panel
                && !line.vertical
                && fits(block, lines, line, headline)
                && !parted(&block.rect, &line.rect, rules)
        };
        let best = (0..blocks.len()).rev().find(|&block| takes(&blocks[block]));
        match best {
            Some(best) => {
                let block = &mut blocks[best];
                let white = (line.rect.top - block.rect.bottom).max(0.0);
                block.white = Some(block.white.map_or(white, |least| least.min(white)));
                block.rect = block.rect.union(&line.rect);
                block.size = block.size.max(line.size);
                block.lines.push(at);
            }
            None => blocks.push(Block {
                lines: vec![at],
                rect: line.rect,
                size: line.size,
                font: line.font,
                headline,
                panel,
                white: None,
            }),
        }
    }
    blocks
}

/// Whether a line goes on with a block by its place and its type.
fn fits(block: &Block, lines: &[PrintedLine], line: &PrintedLine, headline: bool) -> bool {
    let Some(last) = block.lines.last().map(|&last| &lines[last]) else {
        return false;
    };
    if last.vertical {
        return false;
    }
    let (small, large) = (last.size.min(line.size), last.size.max(line.size));
    let white = line.rect.top - block.rect.bottom;
    if white < -0.5 * small {
        return false;
    }
    if headline {
        // Tiers differ in size; what stands beside another headline has one of its own.
        let shared = block.rect.shared_width(&line.rect);
        return white < 0.9 * large && shared > 0.6 * block.rect.width().min(line.rect.width());
    }
    if small < LIKE * large || last.bold != line.bold && last.font != line.font {
        return false;
    }
    let shared = block.rect.shared_width(&line.rect);
    let narrow = block.rect.width().min(line.rect.width());
    let least = block.white.map_or(WHITE * small, |least| {
        (WIDER * least).max(least + 0.25 * small)
    });
    // A first line may be set in; a column's left edge is that of its widest line.
    let left = (block.rect.left - line.rect.left).abs() <= 2.6 * small;
    left && white <= least && shared > 0.7 * narrow
}

/// Whether a rule runs between two pieces of a column.
pub(super) fn parted(above: &Rect, below: &Rect, rules: &[Rect]) -> bool {
    rules.iter().any(|rule| {
        rule.width() > rule.height()
            && rule.centre() > above.bottom - 2.0
            && rule.centre() < below.top + 2.0
            && rule.shared_width(below) > 0.5 * below.width()
    })
}

/// The smallest panel that holds most of a rectangle.
fn innermost(rect: &Rect, panels: &[Rect]) -> Option<usize> {
    let area = |panel: &Rect| panel.width() * panel.height();
    let holding = panels.iter().enumerate().filter(|(_, panel)| {
        panel.holds(rect.middle(), rect.centre())
            && panel.shared_width(rect) > 0.9 * rect.width()
            && panel.shared_height(rect) > 0.9 * rect.height()
    });
    let smallest = holding.min_by(|(_, a), (_, b)| area(a).total_cmp(&area(b)));
    smallest.map(|(at, _)| at)
}

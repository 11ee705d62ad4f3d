//! Blocks → regions: a headline with the columns that it stands over, or what stands without one.

use super::Rect;
use super::block::Block;

/// How far the tops of columns that go on beside each other differ, in ems.
const LEVEL: f32 = 2.5;
/// White above a block, in ems, up to which it goes on with the block above.
const CLOSE: f32 = 2.2;
/// How far a caption stands from its picture, in ems.
const CAPTION: f32 = 2.5;

/// Blocks that are read together, in reading order.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub(super) blocks: Vec<usize>,
    pub(super) rect: Rect,
}

/// Whom a block follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// A headline, by its block.
    Headline(usize),
    /// A picture, by its number.
    Picture(usize),
    /// Nobody: it begins a region, by its own block.
    Itself(usize),
}

/// Finds the regions of a page and puts them into the order in which a page is read.
pub(super) fn regions(blocks: &[Block], pictures: &[Rect], rules: &[Rect]) -> Vec<Region> {
    let mut owners: Vec<Option<Owner>> = vec![None; blocks.len()];
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&blocks[a].rect, &blocks[b].rect);
        a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left))
    });
    for &at in &order {
        let owner = owner(at, blocks, &owners, pictures, rules);
        owners[at] = Some(owner);
    }
    let mut found: Vec<(Owner, Vec<usize>)> = Vec::new();
    for &at in &order {
        let owner = owners[at].unwrap_or(Owner::Itself(at));
        match found.iter_mut().find(|(other, _)| *other == owner) {
            Some((_, region)) => region.push(at),
            None => found.push((owner, vec![at])),
        }
    }
    let mut regions: Vec<Region> = found
        .into_iter()
        .filter_map(|(owner, mut all)| {
            let rect = Rect::around(all.iter().map(|&at| &blocks[at].rect))?;
            let head = match owner {
                Owner::Headline(head) => {
                    all.retain(|&at| at != head);
                    vec![head]
                }
                _ => Vec::new(),
            };
            let blocks = head.into_iter().chain(read(all, blocks)).collect();
            Some(Region { blocks, rect })
        })
        .collect();
    regions.sort_by(|a, b| {
        // Regions that begin on one level are read from the left.
        let level = |rect: &Rect| (rect.top / 24.0).floor();
        level(&a.rect)
            .total_cmp(&level(&b.rect))
            .then(a.rect.left.total_cmp(&b.rect.left))
    });
    regions
}

fn owner(
    at: usize,
    blocks: &[Block],
    owners: &[Option<Owner>],
    pictures: &[Rect],
    rules: &[Rect],
) -> Owner {
    let block = &blocks[at];
    if block.headline {
        return Owner::Headline(at);
    }
    let em = block.size;
    let caption = pictures.iter().position(|picture| {
        let white = block.rect.top - picture.bottom;
        white > -0.5 * em
            && white < CAPTION * em
            && block.rect.shared_width(picture) > 0.7 * block.rect.width()
            && block.lines.len() <= 6
            && block.rect.width() <= picture.width() + 2.0 * em
    });
    let above = |other: &usize| {
        let other = &blocks[*other];
        let shared = other.rect.shared_width(&block.rect);
        other.panel == block.panel
            && other.rect.bottom <= block.rect.top + 0.6 * em
            && shared > 0.5 * block.rect.width().min(other.rect.width())
    };
    let nearest = |those: &mut dyn Iterator<Item = usize>| {
        those.max_by(|&a, &b| blocks[a].rect.bottom.total_cmp(&blocks[b].rect.bottom))
    };
    let over = nearest(&mut (0..blocks.len()).filter(|&other| other != at).filter(above));
    let headline = nearest(
        &mut (0..blocks.len())
            .filter(|&other| blocks[other].headline)
            .filter(above),
    );
    let between = |below: &Rect, above: &Rect| super::block::parted(above, below, rules);
    if let Some(over) = over {
        let white = block.rect.top - blocks[over].rect.bottom;
        let follows = !blocks[over].headline
            && white < CLOSE * em
            && !between(&block.rect, &blocks[over].rect);
        if blocks[over].headline {
            if caption.is_none() {
                return Owner::Headline(over);
            }
        } else if follows
            && caption.is_none()
            && let Some(owner) = owners[over]
        {
            return owner;
        }
    }
    if let Some(picture) = caption
        && (block.size < 0.97 * size_of_text(blocks) || block.font != font_of_text(blocks))
    {
        return Owner::Picture(picture);
    }
    // A column goes on beside the one to its left that begins on the same level.
    let beside = (0..blocks.len()).filter(|&other| {
        let other = &blocks[other];
        !other.headline
            && other.panel == block.panel
            && other.rect.right <= block.rect.left + 0.5 * em
            && block.rect.left - other.rect.right < 4.0 * em
            && (other.rect.top - block.rect.top).abs() < LEVEL * em
            && other.size.min(em) > 0.9 * other.size.max(em)
    });
    let beside = beside.max_by(|&a, &b| blocks[a].rect.right.total_cmp(&blocks[b].rect.right));
    if let Some(beside) = beside
        && let Some(owner @ Owner::Headline(_)) = owners[beside]
    {
        return owner;
    }
    match (headline, over) {
        (Some(headline), _) => Owner::Headline(headline),
        (None, Some(over)) => owners[over].unwrap_or(Owner::Itself(at)),
        (None, None) => beside
            .and_then(|beside| owners[beside])
            .unwrap_or(Owner::Itself(at)),
    }
}

fn size_of_text(blocks: &[Block]) -> f32 {
    let largest = blocks
        .iter()
        .filter(|block| !block.headline)
        .max_by_key(|block| block.lines.len());
    largest.map_or(10.0, |block| block.size)
}

fn font_of_text(blocks: &[Block]) -> u16 {
    let mut fonts: Vec<(u16, usize)> = Vec::new();
    for block in blocks.iter().filter(|block| !block.headline) {
        match fonts.iter_mut().find(|(font, _)| *font == block.font) {
            Some((_, lines)) => *lines += block.lines.len(),
            None => fonts.push((block.font, block.lines.len())),
        }
    }
    fonts
        .into_iter()
        .max_by_key(|(font, lines)| (*lines, *font))
        .map_or(0, |(font, _)| font)
}

/// Orders the blocks of a region: by columns from the left where white runs down between them, else from the top.
fn read(all: Vec<usize>, blocks: &[Block]) -> Vec<usize> {
    if all.len() < 2 {
        return all;
    }
    let span = |at: usize, down: bool| {
        let rect = &blocks[at].rect;
        if down {
            (rect.top, rect.bottom)
        } else {
            (rect.left, rect.right)
        }
    };
    for down in [false, true] {
        let mut sorted = all.clone();
        sorted.sort_by(|&a, &b| span(a, down).0.total_cmp(&span(b, down).0));
        let mut reach = span(sorted[0], down).1;
        for cut in 1..sorted.len() {
            let (begin, end) = span(sorted[cut], down);
            // Blocks of one column overlap by the ragged ends of their lines.
            if begin >= reach - blocks[sorted[cut]].size * 0.3 {
                let rest = sorted.split_off(cut);
                let mut first = read(sorted, blocks);
                first.extend(read(rest, blocks));
                return first;
            }
            reach = reach.max(end);
        }
    }
    let mut sorted = all;
    sorted.sort_by(|&a, &b| blocks[a].rect.top.total_cmp(&blocks[b].rect.top));
    sorted
}

//! The paragraphs of a story as they are gathered: which break of each is the closest call, and where on the page that is.

use crate::compile::articles::confidence::paragraph;
use crate::compile::blocks::block::Block as Raw;
use crate::compile::rows::row::Break;
use crate::model::Block;

/// Holds the break of a paragraph whose other reading is nearest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Closest {
    seam: Break,
    /// Whether it ends a paragraph, or lies inside one.
    parted: bool,
    /// The one-based raw lines above and below it.
    pub(crate) lines: [u32; 2],
}

impl Closest {
    /// That of a block of which nothing is doubtful.
    const NONE: Self = Self {
        seam: Break::CLEAR,
        parted: true,
        lines: [1, 1],
    };

    fn take(&mut self, other: Self) {
        if other.seam.margin() < self.seam.margin() {
            *self = other;
        }
    }
}

/// Holds one for each block of an article's body.
#[derive(Default)]
pub(crate) struct Paragraphs {
    pub(crate) closest: Vec<Closest>,
}

impl Paragraphs {
    /// Begins the body's block number `at` with the raw block `index`.
    pub(crate) fn begin(&mut self, at: usize, blocks: &[Raw], index: usize) {
        self.closest.resize(at, Closest::NONE);
        self.closest.push(Closest::NONE);
        self.go_on(blocks, index);
    }

    /// Goes on with the last block of the body.
    pub(crate) fn go_on(&mut self, blocks: &[Raw], index: usize) {
        let raw = &blocks[index];
        let (seam, at) = raw.inside;
        let start = raw.breaks.get(at).copied().unwrap_or(0);
        let line = |glyph: usize| raw.run.get(glyph).map_or(1, |glyph| glyph.line + 1);
        let inside = Closest {
            seam,
            parted: false,
            lines: [line(start.saturating_sub(1)), line(start)],
        };
        let after = (index + 1 < blocks.len()).then(|| edge(blocks, index + 1));
        let found = [edge(blocks, index), inside].into_iter().chain(after);
        if let Some(last) = self.closest.last_mut() {
            found.for_each(|closest| last.take(closest));
        }
    }

    /// Says of each block of the body how sure it is.
    pub(crate) fn weigh(&mut self, body: &mut [Block]) {
        self.closest.resize(body.len(), Closest::NONE);
        for (block, closest) in body.iter_mut().zip(&self.closest) {
            block.confidence = Some(paragraph::paragraph(closest.seam, closest.parted));
        }
    }
}

/// Returns the break before a raw block.
fn edge(blocks: &[Raw], index: usize) -> Closest {
    let raw = &blocks[index];
    let below = raw.run.first().map_or(1, |glyph| glyph.line + 1);
    let before = index.checked_sub(1).and_then(|before| blocks.get(before));
    let above = before.and_then(|before| before.run.last());
    Closest {
        seam: raw.before,
        parted: true,
        lines: [above.map_or(below, |glyph| glyph.line + 1), below],
    }
}

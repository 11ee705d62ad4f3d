//! How a page is laid out: which story leads, which stand beside it, and the small dummy (版样) of the same.
//!
//! Where a page was printed is not in its raw text: the layout follows the order in the raw text and the length.

use crate::model::{Article, ArticleKind};

/// How fast later stories lose weight: at 4, the fifth story weighs half of what it would as the first.
const FADE: usize = 4;

/// Most stories below the three columns that are more than a headline, here and in the dummy.
pub const REST: usize = 48;

/// Holds a page's stories by where they stand, as indices into `Edition::articles`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Across two columns at the top.
    pub lead: Option<usize>,
    /// The photo story under it.
    pub feature: Option<usize>,
    /// Two short ones at the foot.
    pub pair: Vec<usize>,
    /// The two columns beside them.
    pub columns: [Vec<usize>; 2],
    /// The stories below.
    pub rest: Vec<usize>,
}

/// Places one story in the dummy, in its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which story.
    pub article: usize,
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Width.
    pub w: u32,
    /// Height.
    pub h: u32,
}

/// The dummy's width.
pub const WIDTH: u32 = 196;
/// The dummy's height down to the foot of its three columns.
pub const HEIGHT: u32 = 142;
/// The gap between cells.
const GAP: u32 = 4;
/// The height of a cell below the columns.
const LOW: u32 = 22;

impl Sheet {
    /// Lays out stories, given in the order of the raw text; `chars` are the articles' lengths, in code points.
    pub fn of(articles: &[Article], chars: &[usize], stories: &[usize]) -> Self {
        let mut sheet = Self::default();
        let mut stories = stories.to_vec();
        if let Some(at) = stories
            .iter()
            .position(|&story| articles[story].kind == ArticleKind::Photo)
        {
            sheet.feature = Some(stories.remove(at));
        }
        let mut weighed: Vec<(usize, usize)> = stories
            .iter()
            .enumerate()
            .map(|(order, &story)| (chars[story] * FADE / (FADE + order), story))
            .collect();
        // The few that stand in the columns are picked out; the rest keep their order.
        let mut heaviest = || {
            let most = weighed.iter().map(|(weight, _)| *weight).max()?;
            let at = weighed.iter().position(|(weight, _)| *weight == most)?;
            Some(weighed.remove(at).1)
        };
        sheet.lead = heaviest();
        let mut two = || {
            let (first, second) = (heaviest(), heaviest());
            let in_order = first < second || second.is_none();
            let (first, second) = if in_order {
                (first, second)
            } else {
                (second, first)
            };
            [first, second]
                .into_iter()
                .flatten()
                .collect::<Vec<usize>>()
        };
        let (heads, mut seconds) = (two(), two());
        sheet.pair = two();
        sheet.rest = weighed.into_iter().map(|(_, story)| story).collect();
        // The longer second story stands under the shorter head, so that the columns end together.
        if let ([left, right], [below_left, below_right]) = (&heads[..], &seconds[..]) {
            let length = |story: &usize| chars[*story];
            if (length(left) > length(right)) == (length(below_left) > length(below_right)) {
                seconds.reverse();
            }
        }
        for (column, head) in sheet.columns.iter_mut().zip(heads) {
            column.push(head);
        }
        for (column, second) in sheet.columns.iter_mut().zip(seconds) {
            column.push(second);
        }
        sheet
    }

    /// Returns the dummy's cells in the order in which the stories are read; where a page has more stories than the dummy
    /// has room for, those round `current`.
    pub fn cells(&self, chars: &[usize], current: Option<usize>) -> Vec<Cell> {
        let has_columns = self.columns.iter().any(|column| !column.is_empty());
        let wide = if has_columns { 96 } else { WIDTH };
        let mut cells = Vec::new();
        let blocks = [
            self.lead.is_some(),
            self.feature.is_some(),
            !self.pair.is_empty(),
        ];
        let shares: u32 = blocks
            .iter()
            .zip([40, 30, 26])
            .filter(|(stands, _)| **stands)
            .map(|(_, share)| share)
            .sum();
        let mut y = 0;
        for (nth, share) in [40, 30, 26]
            .into_iter()
            .enumerate()
            .filter(|(nth, _)| blocks[*nth])
        {
            let h = (HEIGHT + GAP) * share / shares.max(1) - GAP;
            match nth {
                0 => cells.extend(self.lead.map(|article| Cell {
                    article,
                    x: 0,
                    y,
                    w: wide,
                    h,
                })),
                1 => cells.extend(self.feature.map(|article| Cell {
                    article,
                    x: 0,
                    y,
                    w: wide,
                    h,
                })),
                _ => row(&mut cells, &self.pair, 0, y, wide, h),
            }
            y += h + GAP;
        }
        let narrow = WIDTH.saturating_sub(wide + 2 * GAP) / 2;
        for (nth, column) in (0..).zip(&self.columns) {
            let x = wide + GAP + nth * (narrow + GAP);
            let weights: Vec<u32> = column
                .iter()
                .map(|&story| chars[story] as u32 + 300)
                .collect();
            let all = weights.iter().sum::<u32>().max(1);
            let mut y = 0;
            for (&article, weight) in column.iter().zip(weights) {
                let h = (HEIGHT + GAP) * weight / all - GAP;
                cells.push(Cell {
                    article,
                    x,
                    y,
                    w: narrow,
                    h,
                });
                y += h + GAP;
            }
        }
        let mut y = HEIGHT + GAP;
        let at = self
            .rest
            .iter()
            .position(|&story| Some(story) == current)
            .unwrap_or_default();
        // As many at a time: a story keeps its place in the dummy while one reads on.
        let from = at / REST * REST;
        let shown = self.rest.iter().skip(from).take(REST);
        for four in shown.copied().collect::<Vec<_>>().chunks(4) {
            row(&mut cells, four, 0, y, WIDTH, LOW);
            y += LOW + GAP;
        }
        cells
    }
}

fn row(cells: &mut Vec<Cell>, stories: &[usize], x: u32, y: u32, width: u32, h: u32) {
    let count = stories.len() as u32;
    let w = (width + GAP) / count.max(1) - GAP;
    cells.extend((0..).zip(stories).map(|(nth, &article)| Cell {
        article,
        x: x + nth * (w + GAP),
        y,
        w,
        h,
    }));
}

#[cfg(test)]
mod tests {
    use super::{REST, Sheet};

    #[test]
    fn a_long_page_shows_what_stands_round_the_story_that_is_read() {
        let sheet = Sheet {
            rest: (0..5 * REST).collect(),
            ..Sheet::default()
        };
        let chars = vec![100; 5 * REST];
        let shown = |current| {
            let cells = sheet.cells(&chars, current);
            cells.iter().map(|cell| cell.article).collect::<Vec<_>>()
        };
        assert_eq!(shown(None), (0..REST).collect::<Vec<_>>());
        assert_eq!(shown(Some(3)), shown(None));
        let later = shown(Some(2 * REST + 5));
        assert_eq!(later, (2 * REST..3 * REST).collect::<Vec<_>>());
        let places = |current| {
            let cells = sheet.cells(&chars, current);
            cells
                .iter()
                .map(|cell| (cell.x, cell.y))
                .collect::<Vec<_>>()
        };
        assert_eq!(places(Some(2 * REST)), places(None));
    }
}

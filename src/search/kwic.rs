//! Key words in context: each hit on its own line, aligned on the hit.

use super::{Found, Hit, Index};
use crate::model::Part;
use crate::text::{folded, length, slice, sort, sort_by_key};

/// Holds one hit with what stands left and right of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kwic {
    /// The text before the hit, from the part's start or cut.
    pub left: String,
    /// The hit.
    pub hit: String,
    /// The text after the hit, to the part's end or cut.
    pub right: String,
    /// Whether more text stands before.
    pub cut_left: bool,
    /// Whether more text stands after.
    pub cut_right: bool,
    /// Whether a paragraph begins with the hit.
    pub begins: bool,
}

/// Holds one line of a concordance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The article's index in the edition.
    pub article: usize,
    /// The place, its part included.
    pub hit: Hit,
    /// One-based number of the hit within its article.
    pub number: usize,
    /// The text.
    pub kwic: Kwic,
}

/// Names the orders of a concordance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// 相关: the best article first.
    #[default]
    Relevance,
    /// 版面: as in the edition.
    Edition,
    /// 左文: by what stands before the hit, from the hit outwards.
    Left,
    /// 右文: by what stands after it.
    Right,
}

impl Order {
    /// Every order, in the order shown.
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Edition, Self::Left, Self::Right];
}

impl Index {
    /// Returns a hit with at most `left` and `right` code points around it, from the hit's own part.
    pub fn kwic(&self, article: usize, hit: Hit, left: u32, right: u32) -> Kwic {
        let text = self
            .edition
            .articles
            .get(article)
            .and_then(|article| hit.part.text(article))
            .unwrap_or_default();
        let from = hit.start.saturating_sub(left);
        let to = hit.end.saturating_add(right).min(length(text));
        Kwic {
            left: slice(text, from, hit.start).into(),
            hit: slice(text, hit.start, hit.end).into(),
            right: slice(text, hit.end, to).into(),
            cut_left: from > 0,
            cut_right: to < length(text),
            begins: hit.start == 0 && matches!(hit.part, Part::Body(_)),
        }
    }

    /// Lays out the hits of the given articles as lines in the given order.
    pub fn concordance(&self, articles: &[Found], order: Order, left: u32, right: u32) -> Vec<Row> {
        let rows = articles.iter().flat_map(|found| {
            let article = found.article;
            let numbered = (1..).zip(&found.hits);
            numbered.map(move |(number, &hit)| Row {
                article,
                hit,
                number,
                kwic: self.kwic(article, hit, left, right),
            })
        });
        let mut rows: Vec<Row> = rows.collect();
        match order {
            Order::Relevance => {}
            Order::Edition => sort_by_key(&mut rows, |row| (row.article, row.hit)),
            Order::Left => rows = by_text(rows, |kwic| folded(&kwic.left).chars().rev().collect()),
            Order::Right => rows = by_text(rows, |kwic| folded(&kwic.right)),
        }
        rows
    }
}

/// Sorts rows by a text, which is made once for each.
fn by_text(rows: Vec<Row>, text: impl Fn(&Kwic) -> String) -> Vec<Row> {
    let mut keyed: Vec<(String, Row)> =
        rows.into_iter().map(|row| (text(&row.kwic), row)).collect();
    sort(&mut keyed, |a, b| a.0.cmp(&b.0));
    keyed.into_iter().map(|(_, row)| row).collect()
}

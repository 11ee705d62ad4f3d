//! Articles that may be halves of one story, and the pairs of them that can be one at all.

use crate::compile::edition::folios::plain;
use crate::model::{Article, ArticleKind, Edition, JumpDirection, Page};
use crate::text::typeset::{is_closer, is_han, is_stop};
use std::collections::{BTreeMap, BTreeSet};

/// The most halves of one kind that one is weighed against, those nearest to it in the edition.
const NEAR: usize = 24;

/// Holds one article that may be a half.
pub(crate) struct Half {
    /// Its index in the edition.
    pub(crate) article: usize,
    /// The index of the page it stands on.
    page: u32,
    /// That page's number.
    pub(crate) here: Option<String>,
    /// The page that its jump line names; `None` where it has no jump line on this side.
    pub(crate) there: Option<String>,
    /// Whether its text ends in mid-sentence.
    pub(crate) open: bool,
    /// Whether a dateline or byline opens it.
    pub(crate) signed: bool,
    /// Pairs of characters in its headline, and in its headline and text, sorted.
    pub(crate) headline: Vec<Pair>,
    pub(crate) words: Vec<Pair>,
    /// What all its pairs weigh, rare ones more.
    pub(crate) weight: f32,
}

/// Two characters that stand together.
pub(crate) type Pair = [char; 2];

/// Holds the articles of an edition that may be halves.
pub(crate) struct Halves {
    /// Those that go on elsewhere, or may: in the edition's order.
    firsts: Vec<Half>,
    /// Those that began elsewhere, or may.
    seconds: Vec<Half>,
    pub(crate) rarity: Rarity,
}

/// Says what pairs of characters tell of a text.
pub(crate) struct Rarity {
    /// The number of halves, and one.
    all: f32,
    /// In how many halves each pair stands.
    counts: BTreeMap<Pair, u32>,
}

impl Rarity {
    /// Returns what a pair says in nats: the fewer halves have it, the more.
    pub(crate) fn of(&self, pair: &Pair) -> f32 {
        (self.all / self.counts.get(pair).copied().unwrap_or(1) as f32).ln()
    }
}

impl Halves {
    /// Finds the halves of an edition.
    pub(crate) fn of(edition: &Edition) -> Self {
        let [mut firsts, mut seconds] =
            [JumpDirection::To, JumpDirection::From].map(|direction| halves(edition, direction));
        let mut counts: BTreeMap<Pair, u32> = BTreeMap::new();
        for &pair in firsts.iter().chain(&seconds).flat_map(|half| &half.words) {
            *counts.entry(pair).or_default() += 1;
        }
        let all = (firsts.len() + seconds.len() + 1) as f32;
        let rarity = Rarity { all, counts };
        for half in firsts.iter_mut().chain(&mut seconds) {
            half.weight = half.words.iter().map(|pair| rarity.of(pair)).sum();
        }
        Self {
            firsts,
            seconds,
            rarity,
        }
    }

    /// Lists the pairs that can be one story at all: those on two pages of which one jump line names the other's page, or
    /// whose pages have no numbers.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = (&Half, &Half)> {
        let doors = Doors::of(&self.seconds);
        self.firsts.iter().flat_map(move |first| {
            let near = self.near(first, &doors).into_iter();
            near.map(move |second| (first, &self.seconds[second]))
        })
    }

    /// Returns the second halves that a first may go on with, those nearest to it before and after it.
    fn near(&self, first: &Half, doors: &Doors) -> Vec<usize> {
        // No half of a page is the other of one that stands there too, unless several pages have no number.
        let place = |half: &Half| {
            if first.here.is_some() {
                half.page as usize
            } else {
                half.article
            }
        };
        let own = place(first);
        let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
        for list in doors.to(first) {
            let until = list.partition_point(|&second| place(&self.seconds[second]) < own);
            let from = list.partition_point(|&second| place(&self.seconds[second]) <= own);
            before.extend(list[..until].iter().rev().take(NEAR));
            after.extend(list[from..].iter().take(NEAR));
        }
        let before = before.into_iter().rev().take(NEAR);
        before.chain(after.into_iter().take(NEAR)).collect()
    }
}

/// Lists the second halves, by their indices and in their order, under what leads to them.
#[derive(Default)]
struct Doors<'a> {
    /// Under the number of the page they stand on.
    here: BTreeMap<&'a str, Vec<usize>>,
    /// Under the number that their jump line names.
    there: BTreeMap<&'a str, Vec<usize>>,
    /// Those on a page without a number.
    unnumbered: Vec<usize>,
}

impl<'a> Doors<'a> {
    fn of(seconds: &'a [Half]) -> Self {
        let mut doors = Self::default();
        for (index, second) in seconds.iter().enumerate() {
            match &second.here {
                Some(here) => doors.here.entry(here).or_default().push(index),
                None => doors.unnumbered.push(index),
            }
            if let Some(there) = &second.there {
                doors.there.entry(there).or_default().push(index);
            }
        }
        doors
    }

    /// Lists the halves that a first half's jump line leads to, and those whose jump lines lead to it.
    fn to(&self, first: &Half) -> impl Iterator<Item = &[usize]> {
        let named = first
            .there
            .as_deref()
            .and_then(|there| self.here.get(there));
        let naming = match &first.here {
            Some(here) => self.there.get(here.as_str()),
            None => Some(&self.unnumbered),
        };
        named.into_iter().chain(naming).map(Vec::as_slice)
    }
}

/// Takes the articles that may be halves before or after a break.
fn halves(edition: &Edition, direction: JumpDirection) -> Vec<Half> {
    let articles = edition.articles.iter().enumerate();
    let stories = articles
        .filter(|(_, article)| article.kind == ArticleKind::Article && !article.body.is_empty());
    stories
        .filter_map(|(index, article)| half(&edition.pages, index, article, direction))
        .collect()
}

fn half(pages: &[Page], index: usize, article: &Article, direction: JumpDirection) -> Option<Half> {
    let jump = article
        .jumps
        .iter()
        .find(|jump| jump.direction == direction);
    let there = jump.and_then(|jump| jump.page.as_deref()).map(plain);
    let page = *article.pages.first()?;
    let here = pages.get(page as usize)?.number.as_deref().map(plain);
    let open = is_open(article);
    let signed = article.dateline.is_some();
    let may = match direction {
        JumpDirection::To => open,
        JumpDirection::From => !signed,
    };
    if there.is_none() && (here.is_none() || !may) {
        return None;
    }
    let heads = article.headlines.iter().map(|head| head.text.as_str());
    let headline = pairs(heads.clone());
    let words = pairs(heads.chain(article.body.iter().map(|block| block.text.as_str())));
    Some(Half {
        article: index,
        page,
        here,
        there,
        open,
        signed,
        headline,
        words,
        weight: 0.0,
    })
}

/// Says whether a text ends in mid-sentence.
pub(crate) fn is_open(article: &Article) -> bool {
    article.body.last().is_some_and(|block| {
        let last = block.text.chars().rev().find(|&ch| !is_closer(ch));
        !last.is_some_and(is_stop)
    })
}

fn pairs<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for text in texts {
        let chars: Vec<char> = text.chars().collect();
        let two = chars.windows(2).map(|pair| [pair[0], pair[1]]);
        pairs.extend(two.filter(|pair| pair.iter().all(|&ch| is_han(ch))));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

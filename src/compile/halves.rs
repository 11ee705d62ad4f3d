//! Articles that may be halves of one story, and what speaks for two being that. Weights are nats.

use super::classes::{is_closer, is_han, is_stop};
use super::folios::plain;
use crate::model::{Article, ArticleKind, Edition, JumpDirection, Page};
use std::collections::BTreeMap;

/// The most halves of one kind that one is weighed against, those nearest to it in the edition.
const NEAR: usize = 24;
/// What a page's number is worth that the other half's jump line names, or does not.
const NUMBER: f32 = 2.0;
/// The price of a half without a jump line.
const LINE: f32 = 3.0;
/// What a headline is worth that stands on both pages, at most.
const HEADLINE: f32 = 3.0;
/// The share of common words, rare ones counting more, that speaks neither for nor against; and what all would be worth.
const EVEN: f32 = 0.06;
const WORDS: f32 = 30.0;

/// Holds what speaks for two articles being one story; negative speaks against it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bond {
    /// The jump lines and the pages that they name.
    pub(super) numbers: f32,
    /// The headline, printed again or shortened to a word, and the words of the text.
    pub(super) words: f32,
    /// A sentence that runs on over the break.
    pub(super) sentence: f32,
    /// A dateline or byline that opens the second, as if it were a story of its own.
    pub(super) byline: f32,
    /// By how much every other pair with one of the two would be worth less.
    pub(super) margin: f32,
}

impl Bond {
    /// Returns the sum of what was seen.
    pub(super) fn evidence(&self) -> f32 {
        self.numbers + self.words + self.sentence + self.byline
    }
}

/// Holds one article that may be a half.
pub(super) struct Half {
    /// Its index in the edition.
    pub(super) article: usize,
    /// The index of the page it stands on.
    page: u32,
    /// That page's number.
    here: Option<String>,
    /// The page that its jump line names; `None` where it has no jump line on this side.
    there: Option<String>,
    /// Whether its text ends in mid-sentence.
    open: bool,
    /// Whether a dateline or byline opens it.
    signed: bool,
    /// Pairs of characters in its headline, and in its headline and text, sorted.
    headline: Vec<Pair>,
    words: Vec<Pair>,
}

type Pair = [char; 2];

/// Holds the articles of an edition that may be halves.
pub(super) struct Halves {
    /// Those that go on elsewhere, or may: in the edition's order.
    firsts: Vec<Half>,
    /// Those that began elsewhere, or may.
    seconds: Vec<Half>,
    /// In how many halves each pair of characters stands.
    counts: BTreeMap<Pair, u32>,
}

impl Halves {
    /// Finds the halves of an edition.
    pub(super) fn of(edition: &Edition) -> Self {
        let [firsts, seconds] =
            [JumpDirection::To, JumpDirection::From].map(|direction| halves(edition, direction));
        let mut counts: BTreeMap<Pair, u32> = BTreeMap::new();
        for &pair in firsts.iter().chain(&seconds).flat_map(|half| &half.words) {
            *counts.entry(pair).or_default() += 1;
        }
        Self {
            firsts,
            seconds,
            counts,
        }
    }

    /// Lists the pairs that can be one story at all.
    pub(super) fn candidates(&self) -> impl Iterator<Item = (&Half, &Half)> {
        self.firsts.iter().flat_map(|first| {
            let at = self
                .seconds
                .partition_point(|second| second.article < first.article);
            let fits = |second: &&Half| possible(first, second);
            let before = self.seconds[..at].iter().rev().filter(fits).take(NEAR);
            let after = self.seconds[at..].iter().filter(fits).take(NEAR);
            before.chain(after).map(move |second| (first, second))
        })
    }

    /// Weighs two halves against each other.
    pub(super) fn bond(&self, first: &Half, second: &Half) -> Bond {
        let line = |half: &Half| if half.there.is_some() { 0.0 } else { -LINE };
        let numbers = names(first, second) + names(second, first) + line(first) + line(second);
        let headline = match (first.headline.len(), second.headline.len()) {
            (0, _) | (_, 0) => 0.0,
            (_, own) => {
                let again = shared(&first.headline, &second.headline).count();
                // A keyword stands for a headline: 治水十年.
                HEADLINE * (2.0 * again as f32 / own as f32 - 0.4).min(1.0)
            }
        };
        let rarity = |pair: &Pair| {
            let all = (self.firsts.len() + self.seconds.len() + 1) as f32;
            (all / self.counts.get(pair).copied().unwrap_or(1) as f32).ln()
        };
        let common: f32 = shared(&first.words, &second.words).map(rarity).sum();
        let whole = |half: &Half| half.words.iter().map(rarity).sum::<f32>();
        let share = common / whole(first).min(whole(second)).max(1.0);
        Bond {
            numbers,
            words: headline + (WORDS * (share - EVEN)).clamp(-2.0, 4.0),
            sentence: match (first.open, second.signed) {
                (true, false) => 1.5,
                _ => 0.0,
            },
            byline: if second.signed { -3.0 } else { 0.0 },
            margin: 0.0,
        }
    }
}

/// Says what the jump line of one half says of the other's page.
fn names(half: &Half, other: &Half) -> f32 {
    match (&half.there, &other.here) {
        (Some(there), Some(here)) if there == here => NUMBER,
        (Some(_), Some(_)) => -NUMBER,
        _ => 0.0,
    }
}

/// Says whether two halves stand on two pages, and their jump lines do not both deny it; a half without a jump line must
/// stand where the other points, one before the break must end in mid-sentence, one after it have no byline.
fn possible(first: &Half, second: &Half) -> bool {
    let apart =
        first.article != second.article && (first.page != second.page || first.here.is_none());
    let named = [names(first, second), names(second, first)];
    let said = named.iter().sum::<f32>() >= 0.0;
    apart
        && match (&first.there, &second.there) {
            (Some(_), Some(_)) => said,
            (Some(_), None) => named[0] > 0.0 && !second.signed,
            (None, Some(_)) => named[1] > 0.0 && first.open,
            (None, None) => false,
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
    })
}

/// Says whether a text ends in mid-sentence.
pub(super) fn is_open(article: &Article) -> bool {
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

/// Lists the pairs that stand in both.
fn shared<'a>(left: &'a [Pair], right: &'a [Pair]) -> impl Iterator<Item = &'a Pair> {
    let (few, many) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    few.iter().filter(|pair| many.binary_search(pair).is_ok())
}

//! Ranking: a sum of reasons, each of which the reader can see.

use super::matching::is_title;
use super::results::Found;
use super::seek::Candidate;
use super::{Hit, Index};
use crate::model::{HeadlineRole, Part};
use crate::text::sort_by_key;

/// Says why an article stands where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What was seen.
    pub kind: ReasonKind,
    /// What it adds to the score.
    pub weight: i32,
    /// The term it speaks of, as an index into the query's terms, where it speaks of one.
    pub term: Option<u32>,
}

/// Lists what ranks an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonKind {
    /// A term stands in the main headline.
    MainTitle,
    /// A term stands in a kicker, a deck or a subhead.
    OtherTitle,
    /// A term is the whole name of someone or something the article speaks of.
    WholeName,
    /// Several terms stand in one sentence.
    SameSentence,
    /// How often the terms stand in the article.
    Frequency,
    /// How densely, by the article's length.
    Density,
    /// The first paragraph holds a term.
    Opening,
}

/// A headline says what a story is about; above 60 no number of places in the text could outweigh one in a headline.
const MAIN_TITLE: i32 = 40;
/// Below 20 a deck would be worth less than an opening, above 40 as much as the headline.
const OTHER_TITLE: i32 = 25;
/// A whole name is surely meant; at 0 邵阳 inside 邵阳经开区 would count as much as 邵阳.
const WHOLE_NAME: i32 = 12;
/// Terms in one sentence belong together; at 0 two ends of a long story would do as well.
const SAME_SENTENCE: i32 = 20;
/// Per doubling of the number of places: the tenth says less than the second. Above 15 long stories always win.
const FREQUENCY: i32 = 8;
/// The most that density adds, reached at one place per hundred characters; above 30 a short notice always wins.
const DENSITY: i32 = 12;
/// News says the weightiest thing first.
const OPENING: i32 = 10;

/// Weighs an article against the terms it meets.
pub(super) fn rank(index: &Index, number: usize, candidate: Candidate) -> Found {
    let article = index.article(number);
    let hits = candidate.hits;
    let mut reasons = Vec::new();
    for &term in &candidate.terms {
        let term = term as u32;
        let of_term: Vec<&Hit> = hits.iter().filter(|hit| hit.term == term).collect();
        let main = |hit: &&Hit| matches!(hit.part, Part::Headline(h) if article.headlines[usize::from(h)].role == HeadlineRole::Main);
        if of_term.iter().any(main) {
            reasons.push(Reason {
                kind: ReasonKind::MainTitle,
                weight: MAIN_TITLE,
                term: Some(term),
            });
        } else if of_term.iter().any(|hit| is_title(article, hit.part)) {
            reasons.push(Reason {
                kind: ReasonKind::OtherTitle,
                weight: OTHER_TITLE,
                term: Some(term),
            });
        }
        if of_term.iter().any(|hit| is_name(index, number, hit)) {
            reasons.push(Reason {
                kind: ReasonKind::WholeName,
                weight: WHOLE_NAME,
                term: Some(term),
            });
        }
    }
    if candidate.together > 1 {
        reasons.push(Reason {
            kind: ReasonKind::SameSentence,
            weight: SAME_SENTENCE,
            term: None,
        });
    }
    if !hits.is_empty() {
        let doublings = (hits.len() + 1).ilog2() as i32;
        reasons.push(Reason {
            kind: ReasonKind::Frequency,
            weight: FREQUENCY * doublings,
            term: None,
        });
        let per_hundred =
            (hits.len() as i32 * 100 * DENSITY) / (index.length(number) as i32).max(100);
        reasons.push(Reason {
            kind: ReasonKind::Density,
            weight: per_hundred.min(DENSITY),
            term: None,
        });
        if hits.iter().any(|hit| hit.part == Part::Body(0)) {
            reasons.push(Reason {
                kind: ReasonKind::Opening,
                weight: OPENING,
                term: None,
            });
        }
    }
    reasons.retain(|reason| reason.weight > 0);
    sort_by_key(&mut reasons, |reason| std::cmp::Reverse(reason.weight));
    let score = reasons.iter().map(|reason| reason.weight).sum();
    Found {
        article: number,
        hits,
        score,
        reasons,
    }
}

/// Says whether a hit is exactly one mention.
fn is_name(index: &Index, number: usize, hit: &Hit) -> bool {
    let mentions = &index.article(number).mentions;
    let at =
        mentions.partition_point(|mention| (mention.part, mention.start) < (hit.part, hit.start));
    mentions[at..]
        .iter()
        .take_while(|m| m.part == hit.part && m.start == hit.start)
        .any(|m| m.end == hit.end)
}

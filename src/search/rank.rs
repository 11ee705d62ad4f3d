//! Ranking: a sum of reasons, each of which the reader can see.

use super::matching::is_title;
use super::results::Found;
use super::seek::Candidate;
use super::{Hit, Index};
use crate::model::{HeadlineRole, Part};

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
    let mut reasons = Reasons::default();
    for &term in &candidate.terms {
        let term = term as u32;
        let of_term = || hits.iter().filter(move |hit| hit.term == term);
        let main = |hit: &Hit| matches!(hit.part, Part::Headline(h) if article.headlines[usize::from(h)].role == HeadlineRole::Main);
        if of_term().any(main) {
            reasons.add(ReasonKind::MainTitle, MAIN_TITLE, Some(term));
        } else if of_term().any(|hit| is_title(article, hit.part)) {
            reasons.add(ReasonKind::OtherTitle, OTHER_TITLE, Some(term));
        }
        if of_term().any(|hit| is_name(index, number, hit)) {
            reasons.add(ReasonKind::WholeName, WHOLE_NAME, Some(term));
        }
    }
    if candidate.together > 1 {
        reasons.add(ReasonKind::SameSentence, SAME_SENTENCE, None);
    }
    if !hits.is_empty() {
        let doublings = (hits.len() + 1).ilog2() as i32;
        reasons.add(ReasonKind::Frequency, FREQUENCY * doublings, None);
        let per_hundred =
            (hits.len() as i32 * 100 * DENSITY) / (index.length(number) as i32).max(100);
        reasons.add(ReasonKind::Density, per_hundred.min(DENSITY), None);
        if hits.iter().any(|hit| hit.part == Part::Body(0)) {
            reasons.add(ReasonKind::Opening, OPENING, None);
        }
    }
    Found {
        article: number,
        hits,
        score: reasons.score,
        reasons: reasons.found,
    }
}

/// Gathers reasons, the weightiest first; equals keep their order.
#[derive(Default)]
struct Reasons {
    found: Vec<Reason>,
    score: i32,
}

impl Reasons {
    fn add(&mut self, kind: ReasonKind, weight: i32, term: Option<u32>) {
        if weight > 0 {
            let at = self.found.partition_point(|reason| reason.weight >= weight);
            self.found.insert(at, Reason { kind, weight, term });
            self.score += weight;
        }
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

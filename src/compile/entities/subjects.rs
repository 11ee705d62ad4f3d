//! What an article is about: topics by the words that speak for them.

use super::lexicon::{Lexicon, Marks, Word, lines};
use crate::model::{Article, Part};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// How loud a word of a headline speaks, against one in the body.
const HEADLINE: f32 = 2.5;

/// How often a word counts at most: a text that repeats one word is not more about it.
const REPEATED: f32 = 3.0;

/// What the words of a topic must come to.
const LEAST: f32 = 6.0;

/// How many different words a topic needs.
const WORDS: usize = 3;

/// The share of the strongest topic's weight that a further one needs.
const SHARE: f32 = 0.6;

/// How many topics an article has at most.
const MOST: usize = 2;

/// Holds the topics and their words; a word's `cost` is its weight, its mark the topic's number.
struct Topics {
    names: Vec<&'static str>,
    words: Lexicon,
}

impl Topics {
    fn common() -> &'static Self {
        static COMMON: OnceLock<Topics> = OnceLock::new();
        COMMON.get_or_init(|| {
            let (mut names, mut words) = (Vec::new(), Vec::new());
            for (bit, line) in lines(include_str!("data/subjects.txt")).enumerate() {
                let mut fields = line.split(' ');
                names.extend(fields.next());
                words.extend(fields.map(|field| {
                    let word = field.trim_end_matches('*');
                    let weight = if word.len() < field.len() { 2.0 } else { 1.0 };
                    let known = Word {
                        cost: weight,
                        pos: '-',
                        marks: Marks(1 << bit),
                    };
                    (word.chars().collect(), known)
                }));
            }
            Self {
                names,
                words: Lexicon::new(words),
            }
        })
    }
}

/// Names the topics of an article, strongest first; none where its words do not say.
pub(super) fn subjects(article: &Article) -> Vec<String> {
    let topics = Topics::common();
    let mut heard: BTreeMap<(usize, &[char]), f32> = BTreeMap::new();
    let texts: Vec<(bool, Vec<char>)> = Part::all(article)
        .filter_map(|(part, text)| {
            let chars = text.chars().filter(|c| !c.is_whitespace()).collect();
            match part {
                Part::Headline(_) => Some((true, chars)),
                Part::Body(_) => Some((false, chars)),
                Part::Byline | Part::Credit => None,
            }
        })
        .collect();
    for (headline, chars) in &texts {
        let mut at = 0;
        while at < chars.len() {
            let mut longest = None;
            topics
                .words
                .prefixes(&chars[at..], |size, word| longest = Some((size, *word)));
            let Some((size, word)) = longest else {
                at += 1;
                continue;
            };
            let loud = word.cost * if *headline { HEADLINE } else { 1.0 };
            for topic in (0..topics.names.len()).filter(|&topic| word.marks.any(Marks(1 << topic)))
            {
                let weight = heard.entry((topic, &chars[at..at + size])).or_default();
                *weight = (*weight + loud).min(word.cost * REPEATED);
            }
            at += size;
        }
    }
    let mut weights: Vec<(f32, usize)> = (0..topics.names.len())
        .filter_map(|topic| {
            let own = heard.iter().filter(|((of, _), _)| *of == topic);
            let (words, weight) = own.fold((0, 0.0), |(words, sum), (_, weight)| {
                (words + 1, sum + weight)
            });
            (words >= WORDS && weight >= LEAST).then_some((weight, topic))
        })
        .collect();
    weights.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let strongest = weights.first().map_or(0.0, |first| first.0);
    weights
        .into_iter()
        .take(MOST)
        .filter(|(weight, _)| *weight >= strongest * SHARE)
        .map(|(_, topic)| topics.names[topic].to_owned())
        .collect()
}

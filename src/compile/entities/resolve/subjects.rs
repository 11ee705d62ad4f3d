//! What an article is about: topics by the words that speak for them.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks, Word};
use crate::compile::lexis::lines::lines;
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
            for (bit, line) in lines(include_str!("../data/subjects.txt")).enumerate() {
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
pub(crate) fn subjects(article: &Article) -> Vec<String> {
    topics(Part::all(article).filter_map(|(part, text)| match part {
        Part::Headline(_) => Some((true, text)),
        Part::Body(_) => Some((false, text)),
        Part::Byline | Part::Credit => None,
    }))
}

/// Weighs texts, each with whether it is a headline.
fn topics<'a>(texts: impl Iterator<Item = (bool, &'a str)>) -> Vec<String> {
    let topics = Topics::common();
    let mut heard: BTreeMap<(usize, &[char]), f32> = BTreeMap::new();
    let texts: Vec<(bool, Vec<char>)> = texts
        .map(|(headline, text)| {
            let chars = text.chars().filter(|c| !c.is_whitespace()).collect();
            (headline, chars)
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

#[cfg(test)]
mod tests {
    use super::topics;
    use serde_json::Value;

    /// Articles of the marked sets by their ids, and what a reader says they are about first of all.
    const READ: [(&str, &str, &str); 21] = [
        ("bundled", "seed-5", "健康"),
        ("practice", "n06", "法治"),
        ("practice", "n09", "教育"),
        ("practice", "n24", "经济"),
        ("practice", "n27", "天气"),
        ("practice", "n36", "法治"),
        ("practice", "n39", "生活休闲"),
        ("practice", "np1", "环境"),
        ("genres", "w07", "文化"),
        ("genres", "w09", "法治"),
        ("genres", "w10", "体育"),
        ("genres", "w16", "政治"),
        ("genres", "w20", "灾害事故"),
        ("genres", "w22", "健康"),
        ("genres", "x02", "法治"),
        ("fresh4", "f02", "经济"),
        ("fresh4", "f03", "文化"),
        ("fresh4", "f04", "体育"),
        ("fresh4", "f06", "法治"),
        ("fresh4", "f07", "科技"),
        ("fresh4", "f08", "天气"),
    ];

    fn found(set: &str, id: &str) -> Vec<String> {
        let file = match set {
            "bundled" => include_str!("../../../../tests/golden/entities/bundled.json"),
            "practice" => include_str!("../../../../tests/golden/entities/practice.json"),
            "genres" => include_str!("../../../../tests/golden/entities/genres.json"),
            _ => include_str!("../../../../tests/golden/entities/fresh4.json"),
        };
        let gold: Value = serde_json::from_str(file).expect("the golden file is JSON");
        let all = gold["articles"].as_array().expect("it holds articles");
        let article = all.iter().find(|article| article["id"] == id);
        let segments = article.expect("the article is there")["segments"].as_array();
        topics(segments.into_iter().flatten().filter_map(|segment| {
            let headline = segment["kind"].as_str()?.contains("headline");
            (segment["kind"] != "byline").then_some((headline, segment["text"].as_str()?))
        }))
    }

    #[test]
    fn articles_are_about_what_readers_say() {
        let wrong: Vec<String> = READ
            .iter()
            .filter_map(|(set, id, topic)| {
                let found = found(set, id);
                let first = found.first().map_or("", String::as_str);
                (first != *topic).then(|| format!("{set} {id}: {found:?}, not {topic}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn one_loud_word_names_no_topic() {
        assert_eq!(topics([(true, "法院法院法院")].into_iter()), [""; 0]);
    }
}

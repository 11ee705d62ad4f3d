//! What an article said once, it may say again without help: names found by good evidence are found everywhere.

use crate::compile::entities::lexicon::short_forms::short_forms;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks, Word};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::is_han;
use crate::compile::entities::pieces::segment::Reading;
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::model::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// What a remembered name costs.
const KNOWN: f32 = 6.0;

/// A name and what it is.
type Known = (Vec<char>, Marks);

/// Holds the names that are worth knowing in other articles: those that nothing else can look like.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    names: BTreeMap<Vec<char>, Marks>,
    /// How long the names are that begin with two characters, in characters.
    lengths: BTreeMap<[char; 2], BTreeSet<usize>>,
    /// A sieve of those two characters: most pairs of a text begin no name. Empty where there are no names.
    sieve: Vec<u64>,
}

/// Returns the place of two characters in a sieve of so many words.
fn sieve(pair: [char; 2], words: usize) -> (usize, u64) {
    let code = u64::from(u32::from(pair[0])) << 32 | u64::from(u32::from(pair[1]));
    let hash = (code.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize;
    ((hash / 64) & words.wrapping_sub(1), 1 << (hash % 64))
}

impl Shared {
    /// Takes the names of all articles.
    pub(crate) fn of<'a, Article>(articles: impl Iterator<Item = Article>) -> Self
    where
        Article: Iterator<Item = &'a Reading>,
    {
        let mut shared = Self::default();
        for article in articles {
            shared.note(article);
        }
        let pairs = shared.lengths.len();
        // A word for each pair lets at most one pair of sixty through that begins no name.
        shared.sieve = vec![
            0;
            if pairs == 0 {
                0
            } else {
                pairs.next_power_of_two()
            }
        ];
        for pair in shared.lengths.keys() {
            let (slot, bit) = sieve(*pair, shared.sieve.len());
            shared.sieve[slot] |= bit;
        }
        shared
    }

    /// Notes the names of an article.
    fn note<'a>(&mut self, article: impl Iterator<Item = &'a Reading>) {
        for reading in article {
            for name in &reading.names {
                let text = &reading.line.chars[name.start..name.end];
                let marks = match name.kind {
                    EntityKind::Person
                        if text.len() >= 3
                            && matches!(
                                name.evidence,
                                Evidence::Byline | Evidence::PersonTitle | Evidence::PersonDot
                            ) =>
                    {
                        Marks::PERSON
                    }
                    EntityKind::Organisation if text.len() >= 5 => Marks::ORG,
                    _ => continue,
                };
                self.lengths
                    .entry([text[0], text[1]])
                    .or_default()
                    .insert(text.len());
                self.names.insert(text.to_vec(), marks);
            }
        }
    }

    /// Lists the names that stand in a text, in time that does not depend on how many there are in the edition.
    fn within<'a>(&'a self, text: &'a [char]) -> impl Iterator<Item = Known> + 'a {
        text.windows(2).enumerate().flat_map(move |(start, pair)| {
            let pair = [pair[0], pair[1]];
            let (slot, bit) = sieve(pair, self.sieve.len());
            let maybe = self.sieve.get(slot).is_some_and(|bits| bits & bit != 0);
            let lengths = maybe.then(|| self.lengths.get(&pair)).flatten();
            lengths.into_iter().flatten().filter_map(move |length| {
                let name = text.get(start..start + length)?;
                let (name, marks) = self.names.get_key_value(name)?;
                Some((name.clone(), *marks))
            })
        })
    }
}

/// Collects the names of an article into a lexicon for a second reading, with those that others made known.
pub(crate) fn remember<'a>(
    article: impl Iterator<Item = &'a Reading> + Clone,
    shared: &Shared,
) -> Lexicon {
    let mut names: BTreeMap<Vec<char>, Marks> = BTreeMap::new();
    for reading in article.clone() {
        names.extend(shared.within(&reading.line.chars));
    }
    let mut quoted: BTreeMap<Vec<char>, bool> = BTreeMap::new();
    let article_lines: Vec<&[char]> = article
        .clone()
        .map(|reading| &reading.line.chars[..])
        .collect();
    for reading in article {
        for quote in quotes(&reading.line.chars) {
            let known = quoted.contains_key(quote);
            quoted.insert(quote.to_vec(), known);
        }
        for name in &reading.names {
            let text = reading.line.chars[name.start..name.end].to_vec();
            match name.kind {
                EntityKind::Person if name.evidence != Evidence::PersonName => {
                    for part in parts(&text) {
                        names.entry(part.to_vec()).or_insert(Marks::PERSON);
                    }
                    names.insert(text, Marks::PERSON);
                }
                // 镇政府 may be the end of 往洞镇政府.
                EntityKind::Organisation
                    if text.len() > 2 && !matches!(text[0], '镇' | '乡' | '村') =>
                {
                    for short in short_forms(&text) {
                        names.entry(short).or_insert(Marks::ORG);
                    }
                    names.insert(text, Marks::ORG);
                }
                EntityKind::Term if name.evidence == Evidence::TermQuote => {
                    names.entry(text).or_insert(Marks::TERM);
                }
                EntityKind::Place
                    if matches!(name.evidence, Evidence::PlaceTown | Evidence::PlaceTownship)
                        && text.len() > 2 =>
                {
                    names.entry(text).or_insert(Marks::NATURE);
                }
                // 沃利索 is a town wherever it stands, once the article has called it one.
                EntityKind::Place if name.evidence == Evidence::PlaceSounds && text.len() > 2 => {
                    names.entry(text).or_insert(Marks::NATURE);
                }
                _ => {}
            }
            if matches!(
                name.evidence,
                Evidence::PlaceTown | Evidence::PlaceTownship | Evidence::PlaceChain
            ) {
                towns(&reading.line.chars[name.start..name.end], &mut names);
            }
            if name.kind != EntityKind::Person {
                divisions(&reading.line.chars[name.start..name.end], &mut names);
            }
        }
    }
    lengthen(article_lines.into_iter(), &mut names);
    // What an article quotes twice it uses as a term.
    for (text, again) in quoted {
        if again {
            names.entry(text).or_insert(Marks::TERM);
        }
    }
    Lexicon::new(
        names
            .into_iter()
            .map(|(text, marks)| {
                (
                    text,
                    Word {
                        cost: KNOWN,
                        pos: '-',
                        marks,
                    },
                )
            })
            .collect(),
    )
}

/// Takes a name of two characters for half of one where the same third one always follows: 邓前 of 邓前堆.
fn lengthen<'a>(
    lines: impl Iterator<Item = &'a [char]> + Clone,
    names: &mut BTreeMap<Vec<char>, Marks>,
) {
    let person = |(name, marks): (&Vec<char>, &Marks)| {
        (name.len() == 2 && marks.any(Marks::PERSON)).then(|| name.clone())
    };
    let short: Vec<Vec<char>> = names.iter().filter_map(person).collect();
    for name in short {
        let (mut next, mut count, mut same) = (None, 0, true);
        for line in lines.clone() {
            for at in 0..line.len().saturating_sub(1) {
                if name == [line[at], line[at + 1]] {
                    let after = line.get(at + 2).copied().filter(|&c| is_han(c));
                    same &= count == 0 || after == next;
                    (next, count) = (after, count + 1);
                }
            }
        }
        // 万荣队 is a team.
        let third = next.filter(|c| same && count >= 2 && !"队厂局镇县院店".contains(*c));
        if let Some(third) = third {
            names.remove(&name);
            names.insert([&name[..], &[third]].concat(), Marks::PERSON);
        }
    }
}

/// Lists the parts of a name with dots that may stand for the whole: 特斯法耶 of 特斯法耶·贝克勒.
fn parts(name: &[char]) -> impl Iterator<Item = &[char]> {
    let parts = name.split(|&c| c == '·');
    let alone = name.contains(&'·').then_some(parts);
    alone.into_iter().flatten().filter(|part| {
        part.len() >= 2
            && part.iter().all(|&c| is_han(c))
            && Lexicon::common().get(part).is_none_or(|word| {
                word.cost > 13.0
                    && !word
                        .marks
                        .any(Marks::DIVISION.or(Marks::SHORT_DIVISION).or(Marks::WORLD))
            })
    })
}

/// Lists what stands between quotes and can be a term: three characters to twelve without marks.
fn quotes(chars: &[char]) -> impl Iterator<Item = &[char]> {
    let open = (0..chars.len()).filter(|&at| chars[at] == '“');
    open.filter_map(|at| {
        let rest = &chars[at + 1..];
        let close = rest.iter().take(13).position(|&c| c == '”')?;
        let inner = &rest[..close];
        (close >= 3 && inner.iter().all(|c| c.is_alphanumeric())).then_some(inner)
    })
}

/// Notes the short names of divisions named in full: after 三门县, 三门 is a place too.
fn divisions(name: &[char], names: &mut BTreeMap<Vec<char>, Marks>) {
    let (common, divisions) = (Lexicon::common(), Divisions::common());
    for start in 0..name.len() {
        common.prefixes(&name[start..], |size, word| {
            if word.marks.any(Marks::SHORT_DIVISION) && size == 2 {
                for letter in [name[start], name[start + 1]] {
                    names.entry(vec![letter]).or_insert(Marks::ABBREVIATION);
                }
            }
            if word.marks.any(Marks::DIVISION) && size > 2 {
                let full: String = name[start..start + size].iter().collect();
                for &index in divisions.find(&full) {
                    let short = &divisions.all()[index].short;
                    for letter in short.chars().next().into_iter().chain(short.chars().last()) {
                        names.entry(vec![letter]).or_insert(Marks::ABBREVIATION);
                    }
                    if short.chars().count() >= 2 && *short != full {
                        names
                            .entry(short.chars().collect())
                            .or_insert(Marks::SHORT_DIVISION);
                    }
                }
            }
        });
    }
}

/// Notes the towns and villages of a place and their names proper: 严塘镇, 严塘, 白水洞村 and 白水洞 of 新邵县严塘镇白水洞村.
fn towns(place: &[char], names: &mut BTreeMap<Vec<char>, Marks>) {
    let mut start = 0;
    for (at, c) in place.iter().enumerate() {
        let part = &place[start..=at];
        match c {
            '县' | '市' | '区' | '旗' if part.len() >= 2 => start = at + 1,
            '镇' | '乡' | '村' if part.len() >= 3 => {
                let stem = &part[..part.len() - 1];
                // 小镇 and 古村 are no part of a name.
                if stem.ends_with(&['小']) || stem.ends_with(&['古']) || stem.ends_with(&['乡'])
                {
                    continue;
                }
                names.entry(part.to_vec()).or_insert(Marks::NATURE);
                if Lexicon::common().get(stem).is_none() && !stem.ends_with(&['族']) {
                    names.entry(stem.to_vec()).or_insert(Marks::NATURE);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

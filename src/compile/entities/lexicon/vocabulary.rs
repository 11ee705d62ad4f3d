//! The data files → the words that the rules know: `Lexicon::common`.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks, Word};
use crate::compile::lexis::gazetteer::divisions::{Divisions, VAGUE_NAMES};
use crate::compile::lexis::lines::lines;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The cost from which a word is too rare to cast doubt on a place of the same name.
const RARE: f32 = 14.3;

/// The cost of a division's full name as a word.
const DIVISION_COST: f32 = 9.0;

/// The cost of a division's short name, by level: a county is named less often than a province.
const SHORT_COST: [f32; 3] = [8.5, 9.5, 12.5];

/// The lists whose words carry one mark each.
const LISTS: [(&str, Marks, f32); 13] = [
    (include_str!("../data/titles.txt"), Marks::TITLE, 9.5),
    (include_str!("../data/says.txt"), Marks::SAYS, 8.5),
    (include_str!("../data/org_ends.txt"), Marks::ORG_END, 10.0),
    (include_str!("../data/trades.txt"), Marks::TRADE, 10.5),
    (include_str!("../data/orgs.txt"), Marks::ORG, 11.0),
    (
        include_str!("../data/orgs_taiwan_hongkong.txt"),
        Marks::ORG,
        7.0,
    ),
    (include_str!("../data/persons.txt"), Marks::FAMED, 9.0),
    (include_str!("../data/organs.txt"), Marks::ORGAN, 10.5),
    (
        include_str!("../data/place_ends.txt"),
        Marks::PLACE_END,
        10.5,
    ),
    (include_str!("../data/nature.txt"), Marks::NATURE, 10.0),
    (include_str!("../data/world.txt"), Marks::WORLD, 9.5),
    (
        include_str!("../data/event_ends.txt"),
        Marks::EVENT_END,
        10.5,
    ),
    (include_str!("../data/products.txt"), Marks::PRODUCT, 11.0),
];

/// The cost that the first character of the scale stands for, and that of one step.
const SCALE: (f32, f32) = (4.0, 0.5);

/// Reads the common words: by their first characters, with their costs and parts of speech in two lines at the end.
fn common_words() -> impl Iterator<Item = (Vec<char>, Word)> {
    let file = include_str!("../data/words.txt").trim_end();
    let (words, parts) = file.rsplit_once('\n').unwrap_or_default();
    let (words, costs) = words.rsplit_once('\n').unwrap_or_default();
    let texts = lines(words).flat_map(|line| {
        let head = line.chars().next();
        let tails = line[head.map_or(0, char::len_utf8)..].split(' ');
        tails.map(move |tail| head.into_iter().chain(tail.chars()).collect())
    });
    texts
        .zip(costs.bytes().zip(parts.chars()))
        .map(|(text, (cost, pos))| {
            let word = Word {
                cost: SCALE.0 + SCALE.1 * f32::from(cost.saturating_sub(b'0')),
                pos,
                marks: Marks::default(),
            };
            (text, word)
        })
}

impl Lexicon {
    /// The words of the data files; read once.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<Lexicon> = OnceLock::new();
        COMMON.get_or_init(|| Self::new(read()))
    }
}

/// Reads the words of all data files, with what they are and cost.
fn read() -> Vec<(Vec<char>, Word)> {
    let mut list: Vec<(Vec<char>, Word)> = Vec::with_capacity(90_000);
    list.extend(common_words());
    for (file, cost) in [
        (include_str!("../data/news.txt"), 11.0),
        (VAGUE_NAMES, 12.0),
    ] {
        for text in lines(file).flat_map(str::split_whitespace) {
            list.push((
                text.chars().collect(),
                Word {
                    cost,
                    pos: 'n',
                    marks: Marks::default(),
                },
            ));
        }
    }
    for (file, marks, cost) in LISTS {
        for text in lines(file).flat_map(str::split_whitespace) {
            list.push((
                text.chars().collect(),
                Word {
                    cost,
                    pos: '-',
                    marks,
                },
            ));
        }
    }
    let common: BTreeSet<String> = list
        .iter()
        .filter(|(_, word)| word.pos != '-' && word.cost < RARE)
        .map(|(text, _)| text.iter().collect())
        .collect();
    for division in Divisions::common().all() {
        if division.name_stands() {
            list.push((
                division.name.chars().collect(),
                Word {
                    cost: DIVISION_COST,
                    pos: '-',
                    marks: Marks::DIVISION,
                },
            ));
        }
        if division.short_stands(common.contains(&division.short)) {
            let cost = SHORT_COST[usize::from(division.level)];
            list.push((
                division.short.chars().collect(),
                Word {
                    cost,
                    pos: '-',
                    marks: Marks::SHORT_DIVISION,
                },
            ));
        }
    }
    list
}

//! Where a text is at home, and which of the divisions and towns of one name it means.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::segment::Reading;
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::compile::lexis::gazetteer::towns::{LONGEST, Towns};
use crate::model::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// Holds where a text is at home, from the names in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Home {
    /// The province's index among the divisions.
    pub(crate) province: Option<usize>,
    /// The prefecture's index.
    pub(crate) city: Option<usize>,
    /// The county's index.
    pub(crate) county: Option<usize>,
    /// The divisions that the text names.
    pub(crate) named: BTreeSet<usize>,
}

impl Home {
    /// Weighs the divisions that the paper and its texts name.
    pub(crate) fn of<'a>(paper: &str, readings: impl Iterator<Item = &'a Reading>) -> Self {
        let mut places = Places::default();
        places.weigh(&paper.chars().collect::<Vec<char>>(), 40);
        for reading in readings {
            for name in &reading.names {
                let text = &reading.line.chars[name.start..name.end];
                match name.kind {
                    EntityKind::Place => places.weigh(text, 2),
                    EntityKind::Organisation if name.evidence == Evidence::BylineMedium => {
                        places.weigh(text, 10);
                    }
                    EntityKind::Organisation => places.weigh(text, 2),
                    _ => {}
                }
            }
        }
        Self {
            named: places.named,
            ..Self::choose(&places.weights)
        }
    }

    /// Chooses the divisions named oftenest; `weights` holds names of divisions and how much each speaks.
    pub(crate) fn choose(weights: &BTreeMap<String, u32>) -> Self {
        let divisions = Divisions::common();
        let mut levels: [BTreeMap<usize, u32>; 3] = Default::default();
        for (name, weight) in weights {
            let homonyms = divisions.find(name);
            // A name that several divisions bear speaks for none of them.
            let [index] = homonyms else {
                if let Some(&first) = homonyms.first()
                    && divisions.all()[first].level < 2
                {
                    *levels[usize::from(divisions.all()[first].level)]
                        .entry(first)
                        .or_default() += weight;
                }
                continue;
            };
            let mut at = Some(*index);
            while let Some(i) = at {
                *levels[usize::from(divisions.all()[i].level)]
                    .entry(i)
                    .or_default() += weight;
                at = divisions.all()[i].parent;
            }
        }
        let most = |level: usize, within: Option<usize>| {
            let inside = |&(index, _): &(&usize, &u32)| {
                within.is_none() || divisions.all()[*index].parent == within
            };
            levels[level]
                .iter()
                .filter(inside)
                .max_by_key(|(index, weight)| (**weight, std::cmp::Reverse(**index)))
                .map(|(index, _)| *index)
        };
        let province = most(0, None);
        let city = province.and_then(|province| most(1, Some(province)));
        let county = city.or(province).and_then(|parent| most(2, Some(parent)));
        Self {
            province,
            city,
            county,
            named: BTreeSet::new(),
        }
    }

    /// Finds the division that `name` means here: the one that lies nearest to home, else the largest.
    pub(crate) fn division(&self, name: &str) -> Option<usize> {
        let divisions = Divisions::common();
        let found = divisions.find(name);
        let chars: Vec<char> = name.chars().collect();
        let stands = Lexicon::common()
            .get(&chars)
            .is_some_and(|word| word.marks.any(Marks::DIVISION.or(Marks::SHORT_DIVISION)));
        let near = |&&index: &&usize| {
            let mut at = Some(index);
            let mut steps = 0;
            while let Some(i) = at {
                if Some(i) == self.county || Some(i) == self.city || Some(i) == self.province {
                    return steps;
                }
                at = divisions.all()[i].parent;
                steps += 1;
            }
            9 + divisions.all()[index].level
        };
        // 白水 is a common word: it is the county only where that lies near.
        let known = |index: &&usize| stands || near(index) < 2;
        found.iter().filter(known).min_by_key(near).copied()
    }

    /// Returns the full name of the division that 省, 市 or 县 means here.
    pub(crate) fn owner(&self, level: char) -> Option<usize> {
        let divisions = Divisions::common();
        match level {
            '省' => self.province,
            '市' => self.city.or(self
                .county
                .filter(|&county| divisions.all()[county].name.ends_with('市'))),
            '州' | '盟' => self.city,
            '县' | '区' | '旗' => self
                .county
                .filter(|&county| divisions.all()[county].name.ends_with(level)),
            _ => None,
        }
    }

    /// Finds the town whose full name begins `name`: the length of that in bytes, and the county it lies in.
    ///
    /// Of towns of one name it is the one of the home county, of a county that the text names, or of the home city;
    /// where that leaves more than one, nobody knows which is meant.
    pub(crate) fn town(&self, name: &str, inside: Option<usize>) -> Option<(usize, usize)> {
        let chars: Vec<char> = name.chars().take(LONGEST).collect();
        let size = (2..=chars.len())
            .rev()
            .find(|&size| Towns::common().knows(&chars[..size]))?;
        let divisions = Divisions::common();
        let all: Vec<usize> = Towns::common()
            .owners(&chars[..size])
            .filter(|&owner| inside.is_none_or(|inside| divisions.lies_in(owner, inside)))
            .collect();
        let home = self.county.filter(|county| all.contains(county));
        let only = |fits: &dyn Fn(usize) -> bool| {
            let mut fitting = all.iter().copied().filter(|&owner| fits(owner));
            fitting.next().filter(|_| fitting.next().is_none())
        };
        let near = |owner| self.city.is_some_and(|city| divisions.lies_in(owner, city));
        let owner = home
            .or_else(|| only(&|owner| self.named.contains(&owner)))
            .or_else(|| only(&|_| true))
            .or_else(|| only(&near))?;
        Some((chars[..size].iter().map(|c| c.len_utf8()).sum(), owner))
    }

    /// Finds the only town near home whose name without its generic part is `stem`: its full name and its county.
    pub(crate) fn bare_town(&self, stem: &str) -> Option<(String, usize)> {
        let stem: Vec<char> = stem.chars().collect();
        let near: BTreeSet<usize> = self.named.iter().copied().chain(self.county).collect();
        let mut found = near.into_iter().filter_map(|owner| {
            let full = Towns::common().full(owner, &stem)?;
            Some((full.iter().collect(), owner))
        });
        let one = found.next()?;
        found.next().is_none().then_some(one)
    }
}

/// Counts the divisions named in a text.
#[derive(Default)]
struct Places {
    /// Names of divisions and how much each speaks.
    weights: BTreeMap<String, u32>,
    /// The divisions that may bear these names.
    named: BTreeSet<usize>,
}

impl Places {
    /// Weighs the divisions at the head of a name, and the county of the town after them if only one has such a town.
    fn weigh(&mut self, text: &[char], weight: u32) {
        let divisions = Divisions::common();
        let mut inside = None;
        let mut start = 0;
        while let Some(size) = head(&text[start..]) {
            let name: String = text[start..start + size].iter().collect();
            let homonyms = divisions.find(&name);
            let within =
                |&&index: &&usize| inside.is_none_or(|owner| divisions.lies_in(index, owner));
            if homonyms.iter().filter(within).count() == 0 {
                break;
            }
            self.named.extend(homonyms.iter().filter(within));
            inside = homonyms.iter().find(within).copied();
            *self.weights.entry(name).or_default() += weight;
            start += size;
        }
        let longest = LONGEST.min(text.len() - start);
        let town = (2..=longest)
            .rev()
            .map(|size| &text[start..start + size])
            .find(|name| Towns::common().knows(name));
        if let Some(town) = town {
            let mut owners = Towns::common()
                .owners(town)
                .filter(|&owner| inside.is_none_or(|inside| divisions.lies_in(owner, inside)));
            if let (Some(owner), None) = (owners.next(), owners.next()) {
                self.named.insert(owner);
                let name = divisions.all()[owner].name.to_owned();
                *self.weights.entry(name).or_default() += weight;
            }
        }
    }
}

/// Returns the length of the longest name of a division that begins `text`.
fn head(text: &[char]) -> Option<usize> {
    let mut longest = None;
    Lexicon::common().prefixes(text, |size, word| {
        if word.marks.any(Marks::DIVISION.or(Marks::SHORT_DIVISION)) {
            longest = Some(size);
        }
    });
    longest
}

/// Finds the longest division that begins `name`, inside `inside` if that is given.
pub(crate) fn longest(name: &str, home: &Home, inside: Option<usize>) -> Option<(usize, usize)> {
    let divisions = Divisions::common();
    let ends = name
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .take(14);
    ends.filter_map(|end| {
        let index = match inside {
            None => home.division(&name[..end]),
            Some(inside) => divisions
                .find(&name[..end])
                .iter()
                .copied()
                .find(|&index| index != inside && divisions.lies_in(index, inside)),
        };
        index.map(|index| (end, index))
    })
    .last()
}

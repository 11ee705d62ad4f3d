//! The administrative divisions of China down to the counties, and who lies in whom.

use super::kinds::List;
use crate::compile::lexis::lines::lines;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Holds one division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Division {
    /// Its full name: 邵东市.
    pub(crate) name: &'static str,
    /// Its name without the generic part: 邵东; equal to `name` where nothing is left.
    pub(crate) short: String,
    /// The index of the division it lies in.
    pub(crate) parent: Option<usize>,
    /// 0 province, 1 prefecture, 2 county.
    pub(crate) level: u8,
}

/// Holds all divisions, provinces before what lies in them.
#[derive(Debug)]
pub(crate) struct Divisions {
    all: Vec<Division>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// The data file of the names that are words as well.
pub(crate) const VAGUE_NAMES: &str = include_str!("data/vague.txt");

/// Returns the short names of counties that are words for directions, plants and the like.
fn vague() -> &'static BTreeSet<&'static str> {
    static VAGUE: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    VAGUE.get_or_init(|| lines(VAGUE_NAMES).flat_map(str::split_whitespace).collect())
}

impl Division {
    /// Says whether the full name stands for the place by itself: 城区 and 郊区 are words.
    pub(crate) fn name_stands(&self) -> bool {
        !vague().contains(self.name)
    }

    /// Says whether the short name stands for the place by itself, given whether it is a common word.
    pub(crate) fn short_stands(&self, common: bool) -> bool {
        self.short != self.name
            && !vague().contains(self.short.as_str())
            && (!common
                || List::FamousCounties.holds(&self.short)
                || self.level < 2 && !List::CommonPrefectures.holds(&self.short))
    }
}

impl Divisions {
    /// Returns the divisions of the data file; read once.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<Divisions> = OnceLock::new();
        COMMON.get_or_init(Self::read)
    }

    fn read() -> Self {
        let mut all: Vec<Division> = Vec::with_capacity(3400);
        let (mut province, mut city) = (None, None);
        for line in lines(include_str!("data/divisions.txt")) {
            let (level, names) = line.split_at(1);
            for name in names.split(' ').filter(|name| !name.is_empty()) {
                let parent = match level {
                    "P" => None,
                    "C" => province,
                    _ => city.or(province),
                };
                let rank = match level {
                    "P" => 0,
                    "C" => 1,
                    _ => 2,
                };
                all.push(Division {
                    name,
                    short: shorten(name),
                    parent,
                    level: rank,
                });
            }
            let last = (!names.is_empty()).then(|| all.len() - 1);
            match level {
                "P" => (province, city) = (last, None),
                "C" => city = last,
                _ => {}
            }
        }
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, division) in all.iter().enumerate() {
            by_name.entry(division.name.into()).or_default().push(index);
            if division.short != division.name {
                by_name
                    .entry(division.short.clone())
                    .or_default()
                    .push(index);
            }
        }
        Self { all, by_name }
    }

    /// Lists every division.
    pub(crate) fn all(&self) -> &[Division] {
        &self.all
    }

    /// Finds the divisions that bear `name`, in full or short, larger ones first.
    pub(crate) fn find(&self, name: &str) -> &[usize] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// Says whether a division is `owner` or lies in it.
    pub(crate) fn lies_in(&self, index: usize, owner: usize) -> bool {
        let mut at = Some(index);
        while let Some(i) = at.filter(|&i| i != owner) {
            at = self.all[i].parent;
        }
        at.is_some()
    }

    /// Lists the names of a division's ancestors from the province down, itself last.
    pub(crate) fn path(&self, index: usize) -> Vec<String> {
        let mut path = vec![self.all[index].name.to_owned()];
        let mut at = index;
        while let Some(parent) = self.all[at].parent {
            path.push(self.all[parent].name.to_owned());
            at = parent;
        }
        path.reverse();
        path
    }
}

/// Takes the generic part and the peoples off a name; what would leave fewer than two characters stays whole.
fn shorten(name: &'static str) -> String {
    let without = |text: &'static str, list: List| {
        let words = list.words().iter();
        words
            .filter_map(|word| text.strip_suffix(word))
            .min_by_key(|rest| rest.len())
    };
    let Some(mut short) = without(name, List::Generics) else {
        return name.into();
    };
    if name.contains("自治") {
        while let Some(rest) = without(short, List::Peoples) {
            if rest.chars().count() < 2 {
                break;
            }
            short = rest;
        }
    }
    if short.chars().count() < 2 {
        name.into()
    } else {
        short.into()
    }
}

#[cfg(test)]
mod tests {
    use super::Divisions;

    #[test]
    fn paths_and_short_names() {
        let divisions = Divisions::common();
        let index = divisions.find("邵东")[0];
        assert_eq!(divisions.path(index), ["湖南省", "邵阳市", "邵东市"]);
        let index = divisions.find("湘西")[0];
        assert_eq!(divisions.all()[index].name, "湘西土家族苗族自治州");
        let index = divisions.find("武隆区")[0];
        assert_eq!(divisions.path(index), ["重庆市", "武隆区"]);
    }
}

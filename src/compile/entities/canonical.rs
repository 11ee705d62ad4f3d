//! Names as printed → full names, by the divisions the paper is at home in.

use super::divisions::Divisions;
use super::lexicon::{Lexicon, Marks, lines};
use std::collections::BTreeMap;

/// Holds where a text is at home, from the names in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Home {
    /// The province's index among the divisions.
    pub(super) province: Option<usize>,
    /// The prefecture's index.
    pub(super) city: Option<usize>,
    /// The county's index.
    pub(super) county: Option<usize>,
}

impl Home {
    /// Chooses the divisions named oftenest; `weights` holds names of divisions and how much each speaks.
    pub(super) fn choose(weights: &BTreeMap<String, u32>) -> Self {
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
        }
    }

    /// Finds the division that `name` means here: the one that lies nearest to home, else the largest.
    pub(super) fn division(&self, name: &str) -> Option<usize> {
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
    fn owner(&self, level: char) -> Option<usize> {
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

    /// Returns full name and ancestors of a place.
    pub(super) fn place(&self, name: &str) -> (String, Vec<String>) {
        let divisions = Divisions::common();
        if let Some(index) = self.division(name) {
            return (divisions.all()[index].name.into(), divisions.path(index));
        }
        if name.chars().count() == 1 {
            let letter = name.chars().next().unwrap_or_default();
            let of = |index: Option<usize>| {
                index.filter(|&index| divisions.all()[index].short.contains(letter))
            };
            if let Some(index) = of(self.city).or_else(|| of(self.county)) {
                return (divisions.all()[index].name.into(), divisions.path(index));
            }
        }
        // The longest division that begins the name is what the place lies in; names side by side lead down.
        let (mut rest, mut inside) = (name, None);
        while let Some((end, index)) = longest(rest, self, inside) {
            inside = Some(index);
            rest = &rest[end..];
        }
        match inside {
            Some(index) if rest.is_empty() => {
                (divisions.all()[index].name.into(), divisions.path(index))
            }
            Some(index) => {
                let mut path = divisions.path(index);
                path.extend(steps(rest).map(str::to_owned));
                let division = ["镇", "乡", "街道", "村", "社区"]
                    .iter()
                    .any(|end| rest.ends_with(end));
                let full = if division {
                    format!("{}{rest}", divisions.all()[index].name)
                } else {
                    name.into()
                };
                (full, path)
            }
            None => (name.into(), Vec::new()),
        }
    }

    /// Returns full name and jurisdiction of an organisation: 邵阳市科学技术局 for 市科技局.
    pub(super) fn organisation(&self, name: &str) -> (String, Vec<String>) {
        let divisions = Divisions::common();
        let first = name.chars().next().unwrap_or_default();
        if let Some(owner) = self.owner(first)
            && longest(name, self, None).is_none()
        {
            let rest = &name[first.len_utf8()..];
            // 市委 and 省委 keep their level: 中共邵阳市委.
            let full = format!("{}{}", divisions.all()[owner].name, unfold(rest));
            return (full, divisions.path(owner));
        }
        match longest(name, self, None) {
            Some((end, index)) => {
                let division = &divisions.all()[index];
                let path = divisions.path(index);
                let organ = unfold(&name[end..]);
                let named = organ != name[end..] || name.starts_with(division.name);
                (
                    if named {
                        format!("{}{organ}", division.name)
                    } else {
                        name.into()
                    },
                    path,
                )
            }
            None => (name.into(), Vec::new()),
        }
    }
}

/// Splits what lies in a county at its towns: 严塘镇 and 白水洞村 of 严塘镇白水洞村.
fn steps(mut rest: &str) -> impl Iterator<Item = &str> {
    let mut steps = Vec::new();
    while !rest.is_empty() {
        let end = ["镇", "乡", "街道", "苏木", "社区"]
            .iter()
            .filter_map(|town| rest.find(town).map(|at| at + town.len()))
            // A town has a name of its own, and so has what lies in it.
            .filter(|&end| rest[..end].chars().count() >= 3 && rest[end..].chars().count() >= 2)
            .min()
            .unwrap_or(rest.len());
        steps.push(&rest[..end]);
        rest = &rest[end..];
    }
    steps.into_iter()
}

/// Finds the longest division that begins `name`, inside `inside` if that is given.
fn longest(name: &str, home: &Home, inside: Option<usize>) -> Option<(usize, usize)> {
    let divisions = Divisions::common();
    let ends = name
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .take(14);
    let within = |index: usize| {
        let mut at = divisions.all()[index].parent;
        while let Some(i) = at {
            if Some(i) == inside {
                return true;
            }
            at = divisions.all()[i].parent;
        }
        false
    };
    ends.filter_map(|end| {
        let index = match inside {
            None => home.division(&name[..end]),
            Some(_) => divisions
                .find(&name[..end])
                .iter()
                .copied()
                .find(|&index| within(index)),
        };
        index.map(|index| (end, index))
    })
    .last()
}

/// Writes the short name of an organ in full: 科技局 → 科学技术局.
fn unfold(organ: &str) -> String {
    for office in ["委员会", "局", "厅", "委", "办"] {
        let Some(stem) = organ.strip_suffix(office) else {
            continue;
        };
        let full = lines(include_str!("data/organs_full.txt"))
            .find_map(|line| line.split_once(' ').filter(|(short, _)| *short == stem));
        return match (full, office) {
            (Some((_, full)), "委") => format!("{full}委员会"),
            (Some((_, full)), _) => format!("{full}{office}"),
            (None, _) => organ.into(),
        };
    }
    organ.into()
}

#[cfg(test)]
mod tests {
    use super::Home;
    use std::collections::BTreeMap;

    #[test]
    fn relative_organs_belong_to_the_home() {
        let home = Home::choose(&BTreeMap::from([
            ("邵阳市".into(), 3),
            ("邵东市".into(), 1),
        ]));
        assert_eq!(home.organisation("市科技局").0, "邵阳市科学技术局");
        assert_eq!(
            home.organisation("省人社厅").0,
            "湖南省人力资源和社会保障厅"
        );
        assert_eq!(home.place("邵").0, "邵阳市");
        assert_eq!(
            home.place("新邵县严塘镇白水洞村").1,
            ["湖南省", "邵阳市", "新邵县", "严塘镇", "白水洞村"]
        );
    }
}

//! Names as printed → full names, by the divisions the paper is at home in.

use crate::compile::entities::resolve::home::{Home, longest};
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::compile::lexis::gazetteer::towns::Towns;
use crate::compile::lexis::lines::lines;

impl Home {
    /// Returns full name and ancestors of a place.
    pub(crate) fn place(&self, name: &str) -> (String, Vec<String>) {
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
                // 新邵严塘 is 严塘镇 of 新邵县.
                let stem: Vec<char> = rest.chars().collect();
                let full = Towns::common().full(index, &stem);
                let full: String = full.map_or_else(|| rest.into(), |full| full.iter().collect());
                // 邵阳市廉桥镇 leaves out the county.
                let town = self.town(&full, Some(index));
                lower(name, &full, town.unwrap_or((0, index)))
            }
            None => match (self.town(name, None), self.bare_town(name)) {
                (Some(town), _) => lower(name, name, town),
                (None, Some((full, county))) => lower(name, &full, (full.len(), county)),
                (None, None) => (name.into(), Vec::new()),
            },
        }
    }

    /// Returns full name and jurisdiction of an organisation: 邵阳市科学技术局 for 市科技局.
    pub(crate) fn organisation(&self, name: &str) -> (String, Vec<String>) {
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
            None => match self.town(name, None) {
                Some((size, county)) => {
                    let mut path = divisions.path(county);
                    path.push(name[..size].into());
                    (format!("{}{name}", divisions.all()[county].name), path)
                }
                None => (name.into(), Vec::new()),
            },
        }
    }
}

/// Returns full name and ancestors of a place that lies in a county; `town` is the length of the town's name in bytes, and
/// the county.
fn lower(printed: &str, rest: &str, (town, county): (usize, usize)) -> (String, Vec<String>) {
    let divisions = Divisions::common();
    let mut path = divisions.path(county);
    let (town, inner) = rest.split_at(town);
    path.extend(
        Some(town)
            .filter(|town| !town.is_empty())
            .map(str::to_owned),
    );
    path.extend(steps(inner).map(str::to_owned));
    let division = ["镇", "乡", "街道", "村", "社区", "苏木"]
        .iter()
        .any(|end| rest.ends_with(end));
    let full = if division {
        format!("{}{rest}", divisions.all()[county].name)
    } else {
        printed.into()
    };
    (full, path)
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

/// Writes the short name of an organ in full: 科技局 → 科学技术局.
fn unfold(organ: &str) -> String {
    for office in ["委员会", "局", "厅", "委", "办"] {
        let Some(stem) = organ.strip_suffix(office) else {
            continue;
        };
        let full = lines(include_str!("../data/organs_full.txt"))
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
    use crate::compile::entities::resolve::home::Home;
    use crate::compile::lexis::gazetteer::divisions::Divisions;
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

    #[test]
    fn towns_lie_in_the_county_that_home_and_text_point_at() {
        let shaoyang = Home::choose(&BTreeMap::from([("邵阳市".into(), 3)]));
        let path = ["湖南省", "邵阳市", "邵东市", "廉桥镇"];
        for name in ["廉桥镇", "邵阳市廉桥镇", "邵东廉桥"] {
            let (full, found) = shaoyang.place(name);
            assert_eq!(
                (full.as_str(), &found[..]),
                ("邵东市廉桥镇", &path.map(str::to_owned)[..])
            );
        }
        // Many counties have a 城关镇, and the text does not say which is meant.
        assert_eq!(shaoyang.place("城关镇"), ("城关镇".into(), Vec::new()));
        let mut home = Home::choose(&BTreeMap::from([("商城县".into(), 3)]));
        let other = Divisions::common().find("新县")[0];
        home.named.insert(other);
        assert_eq!(home.place("陡山河乡").0, "新县陡山河乡");
    }
}

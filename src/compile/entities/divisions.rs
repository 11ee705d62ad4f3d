//! The administrative divisions of China down to the counties, and who lies in whom.

use super::lexicon::lines;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Holds one division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Division {
    /// Its full name: 邵东市.
    pub(super) name: &'static str,
    /// Its name without the generic part: 邵东; equal to `name` where nothing is left.
    pub(super) short: String,
    /// The index of the division it lies in.
    pub(super) parent: Option<usize>,
    /// 0 province, 1 prefecture, 2 county.
    pub(super) level: u8,
}

/// Holds all divisions, provinces before what lies in them.
#[derive(Debug)]
pub(super) struct Divisions {
    all: Vec<Division>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// The generic parts of a division's name, longest first.
const GENERIC: [&str; 18] = [
    "特别行政区",
    "维吾尔自治区",
    "回族自治区",
    "壮族自治区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "林区",
    "新区",
    "地区",
    "省",
    "市",
    "县",
    "区",
    "盟",
    "旗",
    "矿区",
];

/// Peoples whose names stand in the names of autonomous divisions, longest first.
const PEOPLES: [&str; 40] = [
    "哈萨克",
    "柯尔克孜",
    "蒙古族",
    "土家族",
    "傣族",
    "景颇族",
    "哈尼族",
    "彝族",
    "白族",
    "苗族",
    "侗族",
    "瑶族",
    "藏族",
    "羌族",
    "回族",
    "壮族",
    "布依族",
    "朝鲜族",
    "满族",
    "黎族",
    "傈僳族",
    "佤族",
    "拉祜族",
    "畲族",
    "土族",
    "撒拉族",
    "东乡族",
    "保安族",
    "裕固族",
    "仡佬族",
    "水族",
    "毛南族",
    "仫佬族",
    "纳西族",
    "独龙族",
    "怒族",
    "普米族",
    "布朗族",
    "塔吉克",
    "蒙古",
];

/// Short names that are common words too and mark a place nevertheless: the place is far oftener meant.
const FAMOUS: [&str; 40] = [
    "义乌",
    "萧山",
    "常熟",
    "如皋",
    "海安",
    "海门",
    "石狮",
    "即墨",
    "高密",
    "登封",
    "灵宝",
    "麻城",
    "赤壁",
    "恩施",
    "仙桃",
    "洪湖",
    "监利",
    "钟祥",
    "大冶",
    "石首",
    "红安",
    "罗田",
    "崇仁",
    "修水",
    "神木",
    "米脂",
    "康定",
    "大理",
    "玉门",
    "莎车",
    "疏勒",
    "库车",
    "房山",
    "昌平",
    "大兴",
    "顺义",
    "钟楼区",
    "寿光",
    "梁山",
    "神农架",
];

/// Returns the short names of counties that are words for directions, plants and the like.
fn vague() -> &'static BTreeSet<&'static str> {
    static VAGUE: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    VAGUE.get_or_init(|| {
        lines(include_str!("data/vague.txt"))
            .flat_map(str::split_whitespace)
            .collect()
    })
}

/// Short names of prefectures that are commoner as words.
const COMMON: [&str; 4] = ["来宾", "白银", "日照", "天水"];

impl Division {
    /// Says whether the full name stands for the place by itself: 城区 and 郊区 are words.
    pub(super) fn name_stands(&self) -> bool {
        !vague().contains(self.name)
    }

    /// Says whether the short name stands for the place by itself, given whether it is a common word.
    pub(super) fn short_stands(&self, common: bool) -> bool {
        self.short != self.name
            && !vague().contains(self.short.as_str())
            && (!common
                || FAMOUS.contains(&self.short.as_str())
                || self.level < 2 && !COMMON.contains(&self.short.as_str()))
    }
}

impl Divisions {
    /// Returns the divisions of the data file; read once.
    pub(super) fn common() -> &'static Self {
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
    pub(super) fn all(&self) -> &[Division] {
        &self.all
    }

    /// Finds the divisions that bear `name`, in full or short, larger ones first.
    pub(super) fn find(&self, name: &str) -> &[usize] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// Says whether a division is `owner` or lies in it.
    pub(super) fn lies_in(&self, index: usize, owner: usize) -> bool {
        let mut at = Some(index);
        while let Some(i) = at.filter(|&i| i != owner) {
            at = self.all[i].parent;
        }
        at.is_some()
    }

    /// Lists the names of a division's ancestors from the province down, itself last.
    pub(super) fn path(&self, index: usize) -> Vec<String> {
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
    let Some(mut short) = GENERIC
        .iter()
        .find_map(|generic| name.strip_suffix(generic))
    else {
        return name.into();
    };
    if name.contains("自治") {
        while let Some(rest) = PEOPLES.iter().find_map(|people| short.strip_suffix(people)) {
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

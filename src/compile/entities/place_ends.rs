//! Generic parts of places: 镇, 村, 路, 大桥, and what a name before each costs.

use super::lexicon::{Lexicon, Marks, Word};
use std::sync::OnceLock;

/// Generic parts that make a name of what stands before them, with the cost of such a name.
///
/// A low cost finds more names, a high one wants a division before the name.
#[rustfmt::skip]
const GENERICS: [(&str, f32); 150] = [
    ("瑶族乡", 3.0), ("苗族乡", 3.0), ("侗族乡", 3.0), ("土家族乡", 3.0), ("回族乡", 3.0),
    ("彝族乡", 3.0), ("壮族乡", 3.0), ("白族乡", 3.0), ("傣族乡", 3.0), ("满族乡", 3.0),
    ("畲族乡", 3.0), ("蒙古族乡", 3.0), ("哈尼族乡", 3.0), ("藏族乡", 3.0), ("朝鲜族乡", 3.0),
    ("布依族乡", 3.0), ("黎族乡", 3.0), ("傈僳族乡", 3.0), ("佤族乡", 3.0), ("水族乡", 3.0),
    ("仡佬族乡", 3.0), ("村寨", 8.0), ("故居", 5.0), ("旧居", 7.0), ("口岸", 6.5), ("书院", 6.5),
    ("港区", 4.5), ("洞", 8.0), ("塔", 8.0), ("庙", 7.5), ("祠堂", 6.0), ("祠", 7.0), ("东路", 4.0),
    ("西路", 4.0), ("南路", 4.0), ("北路", 4.0), ("中路", 4.5), ("东街", 5.0), ("西街", 5.0),
    ("南街", 5.0), ("北街", 5.0), ("环路", 5.0), ("一路", 6.0), ("二路", 6.0), ("三路", 6.0),
    ("地铁站", 5.0), ("街道", 5.0), ("民族乡", 5.0), ("镇", 4.5), ("乡", 6.0), ("村", 5.0),
    ("社区", 4.0), ("苗寨", 4.0), ("侗寨", 4.0), ("古寨", 4.0), ("寨", 7.0), ("屯", 7.0),
    ("苏木", 6.0), ("嘎查", 5.0), ("小区", 6.0), ("新村", 6.0), ("古村", 6.0), ("古镇", 5.0),
    ("古城", 6.0), ("老街", 6.5), ("古街", 6.0), ("大道", 4.5), ("路", 4.0), ("街", 5.0),
    ("巷", 6.5), ("胡同", 5.5), ("高速", 6.5), ("高速公路", 4.5), ("铁路", 6.5), ("高铁", 6.5),
    ("大桥", 4.5), ("特大桥", 3.5), ("桥", 8.0), ("隧道", 4.5), ("水库", 4.5), ("水电站", 5.5),
    ("火车站", 5.5), ("收费站", 4.5), ("服务区", 6.0), ("机场", 6.5), ("港", 7.5), ("码头", 6.5),
    ("河", 6.5), ("江", 8.0), ("湖", 7.0), ("溪", 7.5), ("山", 7.5), ("岭", 7.5), ("峰", 8.5),
    ("岛", 7.0), ("湾", 7.5), ("海峡", 5.0), ("峡谷", 6.0), ("大峡谷", 5.0), ("瀑布", 5.5),
    ("大堤", 6.5), ("公园", 6.5), ("森林公园", 5.0), ("湿地公园", 5.0), ("景区", 6.5),
    ("广场", 6.5), ("大厦", 5.5), ("大酒店", 5.5), ("寺", 6.5), ("书屋", 7.5), ("互通", 6.5),
    ("大街", 5.0), ("渡口", 6.5), ("体育广场", 5.5), ("文化广场", 5.5), ("文化公园", 5.5), ("遗址", 5.5), ("遗址公园", 4.5), ("城址", 5.5), ("墓群", 5.5),
    ("陵园", 5.5), ("烈士陵园", 4.5), ("体育公园", 5.5), ("地质公园", 5.0), ("植物园", 6.0),
    ("动物园", 6.0), ("殡仪馆", 5.0), ("体育馆", 5.5), ("体育场", 5.5), ("体育中心", 5.0), ("花园", 6.5),
    ("航空港", 6.0), ("工业园", 5.5), ("工业园区", 5.0), ("产业园", 6.0), ("科技园", 6.0), ("梯田", 5.5),
    ("草原", 6.5), ("沙漠", 6.5), ("盆地", 6.0), ("半岛", 6.0), ("群岛", 5.0), ("冰川", 5.5), ("溶洞", 6.0),
    ("石窟", 5.5), ("关隘", 6.0), ("渡槽", 5.0), ("电站", 6.0), ("水渠", 6.5), ("海域", 6.0),
];

/// Generic parts whose names are often common words: 友谊大街.
#[rustfmt::skip]
const ROADS: [&str; 11] = [
    "花园", "大道", "路", "街", "巷", "大街", "胡同", "大厦", "大酒店", "社区", "小区",
];

/// Generic parts of divisions below the county: after a county's name they need little more to be sure.
#[rustfmt::skip]
const ADMINISTRATIVE: [&str; 14] = [
    "街道", "民族乡", "镇", "乡", "村", "社区", "苗寨", "侗寨", "古寨", "寨", "屯", "苏木", "嘎查",
    "新村",
];

/// Marks a generic part whose names are often common words.
pub(super) const ROAD: Marks = Marks(1);

/// Marks a generic part of a division below the county.
pub(super) const LOWER: Marks = Marks(2);

/// Returns the generic parts with their costs.
pub(super) fn generics() -> &'static Lexicon {
    static GENERIC: OnceLock<Lexicon> = OnceLock::new();
    GENERIC.get_or_init(|| {
        let mark =
            |generic: &str| match (ADMINISTRATIVE.contains(&generic), ROADS.contains(&generic)) {
                (true, _) => LOWER,
                (_, true) => ROAD,
                _ => Marks::default(),
            };
        let word = |(generic, cost): &(&str, f32)| {
            (
                generic.chars().collect(),
                Word {
                    cost: *cost,
                    pos: '-',
                    marks: mark(generic),
                },
            )
        };
        Lexicon::new(GENERICS.iter().map(word).collect())
    })
}

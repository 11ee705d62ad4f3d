//! The numbers: every quantity of the edition, with what it counts.

use super::catalogue::is_story;
use super::{Hit, Index};
use crate::model::EntityValue;
use crate::text::{hedges, length, slice, sort};

/// Holds one quantity where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The article's index in the edition.
    pub article: usize,
    /// The quantity's index among the entities.
    pub entity: usize,
    /// Where it stands.
    pub hit: Hit,
    /// As printed, with the words beside it that say how far it holds: 300多万元, 约2亿元, 500元以上.
    pub printed: String,
    /// What it counts, as printed, where the text says so: 人才.
    pub counted: Option<String>,
    /// The value as a plain decimal in base units.
    pub value: String,
    /// The value for a scale, in base units.
    pub size: f64,
    /// The unit without its multiplier.
    pub unit: String,
    /// Whether the text says 多, 余, 约, 近 or the like.
    pub approximate: bool,
    /// What kind of quantity it is.
    pub measure: Measure,
    /// Its sentence, in code points of the hit's part.
    pub sentence: [u32; 2],
}

/// Names the kinds of quantities (量纲), in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// 人数.
    People,
    /// 金额.
    Money,
    /// 件数、次数, and whatever has no measure of its own.
    Count,
    /// 面积.
    Area,
    /// 长度.
    Length,
    /// 重量.
    Mass,
    /// 容积.
    Volume,
    /// 比例.
    Share,
    /// 时长.
    Duration,
}

impl Measure {
    /// Every measure, in order.
    pub const ALL: [Self; 9] = [
        Self::People,
        Self::Money,
        Self::Count,
        Self::Area,
        Self::Length,
        Self::Mass,
        Self::Volume,
        Self::Share,
        Self::Duration,
    ];

    /// Reads the measure off a unit.
    pub fn of(unit: &str) -> Self {
        match unit {
            "人" | "名" | "位" | "人次" | "员" | "口" | "人份" => Self::People,
            "元" | "美元" | "欧元" | "港元" | "日元" | "英镑" | "块" | "人民币" | "元人民币" => {
                Self::Money
            }
            "公顷" | "亩" | "平方米" | "平方公里" | "平方千米" | "㎡" | "平米" | "平方" => {
                Self::Area
            }
            "米" | "公里" | "千米" | "厘米" | "毫米" | "里" | "海里" | "英里" | "km" | "m" => {
                Self::Length
            }
            "吨" | "公斤" | "千克" | "斤" | "克" | "kg" | "g" => Self::Mass,
            "升" | "毫升" | "立方米" | "方" | "立方" => Self::Volume,
            "%" | "％" | "‰" | "个百分点" | "百分点" | "成" | "倍" => Self::Share,
            "年" | "个月" | "月" | "天" | "日" | "小时" | "个小时" | "分钟" | "秒" | "周"
            | "周年" | "岁" => Self::Duration,
            _ => Self::Count,
        }
    }
}

impl Index {
    /// Lists every quantity by measure, the largest first.
    pub fn numbers(&self) -> Vec<Number> {
        let mut numbers = Vec::new();
        for (entity, found) in self.edition.entities.iter().enumerate() {
            if let Some(EntityValue::Quantity {
                value,
                unit,
                approximate,
            }) = &found.value
            {
                for &(article, mention) in self.mentions_of(entity) {
                    let hit = self.mention_hit(article, mention, 0);
                    let counted = self.article(article).mentions[mention].counted.clone();
                    let text = hit.part.text(self.article(article)).unwrap_or_default();
                    let hedges = hedges(
                        slice(text, 0, hit.start),
                        slice(text, hit.end, length(text)),
                    );
                    numbers.push(Number {
                        article,
                        entity,
                        hit,
                        printed: [hedges[0], slice(text, hit.start, hit.end), hedges[1]].concat(),
                        counted,
                        value: value.clone(),
                        size: size(value),
                        unit: unit.clone(),
                        approximate: *approximate,
                        measure: Measure::of(unit),
                        sentence: self.sentence(article, hit.part, hit.start),
                    });
                }
            }
        }
        numbers.retain(|number| is_story(number.hit.part));
        sort(&mut numbers, |a, b| {
            let place = |number: &Number| (number.article, number.hit);
            a.measure
                .cmp(&b.measure)
                .then(b.size.total_cmp(&a.size))
                .then_with(|| place(a).cmp(&place(b)))
        });
        numbers
    }
}

/// Reads a plain decimal for a scale: near enough, and without the tables that an exact reading needs.
fn size(decimal: &str) -> f64 {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digit = |c: char| f64::from(c.to_digit(10).unwrap_or(0));
    let whole = whole.chars().fold(0.0, |sum, c| 10.0 * sum + digit(c));
    let fraction = fraction
        .chars()
        .rev()
        .fold(0.0, |sum, c| (sum + digit(c)) / 10.0);
    whole + fraction
}

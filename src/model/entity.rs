//! Whom and what an edition speaks of.

use super::read::{Read, Reader, fields, words};
use super::{EntityId, Level, PartialDate};
use serde::Serialize;

/// Joins the mentions of one person, organisation, place, time, event, term, product or quantity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// Names the entity; derived from its kind and canonical name.
    pub id: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// The name to show, as the paper prints it, without layout gaps.
    pub name: String,
    /// The full name: 邵阳市科学技术局 for 市科技局; equal to `name` where nothing is known.
    pub canonical: String,
    /// Other forms found in the edition, sorted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Pinyin of the name: syllables without tone, one space between (`li yong jun`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinyin: Option<String>,
    /// The division an organisation belongs to, or a place's ancestors from the province down, itself last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub jurisdiction: Vec<String>,
    /// What a time, a quantity or an event comes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<EntityValue>,
    /// How sure the recogniser is.
    pub confidence: Level,
}

/// Lists the eight kinds in the order in which they are shown everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// 人物.
    #[default]
    Person,
    /// 机构.
    Organisation,
    /// 地点.
    Place,
    /// 时间.
    Time,
    /// 活动.
    Event,
    /// 提法.
    Term,
    /// 产品.
    Product,
    /// 数字.
    Quantity,
}

impl Read for EntityValue {
    fn read(from: &mut Reader<'_>) -> Self {
        let (mut kind, mut value, mut unit) = (String::new(), String::new(), String::new());
        let (mut begin, mut end, mut approximate, mut time, mut place) = Default::default();
        from.fields(&["type"], &mut |from, key| {
            match key {
                "type" => kind = from.text(),
                "from" => begin = Read::read(from),
                "to" => end = Read::read(from),
                "value" => value = from.text(),
                "unit" => unit = from.text(),
                "approximate" => approximate = Read::read(from),
                "time" => time = Read::read(from),
                "place" => place = Read::read(from),
                _ => return false,
            }
            true
        });
        match (kind.as_str(), begin) {
            ("time", Some(from)) => Self::Time { from, to: end },
            ("quantity", _) if !value.is_empty() => Self::Quantity {
                value,
                unit,
                approximate,
            },
            (other, _) => {
                if other != "event" {
                    from.wrong(
                        [
                            "a value of the type `",
                            other,
                            "` is not known here or lacks a field",
                        ]
                        .concat(),
                    );
                }
                Self::Event { time, place }
            }
        }
    }
}

fields! { Entity { id, kind, name, canonical, confidence; aliases, pinyin, jurisdiction, value } }
words! { EntityKind { Person "person", Organisation "organisation", Place "place", Time "time", Event "event", Term "term", Product "product", Quantity "quantity" } }

impl EntityKind {
    /// Every kind, in order.
    pub const ALL: [Self; 8] = [
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Time,
        Self::Event,
        Self::Term,
        Self::Product,
        Self::Quantity,
    ];

    /// Returns the three-letter code of addresses, CSS classes and colour tokens.
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "per",
            Self::Organisation => "org",
            Self::Place => "plc",
            Self::Time => "tim",
            Self::Event => "evt",
            Self::Term => "trm",
            Self::Product => "prd",
            Self::Quantity => "qty",
        }
    }

    /// Reads a code, or returns `None`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Holds what an entity comes to once read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum EntityValue {
    /// A time, resolved against the edition's dates.
    Time {
        /// When it begins.
        from: PartialDate,
        /// When it ends, where it is a span: 11月8日至9日.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<PartialDate>,
    },
    /// A number with its unit.
    Quantity {
        /// The value as a plain decimal in base units: `200000000` for 2亿元.
        value: String,
        /// The unit without its multiplier: 元, 名, 公顷.
        unit: String,
        /// Whether the text says 多, 余, 约 or 近.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        approximate: bool,
    },
    /// When and where an event takes place, where the text says so.
    Event {
        /// Its time.
        #[serde(skip_serializing_if = "Option::is_none")]
        time: Option<EntityId>,
        /// Its place.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<EntityId>,
    },
}

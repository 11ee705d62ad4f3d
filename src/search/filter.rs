//! Filters: what a reader has narrowed the results to.

use super::Scope;
use crate::model::EntityKind;
use crate::text::Set;

/// Holds everything that narrows what a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The chosen values; values of different facets must all hold.
    pub values: Set<Filter>,
    /// The facets of which one chosen value is enough; of the others all must hold.
    pub any: Set<Facet>,
    /// How closely the terms of the query must stand together.
    pub scope: Scope,
}

/// Chooses the articles that have, or have not, one value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Filter {
    /// Which facet.
    pub facet: Facet,
    /// The value: an entity's id, a name, a date or span of dates (`2023-11-08/2023-11-10`), a page index.
    pub value: String,
    /// Whether the articles that have it are left out.
    pub exclude: bool,
}

/// Names what articles can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// An entity of one kind that the article mentions; the value is its id.
    Entity(EntityKind),
    /// 记者: a name in a byline or a credit, correspondents and editors aside.
    Reporter,
    /// 通讯员: a correspondent's name in a byline.
    Correspondent,
    /// A day or a span of days that the article speaks of.
    Date,
    /// 栏目.
    Column,
    /// 题材.
    Subject,
    /// 类别: story, photo story and so on.
    Kind,
    /// 版, by its index in the edition.
    Page,
    /// 量纲: the unit of a quantity that the article names.
    Unit,
}

impl Facet {
    /// The facets that are not kinds of entities.
    pub const PLAIN: [Self; 8] = [
        Self::Reporter,
        Self::Correspondent,
        Self::Date,
        Self::Column,
        Self::Subject,
        Self::Kind,
        Self::Page,
        Self::Unit,
    ];

    /// Returns the facet's word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Entity(kind) => kind.code(),
            Self::Reporter => "by",
            Self::Correspondent => "with",
            Self::Date => "date",
            Self::Column => "column",
            Self::Subject => "subject",
            Self::Kind => "kind",
            Self::Page => "page",
            Self::Unit => "unit",
        }
    }

    /// Reads a word, or returns `None`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::PLAIN
            .into_iter()
            .find(|facet| facet.code() == code)
            .or_else(|| EntityKind::from_code(code).map(Self::Entity))
    }
}

impl Filter {
    /// Chooses the articles that have `value`.
    pub fn new(facet: Facet, value: impl Into<String>) -> Self {
        Self {
            facet,
            value: value.into(),
            exclude: false,
        }
    }
}

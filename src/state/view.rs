//! The view: all that the address says.

use super::{Facet, Filter};
use crate::model::{ArticleId, EntityId, EntityKind, Part};
use crate::search::{Filters, Scope, Set};

/// Holds what is on the screen, apart from the edition and the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Which screen.
    pub screen: Screen,
    /// The search box, as typed.
    pub query: String,
    /// The chosen facet values.
    pub filters: Set<Filter>,
    /// The facets of which one chosen value is enough; of the others all must hold.
    pub any: Set<Facet>,
    /// How closely the words of the search must stand together.
    pub scope: Scope,
    /// The current hit, counted from 1 in the order of the results; 0 where none is current.
    pub hit: u32,
    /// The order of a list.
    pub sort: Sort,
    /// How many marks are shown; `None` leaves it to the screen.
    pub marks: Option<Marks>,
    /// Which kinds are marked; `None` leaves it to the screen.
    pub kinds: Option<KindSet>,
    /// Entities that are not marked although their kind is.
    pub muted: Set<EntityId>,
    /// The one entity that is marked alone (只看此人).
    pub only: Option<EntityId>,
    /// The mention whose card is pinned open.
    pub card: Option<Spot>,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// How many shared sentences, paragraphs or articles a line of the co-occurrence network needs; 0 shows all.
    pub near: u32,
}

/// Names a screen and its subject.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// 版面: the front page.
    #[default]
    Front,
    /// The reader, at one article.
    Article(ArticleId, Option<Anchor>),
    /// 检索: search and filter.
    Search,
    /// The page of one entity.
    Entity(EntityId),
    /// 索引: the list of entities, of one kind or of all.
    Index(Option<EntityKind>),
    /// 数字: every quantity.
    Numbers,
    /// 时间轴: every resolved date.
    Timeline,
    /// 地点: the tree of places.
    Places,
    /// 核校, 原文对照: text beside source lines, of one article or of the whole page.
    Proof(Option<ArticleId>),
    /// 导入: bring your own page.
    Import,
}

/// Points into an article's text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor {
    /// Which text.
    pub part: Part,
    /// The characters in that text, half-open, in code points; `None` means all of it.
    pub range: Option<[u32; 2]>,
    /// The words that stood there, for finding them again when the text has changed; empty where not given.
    pub quote: String,
}

/// Points at one mention of one entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Whom or what it names.
    pub entity: EntityId,
    /// In which article.
    pub article: ArticleId,
    /// In which text.
    pub part: Part,
    /// First character of the mention, in code points.
    pub start: u32,
}

/// Says how many marks are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Marks {
    /// 全部: every mention.
    All,
    /// 首现: the first mention of each entity in each article.
    First,
    /// 不标: none.
    None,
}

impl Marks {
    /// Every mode, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::All, Self::First, Self::None];

    /// Returns the mode's word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::First => "first",
            Self::None => "none",
        }
    }

    /// Returns the mode after this one.
    pub fn next(self) -> Self {
        match self {
            Self::All => Self::First,
            Self::First => Self::None,
            Self::None => Self::All,
        }
    }
}

/// Holds a set of entity kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KindSet(u8);

impl KindSet {
    /// All eight kinds.
    pub const ALL: Self = Self(0xff);
    /// No kind.
    pub const EMPTY: Self = Self(0);
    /// What a front page marks: times and quantities would crowd it.
    pub const CALM: Self =
        Self(!(1 << EntityKind::Time as u8) & !(1 << EntityKind::Quantity as u8));

    /// Says whether `kind` is in the set.
    pub fn has(self, kind: EntityKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// Returns the set with `kind` put in or taken out.
    #[must_use]
    pub fn toggled(self, kind: EntityKind) -> Self {
        Self(self.0 ^ (1 << kind as u8))
    }
}

/// Orders a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Best first.
    #[default]
    Rank,
    /// As on the page.
    Page,
    /// By the text left of the hit, read backwards.
    Left,
    /// By the text right of the hit.
    Right,
    /// By name.
    Name,
    /// Most first.
    Count,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 6] = [
        Self::Rank,
        Self::Page,
        Self::Left,
        Self::Right,
        Self::Name,
        Self::Count,
    ];

    /// Returns the order's word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Page => "page",
            Self::Left => "left",
            Self::Right => "right",
            Self::Name => "name",
            Self::Count => "count",
        }
    }
}

/// Names a panel that opens beside or over a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// 快捷键: the keys.
    Keys,
    /// 排版: theme, size, leading and the rest of the settings.
    Settings,
    /// 筛选: the facets, where the rail has no room.
    Facets,
    /// 目次: the articles, where the rail has no room.
    Contents,
    /// 引用: citations.
    Cite,
    /// 笔记: notes and highlights.
    Notes,
    /// 朗读: read aloud.
    Speech,
    /// 更多: the reader's tools, where the bar has no room.
    More,
    /// 改正: what an editor decides about the entity whose card is open.
    Amend,
}

impl Panel {
    /// Every panel.
    pub const ALL: [Self; 9] = [
        Self::Keys,
        Self::Settings,
        Self::Facets,
        Self::Contents,
        Self::Cite,
        Self::Notes,
        Self::Speech,
        Self::More,
        Self::Amend,
    ];

    /// Returns the panel's word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Settings => "settings",
            Self::Facets => "facets",
            Self::Contents => "contents",
            Self::Cite => "cite",
            Self::Notes => "notes",
            Self::Speech => "speech",
            Self::More => "more",
            Self::Amend => "amend",
        }
    }
}

/// Says why a screen is not the one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The address was not understood, in whole or in part.
    AddressUnknown,
    /// The address names an article that this edition does not have.
    ArticleUnknown,
    /// The address names an entity that this edition does not have.
    EntityUnknown,
    /// The address quotes words that the story does not have.
    QuoteUnknown,
    /// The screen needs the whole program, which cannot be fetched.
    ProgramUnreachable,
}

impl View {
    /// Returns the view of one screen with nothing else chosen.
    pub fn of(screen: Screen) -> Self {
        Self {
            screen,
            ..Self::default()
        }
    }

    /// Says how many marks are shown: what was chosen, or the screen's own way.
    pub fn marks(&self) -> Marks {
        self.marks.unwrap_or(if self.screen == Screen::Front {
            Marks::First
        } else {
            Marks::All
        })
    }

    /// Says which kinds are marked: what was chosen, or the screen's own way.
    pub fn kinds(&self) -> KindSet {
        self.kinds.unwrap_or(if self.screen == Screen::Front {
            KindSet::CALM
        } else {
            KindSet::ALL
        })
    }

    /// Returns what narrows the results.
    pub fn narrowed(&self) -> Filters {
        Filters {
            values: self.filters.clone(),
            any: self.any.clone(),
            scope: self.scope,
        }
    }

    /// Returns the article that the screen shows, if it shows one.
    pub fn article(&self) -> Option<&ArticleId> {
        match &self.screen {
            Screen::Article(id, _) | Screen::Proof(Some(id)) => Some(id),
            _ => None,
        }
    }
}

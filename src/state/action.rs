//! Actions: everything a reader can do to the view or the settings.

use super::{Face, Facet, Filter, Language, Marks, Panel, Scope, Screen, Sort, Spot, Theme};
use crate::model::{ArticleId, EntityId, EntityKind};

/// Names one thing a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opens a screen; query, filters and marks are kept.
    Go(Screen),
    /// Shows what an address says.
    Address(String),
    /// Types into the search box; words open the search screen.
    Query(String),
    /// Makes a hit current, counted from 1.
    Hit(u32),
    /// Makes a hit current and opens the screen that holds it.
    HitOn(Screen, u32),
    /// Chooses or excludes a facet value, or drops it; a value is never both chosen and excluded.
    Filter(Filter),
    /// Puts a facet value in the place of words that were typed: what is left of them, and the value.
    Chip(String, Filter),
    /// Chooses a span of days in the place of the days chosen before, or any day.
    Days(Option<String>),
    /// Drops every filter.
    ClearFilters,
    /// Says whether one chosen value of a facet is enough.
    Any(Facet, bool),
    /// Says how closely the words must stand together.
    Scope(Scope),
    /// Orders the list.
    Sort(Sort),
    /// Shows all, first or no marks.
    Marks(Marks),
    /// Marks a kind, or stops marking it.
    Kind(EntityKind),
    /// Stops marking one entity, or marks it again.
    Mute(EntityId),
    /// Marks one entity alone, or all again.
    Only(Option<EntityId>),
    /// Pins a card open, or closes it.
    Card(Option<Spot>),
    /// Opens what can be decided about a mention's entity.
    Amend(Spot),
    /// Shows a card while the pointer or the focus is on its mark.
    Peek(Option<Spot>),
    /// Opens a panel, or closes it.
    Panel(Option<Panel>),
    /// Sets the threshold of the co-occurrence network.
    Near(u32),
    /// Changes a setting.
    Set(Setting),
    /// Gives what the first key does another key; an empty one turns it off.
    Bind(&'static str, String),
    /// Gives every key back what it usually does.
    Unbind,
    /// Scrolls on into another story of a page that is read through.
    Reach(ArticleId),
    /// Notes how far a story was read: the block on top, or [`Reading::END`](super::Reading::END).
    Read(ArticleId, u16),
    /// Closes what is open on top; with nothing open, clears the search.
    Dismiss,
}

/// Names one change of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// 主题.
    Theme(Theme),
    /// The next theme of 纸, 褐, 夜.
    NextTheme,
    /// 字号, by so many steps.
    Size(i8),
    /// 字号 back to its default.
    SizeReset,
    /// 行距, by so many steps.
    Leading(i8),
    /// 行宽, by so many steps.
    Width(i8),
    /// 字体.
    Face(Face),
    /// 竖排, on or off.
    Vertical(bool),
    /// 通读, on or off.
    Continuous(bool),
    /// Lanes on paper, on or off.
    PrintedMarks(bool),
    /// 适老, on or off.
    Large(bool),
    /// The language of the interface.
    Language(Language),
    /// Single keys, on or off.
    Keys(bool),
}

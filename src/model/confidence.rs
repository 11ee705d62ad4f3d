//! How sure the compiler is, and why.

use super::read::{fields, words};
use serde::Serialize;

/// Says how sure a decision is and what spoke for and against it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Confidence {
    /// The level shown to people, who get a word and never a percentage.
    pub level: Level,
    /// What was weighed, strongest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
}

/// Grades a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// An editor should look at it.
    Low,
    /// Another reading is possible.
    Medium,
    /// Nothing speaks against it.
    #[default]
    High,
}

/// Names one piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What was seen.
    pub kind: ReasonKind,
    /// How strongly it speaks for the decision, in hundredths of a nat; negative speaks against it.
    pub weight: i32,
    /// The words it was seen in, where they help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// Lists what the compiler can see on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonKind {
    /// A dateline or a byline opens the story.
    #[default]
    BylineStart,
    /// The text before ends with a full stop.
    SentenceEnd,
    /// A sentence runs on over the break.
    SentenceRunsOn,
    /// The line ends short of the column's width.
    ShortLine,
    /// The line fills the column's width.
    FullLine,
    /// A blank line stands here.
    BlankLine,
    /// No blank line stands here.
    NoBlankLine,
    /// How the line begins: its indent, a number, a mark.
    LineStart,
    /// The column's width changes here.
    WidthChange,
    /// The line is short and without a full stop, as headlines are.
    HeadlineShape,
    /// The headline's words stand in the story.
    SharedWords,
    /// The page sets its headlines on this side of their stories.
    HouseStyle,
    /// The headline stands next to the story.
    Adjacent,
    /// Both jump lines name each other's page, or one does not.
    PageNumber,
    /// No other reading came close.
    ClearMargin,
    /// Another reading came close.
    CloseCall,
    /// An editor decided it.
    Correction,
}

fields! { Confidence { level; reasons } }
fields! { Reason { kind, weight; detail } }
words! { Level { Low "low", Medium "medium", High "high" } }
words! { ReasonKind { BylineStart "byline-start", SentenceEnd "sentence-end", SentenceRunsOn "sentence-runs-on", ShortLine "short-line", FullLine "full-line", BlankLine "blank-line", NoBlankLine "no-blank-line", LineStart "line-start", WidthChange "width-change", HeadlineShape "headline-shape", SharedWords "shared-words", HouseStyle "house-style", Adjacent "adjacent", PageNumber "page-number", ClearMargin "clear-margin", CloseCall "close-call", Correction "correction" } }

//! What every screen is handed.

use super::facts::Facts;
use super::program::Program;
use super::shared::Shared;
use super::strings::{Lang, Text};
use crate::model::{Article, ArticleId, Edition, Entity, EntityId};
use crate::search::{FacetCounts, Index, Results};
use crate::state::{Action, Reading, Settings, Spot, View};
use std::rc::Rc;
use yew::prelude::*;

/// Holds the open edition, what follows from it, and how it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The edition.
    pub edition: Shared<Edition>,
    /// What follows from it.
    pub facts: Shared<Facts>,
    /// Finds things in it.
    pub index: Shared<Index>,
    /// How text is set.
    pub settings: Settings,
    /// What was read.
    pub reading: Rc<Reading>,
    /// The language of the interface.
    pub lang: Lang,
    /// The program that shows it.
    pub program: Program,
}

/// Holds what a screen is a function of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScreenProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// What is looked at.
    pub view: View,
    /// What the view's query and filters find.
    pub results: Shared<Results>,
    /// The mention under the pointer or the focus.
    #[prop_or_default]
    pub peek: Option<Spot>,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

impl Desk {
    /// Says a text in the interface's language.
    pub fn say(&self, text: Text) -> &'static str {
        text.say(self.lang)
    }

    /// Says a text with each `{}` replaced by the next value.
    pub fn fill(&self, text: Text, values: &[&str]) -> String {
        text.fill(self.lang, values)
    }

    /// Finds an article by its id.
    pub fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.facts.article(id).map(|at| &self.edition.articles[at])
    }

    /// Finds an entity by its id.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.facts.entity(&self.edition, id)
    }

    /// Returns the values that results can be narrowed to, by facet, each with its count.
    pub fn counts<'a>(&self, results: &'a Results) -> &'a [FacetCounts] {
        &(self.program.count)(&self.index, results).facets
    }

    /// Returns an article's title as shown in lists.
    pub fn title(&self, article: usize) -> &str {
        &self.facts.titles[article]
    }
}

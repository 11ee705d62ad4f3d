//! What every screen is handed: the open edition, what follows from it, how it is set, and what the program can show.
//!
//! [`Desk`] and [`Program`] stand in one file because each names the other: a screen asks the program for the pieces that
//! only the whole one has.

pub mod dummy;
pub mod edition_facts;
pub mod host;
pub mod opened;
pub mod provenance;
pub mod shared;

use crate::model::{Article, ArticleId, Edition, Entity, EntityId};
use crate::search::{FacetCounts, Facets, Index, Results};
use crate::state::{Action, Facet, Panel, Reading, Screen, Settings, Spot, View};
use crate::ui::words::{Lang, Text};
use edition_facts::Facts;
use opened::Loaded;
use shared::Shared;
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

/// Holds what a program can show.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// Says whether the program has a screen.
    pub has_screen: fn(&Screen) -> bool,
    /// Says whether the program has a panel.
    pub has_panel: fn(Panel) -> bool,
    /// Says whether the program follows all else that a view and the settings ask for: filters, signs in a query, lines
    /// that run down.
    pub follows: fn(&View, &Settings) -> bool,
    /// Finds what the view's query and filters ask for.
    pub find: fn(&Index, &View) -> Results,
    /// Counts what the results can be narrowed to.
    pub count: for<'a> fn(&Index, &'a Results) -> &'a Facets,
    /// Lists the stories that are shown one behind the other where one is read, given by its index.
    pub stories: fn(&Desk, usize) -> Vec<usize>,
    /// Lets one chosen value of a facet be enough, or wants all: a program that does not filter has no such switch.
    pub mode: fn(&Desk, Facet, bool, &Callback<Action>) -> Html,
    /// Sets text without marks.
    pub set: fn(&Settings, &str) -> Html,
    /// Shows the screen that the view names.
    pub screen: fn(ScreenProps) -> Html,
    /// Shows the search box of the front page.
    pub search_box: fn(&ScreenProps) -> Html,
    /// Says that there is no edition, or why it cannot be read, where the program can.
    pub without: Option<fn(Lang, &Loaded) -> Html>,
    /// Shows the import screen, which needs no edition.
    pub import: fn(Lang, Callback<Shared<Edition>>) -> Html,
    /// Shows a panel that works on one article, given by its index: citations, reading aloud; or on one entity, given
    /// likewise: corrections.
    pub tool: fn(Panel, Desk, usize) -> Html,
    /// Shows the facets, for the drawer.
    pub facets: fn(&Desk, &View, &Shared<Results>, &Callback<Action>) -> Html,
    /// Lists the keys.
    pub keys: fn(Lang, &Settings, &Callback<Action>) -> Html,
    /// Notes what is selected on the page of the program before, and returns what selects it again: it can be noted and
    /// quoted.
    pub selection: fn() -> Option<Callback<()>>,
    /// Lights what was noted, and shows the panel of notes when it is open; `static/start.js` has who keeps notes begin
    /// with a program that does so.
    pub notes: fn(Desk, View, Callback<Action>) -> Html,
}

impl Program {
    /// Says whether the program can show all of a view under these settings.
    pub fn has(&self, view: &View, settings: &Settings) -> bool {
        (self.has_screen)(&view.screen)
            && view.panel.is_none_or(self.has_panel)
            && (self.follows)(view, settings)
    }
}

impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.screen, other.screen)
    }
}

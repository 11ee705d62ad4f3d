//! Which screens and tools a program has: the reader those of a first visit, the whole program all.
//!
//! What a program does not name is not linked into it, which keeps the reader light.

use super::app::Loaded;
use super::cite::Cite;
use super::contents::stories_behind;
use super::desk::{Desk, ScreenProps};
use super::device::selection;
use super::empty::empty;
use super::entity::{Amend, entity_page};
use super::failure::failure;
use super::front::front;
use super::help::Help;
use super::import::Import;
use super::notes::Notes;
use super::numbers::Numbers;
use super::panel::opening;
use super::places::places;
use super::proof::proof;
use super::rail::mode;
use super::reader::reader;
use super::register::Register;
use super::search::{Search, in_drawer};
use super::search_box::{PlainBox, SearchBox};
use super::shared::Shared;
use super::speech::Speech;
use super::strings::Lang;
use super::timeline::timeline;
use super::vertical;
use crate::model::Edition;
use crate::search::{Facets, Index, Query, Results, is_plain};
use crate::state::{Action, Facet, Panel, Screen, Settings, View};
use yew::prelude::*;

/// Sixteen hexadecimal digits of the hash of all sources that draw a page: markup of one build is never taken over by
/// the program of another, whose components may not fit it.
pub const BUILD: &str = env!("KANBAO_BUILD");

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

/// The screens of a first visit: front page and articles.
///
/// What is searched for thins out the front page, whose box takes what is typed until the whole program comes, with every
/// line that was found.
pub const READER: Program = Program {
    has_screen: |screen| matches!(screen, Screen::Front | Screen::Article(..)),
    has_panel: |panel| {
        !matches!(
            panel,
            Panel::Amend | Panel::Cite | Panel::Facets | Panel::Keys | Panel::Notes | Panel::Speech
        )
    },
    follows: |view, settings| {
        view.filters.is_empty()
            && is_plain(&view.query)
            && !settings.vertical
            && !settings.continuous
    },
    find: |index, view| index.glance(&view.query),
    count: Index::values,
    stories: |_, at| vec![at],
    mode: |_, _, _, _| Html::default(),
    set: |_, text| Html::from(text),
    screen: first,
    search_box: |ScreenProps {
                     desk,
                     view,
                     on_action,
                     ..
                 }| html! { <PlainBox desk={desk.clone()} query={view.query.clone()} {on_action} /> },
    without: None,
    import: |_, _| Html::default(),
    tool: |_, desk, _| opening(desk.lang),
    facets: |desk, _, _, _| opening(desk.lang),
    keys: |lang, _, _| opening(lang),
    selection: || None,
    notes: |_, _, _| Html::default(),
};

/// Every screen and every tool.
pub const WHOLE: Program = Program {
    has_screen: |_| true,
    has_panel: |_| true,
    follows: |_, _| true,
    find: |index, view| index.search(&Query::parse(&view.query), &view.narrowed()),
    count: Index::facets,
    stories: stories_behind,
    mode,
    set: |settings, text| {
        if settings.vertical {
            vertical::set(text)
        } else {
            Html::from(text)
        }
    },
    screen: every,
    search_box: |ScreenProps {
                     desk,
                     view,
                     on_action,
                     ..
                 }| html! { <SearchBox desk={desk.clone()} query={view.query.clone()} {on_action} /> },
    without: Some(without),
    import: |lang, on_open| html! { <Import {lang} {on_open} /> },
    tool: |panel, desk, at| match panel {
        Panel::Amend => html! { <Amend {desk} entity={at} is_panel=true /> },
        Panel::Cite => html! { <Cite {desk} article={at} /> },
        _ => html! { <Speech {desk} article={at} /> },
    },
    facets: in_drawer,
    keys: |lang, settings, on_action| html! { <Help {lang} settings={settings.clone()} on_action={on_action.clone()} /> },
    selection: selection::keep,
    notes: |desk, view, on_action| html! { <Notes {desk} {view} {on_action} /> },
};

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

fn without(lang: Lang, loaded: &Loaded) -> Html {
    match loaded {
        Loaded::Broken(reason) => failure(lang, reason),
        Loaded::Nothing | Loaded::Edition(_) => empty(lang),
    }
}

fn first(props: ScreenProps) -> Html {
    match &props.view.screen {
        Screen::Front | Screen::Search => front(&props),
        Screen::Article(..) => reader(&props),
        _ => Html::default(),
    }
}

fn every(props: ScreenProps) -> Html {
    match &props.view.screen {
        Screen::Front | Screen::Article(..) => first(props),
        Screen::Search => html! { <Search ..props /> },
        Screen::Proof(_) => proof(&props),
        Screen::Entity(_) => entity_page(&props),
        Screen::Index(_) => html! { <Register ..props /> },
        Screen::Numbers => html! { <Numbers ..props /> },
        Screen::Timeline => timeline(&props),
        Screen::Places => places(&props),
        // It is shown without an edition too, by `import`.
        Screen::Import => Html::default(),
    }
}

//! Which screens and tools a program has: the reader those of a first visit, the whole program all.
//!
//! What a program does not name is not linked into it, which keeps the reader light.

use super::empty::empty;
use super::failure::failure;
use super::help::Help;
use crate::search::{Index, Query, is_plain};
use crate::state::{Panel, Screen};
use crate::ui::desk::opened::Loaded;
use crate::ui::desk::{Program, ScreenProps};
use crate::ui::device::selection;
use crate::ui::entity::places::places;
use crate::ui::entity::register::Register;
use crate::ui::entity::timeline::timeline;
use crate::ui::entity::{Amend, entity_page};
use crate::ui::front::front;
use crate::ui::front::rail::mode;
use crate::ui::import::Import;
use crate::ui::kit::drawer::opening;
use crate::ui::kit::vertical;
use crate::ui::numbers::Numbers;
use crate::ui::proof::proof;
use crate::ui::reader::cite::Cite;
use crate::ui::reader::contents::stories_behind;
use crate::ui::reader::notes::Notes;
use crate::ui::reader::reader;
use crate::ui::reader::speech::Speech;
use crate::ui::search::search_box::{PlainBox, SearchBox};
use crate::ui::search::{Search, in_drawer};
use crate::ui::words::Lang;
use yew::prelude::*;

/// Sixteen hexadecimal digits of the hash of all sources that draw a page: markup of one build is never taken over by
/// the program of another, whose components may not fit it.
pub const BUILD: &str = env!("KANBAO_BUILD");

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

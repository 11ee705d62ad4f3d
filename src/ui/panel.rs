//! The panels that open beside or over a screen, one at a time.

use super::contents::contents;
use super::desk::Desk;
use super::legend::marks_switch;
use super::program::Program;
use super::rail::clear;
use super::shared::Shared;
use super::strings::{self, Lang, Text};
use super::typeset::typeset;
use super::words;
use crate::search::Results;
use crate::state::{Action, Panel, Screen, Settings, View, print};
use yew::prelude::*;

/// Shows the panel that is open.
pub fn panels(
    program: Program,
    lang: Lang,
    desk: Option<&Desk>,
    view: &View,
    results: &Shared<Results>,
    settings: &Settings,
    on_action: &Callback<Action>,
) -> Html {
    let Some(panel) = view.panel else {
        return Html::default();
    };
    let (title, body): (Text, Html) = match (panel, desk) {
        (Panel::Settings, _) => (strings::SETTING, typeset(lang, settings, on_action)),
        (Panel::Facets, Some(desk)) => (
            strings::FILTER,
            (program.facets)(desk, view, results, on_action),
        ),
        (Panel::Contents, Some(desk)) => {
            let Some(current) = view.article().and_then(|id| desk.facts.article(id)) else {
                return Html::default();
            };
            (strings::CONTENTS, contents(desk, view, current))
        }
        (Panel::More, Some(desk)) => (strings::MORE_TOOLS, more(desk, view, on_action)),
        (Panel::Keys, _) => (strings::KEYS, (program.keys)(lang, settings, on_action)),
        (Panel::Cite | Panel::Speech, Some(desk)) => {
            let Some(article) = view.article().and_then(|id| desk.facts.article(id)) else {
                return Html::default();
            };
            let title = if panel == Panel::Cite {
                strings::CITE
            } else {
                strings::SPEECH
            };
            (title, (program.tool)(panel, desk.clone(), article))
        }
        (Panel::Amend, Some(desk)) => {
            let spot = view.card.as_ref();
            let Some(entity) = spot.and_then(|spot| desk.index.entity(&spot.entity)) else {
                return Html::default();
            };
            (
                words::AMEND_NAME,
                (program.tool)(panel, desk.clone(), entity),
            )
        }
        (Panel::Notes, Some(_)) if !(program.has_panel)(panel) => (strings::NOTES, opening(lang)),
        (Panel::Notes, _) | (_, None) => return Html::default(),
    };
    let way_back = desk.filter(|_| panel == Panel::Facets);
    let way_back = way_back.map(|desk| clear(desk, view, on_action));
    drawer(lang, panel, title, way_back, body, on_action)
}

/// Says that the program for a panel is on its way.
pub fn opening(lang: Lang) -> Html {
    html! { <p class="opening" role="status">{ strings::OPENING.say(lang) }</p> }
}

/// Shows a drawer with its title and its way out; `way_back` undoes what was chosen in it.
pub fn drawer(
    lang: Lang,
    panel: Panel,
    title: Text,
    way_back: Option<Html>,
    body: Html,
    on_action: &Callback<Action>,
) -> Html {
    html! {
        <section class={classes!("drawer", ["drawer-", panel.code()].concat())} role="dialog" aria-label={title.say(lang)} tabindex="-1">
            <div class="drawer-head">
                <h2>{ title.say(lang) }</h2>
                { way_back }
                <button type="button" onclick={on_action.reform(|_: MouseEvent| Action::Panel(None))}>{ strings::FOLD.say(lang) }</button>
            </div>
            { body }
        </section>
    }
}

/// Shows the tools that a narrow bar has no room for.
fn more(desk: &Desk, view: &View, on_action: &Callback<Action>) -> Html {
    let open = |panel: Panel, text: Text| {
        html! {
            <button type="button" class="button" onclick={on_action.reform(move |_: MouseEvent| Action::Panel(Some(panel)))}>
                { desk.say(text) }
            </button>
        }
    };
    let proof = view.article().map(|id| {
        print(&View {
            screen: Screen::Proof(Some(id.clone())),
            panel: None,
            card: None,
            ..view.clone()
        })
    });
    html! {
        <div class="drawer-more">
            { marks_switch(desk, view.marks(), on_action) }
            { open(Panel::Contents, strings::CONTENTS) }
            if let Some(href) = proof {
                <a class="button" {href}>{ desk.say(strings::PARALLEL) }</a>
            }
            { open(Panel::Cite, strings::CITE) }
            { open(Panel::Notes, strings::NOTES) }
            { open(Panel::Keys, strings::KEYS) }
            <button type="button" class="button" onclick={Callback::from(|_: MouseEvent| super::pointing::print_page())}>{ desk.say(strings::PRINT) }</button>
        </div>
    }
}

//! The panels that open beside or over a screen, one at a time.

use super::typeset::typeset;
use crate::search::Results;
use crate::state::{Action, Panel, Screen, Settings, View, print};
use crate::ui::desk::Desk;
use crate::ui::desk::Program;
use crate::ui::desk::shared::Shared;
use crate::ui::front::rail::clear;
use crate::ui::kit::drawer::{drawer, opening};
use crate::ui::marks::legend::marks_switch;
use crate::ui::reader::contents::contents;
use crate::ui::words::{self, Lang, Text};
use yew::prelude::*;

/// Shows the panel that is open.
pub(super) fn panels(
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
        (Panel::Settings, _) => (words::SETTING, typeset(lang, settings, on_action)),
        (Panel::Facets, Some(desk)) => (
            words::FILTER,
            (program.facets)(desk, view, results, on_action),
        ),
        (Panel::Contents, Some(desk)) => {
            let Some(current) = view.article().and_then(|id| desk.facts.article(id)) else {
                return Html::default();
            };
            (words::CONTENTS, contents(desk, view, current))
        }
        (Panel::More, Some(desk)) => (words::MORE_TOOLS, more(desk, view, on_action)),
        (Panel::Keys, _) => (words::KEYS, (program.keys)(lang, settings, on_action)),
        (Panel::Cite | Panel::Speech, Some(desk)) => {
            let Some(article) = view.article().and_then(|id| desk.facts.article(id)) else {
                return Html::default();
            };
            let title = if panel == Panel::Cite {
                words::CITE
            } else {
                words::SPEECH
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
        (Panel::Notes, Some(_)) if !(program.has_panel)(panel) => (words::NOTES, opening(lang)),
        (Panel::Notes, _) | (_, None) => return Html::default(),
    };
    let way_back = desk.filter(|_| panel == Panel::Facets);
    let way_back = way_back.map(|desk| clear(desk, view, on_action));
    drawer(lang, panel, title, way_back, body, on_action)
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
            { open(Panel::Contents, words::CONTENTS) }
            if let Some(href) = proof {
                <a class="button" {href}>{ desk.say(words::PARALLEL) }</a>
            }
            { open(Panel::Cite, words::CITE) }
            { open(Panel::Notes, words::NOTES) }
            { open(Panel::Keys, words::KEYS) }
            <button type="button" class="button" onclick={Callback::from(|_: MouseEvent| crate::ui::marks::pointing::print_page())}>{ desk.say(words::PRINT) }</button>
        </div>
    }
}

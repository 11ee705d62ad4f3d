//! The panels that open beside or over a screen, one at a time.

use super::desk::Desk;
use super::legend::MarksSwitch;
use super::rail::Rail;
use super::reader::Contents;
use super::shared::Shared;
use super::strings::{self, Lang, Text};
use super::typeset::Typeset;
use crate::search::Results;
use crate::state::{Action, Panel, Screen, Settings, View, print};
use yew::prelude::*;

/// Holds what the panels show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PanelsProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The edition, if one is open.
    pub desk: Option<Desk>,
    /// What is looked at.
    pub view: View,
    /// What the view finds.
    pub results: Shared<Results>,
    /// How text is set.
    pub settings: Settings,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Shows the panel that is open.
#[component]
pub fn Panels(props: &PanelsProps) -> Html {
    let PanelsProps {
        lang,
        desk,
        view,
        results,
        settings,
        on_action,
    } = props;
    let Some(panel) = view.panel else {
        return Html::default();
    };
    let (title, body): (Text, Html) = match (panel, desk) {
        (Panel::Settings, _) => (
            strings::SETTING,
            html! { <Typeset lang={*lang} settings={settings.clone()} {on_action} /> },
        ),
        (Panel::Facets, Some(desk)) => (
            strings::FILTER,
            html! { <div class="drawer-facets"><Rail desk={desk.clone()} view={view.clone()} results={results.clone()} {on_action} /></div> },
        ),
        (Panel::Contents, Some(desk)) => {
            let Some(current) = view.article().and_then(|id| desk.facts.article(id)) else {
                return Html::default();
            };
            (
                strings::CONTENTS,
                html! { <Contents desk={desk.clone()} view={view.clone()} {current} /> },
            )
        }
        (Panel::More, Some(desk)) => (strings::MORE_TOOLS, more(desk, view, on_action)),
        (
            Panel::Keys
            | Panel::Cite
            | Panel::Notes
            | Panel::Speech
            | Panel::Facets
            | Panel::Contents
            | Panel::More,
            _,
        ) => {
            return Html::default();
        }
    };
    drawer(*lang, panel, title, body, on_action)
}

/// Shows a drawer with its title and its way out.
pub fn drawer(
    lang: Lang,
    panel: Panel,
    title: Text,
    body: Html,
    on_action: &Callback<Action>,
) -> Html {
    html! {
        <section class={classes!("drawer", ["drawer-", panel.code()].concat())} role="dialog" aria-label={title.say(lang)} tabindex="-1">
            <header class="drawer-head">
                <h2>{ title.say(lang) }</h2>
                <button type="button" onclick={on_action.reform(|_: MouseEvent| Action::Panel(None))}>{ strings::FOLD.say(lang) }</button>
            </header>
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
            <MarksSwitch desk={desk.clone()} now={view.marks()} {on_action} />
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

//! The bar at the top: the program's name, the screens, the paper, the settings and the keys.

use crate::state::{Action, Panel, Screen, View};
use crate::ui::desk::Desk;
use crate::ui::kit::date_text;
use crate::ui::kit::route::href;
use crate::ui::words::{self, Lang, Text};
use yew::prelude::*;

/// Shows the bar.
pub(super) fn bar(
    lang: Lang,
    desk: Option<&Desk>,
    view: &View,
    on_action: &Callback<Action>,
) -> Html {
    let open = desk.is_some();
    let link = |screen: Screen, text: Text, current: bool| {
        let href = href(view, screen);
        let current = current.then_some("page");
        html! {
            if open {
                <a class="bar-link" {href} aria-current={current}>{ text.say(lang) }</a>
            } else {
                <a class="bar-link" role="link" aria-disabled="true">{ text.say(lang) }</a>
            }
        }
    };
    let panel = |panel: Panel| {
        let open = view.panel == Some(panel);
        on_action.reform(move |_: MouseEvent| Action::Panel((!open).then_some(panel)))
    };
    let at = &view.screen;
    html! {
        <header class="bar">
            <a class="bar-name" href="#/">{ words::KANBAO.say(lang) }</a>
            <nav class="bar-nav" aria-label={words::VIEWS.say(lang)}>
                { link(Screen::Front, words::FRONT, matches!(at, Screen::Front | Screen::Article(..))) }
                { link(Screen::Search, words::SEARCH, matches!(at, Screen::Search)) }
                { link(Screen::Index(None), words::INDEX,
                    matches!(at, Screen::Index(_) | Screen::Entity(_) | Screen::Timeline | Screen::Places)) }
                { link(Screen::Numbers, words::NUMBERS, matches!(at, Screen::Numbers)) }
                { link(Screen::Proof(None), words::PROOF, matches!(at, Screen::Proof(_))) }
            </nav>
            <div class="bar-tools">
                if let (Some(desk), false) = (desk, matches!(at, Screen::Front | Screen::Import)) {
                    <span class="bar-paper">
                        { &desk.edition.publication.name }
                        if let Some(date) = issue(desk) {
                            <small>{ date }</small>
                        }
                    </span>
                }
                <a class="bar-link" href="#/import" aria-current={matches!(at, Screen::Import).then_some("page")}>
                    { words::IMPORT.say(lang) }
                </a>
                <button type="button" class="bar-link" onclick={panel(Panel::Settings)}
                    aria-expanded={(view.panel == Some(Panel::Settings)).to_string()}>
                    { words::THEME.say(lang) }
                </button>
                <button type="button" class="bar-link bar-keys" onclick={panel(Panel::Keys)}
                    aria-expanded={(view.panel == Some(Panel::Keys)).to_string()}>
                    { words::KEYS.say(lang) }<kbd>{ "?" }</kbd>
                </button>
            </div>
        </header>
    }
}

/// Says when the paper appeared, as far as it is known.
fn issue(desk: &Desk) -> Option<String> {
    let issue = &desk.edition.issue;
    let span = issue
        .dates_in_text
        .as_ref()
        .map(|span| date_text::month(desk.lang, &span.to));
    issue
        .date
        .as_ref()
        .map(|date| date_text::full(desk.lang, date))
        .or(span)
}

//! What is shown where the page came without an edition.

use super::strings::{self, Lang};
use crate::state::Action;
use yew::prelude::*;

/// Holds what the empty page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EmptyProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Shows the empty page: an unprinted sheet, and the ways to fill it.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    let lang = props.lang;
    html! {
        <main id="kanbao-main" class="empty">
            <h1>{ strings::EMPTY_TITLE.say(lang) }</h1>
            <p>{ strings::EMPTY_TEXT.say(lang) }</p>
            <a class="button" href="#/import">{ strings::GO_IMPORT.say(lang) }</a>
        </main>
    }
}

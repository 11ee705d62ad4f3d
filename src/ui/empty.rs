//! What is shown where the page came without an edition.

use super::strings::{self, Lang};
use yew::prelude::*;

/// Shows the empty page: an unprinted sheet, and the ways to fill it.
pub fn empty(lang: Lang) -> Html {
    html! {
        <main id="kanbao-main" class="empty">
            <h1>{ strings::EMPTY_TITLE.say(lang) }</h1>
            <p>{ strings::EMPTY_TEXT.say(lang) }</p>
            <a class="button" href="#/import">{ strings::GO_IMPORT.say(lang) }</a>
        </main>
    }
}

//! What is shown where the edition cannot be read: what happened, where, and what to do.

use super::strings::{self, Lang};
use yew::prelude::*;

/// Shows the error page.
pub fn failure(lang: Lang, reason: &str) -> Html {
    html! {
        <main id="kanbao-main" class="failure" role="alert">
            <h1>{ strings::FAILURE_TITLE.say(lang) }</h1>
            <p class="failure-reason">{ reason }</p>
            <a class="button" href="#/import">{ strings::GO_IMPORT.say(lang) }</a>
        </main>
    }
}

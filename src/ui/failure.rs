//! What is shown where the edition cannot be read: what happened, where, and what to do.

use super::strings::{self, Lang};
use yew::prelude::*;

/// Holds what the error page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FailureProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Why the edition cannot be read.
    pub reason: String,
}

/// Shows the error page.
#[component]
pub fn Failure(props: &FailureProps) -> Html {
    let lang = props.lang;
    html! {
        <main id="kanbao-main" class="failure" role="alert">
            <h1>{ strings::FAILURE_TITLE.say(lang) }</h1>
            <p class="failure-reason">{ &props.reason }</p>
            <a class="button" href="#/import">{ strings::GO_IMPORT.say(lang) }</a>
        </main>
    }
}

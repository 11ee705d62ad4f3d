//! What is shown where the edition cannot be read: what happened, where, and what to do.

use super::strings::{self, Lang};
use yew::prelude::*;

/// Shows the error page, with the reason as the reader of the format gave it.
pub fn failure(lang: Lang, reason: &str) -> Html {
    html! {
        <main id="kanbao-main" class="failure" tabindex="-1">
            <div role="alert">
                <h1>{ strings::FAILURE_TITLE.say(lang) }</h1>
                <p>{ strings::FAILURE_TEXT.say(lang) }</p>
                <pre class="reason" tabindex="0">{ reason }</pre>
            </div>
            <div class="choices">
                <section>
                    <h2>{ strings::FETCH_AGAIN.say(lang) }</h2>
                    <p>{ strings::FETCH_AGAIN_TEXT.say(lang) }</p>
                    <a class="button primary" href="">{ strings::RELOAD.say(lang) }</a>
                </section>
                <section>
                    <h2>{ strings::FROM_TEXT.say(lang) }</h2>
                    <p>{ strings::FROM_TEXT_TEXT.say(lang) }</p>
                    <a class="button" href="#/import">{ strings::GO_IMPORT.say(lang) }</a>
                </section>
            </div>
        </main>
    }
}

//! What is shown where the edition cannot be read: what happened, where, and what to do.

use crate::ui::words::{self, Lang};
use yew::prelude::*;

/// Shows the error page, with the reason as the reader of the format gave it.
pub(super) fn failure(lang: Lang, reason: &str) -> Html {
    html! {
        <main id="kanbao-main" class="failure" tabindex="-1">
            <div role="alert">
                <h1>{ words::FAILURE_TITLE.say(lang) }</h1>
                <p>{ words::FAILURE_TEXT.say(lang) }</p>
                <pre class="reason" tabindex="0">{ reason }</pre>
            </div>
            <div class="choices">
                <section>
                    <h2>{ words::FETCH_AGAIN.say(lang) }</h2>
                    <p>{ words::FETCH_AGAIN_TEXT.say(lang) }</p>
                    <a class="button primary" href="">{ words::RELOAD.say(lang) }</a>
                </section>
                <section>
                    <h2>{ words::FROM_TEXT.say(lang) }</h2>
                    <p>{ words::FROM_TEXT_TEXT.say(lang) }</p>
                    <a class="button" href="#/import">{ words::GO_IMPORT.say(lang) }</a>
                </section>
            </div>
        </main>
    }
}

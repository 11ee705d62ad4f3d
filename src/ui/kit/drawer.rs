//! The frame of a panel: its title, its way out, and what stands in it while its program is on its way.

use crate::state::{Action, Panel};
use crate::ui::words::{self, Lang, Text};
use yew::prelude::*;

/// Says that the program for a panel is on its way.
pub fn opening(lang: Lang) -> Html {
    html! { <p class="opening" role="status">{ words::OPENING.say(lang) }</p> }
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
                <button type="button" onclick={on_action.reform(|_: MouseEvent| Action::Panel(None))}>{ words::FOLD.say(lang) }</button>
            </div>
            { body }
        </section>
    }
}

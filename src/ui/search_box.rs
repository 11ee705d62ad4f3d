//! The search box. While an input method composes, nothing is searched.

use super::desk::Desk;
use super::pointing::value_of;
use super::strings;
use crate::state::Action;
use yew::prelude::*;

/// Holds what the box shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// The edition.
    pub desk: Desk,
    /// What was typed.
    pub query: String,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Shows the box.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let SearchBoxProps {
        desk,
        query,
        on_action,
    } = props;
    let oninput = {
        let on_action = on_action.clone();
        Callback::from(move |event: InputEvent| {
            // The end of a composition is told by `browser`, because engines disagree on whether an input event follows it.
            if !event.is_composing()
                && let Some(text) = value_of(&event)
            {
                on_action.emit(Action::Query(text));
            }
        })
    };
    html! {
        <div class="search-box" role="search">
            <input type="search" class="search-field" value={query.clone()} placeholder={desk.say(strings::SEARCH_HINT)}
                aria-label={desk.say(strings::SEARCH_HINT)} autocomplete="off" spellcheck="false" enterkeyhint="search" {oninput} />
            <kbd aria-hidden="true">{ "/" }</kbd>
        </div>
    }
}

//! The legend: each kind with its letter, lane and count, and how many marks are shown.

use crate::model::EntityKind;
use crate::state::{Action, Marks, View};
use crate::ui::desk::Desk;
use crate::ui::words;
use yew::prelude::*;

/// Shows the legend.
pub fn legend(desk: &Desk, view: &View, on_action: &Callback<Action>) -> Html {
    let key = |kind: EntityKind| {
        let on = view.kinds().has(kind);
        let onclick = on_action.reform(move |_: MouseEvent| Action::Kind(kind));
        html! {
            <button type="button" class={classes!("key", kind.code(), (!on).then_some("off"))} aria-pressed={on.to_string()} {onclick}>
                <span class={classes!("badge", on.then_some("kind"))} aria-hidden="true">{ desk.say(words::badge(kind)) }</span>
                <span class={classes!("mark", kind.code(), on.then_some("lane"), on.then_some("lane1"))}>{ desk.say(words::kind(kind)) }</span>
                <span class="quiet">{ desk.facts.count(kind) }</span>
            </button>
        }
    };
    html! {
        <div class="legend" role="group" aria-label={desk.say(words::MARKS)}>
            <span class="quiet legend-name" aria-hidden="true">{ desk.say(words::MARKS) }</span>
            { for EntityKind::ALL.into_iter().map(key) }
            { marks_switch(desk, view.marks(), on_action) }
        </div>
    }
}

/// Shows the switch 全部, 首现, 不标.
pub fn marks_switch(desk: &Desk, now: Marks, on_action: &Callback<Action>) -> Html {
    html! {
        <span class="segment" role="group" aria-label={desk.say(words::MARKS)}>
            for mode in Marks::ALL {
                <button type="button" aria-pressed={(now == mode).to_string()}
                    onclick={on_action.reform(move |_: MouseEvent| Action::Marks(mode))}>
                    { desk.say(words::marks(mode)) }
                </button>
            }
        </span>
    }
}

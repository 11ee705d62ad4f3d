//! The legend: each kind with its letter, lane and count, and how many marks are shown.

use super::desk::Desk;
use super::strings;
use crate::model::EntityKind;
use crate::state::{Action, Marks, View};
use yew::prelude::*;

/// Holds what the legend shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LegendProps {
    /// The edition.
    pub desk: Desk,
    /// What is looked at.
    pub view: View,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Shows the legend.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let LegendProps {
        desk,
        view,
        on_action,
    } = props;
    let key = |kind: EntityKind| {
        let on = view.kinds().has(kind);
        let onclick = on_action.reform(move |_: MouseEvent| Action::Kind(kind));
        html! {
            <button type="button" class={classes!("key", kind.code(), (!on).then_some("off"))} aria-pressed={on.to_string()} {onclick}>
                <span class={classes!("badge", on.then_some("kind"))} aria-hidden="true">{ desk.say(strings::badge(kind)) }</span>
                <span class={classes!("mark", kind.code(), on.then_some("lane"), on.then_some("lane1"))}>{ desk.say(strings::kind(kind)) }</span>
                <span class="quiet">{ desk.facts.count(kind) }</span>
            </button>
        }
    };
    html! {
        <div class="legend" role="group" aria-label={desk.say(strings::MARKS)}>
            <span class="quiet legend-name" aria-hidden="true">{ desk.say(strings::MARKS) }</span>
            { for EntityKind::ALL.into_iter().map(key) }
            <MarksSwitch desk={desk.clone()} now={view.marks()} on_action={on_action} />
        </div>
    }
}

/// Holds what the switch of marks shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MarksSwitchProps {
    /// The edition.
    pub desk: Desk,
    /// The mode.
    pub now: Marks,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Shows the switch 全部, 首现, 不标.
#[component]
pub fn MarksSwitch(props: &MarksSwitchProps) -> Html {
    html! {
        <span class="segment" role="group" aria-label={props.desk.say(strings::MARKS)}>
            for mode in Marks::ALL {
                <button type="button" aria-pressed={(props.now == mode).to_string()}
                    onclick={props.on_action.reform(move |_: MouseEvent| Action::Marks(mode))}>
                    { props.desk.say(strings::marks(mode)) }
                </button>
            }
        </span>
    }
}

//! The facets beside the results: scope, lists with live counts, days.

use super::days::days;
use crate::search::{Results, Scope};
use crate::state::{Action, View};
use crate::ui::desk::shared::Shared;
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::front::rail::{clear, rail, rare};
use crate::ui::kit::roving::{roving, tab};
use crate::ui::words;
use yew::prelude::*;

/// Shows the number of stories found, then everything they can be narrowed to.
pub(super) fn facets(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        on_action,
        ..
    } = props;
    let label = if results.query.is_empty() {
        words::STORIES_OF
    } else {
        words::STORIES_FOUND
    };
    html! {
        <>
            <p class="rail-count" aria-live="polite">
                <strong>{results.articles.len()}</strong>{" "}{desk.fill(label, &[&desk.index.readable(results).to_string()])}
            </p>
            {narrow(desk, view, results, on_action)}
            {clear(desk, view, on_action)}
        </>
    }
}

/// Shows the same in a drawer, whose way out says what will be seen.
pub fn in_drawer(
    desk: &Desk,
    view: &View,
    results: &Shared<Results>,
    on_action: &Callback<Action>,
) -> Html {
    let stories = words::stories(desk.lang, results.articles.len());
    html! {
        <>
            <div class="drawer-lists">{narrow(desk, view, results, on_action)}</div>
            <p class="drawer-foot">
                <button type="button" class="button primary" onclick={on_action.reform(|_: MouseEvent| Action::Panel(None))}>
                    {desk.fill(words::SEE, &[&stories])}
                </button>
            </p>
        </>
    }
}

/// Shows everything that the results can be narrowed to.
fn narrow(
    desk: &Desk,
    view: &View,
    results: &Shared<Results>,
    on_action: &Callback<Action>,
) -> Html {
    let span = &desk.index.facets(results).days;
    html! {
        <>
            if words_of(results) > 1 {
                {scopes(desk, view, results, on_action)}
            }
            {rail(desk, view, results, on_action)}
            if span.len() > 1 {
                {days(desk, view, span, on_action)}
            }
            {rare(desk, view, results, on_action)}
        </>
    }
}

fn words_of(results: &Results) -> usize {
    results
        .query
        .terms
        .iter()
        .filter(|term| !term.exclude)
        .count()
}

fn scopes(desk: &Desk, view: &View, results: &Results, on_action: &Callback<Action>) -> Html {
    let all = if words_of(results) == 2 {
        words::SCOPE_BOTH
    } else {
        words::SCOPE_ALL
    };
    let counts = results.scopes;
    let scopes = [
        (Scope::All, all, counts.all),
        (Scope::Sentence, words::SCOPE_SENTENCE, counts.sentence),
        (Scope::Any, words::SCOPE_ANY, counts.any),
    ];
    let entrance = scopes
        .iter()
        .position(|(scope, ..)| *scope == view.scope)
        .unwrap_or(0);
    html! {
        <section class="facet">
            <h2>{desk.say(words::SCOPE)}<span class="quiet">{desk.say(words::UNIT_STORIES)}</span></h2>
            <ul onkeydown={roving("button")}>
                for (at, (scope, label, count)) in scopes.into_iter().enumerate() {
                    <li>
                        <button
                            type="button"
                            class={classes!("facet-row", (view.scope == scope).then_some("chosen"), (count == 0).then_some("zero"))}
                            tabindex={tab(at, entrance)}
                            aria-pressed={(view.scope == scope).to_string()}
                            onclick={on_action.reform(move |_: MouseEvent| Action::Scope(scope))}
                        >
                            <span class="facet-name">{desk.say(label)}</span>
                            <span class="leader" aria-hidden="true"></span>
                            <span class="facet-count">{count}</span>
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

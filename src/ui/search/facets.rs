//! The facets beside the results: scope, chosen values, lists with live counts, days.

use crate::search::{DayCount, Facet, Filter, Scope};
use crate::state::Action;
use crate::ui::desk::ScreenProps;
use crate::ui::rail::rail;
use crate::ui::roving::{roving, tab};
use crate::ui::{dates, strings, words};
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
        strings::STORIES_OF
    } else {
        words::STORIES_FOUND
    };
    let chosen = |facet: Facet| {
        view.filters
            .iter()
            .filter(move |filter| filter.facet == facet && !filter.exclude)
            .count()
    };
    let several = view.filters.iter().any(|filter| chosen(filter.facet) > 1);
    html! {
        <>
            <p class="rail-count" aria-live="polite">
                <strong>{results.articles.len()}</strong>{" "}{desk.fill(label, &[&results.total.to_string()])}
            </p>
            if results.query.terms.iter().filter(|term| !term.exclude).count() > 1 {
                {scopes(props)}
            }
            if several {
                {modes(props)}
            }
            { rail(desk, view, results, on_action) }
            if results.facets.days.len() > 1 {
                {days(props, &results.facets.days)}
            }
        </>
    }
}

fn scopes(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    let two = results
        .query
        .terms
        .iter()
        .filter(|term| !term.exclude)
        .count()
        == 2;
    let all = if two {
        words::SCOPE_BOTH
    } else {
        words::SCOPE_ALL
    };
    let scopes = [
        (Scope::All, all, results.scopes.all),
        (
            Scope::Sentence,
            words::SCOPE_SENTENCE,
            results.scopes.sentence,
        ),
        (Scope::Any, words::SCOPE_ANY, results.scopes.any),
    ];
    let entrance = scopes
        .iter()
        .position(|(scope, ..)| *scope == view.scope)
        .unwrap_or(0);
    html! {
        <section class="facet">
            <h2>{desk.say(words::SCOPE)}<span class="quiet">{desk.say(strings::UNIT_STORIES)}</span></h2>
            <ul onkeydown={roving("button")}>
                for (at, (scope, label, count)) in scopes.into_iter().enumerate() {
                    <li>
                        <button
                            type="button"
                            class={classes!("facet-row", (view.scope == scope).then_some("chosen"), (count == 0).then_some("zero"))}
                            tabindex={tab(at, entrance)}
                            aria-pressed={(view.scope == scope).to_string()}
                            onclick={props.on_action.reform(move |_: MouseEvent| Action::Scope(scope))}
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

/// Says whether all chosen values must hold or one is enough.
fn modes(props: &ScreenProps) -> Html {
    let ScreenProps { desk, view, .. } = props;
    html! {
        <span class="segment" role="group" aria-label={desk.say(words::MODE)}>
            for (any, label) in [(false, words::MODE_ALL), (true, words::MODE_ANY)] {
                <button
                    type="button"
                    aria-pressed={(view.any == any).to_string()}
                    onclick={props.on_action.reform(move |_: MouseEvent| Action::Any(any))}
                >
                    {desk.say(label)}
                </button>
            }
        </span>
    }
}

/// Draws the days that the stories speak of as a histogram; each bar is a filter.
fn days(props: &ScreenProps, days: &[DayCount]) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let most = days.iter().map(|day| day.total).max().unwrap_or(1).max(1);
    let chosen = |day: &DayCount| {
        view.filters.iter().any(|filter| {
            filter.facet == Facet::Date && !filter.exclude && filter.value == day.day.as_str()
        })
    };
    html! {
        <section class="facet facet-days">
            <h2>{desk.say(strings::facet(Facet::Date))}<span class="quiet">{desk.say(strings::UNIT_STORIES)}</span></h2>
            <ul onkeydown={roving("button")}>
                for (at, day) in days.iter().enumerate() {
                    <li>
                        <button
                            type="button"
                            class={classes!("facet-row", chosen(day).then_some("chosen"), (day.articles == 0).then_some("zero"))}
                            tabindex={tab(at, 0)}
                            aria-pressed={chosen(day).to_string()}
                            onclick={
                                let filter = Filter::new(Facet::Date, day.day.as_str());
                                props.on_action.reform(move |_: MouseEvent| Action::Filter(filter.clone()))
                            }
                        >
                            <span class="facet-name">{dates::short(desk.lang, &day.day)}</span>
                            <svg class="facet-bar" viewBox="0 0 60 6" preserveAspectRatio="none" aria-hidden="true">
                                <rect class="all" width={(60 * day.total / most).to_string()} height="6" />
                                <rect width={(60 * day.articles / most).to_string()} height="6" />
                            </svg>
                            <span class="facet-count">{day.articles}</span>
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

//! The facets: what the articles can be narrowed to, with live counts, zero included.

use super::desk::Desk;
use super::roving::{roving, tab};
use super::shared::Shared;
use super::{strings, words};
use crate::model::ArticleKind;
use crate::search::{DayCount, Facet, FacetCounts, Filter, Results, Scope, ValueCount};
use crate::state::{Action, View};
use yew::prelude::*;

/// How many values of a facet are shown before the rest is folded away.
const SHOWN: usize = 5;

/// Holds what the facets are a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct FacetsProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// What is looked at.
    pub view: View,
    /// What the view's query and filters find.
    pub results: Shared<Results>,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Lists every facet under the number of articles found.
#[component]
pub fn Facets(props: &FacetsProps) -> Html {
    let FacetsProps { desk, view, results, .. } = props;
    let (found, all) = (results.articles.len().to_string(), results.total.to_string());
    let label = if results.query.is_empty() { words::STORIES_OF } else { words::STORIES_FOUND };
    html! {
        <div class="facets">
            <p class="facets-sum" role="status">
                <b>{found}</b>{" "}{desk.fill(label, &[&all])}
                if !view.filters.is_empty() {
                    <button type="button" class="facets-clear" onclick={props.on_action.reform(|_: MouseEvent| Action::ClearFilters)}>
                        {desk.say(words::CLEAR)}
                    </button>
                }
            </p>
            if results.query.terms.iter().filter(|term| !term.exclude).count() > 1 {
                {scopes(props)}
            }
            for facet in results.facets.facets.iter().filter(|facet| shown(facet.facet)) {
                {section(props, facet)}
            }
            if !results.facets.days.is_empty() {
                {days(props, &results.facets.days)}
            }
        </div>
    }
}

/// Says whether a facet stands in the rail: the other kinds of entities are reached through the index.
fn shown(facet: Facet) -> bool {
    use crate::model::EntityKind::{Organisation, Person, Place};
    match facet {
        Facet::Entity(kind) => matches!(kind, Person | Organisation | Place),
        Facet::Date | Facet::Unit => false,
        _ => true,
    }
}

fn scopes(props: &FacetsProps) -> Html {
    let FacetsProps { desk, view, results, .. } = props;
    let scopes = [
        (Scope::All, words::SCOPE_ALL, results.scopes.all),
        (Scope::Sentence, words::SCOPE_SENTENCE, results.scopes.sentence),
        (Scope::Any, words::SCOPE_ANY, results.scopes.any),
    ];
    let entrance = scopes.iter().position(|(scope, ..)| *scope == view.scope).unwrap_or(0);
    html! {
        <section class="facet">
            <h3>{desk.say(words::SCOPE)}<span>{desk.say(words::UNIT_STORIES)}</span></h3>
            <ul onkeydown={roving("button")}>
                for (at, (scope, label, count)) in scopes.into_iter().enumerate() {
                    <li class={classes!("facet-row", (view.scope == scope).then_some("chosen"), (count == 0).then_some("zero"))}>
                        <button
                            type="button"
                            class="facet-value"
                            tabindex={tab(at, entrance)}
                            aria-pressed={(view.scope == scope).to_string()}
                            onclick={props.on_action.reform(move |_: MouseEvent| Action::Scope(scope))}
                        >
                            <span class="facet-name">{desk.say(label)}</span>
                            <span class="facet-count">{count}</span>
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

fn section(props: &FacetsProps, facet: &FacetCounts) -> Html {
    let desk = &props.desk;
    let of_mentions = matches!(facet.facet, Facet::Entity(_));
    let unit = if of_mentions { words::UNIT_PLACES } else { words::UNIT_STORIES };
    let unit = if facet.facet == Facet::Subject { words::INFERRED } else { unit };
    let chosen = facet.values.iter().filter(|value| value.chosen).count();
    let (first, rest) = facet.values.split_at(facet.values.len().min(SHOWN));
    if facet.values.is_empty() || (facet.facet == Facet::Page && facet.values.len() < 2) {
        return html! {};
    }
    html! {
        <section class="facet">
            <h3>{desk.say(strings::facet(facet.facet))}<span>{desk.say(unit)}</span></h3>
            if chosen > 1 {
                {modes(props)}
            }
            <ul onkeydown={roving(".facet-value")}>
                for (at, value) in first.iter().enumerate() {
                    {row(props, facet.facet, value, at, of_mentions)}
                }
            </ul>
            if !rest.is_empty() {
                <details>
                    <summary>{desk.fill(words::MORE_ITEMS, &[&rest.len().to_string()])}</summary>
                    <ul onkeydown={roving(".facet-value")}>
                        for (at, value) in rest.iter().enumerate() {
                            {row(props, facet.facet, value, at, of_mentions)}
                        }
                    </ul>
                </details>
            }
        </section>
    }
}

/// Says whether all chosen values must hold or one is enough.
fn modes(props: &FacetsProps) -> Html {
    let FacetsProps { desk, view, .. } = props;
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

fn row(props: &FacetsProps, facet: Facet, value: &ValueCount, at: usize, of_mentions: bool) -> Html {
    let desk = &props.desk;
    let name = name(desk, facet, value);
    let count = if of_mentions { value.mentions } else { value.articles };
    let filter = Filter::new(facet, value.key.clone());
    let without = Filter { exclude: true, ..filter.clone() };
    let class = classes!(
        "facet-row",
        value.chosen.then_some("chosen"),
        value.excluded.then_some("barred"),
        (count == 0).then_some("zero")
    );
    html! {
        <li {class}>
            <button
                type="button"
                class="facet-value"
                tabindex={tab(at, 0)}
                aria-pressed={value.chosen.to_string()}
                onclick={props.on_action.reform(move |_: MouseEvent| Action::Filter(filter.clone()))}
            >
                <span class="facet-name">{name.clone()}</span>
                <span class="facet-count">{count}</span>
            </button>
            <button
                type="button"
                class="facet-not"
                tabindex="-1"
                aria-pressed={value.excluded.to_string()}
                aria-label={desk.fill(words::WITHOUT, &[&name])}
                onclick={props.on_action.reform(move |_: MouseEvent| Action::Filter(without.clone()))}
            >
                {"−"}
            </button>
        </li>
    }
}

/// Returns what a value is called.
pub fn name(desk: &Desk, facet: Facet, value: &ValueCount) -> String {
    match facet {
        Facet::Kind => kind_of(&value.key).map_or(value.label.clone(), |kind| desk.say(strings::article_kind(kind)).into()),
        Facet::Page if value.label.is_empty() => {
            let number = value.key.parse::<usize>().map_or_else(|_| value.key.clone(), |at| (at + 1).to_string());
            desk.fill(words::PAGE, &[&number])
        }
        Facet::Page => desk.fill(words::PAGE, &[&value.label]),
        _ => value.label.clone(),
    }
}

/// Reads a kind of article from its word in the JSON.
pub fn kind_of(word: &str) -> Option<ArticleKind> {
    [ArticleKind::Article, ArticleKind::Photo, ArticleKind::Column, ArticleKind::Other]
        .into_iter()
        .find(|kind| serde_json::to_value(kind).is_ok_and(|value| value == word))
}

/// Draws the days that the stories speak of as a histogram; each bar is a filter.
fn days(props: &FacetsProps, days: &[DayCount]) -> Html {
    let FacetsProps { desk, view, .. } = props;
    let most = days.iter().map(|day| day.total).max().unwrap_or(1).max(1);
    let chosen = |day: &DayCount| {
        view.filters.iter().any(|filter| filter.facet == Facet::Date && !filter.exclude && filter.value == day.day.as_str())
    };
    html! {
        <section class="facet facet-days">
            <h3>{desk.say(strings::facet(Facet::Date))}<span>{desk.say(words::UNIT_STORIES)}</span></h3>
            <ul onkeydown={roving("button")}>
                for (at, day) in days.iter().enumerate() {
                    <li class={classes!("facet-row", chosen(day).then_some("chosen"), (day.articles == 0).then_some("zero"))}>
                        <button
                            type="button"
                            class="facet-value"
                            tabindex={tab(at, 0)}
                            aria-pressed={chosen(day).to_string()}
                            onclick={
                                let filter = Filter::new(Facet::Date, day.day.as_str());
                                props.on_action.reform(move |_: MouseEvent| Action::Filter(filter.clone()))
                            }
                        >
                            <span class="facet-name">{super::dates::short(desk.lang, &day.day)}</span>
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

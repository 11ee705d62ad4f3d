//! The facets beside the page: each value with its count, none left out, chosen ones red, excluded ones struck out.

use crate::model::EntityKind;
use crate::search::{FacetCounts, Results, ValueCount};
use crate::state::{Action, Facet, Filter, View};
use crate::ui::desk::Desk;
use crate::ui::desk::shared::Shared;
use crate::ui::kit::date_text;
use crate::ui::kit::roving::{roving, tab};
use crate::ui::words;
use yew::prelude::*;

/// The facets that the rail shows, with how many values each shows before it is unfolded.
const SHOWN: [(Facet, usize); 8] = [
    (Facet::Entity(EntityKind::Person), 5),
    (Facet::Entity(EntityKind::Organisation), 4),
    (Facet::Entity(EntityKind::Place), 4),
    (Facet::Reporter, 3),
    (Facet::Column, 3),
    (Facet::Subject, 3),
    (Facet::Kind, 3),
    (Facet::Page, 4),
];

/// The facets that are folded away where there is room for all.
const FOLDED: [Facet; 5] = [
    Facet::Correspondent,
    Facet::Entity(EntityKind::Event),
    Facet::Entity(EntityKind::Term),
    Facet::Entity(EntityKind::Product),
    Facet::Unit,
];

/// The most values of one facet that are drawn; whoever looks for a later one types its name.
const MOST: usize = 200;

/// Shows the facets.
pub fn rail(
    desk: &Desk,
    view: &View,
    results: &Shared<Results>,
    on_action: &Callback<Action>,
) -> Html {
    lists(desk, view, results, on_action, &SHOWN)
}

/// Shows the way out of all filters, where any is chosen.
pub fn clear(desk: &Desk, view: &View, on_action: &Callback<Action>) -> Html {
    html! {
        if !view.filters.is_empty() {
            <button type="button" class="button rail-clear" onclick={on_action.reform(|_: MouseEvent| Action::ClearFilters)}>
                { desk.say(words::CLEAR) }
            </button>
        }
    }
}

/// Shows the facets that stories are seldom looked for by, folded away.
pub fn rare(
    desk: &Desk,
    view: &View,
    results: &Shared<Results>,
    on_action: &Callback<Action>,
) -> Html {
    lists(
        desk,
        view,
        results,
        on_action,
        &FOLDED.map(|facet| (facet, 0)),
    )
}

fn lists(
    desk: &Desk,
    view: &View,
    results: &Shared<Results>,
    on_action: &Callback<Action>,
    facets: &[(Facet, usize)],
) -> Html {
    let list = |&(facet, few): &(Facet, usize)| {
        let counts = desk.counts(results);
        let at = counts.iter().position(|counts| counts.facet == facet)?;
        let values = &counts[at].values;
        let chosen = values.iter().any(|value| value.chosen || value.excluded);
        (values.len() > 1 || chosen).then(|| {
            html! {
                <FacetList key={facet.code()} desk={desk.clone()} results={results.clone()} {at} {few}
                    any={view.any.contains(&facet)} on_action={on_action.clone()} />
            }
        })
    };
    html! { <>{ for facets.iter().filter_map(list) }</> }
}

/// Holds what one list is a function of.
#[derive(Clone, PartialEq, Properties)]
struct FacetListProps {
    desk: Desk,
    results: Shared<Results>,
    /// Which facet of the results.
    at: usize,
    /// How many values are shown before the list is unfolded.
    few: usize,
    /// Whether one chosen value is enough.
    any: bool,
    on_action: Callback<Action>,
}

/// Shows one facet: the first values, and the rest when it is unfolded.
#[component]
fn FacetList(props: &FacetListProps) -> Html {
    let FacetListProps {
        desk, on_action, ..
    } = props;
    let open = use_state_eq(|| false);
    let counts: &FacetCounts = &desk.counts(&props.results)[props.at];
    let facet = counts.facet;
    let unit = match facet {
        Facet::Subject => words::INFERRED,
        Facet::Entity(_) => words::UNIT_MENTIONS,
        _ => words::UNIT_STORIES,
    };
    // A column title is no story of its own: nobody looks for it by kind.
    let shown =
        |value: &&ValueCount| facet != Facet::Kind || &*value.key != "column" || value.chosen;
    let values: Vec<&ValueCount> = counts.values.iter().filter(shown).collect();
    let decided = values.iter().filter(|value| value.chosen || value.excluded);
    let few = props.few.max(decided.count());
    // One value more takes no more room than the line that would stand for it.
    let first = match values.len() {
        all if *open => all.min(MOST),
        all if all <= few + 1 && few > 0 => all,
        _ => few,
    };
    let rest = values.len() - first;
    let several = values.iter().filter(|value| value.chosen).count() > 0 && values.len() > 1;
    html! {
        <section class="facet">
            <h2>
                { desk.say(words::facet(facet)) }
                if several {
                    { (desk.program.mode)(desk, facet, props.any, on_action) }
                } else {
                    <span class="quiet">{ desk.say(unit) }</span>
                }
            </h2>
            <ul onkeydown={keys(on_action, facet, values.iter().take(first).map(|value| value.key.to_string()).collect())}>
                for (at, value) in values.iter().take(first).enumerate() {
                    <li key={value.key.to_string()}>{ row(desk, facet, value, tab(at, 0), on_action) }</li>
                }
            </ul>
            if rest > 0 && *open {
                <p class="facet-more">{ desk.fill(words::MORE, &[&rest.to_string()]) }</p>
            } else if rest > 0 {
                <button type="button" class="facet-more" onclick={Callback::from(move |_: MouseEvent| open.set(true))}>
                    { desk.fill(words::MORE, &[&rest.to_string()]) }
                </button>
            }
        </section>
    }
}

/// Says whether all chosen values must hold or one is enough.
pub fn mode(desk: &Desk, facet: Facet, any: bool, on_action: &Callback<Action>) -> Html {
    html! {
        <span class="facet-mode" role="group" aria-label={desk.say(words::MODE)}>
            for (enough, label) in [(false, words::MODE_ALL), (true, words::MODE_ANY)] {
                <button type="button" aria-pressed={(any == enough).to_string()}
                    onclick={on_action.reform(move |_: MouseEvent| Action::Any(facet, enough))}>
                    { desk.say(label) }
                </button>
            }
        </span>
    }
}

/// Moves the keyboard along a list, and excludes the value it stands on: `x` or Delete.
fn keys(on_action: &Callback<Action>, facet: Facet, keys: Vec<String>) -> Callback<KeyboardEvent> {
    let (move_on, on_action) = (roving(".facet-row"), on_action.clone());
    Callback::from(move |event: KeyboardEvent| {
        let chord = event.ctrl_key() || event.meta_key() || event.alt_key();
        let excludes = matches!(event.key().as_str(), "x" | "Delete") && !chord;
        match crate::ui::kit::roving::place(&event, ".facet-row").and_then(|at| keys.get(at)) {
            Some(value) if excludes => {
                event.prevent_default();
                event.stop_propagation();
                on_action.emit(Action::Filter(without(facet, value)));
            }
            _ => move_on.emit(event),
        }
    })
}

fn without(facet: Facet, value: &str) -> Filter {
    Filter {
        exclude: true,
        ..Filter::new(facet, value)
    }
}

fn row(
    desk: &Desk,
    facet: Facet,
    value: &ValueCount,
    tab: &'static str,
    on_action: &Callback<Action>,
) -> Html {
    let filter = Filter {
        exclude: value.excluded,
        ..Filter::new(facet, value.key.to_string())
    };
    let not = without(facet, &value.key);
    let count = match facet {
        Facet::Entity(_) => value.mentions,
        _ => value.articles,
    };
    let decided = value.chosen || value.excluded;
    let class = classes!(
        "facet-row",
        decided.then_some("chosen"),
        value.excluded.then_some("excluded"),
        (count == 0).then_some("zero"),
    );
    let label = label(desk, facet, &value.label);
    let excluding = desk.fill(words::WITHOUT, &[&label]);
    // A value that nothing is left of is still listed, but leads nowhere.
    let dead = value.articles == 0 && !decided;
    let choose = on_action.clone();
    html! {
        <>
            <button type="button" {class} tabindex={tab} aria-pressed={value.chosen.to_string()} aria-disabled={dead.then_some("true")}
                aria-description={value.excluded.then(|| excluding.clone())} aria-keyshortcuts="x"
                onclick={Callback::from(move |_: MouseEvent| if !dead { choose.emit(Action::Filter(filter.clone())) })}>
                <span class="facet-name">{ label }</span>
                <span class="leader" aria-hidden="true"></span>
                <span class="facet-count">{ count }</span>
            </button>
            if !dead {
                <button type="button" class="facet-not" tabindex="-1" aria-pressed={value.excluded.to_string()} title={excluding.clone()} aria-label={excluding}
                    onclick={on_action.reform(move |_: MouseEvent| Action::Filter(not.clone()))}>
                    { desk.say(words::NOT) }
                </button>
            }
        </>
    }
}

/// Returns what readers call a value.
fn label(desk: &Desk, facet: Facet, label: &str) -> String {
    match facet {
        Facet::Kind => {
            words::article_kind_of(label).map_or_else(|| label.into(), |text| desk.say(text).into())
        }
        _ => label.into(),
    }
}

/// Names a filter that is in force: its facet, and what readers call its value.
pub fn named(desk: &Desk, filter: &Filter) -> String {
    let name = match (filter.facet, desk.index.label(filter.facet, &filter.value)) {
        (facet, Some(value)) => label(desk, facet, &value),
        (Facet::Date, None) => date_text::span(desk.lang, &filter.value),
        (_, None) => filter.value.clone(),
    };
    let name = [desk.say(words::facet(filter.facet)), &name].join(" ");
    if filter.exclude {
        desk.fill(words::WITHOUT, &[&name])
    } else {
        name
    }
}

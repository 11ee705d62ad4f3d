//! The facets beside the page: each value with its count, none left out, chosen ones red.

use super::desk::Desk;
use super::strings;
use crate::model::EntityKind;
use crate::search::{FacetCounts, Results, ValueCount};
use crate::state::{Action, Facet, Filter, View};
use yew::prelude::*;

/// The facets that the rail shows, with how many values each shows before it is unfolded.
const SHOWN: [(Facet, usize); 7] = [
    (Facet::Entity(EntityKind::Person), 5),
    (Facet::Entity(EntityKind::Organisation), 4),
    (Facet::Entity(EntityKind::Place), 4),
    (Facet::Reporter, 3),
    (Facet::Subject, 3),
    (Facet::Kind, 3),
    (Facet::Page, 4),
];

/// Shows the facets.
pub fn rail(desk: &Desk, view: &View, results: &Results, on_action: &Callback<Action>) -> Html {
    let facets = &results.facets.facets;
    let shown = SHOWN.iter().filter_map(|&(facet, few)| {
        let counts = facets.iter().find(|counts| counts.facet == facet)?;
        (counts.values.len() > 1 || counts.values.iter().any(|value| value.chosen))
            .then_some((counts, few))
    });
    html! {
        <>
        for (counts, few) in shown {
            { facet_list(desk, counts, few, on_action) }
        }
        if !view.filters.is_empty() {
            <button type="button" class="button rail-clear" onclick={on_action.reform(|_: MouseEvent| Action::ClearFilters)}>
                { desk.say(strings::CLEAR) }
            </button>
        }
        </>
    }
}

/// Shows one facet.
pub fn facet_list(
    desk: &Desk,
    counts: &FacetCounts,
    few: usize,
    on_action: &Callback<Action>,
) -> Html {
    let by_mention = matches!(counts.facet, Facet::Entity(_));
    let unit = if by_mention {
        strings::UNIT_MENTIONS
    } else {
        strings::UNIT_STORIES
    };
    // A column title is no story of its own: nobody looks for it by kind.
    let values: Vec<&ValueCount> = counts
        .values
        .iter()
        .filter(|value| counts.facet != Facet::Kind || value.key != "column" || value.chosen)
        .collect();
    // One value more takes no more room than the line that would stand for it.
    let few = if values.len() <= few + 1 {
        values.len()
    } else {
        few
    };
    let (first, rest) = values.split_at(few);
    let list = |values: &[&ValueCount]| {
        html! {
            <ul>
                for value in values {
                    <li>{ row(desk, counts.facet, value, by_mention, on_action) }</li>
                }
            </ul>
        }
    };
    html! {
        <section class="facet">
            <h2>
                { desk.say(strings::facet(counts.facet)) }
                <span class="quiet">{ desk.say(if counts.facet == Facet::Subject { strings::INFERRED } else { unit }) }</span>
            </h2>
            { list(first) }
            if !rest.is_empty() {
                <details>
                    <summary class="facet-more">{ desk.fill(strings::MORE, &[&rest.len().to_string()]) }</summary>
                    { list(rest) }
                </details>
            }
        </section>
    }
}

fn row(
    desk: &Desk,
    facet: Facet,
    value: &ValueCount,
    by_mention: bool,
    on_action: &Callback<Action>,
) -> Html {
    let filter = Filter {
        exclude: value.excluded,
        ..Filter::new(facet, value.key.clone())
    };
    let count = if by_mention {
        value.mentions
    } else {
        value.articles
    };
    let chosen = value.chosen || value.excluded;
    let class = classes!(
        "facet-row",
        chosen.then_some("chosen"),
        value.excluded.then_some("excluded"),
        (count == 0).then_some("zero"),
    );
    html! {
        <button type="button" {class} aria-pressed={chosen.to_string()}
            onclick={on_action.reform(move |_: MouseEvent| Action::Filter(filter.clone()))}>
            <span class="facet-name">{ label(desk, facet, value) }</span>
            <span class="leader" aria-hidden="true"></span>
            <span class="facet-count">{ count }</span>
        </button>
    }
}

/// Returns what readers call a value.
pub fn label(desk: &Desk, facet: Facet, value: &ValueCount) -> String {
    match facet {
        Facet::Kind => strings::article_kind_of(&value.label)
            .map_or_else(|| value.label.clone(), |text| desk.say(text).into()),
        _ => value.label.clone(),
    }
}

//! Nothing found is no dead end: what would be found by another query, or with one filter less.

use crate::search::{Filters, Instead};
use crate::state::{Action, Filter};
use crate::ui::desk::ScreenProps;
use crate::ui::front::rail::named;
use crate::ui::words;
use yew::prelude::*;

/// Says that nothing was found, and what can be done.
pub(super) fn none(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    let fewer: Vec<(&Filter, usize)> = view
        .filters
        .iter()
        .map(|filter| (filter, without(props, filter)))
        .filter(|(_, found)| *found > 0)
        .collect();
    let offers = desk.index.instead(results, &view.narrowed());
    let stuck = offers.is_empty() && fewer.is_empty();
    html! {
        <div class="lines-none" role="status">
            <p>
                if view.filters.is_empty() && results.query.terms.len() < 2 {
                    {desk.say(words::NOWHERE)}
                } else {
                    {desk.say(words::NOTHING_FOUND)}
                }
            </p>
            if !offers.is_empty() {
                <p>{desk.say(words::INSTEAD)}</p>
                for offer in offers {
                    {instead(props, offer)}
                }
            }
            for (filter, found) in fewer {
                {drop(props, filter, found)}
            }
            if stuck && !view.query.is_empty() {
                <button type="button" class="button" onclick={props.on_action.reform(|_: MouseEvent| Action::Query(String::new()))}>
                    {desk.say(words::DROP_QUERY)}
                </button>
            }
            if view.filters.len() > 1 {
                <button type="button" class="button" onclick={props.on_action.reform(|_: MouseEvent| Action::ClearFilters)}>
                    {desk.say(words::CLEAR)}
                </button>
            }
        </div>
    }
}

/// Counts the stories that are found with one filter less.
fn without(props: &ScreenProps, filter: &Filter) -> usize {
    let narrowed = props.view.narrowed();
    let values = narrowed
        .values
        .iter()
        .filter(|value| *value != filter)
        .cloned()
        .collect();
    let filters = Filters { values, ..narrowed };
    let found = props.desk.index.search(&props.results.query, &filters);
    found.articles.len()
}

fn drop(props: &ScreenProps, filter: &Filter, found: usize) -> Html {
    let desk = &props.desk;
    let name = named(desk, filter);
    let filter = filter.clone();
    html! {
        <button type="button" class="button" onclick={props.on_action.reform(move |_: MouseEvent| Action::Filter(filter.clone()))}>
            {desk.fill(words::DROP, &[&name])}{" "}{words::stories(desk.lang, found)}
        </button>
    }
}

fn instead(props: &ScreenProps, offer: Instead) -> Html {
    let query = offer.query.clone();
    let onclick = props
        .on_action
        .reform(move |_: MouseEvent| Action::Query(query.clone()));
    html! {
        <button type="button" class="button" {onclick}>
            {offer.query}{" "}{words::stories(props.desk.lang, offer.articles)}
        </button>
    }
}

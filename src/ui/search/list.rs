//! What was found: line by line under each headline, and below what a looser query would give.

use crate::export::{Sheet, hit_table};
use crate::search::{Found, Hit, Instead, Order, Relaxed, Row, Step};
use crate::state::{Action, Sort};
use crate::text::{excerpt, sort_by_key};
use crate::ui::desk::ScreenProps;
use crate::ui::device::layout;
use crate::ui::kwic::{self, LEFT, RIGHT};
use crate::ui::route::href;
use crate::ui::roving::{roving, tab};
use crate::ui::save::{Save, file_name};
use crate::ui::{strings, words};
use yew::prelude::*;

/// The most lines under one headline before the rest is folded away.
const LINES: usize = 40;

/// The most lines under one headline of what a looser query would give.
const LOOSE_LINES: usize = 4;

/// The most lines of a list that is not grouped by headline.
const FLAT_LINES: usize = 500;

/// Characters of context on each side of a saved line.
const SAVED_CONTEXT: u32 = 40;

/// The most characters of a story shown where nothing is looked for.
const OPENING: u32 = 90;

/// Shows the results in the order that the view names.
pub(super) fn list(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    let steps = results.steps();
    let nothing = results.query.is_empty();
    html! {
        <section class="lines" aria-label={desk.say(words::FOUND)}>
            <div class="lines-head">
                <p class="lines-sum">
                    if nothing {
                        <b>{results.articles.len()}</b>{" "}{desk.say(strings::UNIT_STORIES)}
                    } else {
                        <b>{results.hits()}</b>{" "}{desk.say(strings::UNIT_MENTIONS)}
                        for (at, term) in results.query.terms.iter().enumerate().filter(|(_, term)| !term.exclude) {
                            <span class="lines-term">{term.text.clone()}{" "}<em>{results.term_hits.get(at).copied().unwrap_or(0)}</em></span>
                        }
                    }
                </p>
                if !nothing {
                    {orders(props)}
                }
                <Save desk={desk.clone()} name={file_name(desk, &view.query)} table={table(props)} />
            </div>
            if results.articles.is_empty() {
                {none(props)}
            } else if nothing {
                {stories(props)}
            } else if matches!(view.sort, Sort::Left | Sort::Right) {
                {flat(props, &steps)}
            } else {
                {grouped(props, &steps)}
            }
            for group in &results.relaxed {
                {relaxed(props, group)}
            }
        </section>
    }
}

fn orders(props: &ScreenProps) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let orders = [
        (Sort::Rank, words::SORT_RANK),
        (Sort::Page, words::SORT_PAGE),
        (Sort::Left, words::SORT_LEFT),
        (Sort::Right, words::SORT_RIGHT),
    ];
    html! {
        <span class="lines-order">
            <span id="order">{desk.say(words::SORT)}</span>
            <span class="segment" role="group" aria-labelledby="order">
                for (sort, label) in orders {
                    <button
                        type="button"
                        aria-pressed={(view.sort == sort).to_string()}
                        onclick={props.on_action.reform(move |_: MouseEvent| Action::Sort(sort))}
                    >
                        {desk.say(label)}
                    </button>
                }
            </span>
        </span>
    }
}

/// Says that nothing was found, and what can be done.
fn none(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    html! {
        <div class="lines-none" role="status">
            <p>{desk.say(words::NOTHING_FOUND)}</p>
            if results.relaxed.is_empty() && !results.instead.is_empty() {
                <p>{desk.say(words::INSTEAD)}</p>
                for offer in &results.instead {
                    {instead(props, offer)}
                }
            }
            if !view.filters.is_empty() {
                <button type="button" class="button" onclick={props.on_action.reform(|_: MouseEvent| Action::ClearFilters)}>
                    {desk.say(strings::CLEAR)}
                </button>
            }
        </div>
    }
}

fn instead(props: &ScreenProps, offer: &Instead) -> Html {
    let query = offer.query.clone();
    let onclick = props
        .on_action
        .reform(move |_: MouseEvent| Action::Query(query.clone()));
    html! {
        <button type="button" class="button" {onclick}>
            {offer.query.clone()}{" "}{offer.articles}{" "}{props.desk.say(strings::UNIT_STORIES)}
        </button>
    }
}

/// Lists the stories that the filters leave, where nothing is looked for.
fn stories(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    html! {
        for found in &results.articles {
            <article class="found-story">
                {title(props, found, &[])}
                if let Some(block) = desk.edition.articles[found.article].body.first() {
                    <p>
                        <a tabindex="-1" href={href(view, crate::state::Screen::Article(desk.edition.articles[found.article].id.clone(), None))}>
                            {block.text.chars().take(excerpt(&block.text, OPENING) as usize).collect::<String>()}
                        </a>
                    </p>
                }
            </article>
        }
    }
}

fn title(props: &ScreenProps, found: &Found, terms: &[usize]) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    let article = &desk.edition.articles[found.article];
    let count = |term: usize| {
        found
            .hits
            .iter()
            .filter(|hit| hit.term as usize == term)
            .count()
    };
    html! {
        <h2 class="found-title">
            <a href={href(view, crate::state::Screen::Article(article.id.clone(), None))}>{desk.title(found.article).to_owned()}</a>
            <span class="found-counts" title={reasons(props, found)}>
                for &term in terms {
                    <span>{results.query.terms[term].text.clone()}{" "}{count(term)}</span>
                }
            </span>
        </h2>
    }
}

/// Explains the rank of a story: what was seen and what it adds.
fn reasons(props: &ScreenProps, found: &Found) -> String {
    let desk = &props.desk;
    let say = |reason: &crate::search::Reason| {
        let term = reason
            .term
            .and_then(|term| props.results.query.terms.get(term as usize));
        let term = term.map_or(String::new(), |term| format!("{} ", term.text));
        format!(
            "{term}{} +{}",
            desk.say(words::rank_reason(reason.kind)),
            reason.weight
        )
    };
    found.reasons.iter().map(say).collect::<Vec<_>>().join("\n")
}

fn grouped(props: &ScreenProps, steps: &[Step]) -> Html {
    let mut found: Vec<&Found> = props.results.articles.iter().collect();
    if props.view.sort == Sort::Page {
        sort_by_key(&mut found, |found| found.article);
    }
    let terms: Vec<usize> = (0..props.results.query.terms.len())
        .filter(|&at| !props.results.query.terms[at].exclude)
        .collect();
    html! {
        for found in found {
            <article class="found-story">
                {title(props, found, &terms)}
                {rows(props, found, steps, LINES)}
            </article>
        }
    }
}

fn rows(props: &ScreenProps, found: &Found, steps: &[Step], most: usize) -> Html {
    let index = &props.desk.index;
    let lines = index.concordance(std::slice::from_ref(found), Order::Edition, LEFT, RIGHT);
    let (first, rest) = lines.split_at(lines.len().min(most));
    html! {
        <>
            <ol class="kwic" onkeydown={roving("a")}>
                for (at, row) in first.iter().enumerate() {
                    {line(props, row, number(steps, row), at, false)}
                }
            </ol>
            if !rest.is_empty() {
                <details class="lines-rest">
                    <summary>{props.desk.fill(words::MORE_PLACES, &[&rest.len().to_string()])}</summary>
                    <ol class="kwic" onkeydown={roving("a")}>
                        for (at, row) in rest.iter().enumerate() {
                            {line(props, row, number(steps, row), at, false)}
                        }
                    </ol>
                </details>
            }
        </>
    }
}

/// Lists all lines by what stands beside the hit.
fn flat(props: &ScreenProps, steps: &[Step]) -> Html {
    let order = if props.view.sort == Sort::Left {
        Order::Left
    } else {
        Order::Right
    };
    let lines = props
        .desk
        .index
        .concordance(&props.results.articles, order, LEFT, RIGHT);
    let more = lines.len().saturating_sub(FLAT_LINES);
    html! {
        <>
            <ol class="kwic kwic-flat" onkeydown={roving("a")}>
                for (at, row) in lines.iter().take(FLAT_LINES).enumerate() {
                    {line(props, row, number(steps, row), at, true)}
                }
            </ol>
            if more > 0 {
                <p class="lines-rest">{props.desk.fill(words::MORE_LINES, &[&more.to_string()])}</p>
            }
        </>
    }
}

/// Returns a line's place among all hits, counted from 1; a hit of a looser query has none.
fn number(steps: &[Step], row: &Row) -> Option<usize> {
    let key = |article: usize, hit: Hit| (article, hit.part, hit.start);
    steps
        .binary_search_by_key(&key(row.article, row.hit), |step| {
            key(step.article, step.hit)
        })
        .ok()
        .map(|at| at + 1)
}

fn line(props: &ScreenProps, row: &Row, number: Option<usize>, at: usize, flat: bool) -> Html {
    let ScreenProps {
        desk,
        view,
        on_action,
        ..
    } = props;
    let article = &desk.edition.articles[row.article];
    let current = number.is_some_and(|number| number == view.hit as usize);
    let mut there = view.clone();
    there.hit = number
        .and_then(|number| u32::try_from(number).ok())
        .unwrap_or(0);
    // The first touch shows the hit beside the list, where there is room for that; the second opens the story.
    let select = {
        let on_action = on_action.clone();
        let hit = there.hit;
        Callback::from(move |event: MouseEvent| {
            let plain =
                !(event.ctrl_key() || event.meta_key() || event.shift_key()) && event.button() == 0;
            if plain && hit > 0 && !current && event.detail() > 0 && layout::is_drawn(".peek") {
                event.prevent_default();
                on_action.emit(Action::Hit(hit));
            }
        })
    };
    let place = kwic::place(desk, row.article, row.hit.part);
    html! {
        <li class={classes!("kwic-row", current.then_some("now"))} data-hit={number.map(|number| number.to_string())}>
            <a
                href={href(&there, kwic::at(&article.id, &row.hit))}
                tabindex={tab(at, 0)}
                aria-current={current.then_some("true")}
                onclick={select}
            >
                <span class="kwic-no">{number.unwrap_or(row.number)}</span>
                <span class="kwic-place">
                    if flat {
                        {desk.fill(words::STORY_PLACE, &[&desk.facts.number(row.article).to_string(), &place])}
                    } else {
                        {place}
                    }
                </span>
                {kwic::line(desk, &row.kwic)}
            </a>
        </li>
    }
}

fn relaxed(props: &ScreenProps, group: &Relaxed) -> Html {
    let ScreenProps { desk, results, .. } = props;
    let terms: Vec<String> = group
        .terms
        .iter()
        .filter_map(|&at| results.query.terms.get(at))
        .map(|term| format!("“{}”", term.text))
        .collect();
    let label = desk.fill(words::RELAXED, &[&terms.concat()]);
    html! {
        <section class="loose">
            <h2 class="loose-head">
                {label}
                <b>{group.hits}</b>{" "}{desk.say(strings::UNIT_MENTIONS)}{desk.say(words::COMMA)}
                {desk.fill(strings::STORIES, &[&group.articles.len().to_string()])}
            </h2>
            for found in &group.articles {
                <article class="found-story">
                    {title(props, found, &group.terms)}
                    {rows(props, found, &[], LOOSE_LINES)}
                </article>
            }
        </section>
    }
}

/// Makes the table of the hits: one row for each, in the order shown.
fn table(props: &ScreenProps) -> Callback<(), Sheet> {
    let props = props.clone();
    Callback::from(move |()| {
        let index = &props.desk.index;
        let order = match props.view.sort {
            Sort::Left => Order::Left,
            Sort::Right => Order::Right,
            Sort::Page => Order::Edition,
            _ => Order::Relevance,
        };
        hit_table(
            index,
            &index.concordance(&props.results.articles, order, SAVED_CONTEXT, SAVED_CONTEXT),
        )
    })
}

//! What was found: line by line under each headline, and below what a looser query would give.

use super::lines::{flat, rows};
use super::none::none;
use crate::export::{Sheet, hit_table};
use crate::search::{Found, Order, Relaxed, Results, Scope};
use crate::state::{Action, Screen, Sort};
use crate::text::{excerpt, sort_by_key};
use crate::ui::desk::ScreenProps;
use crate::ui::desk::shared::Shared;
use crate::ui::kit::route::href;
use crate::ui::kit::save::{Save, file_name};
use crate::ui::words;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// The most lines under one headline before the rest is folded away.
const LINES: usize = 40;

/// The most lines under one headline of what a looser query would give.
const LOOSE_LINES: usize = 4;

/// How many lines of room are drawn with a key press, whole stories each: about as many as a screen shows, so that no key
/// waits for what is out of sight.
const FIRST: usize = 27;

/// The room of a headline among them.
const HEADLINE: usize = 2;

/// How many lines are drawn when the typing pauses; more are drawn when they are asked for.
const DRAWN: usize = 80;

/// How long a pause is, in milliseconds.
const PAUSE: u32 = 200;

/// The most stories of what a looser query would give.
const LOOSE_STORIES: usize = 8;

/// Characters of context on each side of a saved line.
const SAVED_CONTEXT: u32 = 40;

/// The most characters of a story shown where nothing is looked for.
const OPENING: u32 = 90;

/// Shows the results in the order that the view names.
#[component]
pub(super) fn List(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    let nothing = results.query.is_empty();
    // What is asked for is asked of these results; others begin anew.
    let asked = use_state_eq(|| None::<(Shared<Results>, usize)>);
    let settled = use_state_eq(|| None::<Shared<Results>>);
    {
        let settled = settled.clone();
        use_effect_with(results.clone(), move |results| {
            let results = results.clone();
            let pause = Timeout::new(PAUSE, move || settled.set(Some(results)));
            move || drop(pause)
        });
    }
    let most = match &*asked {
        Some((of, most)) if of == results => *most,
        _ if nothing || settled.as_ref() == Some(results) => DRAWN,
        _ => FIRST,
    };
    let stories = in_order(props);
    let current = (view.hit as usize)
        .checked_sub(1)
        .and_then(|at| results.article_of_step(at))
        .and_then(|article| stories.iter().position(|found| found.article == article))
        .map_or(0, |at| at + 1);
    let (drawn, rest) = stories.split_at(fitting(&stories, most).max(current));
    let is_flat = !nothing && matches!(view.sort, Sort::Left | Sort::Right);
    let more = {
        let results = results.clone();
        Callback::from(move |_: MouseEvent| asked.set(Some((results.clone(), most + 4 * DRAWN))))
    };
    html! {
        <section class="lines" aria-label={desk.say(words::FOUND)}>
            <div class="lines-head">
                <p class="lines-sum">
                    if nothing {
                        <b>{results.articles.len()}</b>{" "}{desk.say(words::UNIT_STORIES)}
                    } else {
                        <b>{results.hits()}</b>{" "}{desk.say(words::UNIT_MENTIONS)}
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
            if stories.is_empty() {
                {none(props)}
            } else if is_flat {
                {flat(props)}
            } else {
                for found in drawn {
                    {story(props, found)}
                }
                if !rest.is_empty() {
                    <button type="button" class="button lines-more" onclick={more}>
                        {desk.fill(words::MORE_STORIES, &[&rest.len().to_string()])}
                    </button>
                }
            }
            for group in &results.relaxed {
                {relaxed(props, group)}
            }
        </section>
    }
}

/// Counts the stories that together take no more room than `most` lines; one is always drawn.
fn fitting(stories: &[&Found], most: usize) -> usize {
    let mut lines = 0;
    let fits = |found: &&&Found| {
        lines += HEADLINE + found.hits.len().clamp(1, LINES);
        lines <= most
    };
    let fitting = stories.iter().take_while(fits).count();
    fitting.max(1).min(stories.len())
}

/// Lists the stories found in the order that the view names.
pub(super) fn in_order(props: &ScreenProps) -> Vec<&Found> {
    let mut found: Vec<&Found> = props.results.articles.iter().collect();
    if props.view.sort == Sort::Page {
        sort_by_key(&mut found, |found| found.article);
    }
    found
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

/// Shows a story with its hits, or with its opening where nothing is looked for.
fn story(props: &ScreenProps, found: &Found) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        ..
    } = props;
    let article = &desk.edition.articles[found.article];
    if !results.query.is_empty() {
        let terms: Vec<usize> = (0..results.query.terms.len())
            .filter(|&at| !results.query.terms[at].exclude)
            .collect();
        return html! {
            <article class="found-story">
                {title(props, found, &terms)}
                {rows(props, found, Some(results.steps_before(found.article)), LINES)}
            </article>
        };
    }
    html! {
        <article class="found-story">
            {title(props, found, &[])}
            if let Some(block) = article.body.first() {
                <p>
                    <a tabindex="-1" href={href(view, Screen::Article(article.id.clone(), None))}>
                        {block.text.chars().take(excerpt(&block.text, OPENING) as usize).collect::<String>()}
                    </a>
                </p>
            }
        </article>
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
            <a lang="zh" href={href(view, Screen::Article(article.id.clone(), None))}>{desk.title(found.article).to_owned()}</a>
            <span class="found-counts">
                for &term in terms {
                    <span>{results.query.terms[term].text.clone()}{" "}{count(term)}</span>
                }
                if !found.reasons.is_empty() {
                    {reasons(props, found)}
                }
            </span>
        </h2>
    }
}

/// Explains the rank of a story: what was seen and what it adds.
fn reasons(props: &ScreenProps, found: &Found) -> Html {
    let desk = &props.desk;
    let term = |at: u32| props.results.query.terms.get(at as usize);
    html! {
        <details class="found-why">
            <summary>{desk.say(words::EVIDENCE)}</summary>
            <ul>
                for reason in &found.reasons {
                    <li>
                        if let Some(term) = reason.term.and_then(term) {
                            <b>{term.text.clone()}</b>{" "}
                        }
                        {desk.say(words::rank_reason(reason.kind))}{format!(" +{}", reason.weight)}
                    </li>
                }
            </ul>
        </details>
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
                <b>{group.hits}</b>{" "}{desk.say(words::UNIT_MENTIONS)}{desk.say(words::COMMA)}
                {words::stories(desk.lang, group.articles.len())}
            </h2>
            for found in group.articles.iter().take(LOOSE_STORIES) {
                <article class="found-story">
                    {title(props, found, &group.terms)}
                    {rows(props, found, None, LOOSE_LINES)}
                </article>
            }
            if group.articles.len() > LOOSE_STORIES {
                <button type="button" class="button lines-more" onclick={props.on_action.reform(|_: MouseEvent| Action::Scope(Scope::Any))}>
                    {desk.fill(words::MORE_STORIES, &[&(group.articles.len() - LOOSE_STORIES).to_string()])}
                </button>
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

//! The lines of the results: each hit in its context, aligned on the hit.

use crate::search::{Found, Order, Row};
use crate::state::{Action, Sort};
use crate::ui::desk::ScreenProps;
use crate::ui::device::layout;
use crate::ui::kit::kwic::{self, LEFT, RIGHT};
use crate::ui::kit::route::href;
use crate::ui::kit::roving::{roving, tab};
use crate::ui::words;
use yew::prelude::*;

/// The most lines of a list that is not grouped by headline.
const FLAT_LINES: usize = 500;

/// Lists the hits of one story, at most `most` before the rest is folded away; `before` counts the hits that are stepped
/// through before them, if these are stepped through.
pub(super) fn rows(props: &ScreenProps, found: &Found, before: Option<usize>, most: usize) -> Html {
    let index = &props.desk.index;
    let lines = index.concordance(std::slice::from_ref(found), Order::Edition, LEFT, RIGHT);
    let (first, rest) = lines.split_at(lines.len().min(most));
    let number = |row: &Row| before.map(|before| before + row.number);
    html! {
        <>
            <ol class="kwic" onkeydown={roving("a")}>
                for (at, row) in first.iter().enumerate() {
                    {line(props, row, number(row), at, false)}
                }
            </ol>
            if !rest.is_empty() {
                <details class="lines-rest">
                    <summary>{props.desk.fill(words::MORE_PLACES, &[&rest.len().to_string()])}</summary>
                    <ol class="kwic" onkeydown={roving("a")}>
                        for (at, row) in rest.iter().enumerate() {
                            {line(props, row, number(row), at, false)}
                        }
                    </ol>
                </details>
            }
        </>
    }
}

/// Lists all lines by what stands beside the hit.
pub(super) fn flat(props: &ScreenProps) -> Html {
    let results = &props.results;
    let order = if props.view.sort == Sort::Left {
        Order::Left
    } else {
        Order::Right
    };
    let lines = props
        .desk
        .index
        .concordance(&results.articles, order, LEFT, RIGHT);
    let number = |row: &Row| Some(results.steps_before(row.article) + row.number);
    let more = lines.len().saturating_sub(FLAT_LINES);
    html! {
        <>
            <ol class="kwic kwic-flat" onkeydown={roving("a")}>
                for (at, row) in lines.iter().take(FLAT_LINES).enumerate() {
                    {line(props, row, number(row), at, true)}
                }
            </ol>
            if more > 0 {
                <p class="lines-rest">{props.desk.fill(words::MORE_LINES, &[&more.to_string()])}</p>
            }
        </>
    }
}

/// Draws one line; `number` is its place among all hits, counted from 1, which a hit of a looser query has not.
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
            if plain && hit > 0 && !current && event.detail() > 0 && layout::is_drawn(".peek-story")
            {
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

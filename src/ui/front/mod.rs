//! 版面: the front page.

mod masthead;
pub mod rail;
mod story;

use crate::state::{Action, Panel};
use crate::ui::desk::dummy::{REST, Sheet};
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::marks::legend::legend;
use crate::ui::marks::pointing::handlers;
use crate::ui::words;
use masthead::masthead;
use rail::{clear, rail};
use story::{Rank, entry, story};
use yew::prelude::*;

/// Shows the front page.
pub fn front(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        peek,
        on_action,
        ..
    } = props;
    let kept: Vec<usize> = desk
        .facts
        .stories
        .iter()
        .copied()
        .filter(|story| results.found(*story).is_some())
        .collect();
    let (shown, total) = (kept.len().to_string(), desk.facts.stories.len().to_string());
    let pages = pages(desk, &kept);
    let handlers = handlers(on_action);
    let now = view.card.as_ref().or(peek.as_ref());
    html! {
        <main id="kanbao-main" class="front" tabindex="-1">
            { masthead(desk, (desk.program.search_box)(props), on_action) }
            <div class="front-keys">
                { legend(desk, view, on_action) }
                <button type="button" class="front-filter" aria-expanded={(view.panel == Some(Panel::Facets)).to_string()}
                    onclick={on_action.reform(|_: MouseEvent| Action::Panel(Some(Panel::Facets)))}>
                    { desk.say(words::FILTER) }
                </button>
            </div>
            <div class="front-body">
                <aside class="rail" aria-label={desk.say(words::FACETS)}>
                    <p class="rail-count" aria-live="polite">
                        <strong>{ &shown }</strong>{ " " }{ desk.fill(words::STORIES_OF, &[&total]) }
                    </p>
                    { rail(desk, view, results, on_action) }
                    { clear(desk, view, on_action) }
                </aside>
                <div class="pages" onclick={handlers.onclick} onpointerover={handlers.onpointerover}
                    onfocusin={handlers.onfocusin} onkeydown={handlers.onkeydown}>
                    for (page, stories) in pages {
                        if let Some(heading) = page_heading(desk, page) {
                            <h2 class="page-head">{ heading }</h2>
                        }
                        { sheet(props, &Sheet::of(&desk.edition.articles, &desk.facts.chars, &stories), now) }
                    }
                    if kept.is_empty() {
                        <p class="nothing">{ desk.say(words::NOTHING_LEFT) }</p>
                        { clear(desk, view, on_action) }
                    }
                </div>
            </div>
        </main>
    }
}

/// Groups stories by the page on which they begin, in order.
fn pages(desk: &Desk, stories: &[usize]) -> Vec<(u32, Vec<usize>)> {
    let page_of = |story: usize| {
        desk.edition.articles[story]
            .pages
            .first()
            .copied()
            .unwrap_or(0)
    };
    let pages = 0..desk.edition.pages.len().max(1) as u32;
    let on = |page: u32| {
        stories
            .iter()
            .copied()
            .filter(|&story| page_of(story) == page)
            .collect::<Vec<_>>()
    };
    pages
        .map(|page| (page, on(page)))
        .filter(|(_, stories)| !stories.is_empty())
        .collect()
}

/// Names a page where the edition has several.
fn page_heading(desk: &Desk, page: u32) -> Option<String> {
    if desk.edition.pages.len() < 2 {
        return None;
    }
    let ordinal = (page + 1).to_string();
    let known = desk.edition.pages.get(page as usize)?;
    let number = desk.fill(
        words::NTH_PAGE,
        &[known.number.as_deref().unwrap_or(&ordinal)],
    );
    Some([number.as_str(), known.section.as_deref().unwrap_or("")].join(" "))
}

fn sheet(props: &ScreenProps, sheet: &Sheet, now: Option<&crate::state::Spot>) -> Html {
    let place =
        |at: usize, rank: Rank, order: usize| story(&props.desk, &props.view, at, rank, order, now);
    let [left, right] = &sheet.columns;
    let column = |stories: &[usize], first: usize| -> Html {
        let ranks = [Rank::Head, Rank::Second];
        stories
            .iter()
            .zip(ranks)
            .enumerate()
            .map(|(nth, (&at, rank))| place(at, rank, first + 2 * nth))
            .collect()
    };
    html! {
        <div class={classes!("sheet", left.is_empty().then_some("sheet-one"))}>
            <div class="sheet-wide">
                { for sheet.lead.map(|at| place(at, Rank::Lead, 1)) }
                { for sheet.feature.map(|at| place(at, Rank::Feature, 4)) }
                if !sheet.pair.is_empty() {
                    <div class="sheet-pair">
                        { for sheet.pair.iter().enumerate().map(|(nth, &at)| place(at, Rank::Brief, 7 + nth)) }
                    </div>
                }
            </div>
            if !left.is_empty() {
                <div class="sheet-column">{ column(left, 2) }</div>
            }
            if !right.is_empty() {
                <div class="sheet-column">{ column(right, 3) }</div>
            }
            if !sheet.rest.is_empty() {
                <div class="sheet-rest">
                    { for sheet.rest.iter().take(REST).map(|&at| place(at, Rank::Rest, 9)) }
                </div>
            }
            if sheet.rest.len() > REST {
                <div class="sheet-list">
                    { for sheet.rest[REST..].iter().map(|&at| entry(&props.desk, &props.view, at)) }
                </div>
            }
        </div>
    }
}

//! 版样: a small dummy of the page that says where one is.

use crate::state::{Screen, View, print};
use crate::ui::desk::Desk;
use crate::ui::desk::dummy::{Cell, HEIGHT, WIDTH};
use crate::ui::words;
use yew::prelude::*;

/// How far the marks of two hits lie apart.
const TICK: u32 = 4;

/// Shows the dummy of the page that the current story stands on.
pub fn map(desk: &Desk, view: &View, current: Option<usize>, hits: &[(usize, usize)]) -> Html {
    let cells = desk.facts.dummy(&desk.edition, current);
    let height = cells
        .iter()
        .map(|cell| cell.y + cell.h)
        .max()
        .unwrap_or(HEIGHT);
    html! {
        <nav class="map" aria-label={desk.say(words::MAP)}>
            <svg viewBox={format!("-1 -1 {} {}", WIDTH + 2, height + 2)} role="group" aria-label={desk.say(words::MAP)}>
                for cell in cells {
                    { block(desk, view, cell, current == Some(cell.article), count(hits, cell.article)) }
                }
            </svg>
        </nav>
    }
}

fn count(hits: &[(usize, usize)], story: usize) -> usize {
    hits.iter()
        .find(|(at, _)| *at == story)
        .map_or(0, |(_, count)| *count)
}

fn block(desk: &Desk, view: &View, cell: Cell, current: bool, hits: usize) -> Html {
    let Cell {
        article,
        x,
        y,
        w,
        h,
    } = cell;
    let screen = Screen::Article(desk.edition.articles[article].id.clone(), None);
    let href = print(&View {
        screen,
        card: None,
        panel: None,
        ..view.clone()
    });
    let line = if w > 80 {
        60
    } else {
        28.min(w.saturating_sub(12))
    };
    let per_row = (w.saturating_sub(12) / TICK).max(1);
    let rows = (h.saturating_sub(18) / 10).max(1);
    let ticks = (hits as u32).min(per_row * rows);
    html! {
        <a {href} class={classes!("map-block", current.then_some("now"))} aria-label={desk.title(article).to_owned()}
            aria-current={current.then_some("true")}>
            <rect x={x.to_string()} y={y.to_string()} width={w.to_string()} height={h.to_string()} />
            <line class={classes!("map-line", (w > 80).then_some("map-lead"))} x1={(x + 6).to_string()} x2={(x + 6 + line).to_string()}
                y1={(y + 8).to_string()} y2={(y + 8).to_string()} />
            if ticks > 0 {
                <path class="map-hit" d={hit_marks(x + 7, y + 15, ticks, per_row)} />
            }
        </a>
    }
}

/// Draws a short stroke for each hit, in rows.
fn hit_marks(x: u32, y: u32, count: u32, per_row: u32) -> String {
    let stroke = |nth: u32| format!("M{} {}v6", x + nth % per_row * TICK, y + nth / per_row * 10);
    (0..count).map(stroke).collect()
}

//! The story round the current hit, and where the hits stand on the page.

use super::list::in_order;
use crate::model::Part;
use crate::search::{Hit, Step};
use crate::state::Action;
use crate::text::{length, slice};
use crate::ui::desk::ScreenProps;
use crate::ui::kit::kwic;
use crate::ui::kit::map::map;
use crate::ui::kit::route::href;
use crate::ui::words;
use yew::prelude::*;

/// How many paragraphs are shown from the hit's own on.
const PARAGRAPHS: usize = 3;

/// Shows the stepper, the dummy of the page and the paragraphs from the current hit on.
pub(super) fn peek(props: &ScreenProps, steps: &[Step]) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        on_action,
        ..
    } = props;
    let current = (view.hit as usize)
        .checked_sub(1)
        .and_then(|at| steps.get(at));
    // Before anybody steps, the story that heads the list.
    let top = in_order(props).first().map(|found| found.article);
    let looked_at = current
        .or_else(|| steps.iter().find(|step| Some(step.article) == top))
        .or(steps.first());
    let step = |by: i64| {
        let (count, here) = (steps.len() as i64, i64::from(view.hit));
        let there = if here == 0 && by > 0 {
            1
        } else {
            (here - 1 + by).rem_euclid(count.max(1)) + 1
        };
        on_action.reform(move |_: MouseEvent| Action::Hit(u32::try_from(there).unwrap_or(1)))
    };
    let hits: Vec<(usize, usize)> = results
        .articles
        .iter()
        .chain(results.relaxed.iter().flat_map(|relaxed| &relaxed.articles))
        .map(|found| (found.article, found.hits.len()))
        .collect();
    html! {
        <aside class="peek" aria-label={desk.say(words::PEEK)}>
            <div class="peek-head">
                <p class="peek-count" role="status">
                    <b>{view.hit}</b>{" / "}{steps.len()}
                </p>
                <span>
                    <button type="button" onclick={step(-1)}>{desk.say(words::PREVIOUS_MENTION)}<kbd aria-hidden="true">{"N"}</kbd></button>
                    <button type="button" onclick={step(1)}>{desk.say(words::NEXT_MENTION)}<kbd aria-hidden="true">{"n"}</kbd></button>
                </span>
            </div>
            { map(desk, view, looked_at.map(|step| step.article), &hits) }
            <p class="peek-legend">{desk.say(words::MAP_LEGEND)}</p>
            if let Some(step) = looked_at {
                {story(props, step, current.is_some(), steps)}
            }
        </aside>
    }
}

fn story(props: &ScreenProps, step: &Step, current: bool, steps: &[Step]) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let article = &desk.edition.articles[step.article];
    let from = match step.hit.part {
        Part::Body(at) => usize::from(at),
        _ => 0,
    };
    let in_part = |part: Part| -> Vec<Hit> {
        steps
            .iter()
            .filter(|other| other.article == step.article && other.hit.part == part)
            .map(|other| other.hit)
            .collect()
    };
    let now = current.then_some(step.hit);
    html! {
        <article class="peek-story" lang="zh">
            <p class="peek-place">
                {desk.fill(words::STORY_NUMBER, &[&desk.facts.number(step.article).to_string()])}
                {"　"}{kwic::place(desk, step.article, step.hit.part)}
            </p>
            <h2>{desk.title(step.article).to_owned()}</h2>
            for (at, block) in article.body.iter().enumerate().skip(from).take(PARAGRAPHS) {
                <p class="peek-text">{
                    lit(&block.text, &u16::try_from(at).map(|at| in_part(Part::Body(at))).unwrap_or_default(), now)
                }</p>
            }
            <p class="peek-open">
                <a href={href(view, kwic::at(&article.id, &step.hit))}>{desk.say(words::READ_STORY)}<kbd aria-hidden="true">{"Enter"}</kbd></a>
            </p>
        </article>
    }
}

/// Sets a text with hits lit.
fn lit(text: &str, hits: &[Hit], now: Option<Hit>) -> Html {
    let mut at = 0;
    let mut out = Vec::new();
    for hit in hits {
        if hit.start < at {
            continue;
        }
        out.push(html! { {slice(text, at, hit.start).to_owned()} });
        let class = classes!("hit", (now == Some(*hit)).then_some("now"));
        out.push(html! { <mark {class}>{slice(text, hit.start, hit.end).to_owned()}</mark> });
        at = hit.end;
    }
    out.push(html! { {slice(text, at, length(text)).to_owned()} });
    out.into_iter().collect()
}

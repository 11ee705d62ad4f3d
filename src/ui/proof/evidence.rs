//! 依据: why the compiler is as sure as it is, of an article and of each decision in it.

use super::labels::level_class;
use crate::model::{Article, Confidence};
use crate::ui::desk::Desk;
use crate::ui::words;
use yew::prelude::*;

/// Shows the reasons for the article, its headline, its joins, and the paragraphs that something speaks against.
pub(super) fn evidence(desk: &Desk, article: &Article) -> Html {
    let headline = article
        .headline()
        .and_then(|main| main.confidence.as_ref())
        .map(|sure| (desk.say(words::SURE_HEADLINE).to_owned(), sure));
    let joins = article.jumps.iter().filter_map(|jump| {
        let sure = jump.confidence.as_ref()?;
        Some((desk.fill(words::SURE_JOIN, &[&jump.text]), sure))
    });
    let paragraphs = (1..)
        .zip(&article.body)
        .filter_map(|(number, block): (usize, _)| {
            let sure = block.confidence.as_ref()?;
            Some((
                desk.fill(words::SURE_PARAGRAPH, &[&number.to_string()]),
                sure,
            ))
        });
    html! {
        <>
            if !article.confidence.reasons.is_empty() {
                <details class="evidence">
                    <summary>{desk.say(words::EVIDENCE)}</summary>
                    {reasons(desk, &article.confidence)}
                </details>
            }
            for (what, sure) in headline.into_iter().chain(joins).chain(paragraphs) {
                <details class={classes!("evidence", level_class(sure.level))}>
                    <summary>{what}{" "}<b>{desk.say(words::level(sure.level))}</b></summary>
                    {reasons(desk, sure)}
                </details>
            }
        </>
    }
}

fn reasons(desk: &Desk, sure: &Confidence) -> Html {
    html! {
        <ul>
            for reason in &sure.reasons {
                <li>
                    <span class="side">{desk.say(if reason.weight < 0 { words::SPEAKS_AGAINST } else { words::SPEAKS_FOR })}</span>
                    {desk.say(words::reason(reason.kind))}
                    if let Some(detail) = &reason.detail {
                        <q>{detail.clone()}</q>
                    }
                </li>
            }
        </ul>
    }
}

//! 重排记录: what was done to bring an article into order, and how sure the compiler is.

use super::evidence::evidence;
use super::labels::{level_class, range};
use super::steps::{Step, StepKind, steps};
use crate::ui::desk::Desk;
use crate::ui::desk::provenance::warnings;
use crate::ui::words;
use yew::prelude::*;

/// Lists the steps, then confidence and evidence.
pub(super) fn record(desk: &Desk, at: usize) -> Html {
    let article = &desk.edition.articles[at];
    let steps = steps(&desk.edition, at);
    let doubts: Vec<_> = warnings(&desk.edition, at).collect();
    let doubtful = doubts.len();
    html! {
        <section class="record" aria-labelledby="record">
            <h2 class="head" id="record">
                {desk.say(words::RECORD)}
                <span class="quiet">{desk.fill(words::ITEMS, &[&steps.len().to_string()])}</span>
            </h2>
            <ol class="steps">
                for (nth, step) in (1..).zip(&steps) {
                    <li class={classes!("step", doubt(step).then_some("doubt"))}>
                        <span class="ring" aria-hidden="true">{nth}</span>
                        <b>{desk.say(name(step.kind))}</b>
                        <span class="where">{place(desk, step)}</span>
                        if let Some(why) = why(desk, at, step) {
                            <span class="why">{why}</span>
                        }
                    </li>
                }
            </ol>
            <p class="sure">
                {desk.say(words::CONFIDENCE)}
                <b class={classes!("level", level_class(article.confidence.level))}>{desk.say(crate::ui::words::level(article.confidence.level))}</b>
                <span class={classes!("todo", (doubtful > 0).then_some("doubt"))}>
                    if doubtful > 0 {
                        {desk.fill(words::TO_CHECK, &[&doubtful.to_string()])}
                    } else {
                        {desk.say(words::NOTHING_TO_CHECK)}
                    }
                </span>
            </p>
            if doubtful > 0 {
                <ul class="doubts">
                    for warning in doubts {
                        <li>{desk.say(words::warning(warning.kind))}<span class="where">{range(warning.lines)}</span></li>
                    }
                </ul>
            }
            {evidence(desk, article)}
        </section>
    }
}

/// Says whether an editor should look at the step.
pub(super) fn doubt(step: &Step) -> bool {
    step.kind == StepKind::ParagraphGuessed
}

fn name(kind: StepKind) -> crate::ui::words::Text {
    match kind {
        StepKind::ColumnJoined => words::STEP_COLUMN,
        StepKind::JumpJoined => words::STEP_JUMP,
        StepKind::ParagraphGuessed => words::STEP_PARAGRAPH,
        StepKind::HeadlineMoved => words::STEP_HEADLINE,
        StepKind::BylineSplit => words::STEP_BYLINE,
        StepKind::GapsRemoved(_) => words::STEP_GAPS,
    }
}

fn place(desk: &Desk, step: &Step) -> String {
    let [first, last] = step.lines;
    match step.kind {
        StepKind::ColumnJoined | StepKind::JumpJoined => format!("L{first} → L{last}"),
        StepKind::ParagraphGuessed => format!("L{first} | L{last}"),
        StepKind::HeadlineMoved => desk.fill(words::STEP_HEADLINE_TO, &[&range(step.lines)]),
        StepKind::BylineSplit => range(step.lines),
        StepKind::GapsRemoved(count) => desk.fill(words::STEP_GAPS_WHERE, &[&count.to_string()]),
    }
}

fn why(desk: &Desk, article: usize, step: &Step) -> Option<String> {
    match step.kind {
        StepKind::ParagraphGuessed => Some(desk.say(words::STEP_PARAGRAPH_WHY).into()),
        StepKind::BylineSplit => {
            let byline = desk.edition.articles[article].byline.as_ref()?;
            let people: Vec<String> = byline
                .credits
                .iter()
                .map(|credit| {
                    format!(
                        "{} {}",
                        desk.say(crate::ui::words::byline_role(credit.role)),
                        credit.name
                    )
                })
                .collect();
            (!people.is_empty()).then(|| people.join("，"))
        }
        _ => None,
    }
}

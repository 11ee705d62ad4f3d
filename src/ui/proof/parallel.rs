//! 原文对照: an article and its raw lines side by side; what is touched on one side lights on both.

use super::corrections::Corrections;
use super::light::{Light, Lit, RawAt};
use super::raw::pane;
use super::record::{doubt, record};
use super::steps::{Seam, Step, StepKind, raw_text, seams, steps};
use crate::model::{Article, Block, BlockKind, SourceSpan};
use crate::state::Screen;
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::device::layout;
use crate::ui::kit::headline::{set, set_plain};
use crate::ui::kit::route::href;
use crate::ui::kit::roving::roving;
use crate::ui::words;
use web_sys::Element;
use yew::prelude::*;

/// How many characters a reader takes in per minute.
const PACE: usize = 400;

/// Shows the article that the view names.
#[component]
pub(super) fn Parallel(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let lit = use_state_eq(Lit::default);
    let root = use_node_ref();
    let link = use_state_eq(|| None::<AttrValue>);
    {
        let (root, link) = (root.clone(), link.clone());
        use_effect_with((*lit, desk.settings.clone()), move |_| {
            let path = root.cast::<Element>().and_then(|root| {
                let text = layout::extent(&root, ".para.lit")?;
                let raw = layout::extent(&root, ".pane .line.lit")?;
                Some(AttrValue::from(bracket(text, raw)))
            });
            link.set(path);
        });
    }
    let Some(index) = props.view.article().and_then(|id| desk.facts.article(id)) else {
        return html! {};
    };
    let article = &desk.edition.articles[index];
    let steps = steps(&desk.edition, index);
    let light = {
        let lit = lit.clone();
        Callback::from(move |(block, line): (Option<usize>, Option<RawAt>)| {
            lit.set(Lit { block, line })
        })
    };
    html! {
        <main id="kanbao-main" class="proof parallel" data-article={article.id.to_string()}>
            <aside class="rail" aria-label={desk.say(words::PROOF)}>
                {record(desk, index)}
                <Corrections desk={desk.clone()} article={index} />
                <p class="more"><a href={href(&props.view, Screen::Proof(None))}>{desk.say(words::OVERVIEW)}</a></p>
            </aside>
            <div class="pair" ref={root}>
                <article class="made">
                    {heading(desk, article)}
                    {body(desk, article, &steps, *lit, &light)}
                    {neighbours(props, index)}
                </article>
                <svg class="link" aria-hidden="true">
                    if let Some(path) = &*link {
                        <path d={path.clone()} />
                    }
                </svg>
                {pane(desk, index, &steps, *lit, &light)}
            </div>
        </main>
    }
}

/// Draws the elbow between a paragraph and its raw lines, in CSS pixels of the gutter.
fn bracket(text: [f64; 2], raw: [f64; 2]) -> String {
    let [t1, b1] = text.map(|edge| edge.round() as i32);
    let [t2, b2] = raw.map(|edge| edge.round() as i32);
    let (from, to) = ((t1 + b1) / 2, (t2 + b2) / 2);
    let (t1, b1, t2, b2) = (t1 + 4, b1 - 4, t2 + 2, b2 - 2);
    format!("M34 {t1}H42V{b1}H34M42 {from}H71V{to}H98M107 {t2}H98V{b2}H107")
}

fn heading(desk: &Desk, article: &Article) -> Html {
    let chars = article.body_chars();
    let minutes = ((chars + PACE / 2) / PACE).max(1);
    html! {
        <header>
            for headline in &article.headlines {
                <div class={classes!("tier", tier_class(headline.role))}>
                    <span class="badge" aria-hidden="true">{first_char(desk.say(words::tier(headline.role)))}</span>
                    if headline.role == crate::model::HeadlineRole::Main {
                        <h1 lang="zh">{set(article, &headline.text, |word| word.to_owned().into())}</h1>
                    } else {
                        <p lang="zh">{set_plain(&headline.text)}</p>
                    }
                </div>
            }
            if article.headline().is_none() {
                <div class="tier main"><h1 class="untitled">{untitled(desk, article)}</h1></div>
            }
            <p class="byline">
                for credit in article.byline.iter().chain(&article.credit).flat_map(|byline| &byline.credits) {
                    <span>
                        <span class="role">{desk.say(words::byline_role(credit.role))}</span>
                        {" "}<span class="name">{credit.name.clone()}</span>
                    </span>
                }
                <span class="length">
                    {desk.fill(words::LENGTH, &[&chars.to_string(), &minutes.to_string()])}
                </span>
            </p>
        </header>
    }
}

/// Says what an article without a headline is.
pub(super) fn untitled(desk: &Desk, article: &Article) -> String {
    desk.fill(
        words::UNTITLED,
        &[desk.say(words::article_kind(article.kind))],
    )
}

fn tier_class(role: crate::model::HeadlineRole) -> &'static str {
    match role {
        crate::model::HeadlineRole::Kicker => "kicker",
        crate::model::HeadlineRole::Main => "main",
        crate::model::HeadlineRole::Deck => "deck",
    }
}

fn first_char(text: &str) -> String {
    text.chars().take(1).collect()
}

fn body(desk: &Desk, article: &Article, steps: &[Step], lit: Lit, light: &Light) -> Html {
    html! {
        <div class="body" onkeydown={roving(".para")}>
            for (at, block) in article.body.iter().enumerate() {
                {paragraph(desk, article, at, block, steps, lit, light)}
            }
        </div>
    }
}

fn paragraph(
    desk: &Desk,
    article: &Article,
    at: usize,
    block: &Block,
    steps: &[Step],
    lit: Lit,
    light: &Light,
) -> Html {
    let seams = seams(&block.text, &block.source, &desk.edition.sources);
    let chars: Vec<char> = block.text.chars().collect();
    let is_lit = lit.block == Some(at);
    let enter = {
        let light = light.clone();
        Callback::from(move |()| light.emit((Some(at), None)))
    };
    let lines = match (seams.first(), seams.last()) {
        (Some(first), Some(last)) => [first.span.line, last.span.line],
        _ => [0, 0],
    };
    let label = desk.fill(
        words::PARAGRAPH_LINES,
        &[
            &(at + 1).to_string(),
            &lines[0].to_string(),
            &lines[1].to_string(),
        ],
    );
    let dateline = (at == 0).then_some(article.dateline.as_ref()).flatten();
    html! {
        <div
            class={classes!("para", block_class(block.kind), is_lit.then_some("lit"))}
            tabindex={if is_lit || (lit.block.is_none() && at == 0) { "0" } else { "-1" }}
            role="group"
            aria-label={label}
            onfocusin={enter.reform(|_: FocusEvent| ())}
        >
            <span class="number" aria-hidden="true">{at + 1}</span>
            <p lang="zh" data-part={format!("p{at}")}>
                if let Some(dateline) = dateline {
                    <b class="dateline" data-off="true">{dateline.text.clone()}</b>
                }
                for (nth, seam) in seams.iter().enumerate() {
                    {piece(at, nth, seam, &seams, &chars, steps, lit, light)}
                }
            </p>
            <ol class="inline" lang="zh" aria-hidden="true">
                for span in whole_lines(&seams) {
                    <li><span class="no">{span.line}</span>{raw_text(span, &desk.edition.sources)}</li>
                }
            </ol>
        </div>
    }
}

/// Joins what stands in one raw line, gaps included: there a line is read, not a piece of it.
fn whole_lines(seams: &[Seam]) -> Vec<SourceSpan> {
    let mut lines: Vec<SourceSpan> = Vec::new();
    for span in seams.iter().map(|seam| seam.span) {
        match lines.last_mut() {
            Some(last) if (last.source, last.line) == (span.source, span.line) => {
                (last.start, last.end) = (last.start.min(span.start), last.end.max(span.end));
            }
            _ => lines.push(span),
        }
    }
    lines
}

fn block_class(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph => "plain",
        BlockKind::Subhead => "subhead",
        BlockKind::Caption => "caption",
        BlockKind::Line => "verse",
    }
}

/// Draws the characters that one raw line gave, with a mark before them where lines were joined.
#[allow(clippy::too_many_arguments)]
fn piece(
    at: usize,
    nth: usize,
    seam: &Seam,
    seams: &[Seam],
    chars: &[char],
    steps: &[Step],
    lit: Lit,
    light: &Light,
) -> Html {
    let end = seams
        .get(nth + 1)
        .map_or(chars.len(), |next| next.start as usize);
    let start = if nth == 0 { 0 } else { seam.start as usize };
    let text: String = chars
        .get(start..end.max(start))
        .unwrap_or_default()
        .iter()
        .collect();
    let line = (seam.span.source, seam.span.line);
    let mark = (1..).zip(steps).find(|(_, step)| {
        step.block == Some(at) && step.lines[1] == line.1 && (step.offset == seam.start || nth == 0)
    });
    let is_lit = lit.block == Some(at) && lit.line == Some(line);
    let over = {
        let light = light.clone();
        Callback::from(move |_: MouseEvent| light.emit((Some(at), Some(line))))
    };
    let tap = {
        let light = light.clone();
        let known = lit.block == Some(at);
        Callback::from(move |_: MouseEvent| light.emit((Some(at), known.then_some(line))))
    };
    html! {
        <>
            if let Some((number, step)) = mark {
                <span
                    class={classes!("seam", doubt(step).then_some("doubt"), (step.kind == StepKind::ParagraphGuessed).then_some("break"))}
                    data-number={number.to_string()}
                    aria-hidden="true"
                />
            }
            <span class={classes!("piece", is_lit.then_some("on"))} onmouseenter={over} onclick={tap}>{text}</span>
        </>
    }
}

fn neighbours(props: &ScreenProps, index: usize) -> Html {
    let facts = &props.desk.facts;
    let to = |by: isize, label: words::Text| {
        let Some(there) = facts.neighbour(index, by) else {
            return html! {};
        };
        let id = props.desk.edition.articles[there].id.clone();
        html! {
            <a href={href(&props.view, Screen::Proof(Some(id)))}>
                <span class="label">{props.desk.say(label)}</span>
                {props.desk.title(there).to_owned()}
            </a>
        }
    };
    html! {
        <nav class="neighbours">
            {to(-1, words::PREVIOUS)}
            {to(1, words::NEXT)}
        </nav>
    }
}

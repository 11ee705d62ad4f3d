//! The raw lines of an article, numbered, each with what became of it.

use super::light::{Light, Lit};
use super::steps::{Step, StepKind};
use crate::model::{BlockKind, ResidueKind};
use crate::ui::desk::Desk;
use crate::ui::desk::provenance::{Gap, Piece, Place, RawLine, extents, raw_lines};
use crate::ui::kit::roving::roving;
use crate::ui::words;
use yew::prelude::*;

/// The most raw lines shown beside one article; a story that jumps over a long page has more.
const RAW_LINES: usize = 1_500;

/// Shows the raw lines of all pages that a story stands on.
pub(super) fn pane(desk: &Desk, index: usize, steps: &[Step], lit: Lit, light: &Light) -> Html {
    let extents = extents(&desk.edition.articles[index]);
    html! {
        <div class="pane">
            for (nth, &(source, lines)) in extents.iter().enumerate() {
                // What was done is numbered by the lines of the page on which the story begins.
                {raw(desk, index, source, lines, if nth == 0 { steps } else { &[] }, lit, light)}
            }
        </div>
    }
}

/// Shows the raw lines that one page gave, from the first to the last.
fn raw(
    desk: &Desk,
    index: usize,
    source: u32,
    [first, last]: [u32; 2],
    steps: &[Step],
    lit: Lit,
    light: &Light,
) -> Html {
    let id = format!("raw-{source}");
    let lines = raw_lines(&desk.edition, source as usize);
    let range = [first, last, lines.len() as u32].map(|number| number.to_string());
    let shown = lines
        .iter()
        .filter(|line| (first..=last).contains(&line.number));
    let block = lit
        .block
        .and_then(|at| desk.edition.articles[index].body.get(at));
    let spans = block.into_iter().flat_map(|block| &block.source);
    let spans = spans.filter(|span| span.source == source);
    let lit_lines: Vec<u32> = spans.map(|span| span.line).collect();
    let mut pages = desk.edition.pages.iter();
    let page = pages.find(|page| page.source == source);
    let number = page
        .and_then(|page| page.number.as_ref())
        .filter(|_| desk.edition.pages.len() > 1);
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 class="head" {id}>
                {desk.say(words::RAW)}
                if let Some(number) = number {
                    {" "}{desk.fill(words::NTH_PAGE, &[number])}
                }
                <span class="quiet">{desk.fill(words::RAW_RANGE, &range.each_ref().map(String::as_str))}</span>
            </h2>
            <ol onkeydown={roving(".line[tabindex]")}>
                for line in shown.take(RAW_LINES) {
                    {raw_line(desk, index, source, line, steps, lit, &lit_lines, light)}
                }
            </ol>
        </section>
    }
}

#[allow(clippy::too_many_arguments)]
fn raw_line(
    desk: &Desk,
    index: usize,
    source: u32,
    line: &RawLine<'_>,
    steps: &[Step],
    lit: Lit,
    lit_lines: &[u32],
    light: &Light,
) -> Html {
    if let Place::Blank(gap) = line.place {
        let inside = gap == Gap::Column
            && lit_lines.iter().any(|&lit| lit < line.number)
            && lit_lines.iter().any(|&lit| line.number < lit);
        return html! {
            <li class={classes!("line", "blank", inside.then_some("lit"))}>
                <span class="no">{line.number}</span>
                <span class="raw-text">{blank(desk, gap)}</span>
            </li>
        };
    }
    let number = line.number;
    let block = match (line.place, line.also) {
        (Place::Article(at, Piece::Body(block, _)), _)
        | (Place::Article(at, _), Some(Piece::Body(block, _))) => (at == index).then_some(block),
        _ => None,
    };
    let (note, doubt) = note(desk, index, line, steps);
    let is_lit = lit_lines.contains(&number) && lit.block.is_some();
    let current = lit.line == Some((source, number));
    let touch = {
        let light = light.clone();
        Callback::from(move |()| light.emit((block, Some((source, number)))))
    };
    html! {
        <li
            class={classes!("line", is_lit.then_some("lit"), current.then_some("current"), block.is_none().then_some("aside"))}
            tabindex={if current || (lit.line.is_none() && steps_first(line, index)) { "0" } else { "-1" }}
            onmouseenter={touch.reform(|_: MouseEvent| ())}
            onfocus={touch.reform(|_: FocusEvent| ())}
            onclick={touch.reform(|_: MouseEvent| ())}
        >
            <span class="no">{number}</span>
            <span class="raw-text">{line.text.to_owned()}</span>
            if !note.is_empty() {
                <span class={classes!("note", doubt.then_some("doubt"))}>{note}</span>
            }
        </li>
    }
}

/// Says whether a line is the first of the article's body, where the keyboard enters the list.
fn steps_first(line: &RawLine<'_>, index: usize) -> bool {
    matches!(line.place, Place::Article(at, Piece::Body(0, _) | Piece::Byline) if at == index)
}

/// Says what became of a line, from the point of view of article `article`; the flag asks an editor to look.
fn note(desk: &Desk, article: usize, line: &RawLine<'_>, steps: &[Step]) -> (String, bool) {
    let guessed =
        |step: &Step| step.kind == StepKind::ParagraphGuessed && step.lines[1] == line.number;
    if steps.iter().any(guessed) {
        return (desk.say(words::STEP_PARAGRAPH).into(), true);
    }
    let moved = |step: &Step| {
        step.kind == StepKind::HeadlineMoved
            && (step.lines[0]..=step.lines[1]).contains(&line.number)
    };
    match line.place {
        Place::Article(at, _) if at != article => (
            desk.fill(words::LINE_OTHER, &[&desk.facts.number(at).to_string()]),
            false,
        ),
        Place::Article(_, Piece::Headline(role)) if steps.iter().any(moved) => (
            desk.fill(words::LINE_MOVED, &[desk.say(words::tier(role))]),
            false,
        ),
        Place::Article(_, piece) => (of_piece(desk, piece), false),
        Place::Residue(ResidueKind::Unplaced) | Place::Unknown => {
            (desk.say(words::LINE_UNKNOWN).into(), true)
        }
        Place::Residue(ResidueKind::Furniture) => (desk.say(words::FURNITURE).into(), false),
        Place::Residue(ResidueKind::Duplicate) => (desk.say(words::DUPLICATE).into(), false),
        Place::Blank(_) => (String::new(), false),
    }
}

/// Explains a blank line.
fn blank(desk: &Desk, gap: Gap) -> &'static str {
    desk.say(match gap {
        Gap::Column => words::BLANK_COLUMN,
        Gap::Paragraph => words::BLANK_PARAGRAPH,
        Gap::Headline => words::BLANK_HEADLINE,
        Gap::Article => words::BLANK_ARTICLE,
        Gap::Edge => words::BLANK_EDGE,
    })
}

fn of_piece(desk: &Desk, piece: Piece) -> String {
    match piece {
        Piece::Headline(role) => desk.say(words::tier(role)).into(),
        Piece::Byline => desk.say(words::LINE_BYLINE).into(),
        Piece::Credit => desk.say(words::LINE_CREDIT).into(),
        Piece::Jump => desk.say(words::LINE_JUMP).into(),
        Piece::Body(_, BlockKind::Caption) => desk.say(words::LINE_CAPTION).into(),
        Piece::Body(..) => String::new(),
    }
}

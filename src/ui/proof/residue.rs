//! 未归位: the characters without a place, and what can be done with each.

use super::labels::range;
use crate::model::{Residue, ResidueKind};
use crate::ui::decisions::Decisions;
use crate::ui::decisions::correction::{Correction, Deed, opening};
use crate::ui::desk::Desk;
use crate::ui::desk::provenance::extent;
use crate::ui::words;
use yew::prelude::*;

/// Lists the residue with what can be decided of each piece.
pub(super) fn residue(desk: &Desk, decisions: &Decisions<Correction>) -> Html {
    let unplaced: Vec<&Residue> = of_kind(desk, ResidueKind::Unplaced).collect();
    let lines: usize = unplaced.iter().map(|residue| residue.source.len()).sum();
    html! {
        <section class={classes!("residue", (lines > 0).then_some("some"))} aria-labelledby="residue">
            <h2 class="head" id="residue">
                {desk.say(words::RESIDUE)}
                <span class="quiet">{desk.fill(words::LINES, &[&lines.to_string()])}</span>
            </h2>
            if unplaced.is_empty() {
                <p class="fine">{desk.say(words::NO_RESIDUE)}</p>
            }
            <ul>
                for residue in unplaced {
                    {row(desk, residue, decisions)}
                }
            </ul>
            for (kind, label) in [(ResidueKind::Furniture, words::FURNITURE), (ResidueKind::Duplicate, words::DUPLICATE)] {
                if of_kind(desk, kind).next().is_some() {
                    <details>
                        <summary>
                            {desk.say(label)}
                            <span class="quiet">{desk.fill(words::ITEMS, &[&of_kind(desk, kind).count().to_string()])}</span>
                        </summary>
                        <ul>
                            for residue in of_kind(desk, kind) {
                                <li><p class="what">{numbers(residue)}<span>{residue.text.clone()}</span></p></li>
                            }
                        </ul>
                    </details>
                }
            }
        </section>
    }
}

fn of_kind(desk: &Desk, kind: ResidueKind) -> impl Iterator<Item = &Residue> {
    desk.edition
        .residue
        .iter()
        .filter(move |residue| residue.kind == kind)
}

fn numbers(residue: &Residue) -> Html {
    let lines = residue
        .source
        .first()
        .zip(residue.source.last())
        .map(|(first, last)| [first.line, last.line]);
    html! { <span class="no">{lines.map(range)}</span> }
}

fn row(desk: &Desk, residue: &Residue, decisions: &Decisions<Correction>) -> Html {
    let lines = residue.source.first().zip(residue.source.last());
    let Some((first, last)) = lines else {
        return html! {};
    };
    let file = desk
        .edition
        .sources
        .get(first.source as usize)
        .map_or(String::new(), |source| source.file.clone());
    let lines = [first.line, last.line];
    let choices = nearest(desk, first.source, first.line)
        .into_iter()
        .flat_map(|(number, line)| {
            [
                (
                    desk.fill(words::CORRECT_COLUMN, &[&number.to_string()]),
                    Deed::Column(line),
                ),
                (
                    desk.fill(words::CORRECT_HEADLINE, &[&number.to_string()]),
                    Deed::Headline(line),
                ),
            ]
        });
    let always = [
        (desk.say(words::CORRECT_PAGE).to_owned(), Deed::Furniture),
        (desk.say(words::CORRECT_IGNORE).to_owned(), Deed::Ignore),
    ];
    let chosen = decisions
        .taken
        .iter()
        .find(|known| known.file == file && known.lines == lines)
        .map(|known| &known.deed);
    html! {
        <li>
            <p class="what">{numbers(residue)}<span>{residue.text.clone()}</span></p>
            <p class="choices">
                for (label, deed) in choices.chain(always) {
                    <button
                        type="button"
                        aria-pressed={(chosen == Some(&deed)).to_string()}
                        onclick={
                            let correction = Correction { file: file.clone(), lines, deed };
                            decisions.decide.reform(move |_: MouseEvent| correction.clone())
                        }
                    >
                        {label}
                    </button>
                }
            </p>
        </li>
    }
}

/// Returns the number and the opening line of the story nearest to a line: what stands there most likely belongs to it.
fn nearest(desk: &Desk, source: u32, line: u32) -> Option<(usize, u32)> {
    let stories = desk.facts.stories.iter().filter_map(|&at| {
        let article = &desk.edition.articles[at];
        let (of, [first, last]) = extent(article)?;
        let away = if line < first {
            first - line
        } else {
            line.saturating_sub(last)
        };
        let (_, opening) = opening(&desk.edition, article)?;
        (of == source).then_some((away, desk.facts.number(at), opening))
    });
    stories
        .min_by_key(|&(away, ..)| away)
        .map(|(_, number, opening)| (number, opening))
}

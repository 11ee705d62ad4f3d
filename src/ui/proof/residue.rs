//! 未归位: the characters without a place, what can be done with each, and the decisions taken so far.

use super::correction::{Correction, Deed, toml};
use super::provenance::extent;
use super::record::range;
use crate::model::{Residue, ResidueKind};
use crate::ui::desk::Desk;
use crate::ui::device::{files, store};
use crate::ui::words;
use yew::prelude::*;

/// Holds what the box is a function of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ResidueProps {
    /// The edition and the settings.
    pub(super) desk: Desk,
}

/// Lists the residue, and keeps an editor's decisions in the browser until they are saved as a file.
#[component]
pub(super) fn ResidueBox(props: &ResidueProps) -> Html {
    let desk = &props.desk;
    let decided = use_state_eq(Vec::<Correction>::new);
    let saved = use_state_eq(|| None::<bool>);
    let key = key(desk);
    {
        let decided = decided.clone();
        use_effect_with(key.clone(), move |key| {
            let load = Callback::from(move |text: Option<String>| {
                if let Some(kept) = text.and_then(|json| serde_json::from_str(&json).ok()) {
                    decided.set(kept);
                }
            });
            store::load(key.as_str(), load);
        });
    }
    let decide = {
        let (decided, saved) = (decided.clone(), saved.clone());
        Callback::from(move |correction: Correction| {
            let mut next = (*decided).clone();
            match next.iter().position(|known| {
                (&known.file, known.lines) == (&correction.file, correction.lines)
            }) {
                Some(at) if next[at].deed == correction.deed => {
                    next.remove(at);
                }
                Some(at) => next[at] = correction,
                None => next.push(correction),
            }
            let json = serde_json::to_string(&next)
                .expect("corrections have string keys only and no failing serialiser");
            store::save(key.as_str(), json.into(), Callback::noop());
            decided.set(next);
            saved.set(None);
        })
    };
    let unplaced: Vec<&Residue> = of_kind(desk, ResidueKind::Unplaced).collect();
    let lines: usize = unplaced.iter().map(|residue| residue.source.len()).sum();
    let save = {
        let (decided, saved) = (decided.clone(), saved.clone());
        Callback::from(move |_: MouseEvent| {
            saved.set(Some(files::save(
                "corrections.toml",
                "application/toml",
                &toml(&decided),
            )))
        })
    };
    html! {
        <>
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
                        {row(desk, residue, &decided, &decide)}
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
            if !decided.is_empty() {
                <section class="corrections" aria-labelledby="corrections">
                    <h2 class="head" id="corrections">
                        {desk.say(words::CORRECTIONS)}
                        <span class="quiet">{desk.fill(words::ITEMS, &[&decided.len().to_string()])}</span>
                    </h2>
                    <ul>
                        for correction in decided.iter().cloned() {
                            <li>
                                <span class="where">{range(correction.lines)}</span>
                                {deed(desk, correction.deed)}
                                <button type="button" class="plain" onclick={decide.reform(move |_: MouseEvent| correction.clone())}>
                                    {desk.say(words::UNDO)}
                                </button>
                            </li>
                        }
                    </ul>
                    <p class="why">{desk.say(words::CORRECTIONS_HELP)}</p>
                    <button type="button" class="button" onclick={save}>{desk.say(words::CORRECTIONS_SAVE)}</button>
                    <span class="result" role="status">
                        if let Some(saved) = *saved {
                            {desk.say(if saved { words::SAVED } else { words::NOT_SAVED })}
                        }
                    </span>
                </section>
            }
        </>
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

fn row(
    desk: &Desk,
    residue: &Residue,
    decided: &[Correction],
    decide: &Callback<Correction>,
) -> Html {
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
    let chosen = decided
        .iter()
        .find(|known| known.file == file && known.lines == lines)
        .map(|known| known.deed);
    html! {
        <li>
            <p class="what">{numbers(residue)}<span>{residue.text.clone()}</span></p>
            <p class="choices">
                for (label, deed) in choices.chain(always) {
                    <button
                        type="button"
                        aria-pressed={(chosen == Some(deed)).to_string()}
                        onclick={
                            let correction = Correction { file: file.clone(), lines, deed };
                            decide.reform(move |_: MouseEvent| correction.clone())
                        }
                    >
                        {label}
                    </button>
                }
            </p>
        </li>
    }
}

/// Returns the number and the first raw line of the story nearest to a line: what stands there most likely belongs to it.
fn nearest(desk: &Desk, source: u32, line: u32) -> Option<(usize, u32)> {
    let stories = desk.facts.stories.iter().filter_map(|&at| {
        let (of, [first, last]) = extent(&desk.edition.articles[at])?;
        let away = if line < first {
            first - line
        } else {
            line.saturating_sub(last)
        };
        (of == source).then_some((away, desk.facts.number(at), first))
    });
    stories
        .min_by_key(|&(away, ..)| away)
        .map(|(_, number, first)| (number, first))
}

fn deed(desk: &Desk, deed: Deed) -> String {
    let number = |line: u32| {
        let stories = desk.facts.stories.iter();
        let of = stories.filter(|&&at| {
            extent(&desk.edition.articles[at]).is_some_and(|(_, [first, _])| first == line)
        });
        of.map(|&at| desk.facts.number(at).to_string())
            .next()
            .unwrap_or_default()
    };
    match deed {
        Deed::Column(line) => desk.fill(words::CORRECT_COLUMN, &[&number(line)]),
        Deed::Headline(line) => desk.fill(words::CORRECT_HEADLINE, &[&number(line)]),
        Deed::Furniture => desk.say(words::CORRECT_PAGE).into(),
        Deed::Ignore => desk.say(words::CORRECT_IGNORE).into(),
    }
}

/// Returns the name under which this page's corrections are kept.
fn key(desk: &Desk) -> String {
    let page = desk
        .edition
        .sources
        .first()
        .map_or("", |source| source.sha256.as_str());
    format!("corrections/{page}")
}

//! The corrections of a page: what has no place, what can be decided of the article that is open, and what was decided.

use super::amend_structure::amend;
use super::labels::range;
use super::residue::residue;
use crate::ui::decisions::correction::{Correction, Deed, opening, toml};
use crate::ui::decisions::{Decided, key, use_decisions};
use crate::ui::desk::Desk;
use crate::ui::words;
use yew::prelude::*;

/// Holds what the box is a function of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CorrectionsProps {
    /// The edition and the settings.
    pub(super) desk: Desk,
    /// The article that is open, by its index.
    #[prop_or_default]
    pub(super) article: Option<usize>,
}

/// Keeps an editor's decisions in the browser until they are saved as a file.
#[component]
pub(super) fn Corrections(props: &CorrectionsProps) -> Html {
    let desk = &props.desk;
    let decisions = use_decisions::<Correction>(key(desk, "corrections"));
    let rows: Vec<(String, String, Callback<()>)> = decisions
        .taken
        .iter()
        .map(|correction| {
            let undo = {
                let correction = correction.clone();
                decisions.decide.reform(move |()| correction.clone())
            };
            (range(correction.lines), said(desk, correction), undo)
        })
        .collect();
    html! {
        <>
            {residue(desk, &decisions)}
            if let Some(article) = props.article {
                {amend(desk, article, &decisions)}
            }
            if !rows.is_empty() {
                <Decided desk={desk.clone()} {rows} file="corrections.toml" text={toml(&decisions.taken)} />
            }
        </>
    }
}

/// Says a decision in words.
fn said(desk: &Desk, correction: &Correction) -> String {
    let number = |line: u32| {
        let here = |&&at: &&usize| {
            opening(&desk.edition, &desk.edition.articles[at])
                .is_some_and(|(file, first)| file == correction.file && first == line)
        };
        let story = desk.facts.stories.iter().find(here);
        story.map_or(String::new(), |&at| desk.facts.number(at).to_string())
    };
    match &correction.deed {
        Deed::Column(line) => desk.fill(words::CORRECT_COLUMN, &[&number(*line)]),
        Deed::Headline(line) => desk.fill(words::CORRECT_HEADLINE, &[&number(*line)]),
        Deed::Furniture => desk.say(words::CORRECT_PAGE).into(),
        Deed::Ignore => desk.say(words::CORRECT_IGNORE).into(),
        Deed::Join(line) => desk.fill(words::CORRECT_JOIN, &[&number(*line)]),
        Deed::Split => desk.say(words::CORRECT_SPLIT).into(),
        Deed::Retype(kind) => {
            desk.fill(words::CORRECT_KIND, &[desk.say(words::article_kind(*kind))])
        }
        Deed::Rename(text) => desk.fill(words::CORRECT_RENAME, &[text]),
    }
}

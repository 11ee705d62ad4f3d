//! 核校 and 原文对照: the edition beside its raw lines.

mod amend_structure;
mod corrections;
mod evidence;
mod labels;
mod light;
mod overview;
mod parallel;
mod raw;
mod record;
mod residue;
mod steps;

use crate::state::Screen;
use crate::ui::desk::ScreenProps;
pub(in crate::ui) use labels::{level_class, range};
use overview::overview;
use parallel::Parallel;
use yew::prelude::*;

/// Shows one article beside its raw lines, or the whole page's articles with what is doubtful in each.
pub fn proof(props: &ScreenProps) -> Html {
    let article = match &props.view.screen {
        Screen::Proof(Some(id)) => props.desk.facts.article(id),
        _ => None,
    };
    match article {
        Some(article) => html! { <Parallel key={article} ..props.clone() /> },
        None => overview(props),
    }
}

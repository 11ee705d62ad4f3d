//! 核校 and 原文对照: the edition beside its raw lines.

mod amend;
pub mod correction;
mod desk;
mod evidence;
mod overview;
mod parallel;
pub mod provenance;
mod raw;
mod record;
mod residue;
mod steps;

use super::desk::ScreenProps;
use crate::state::Screen;
use overview::overview;
use parallel::Parallel;
pub(in crate::ui) use record::{level_class, range};
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

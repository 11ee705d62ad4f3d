//! `kanbao check`: is this an edition, and what is in it?

use super::args::CheckArgs;
use super::console::{self, Console};
use super::input;
use super::outcome::{Exit, Failure};
use super::output::write;
use crate::model::{ArticleKind, Confidence, Edition, Level};
use std::path::Path;

/// Reads an edition, checks every rule of the format and says what is in it.
pub(super) fn run(args: &CheckArgs, console: &Console) -> Result<Exit, Failure> {
    let edition = input::edition(&args.edition)?;
    console.warnings(&edition);
    let line = format!(
        "{}: valid, {}\n{}\n",
        args.edition.display(),
        console::contents(&edition),
        certainty(&edition)
    );
    write::whole(Path::new("-"), line.as_bytes())?;
    Ok(Exit::after(&edition, args.ending.strict))
}

/// Says in a line of how many of its decisions the compiler is sure.
fn certainty(edition: &Edition) -> String {
    let stories = || {
        let articles = edition.articles.iter();
        articles.filter(|article| article.kind != ArticleKind::Column)
    };
    let count = |decisions: &mut dyn Iterator<Item = Option<&Confidence>>| {
        // Nothing is said of what nothing speaks against.
        let sure = |said: Option<&Confidence>| said.is_none_or(|said| said.level == Level::High);
        decisions.fold([0, 0], |[known, all], said| {
            [known + usize::from(sure(said)), all + 1]
        })
    };
    let headlines = stories().filter_map(|article| article.headline());
    let blocks = stories().flat_map(|article| &article.body);
    let joins = stories().flat_map(|article| &article.jumps);
    let joins = joins.filter(|jump| jump.confidence.is_some());
    let counts = [
        (
            "stories",
            count(&mut stories().map(|article| Some(&article.confidence))),
        ),
        (
            "headlines",
            count(&mut headlines.map(|headline| headline.confidence.as_ref())),
        ),
        (
            "paragraphs",
            count(&mut blocks.map(|block| block.confidence.as_ref())),
        ),
        (
            "jumps",
            count(&mut joins.map(|jump| jump.confidence.as_ref())),
        ),
    ];
    let told = counts.into_iter().filter(|(_, [_, all])| *all > 0);
    let told: Vec<String> = told
        .map(|(what, [sure, all])| format!("{sure} of {all} {what}"))
        .collect();
    format!(
        "sure of {}",
        if told.is_empty() {
            "nothing".into()
        } else {
            told.join(", ")
        }
    )
}

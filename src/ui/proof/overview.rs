//! The whole page under proof: every article with its raw lines, how sure the compiler is, and what to look at.

use super::corrections::Corrections;
use super::labels::{level_class, range};
use super::parallel::untitled;
use crate::model::{HeadlineRole, ResidueKind};
use crate::state::Screen;
use crate::ui::desk::ScreenProps;
use crate::ui::desk::provenance::{extent, warnings};
use crate::ui::kit::route::href;
use crate::ui::words;
use yew::prelude::*;

/// Shows the table of articles beside what has no place.
pub(super) fn overview(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let edition = &desk.edition;
    let total = edition
        .sources
        .iter()
        .flat_map(|s| &s.lines)
        .filter(|line| !line.trim().is_empty())
        .count();
    let residue = edition
        .residue
        .iter()
        .filter(|residue| residue.kind == ResidueKind::Unplaced);
    let unplaced: usize = residue.map(|residue| residue.source.len()).sum();
    let headings = [
        ("title", words::COL_TITLE),
        ("people", words::COL_BYLINE),
        ("lines", words::COL_LINES),
        ("count", words::COL_PARAGRAPHS),
        ("sure", words::COL_CONFIDENCE),
        ("todo", words::COL_TO_CHECK),
    ];
    html! {
        <main id="kanbao-main" class="proof overview">
            <aside class="rail" aria-label={desk.say(words::RESIDUE)}>
                <Corrections desk={desk.clone()} />
            </aside>
            <div class="overview-sheet">
                <h1>{desk.say(words::PROOF)}</h1>
                <p class="sum">{desk.fill(words::PROOF_SUM, &[&(total.saturating_sub(unplaced)).to_string(), &total.to_string()])}</p>
                <table class="found">
                    <thead>
                        <tr>
                            <th scope="col" class="no"><span class="unseen">{desk.say(words::NUMBER)}</span></th>
                            for (class, label) in headings {
                                <th scope="col" {class}>{desk.say(label)}</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for &at in &desk.facts.stories {
                            {row(props, at)}
                        }
                    </tbody>
                </table>
            </div>
        </main>
    }
}

fn row(props: &ScreenProps, at: usize) -> Html {
    let desk = &props.desk;
    let article = &desk.edition.articles[at];
    let names: Vec<&str> = article
        .byline
        .iter()
        .chain(&article.credit)
        .flat_map(|byline| &byline.credits)
        .map(|credit| credit.name.as_str())
        .collect();
    let title = article
        .headline()
        .map_or_else(|| untitled(desk, article), |headline| headline.text.clone());
    let level = article.confidence.level;
    html! {
        <tr>
            <td class="no">{desk.facts.number(at)}</td>
            <th scope="row" class="title" lang="zh">
                <a href={href(&props.view, Screen::Proof(Some(article.id.clone())))}>{title}</a>
                for deck in article.headlines.iter().filter(|headline| headline.role == HeadlineRole::Deck) {
                    <p>{deck.text.clone()}</p>
                }
            </th>
            <td class="people">{names.join("　")}</td>
            <td class="lines">{extent(article).map(|(_, [first, last])| format!("{first}–{last}"))}</td>
            <td class="count">{desk.fill(words::PARAGRAPHS, &[&article.body.len().to_string()])}</td>
            <td class={classes!("sure", level_class(level))}><b>{desk.say(words::level(level))}</b><span class="gauge" aria-hidden="true" /></td>
            <td class="todo">
                for warning in warnings(&desk.edition, at) {
                    <p><b>{desk.say(words::warning(warning.kind))}</b><span class="where">{range(warning.lines)}</span></p>
                }
            </td>
        </tr>
    }
}

//! A story on the front page: headline tiers, byline, an excerpt that ends at a sentence.

use crate::model::{Article, ArticleKind, BlockKind, HeadlineRole, Part};
use crate::state::{Spot, View};
use crate::ui::desk::Desk;
use crate::ui::kit::byline::byline;
use crate::ui::kit::excerpt::excerpt;
use crate::ui::kit::headline;
use crate::ui::marks::prose::Marking;
use crate::ui::reader::contents::article_address;
use crate::ui::words;
use yew::prelude::*;

/// Names how much room a story has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    /// Across two columns.
    Lead,
    /// The photo story.
    Feature,
    /// At the head of a column.
    Head,
    /// Below the head of a column.
    Second,
    /// At the foot, a few lines.
    Brief,
    /// Below the columns.
    Rest,
}

impl Rank {
    fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Feature => "feature",
            Self::Head => "column-head",
            Self::Second => "second",
            Self::Brief => "brief",
            Self::Rest => "rest",
        }
    }

    /// Returns how many hundredths of a story its excerpt holds.
    fn share(self) -> usize {
        match self {
            Self::Lead | Self::Head => 29,
            Self::Feature => 100,
            Self::Second => 17,
            Self::Brief => 9,
            Self::Rest => 6,
        }
    }
}

/// Longest excerpt, in characters, whatever the story's length.
const LONGEST: usize = 215;

/// Shows a story; `order` is its place where the page is one column.
pub(super) fn story(
    desk: &Desk,
    view: &View,
    at: usize,
    rank: Rank,
    order: usize,
    now: Option<&Spot>,
) -> Html {
    let article = &desk.edition.articles[at];
    let total = desk.facts.chars[at];
    let wanted = (total * rank.share() / 100).min(LONGEST) as u32;
    let shown = excerpt(article, wanted);
    let marking = Marking::new(desk, article, view, now);
    let href = article_address(desk, view, at);
    let all = shown.len() == article.body.len()
        && shown
            .last()
            .is_none_or(|&(at, end)| end == crate::text::length(&article.body[at].text));
    let class = classes!("story", rank.code(), ["order", &order.to_string()].concat());
    html! {
        <article {class} lang="zh">
            { heading(desk, article, at, &href) }
            if article.byline.as_ref().is_some_and(|byline| !byline.credits.is_empty()) {
                <p class="byline">{ byline(desk, article) }</p>
            }
            if article.kind == ArticleKind::Photo {
                <div class="picture" role="img" aria-label={desk.say(words::NO_PICTURE)}>
                    <svg viewBox="0 0 200 130" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0 200 130M200 0 0 130" /></svg>
                    <span>{ desk.say(words::NO_PICTURE) }</span>
                </div>
            }
            <div class="excerpt">
                for (index, (block, end)) in shown.iter().enumerate() {
                    <p class={(article.body[*block].kind == BlockKind::Line).then_some("line")}>
                        if index == 0 && let Some(dateline) = &article.dateline {
                            <b class="dateline">{ &dateline.text }</b>
                        }
                        { marking.set(Part::Body(*block as u16), *end, &[]) }
                    </p>
                }
                if let Some(credit) = &article.credit {
                    <p class="credit">{ &credit.text }</p>
                }
                if !all || desk.reading.is_read(&article.id) {
                    <p class="whole">
                        if !all {
                            <a {href}>{ desk.fill(words::WHOLE, &[&total.to_string()]) }</a>
                        }
                        if desk.reading.is_read(&article.id) {
                            <span class="quiet">{ " " }{ desk.say(words::READ) }</span>
                        }
                    </p>
                }
            </div>
        </article>
    }
}

/// Shows a story by its headline alone, where a page has more than a reader looks through.
pub(super) fn entry(desk: &Desk, view: &View, at: usize) -> Html {
    html! { <h3 lang="zh"><a href={article_address(desk, view, at)}>{ desk.title(at) }</a></h3> }
}

fn heading(desk: &Desk, article: &Article, at: usize, href: &str) -> Html {
    let tier = |role: HeadlineRole, class: &'static str| -> Html {
        let tiers = article
            .headlines
            .iter()
            .filter(move |headline| headline.role == role);
        tiers
            .map(|headline| html! { <p {class}>{ headline::set_plain(&headline.text) }</p> })
            .collect()
    };
    let column = article
        .column
        .as_deref()
        .filter(|column| *column != desk.title(at));
    let titled_by_column = article.headline().is_none() && desk.facts.columns[at].is_some();
    html! {
        <header>
            if let Some(column) = column {
                <p class="column-title">{ column }</p>
            }
            { tier(HeadlineRole::Kicker, "kicker") }
            <h2 class={titled_by_column.then_some("column-title")}><a href={href.to_owned()}>{ headline::set(article, desk.title(at), |word| word.to_owned().into()) }</a></h2>
            { tier(HeadlineRole::Deck, "deck") }
        </header>
    }
}

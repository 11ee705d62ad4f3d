//! The reader: one article, its page's dummy on the left, the card and the names on the right.

pub mod cite;
pub mod contents;
pub mod notes;
mod similar;
pub mod speech;
mod tools;

use crate::model::{Article, BlockKind, HeadlineRole, Part};
use crate::search::Results;
use crate::state::{Anchor, Screen, Spot, View};
use crate::text::length;
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::kit::byline::byline;
use crate::ui::kit::date_text;
use crate::ui::kit::headline;
use crate::ui::kit::map::map;
use crate::ui::kit::route::href;
use crate::ui::marks::card::card;
use crate::ui::marks::pointing::handlers;
use crate::ui::marks::prose::{Lit, Marking};
use crate::ui::marks::roster::roster;
use crate::ui::words;
use contents::{contents, neighbours};
use similar::similar;
use tools::tools;
use yew::prelude::*;

/// Characters that a reader takes in per minute.
const PACE: usize = 400;

/// Shows the article that the view names.
pub fn reader(props: &ScreenProps) -> Html {
    let ScreenProps {
        desk,
        view,
        results,
        peek,
        on_action,
        ..
    } = props;
    let Some(at) = view.article().and_then(|id| desk.facts.article(id)) else {
        return Html::default();
    };
    // A program that cannot set lines down shows them across until the one comes that can.
    let vertical = desk.settings.vertical && (desk.program.follows)(view, &desk.settings);
    let shown = (desk.program.stories)(desk, at);
    let spot = view.card.as_ref().or(peek.as_ref()).filter(|spot| {
        shown
            .iter()
            .any(|&at| desk.edition.articles[at].id == spot.article)
    });
    let hits = (!view.query.trim().is_empty()).then(|| (view.hit, results.hits()));
    let handlers = handlers(on_action);
    let text = |story: usize| {
        let article = &desk.edition.articles[story];
        let lit = lit(results, story);
        html! {
            <article key={article.id.to_string()} class={classes!("text", (story == at).then_some("here"))} lang="zh"
                data-article={article.id.to_string()}>
                { heading(desk, article, story, view, &lit) }
                { body(desk, article, view, spot, &lit) }
                { colophon(desk, article, story) }
            </article>
        }
    };
    html! {
        <>
            { tools(desk, at, view, hits, on_action) }
            <main id="kanbao-main" class={classes!("reader", vertical.then_some("vertical"))} tabindex="-1">
                <div class="reader-left">
                    { map(desk, view, Some(at), &hits_by_story(results, view)) }
                    <nav aria-label={desk.say(words::CONTENTS)}>{ contents(desk, view, at) }</nav>
                </div>
                <div class="columns" tabindex={vertical.then_some("0")} role={vertical.then_some("region")}
                    aria-label={vertical.then(|| desk.title(at).to_owned())} onclick={handlers.onclick} onpointerover={handlers.onpointerover}
                    onfocusin={handlers.onfocusin} onkeydown={handlers.onkeydown}>
                    { for shown.iter().map(|&story| text(story)) }
                </div>
                <aside class="reader-right" aria-label={desk.say(words::ROSTER)}>
                    if let Some(spot) = spot {
                        { card(desk, spot, view.card.is_some(), view, on_action) }
                    }
                    { roster(desk, at, view, on_action) }
                    { neighbours(desk, view, at) }
                    { similar(desk, at, view) }
                </aside>
                if vertical {
                    <div class="turned-bar" aria-hidden="true"><span>{ desk.say(words::FIRST_COLUMN) }</span><kbd>{ "←" }</kbd><span>{ desk.say(words::ONWARD) }</span><kbd>{ "→" }</kbd><span>{ desk.say(words::BACKWARD) }</span></div>
                }
                if let Some(kind) = spot.and_then(|spot| desk.entity(&spot.entity)).map(|entity| entity.kind) {
                    <div class={classes!("elbow", kind.code())} aria-hidden="true"></div>
                }
            </main>
        </>
    }
}

/// Lists what a search found in an article, by part, numbered through the whole edition.
fn lit(results: &Results, article: usize) -> Vec<(Part, Lit)> {
    let steps = results.steps();
    let numbered = (1..)
        .zip(&steps)
        .filter(|(_, step)| step.article == article);
    numbered
        .map(|(number, step)| {
            (
                step.hit.part,
                Lit {
                    start: step.hit.start,
                    end: step.hit.end,
                    number,
                },
            )
        })
        .collect()
}

fn hits_by_story(results: &Results, view: &View) -> Vec<(usize, usize)> {
    if view.query.trim().is_empty() {
        return Vec::new();
    }
    results
        .articles
        .iter()
        .map(|found| (found.article, found.hits.len()))
        .collect()
}

fn of(lit: &[(Part, Lit)], part: Part) -> Vec<Lit> {
    lit.iter()
        .filter(|(at, _)| *at == part)
        .map(|(_, lit)| *lit)
        .collect()
}

fn heading(desk: &Desk, article: &Article, at: usize, view: &View, lit: &[(Part, Lit)]) -> Html {
    let marking = Marking::new(desk, article, view, None);
    let chars = desk.facts.chars[at];
    let minutes = (chars + PACE / 2) / PACE;
    let main = article
        .headlines
        .iter()
        .position(|tier| tier.role == HeadlineRole::Main);
    let set = |nth: usize| -> Html {
        let part = Part::Headline(nth as u16);
        let lit = of(lit, part);
        let text = &article.headlines[nth].text;
        if lit.is_empty() && article.headlines[nth].role == HeadlineRole::Main {
            headline::set(article, text, |word| marking.plain(word))
        } else {
            marking.set(part, length(text), &lit)
        }
    };
    let tiers = |role: HeadlineRole, class: &'static str| -> Html {
        let found = (0..article.headlines.len()).filter(|&nth| article.headlines[nth].role == role);
        found.map(|nth| html! { <p {class} data-part={Part::Headline(nth as u16).to_string()}>{ set(nth) }</p> }).collect()
    };
    html! {
        <header class="text-head">
            if let Some(subject) = article.subjects.first() {
                <p class="subject quiet">{ desk.say(words::SUBJECT) }{ "　" }{ desk.fill(words::SUBJECT_INFERRED, &[subject]) }</p>
            }
            if let Some(column) = desk.facts.columns[at].as_deref().filter(|column| *column != desk.title(at)) {
                <p class="column-title">{ column }</p>
            }
            { tiers(HeadlineRole::Kicker, "kicker") }
            <h1 data-part={main.map(|nth| Part::Headline(nth as u16).to_string())}>{ main.map_or_else(|| Html::from(desk.title(at)), set) }</h1>
            { tiers(HeadlineRole::Deck, "deck") }
            <div class="text-line">
                <p class="byline">{ byline(desk, article) }</p>
                { resume(desk, article, view) }
                <p class="quiet">
                    { desk.fill(words::LENGTH, &[&chars.to_string(), &minutes.max(1).to_string()]) }
                </p>
            </div>
        </header>
    }
}

/// Leads to where a story was left, if it was not read to its end.
fn resume(desk: &Desk, article: &Article, view: &View) -> Html {
    let left = desk.reading.of(&article.id);
    let Some(at) = left.filter(|&at| at > 0 && usize::from(at) < article.body.len()) else {
        return Html::default();
    };
    let anchor = Anchor {
        part: Part::Body(at),
        range: None,
        quote: String::new(),
    };
    let screen = Screen::Article(article.id.clone(), Some(anchor));
    html! {
        <p><a class="resume" href={href(view, screen)}>{ desk.fill(words::RESUME, &[&(at + 1).to_string()]) }</a></p>
    }
}

/// Says on paper who wrote the story and where it stands.
fn colophon(desk: &Desk, article: &Article, at: usize) -> Html {
    let issue = &desk.edition.issue;
    let date = issue
        .date
        .as_ref()
        .map(|date| date_text::full(desk.lang, date));
    let date = date.unwrap_or_else(|| desk.say(words::NO_DATE).into());
    let (number, total) = (
        desk.facts.number(at).to_string(),
        desk.facts.stories.len().to_string(),
    );
    html! {
        <footer class="colophon">
            <p class="byline">{ byline(desk, article) }</p>
            <p>{ desk.say(words::SOURCE_LINE) }{ "　" }{ &desk.edition.publication.name }{ "　" }{ date }{ "　" }
                { desk.fill(words::STORY_OF, &[&number, &total]) }</p>
        </footer>
    }
}

fn body(
    desk: &Desk,
    article: &Article,
    view: &View,
    spot: Option<&Spot>,
    lit: &[(Part, Lit)],
) -> Html {
    let marking = Marking::new(desk, article, view, spot);
    let target = match &view.screen {
        Screen::Article(id, Some(Anchor { part, .. })) if *id == article.id => Some(*part),
        _ => None,
    };
    let mut number = 0u32;
    let blocks = article.body.iter().enumerate().map(|(at, block)| {
        let part = Part::Body(at as u16);
        let set = marking.set(part, length(&block.text), &of(lit, part));
        let class = classes!("block", (target == Some(part)).then_some("target"));
        match block.kind {
            BlockKind::Subhead => html! { <h2 {class} data-part={part.to_string()}>{ set }</h2> },
            BlockKind::Line => html! { <p class={classes!(class, "line")} data-part={part.to_string()}>{ set }</p> },
            BlockKind::Paragraph | BlockKind::Caption => {
                number += 1;
                html! {
                    <p {class} data-part={part.to_string()}>
                        { paragraph_link(desk, article, view, part, number) }
                        if number == 1 && let Some(dateline) = &article.dateline {
                            <b class="dateline">{ &dateline.text }</b>
                        }
                        { set }
                    </p>
                }
            }
        }
    });
    html! {
        <div class="body">
            { for blocks }
            if let Some(credit) = &article.credit {
                <p class="credit" data-part="cr">{ marking.set(Part::Credit, length(&credit.text), &of(lit, Part::Credit)) }</p>
            }
            for jump in &article.jumps {
                <p class="jump quiet">{ &jump.text }</p>
            }
        </div>
    }
}

/// Shows a paragraph's number in the margin, which is the link to it; the keyboard finds it among the citations.
fn paragraph_link(desk: &Desk, article: &Article, view: &View, part: Part, number: u32) -> Html {
    let anchor = Anchor {
        part,
        range: None,
        quote: String::new(),
    };
    let number = number.to_string();
    let screen = Screen::Article(article.id.clone(), Some(anchor));
    html! {
        <a class="number" tabindex="-1" href={href(view, screen)} data-number={number.clone()}
            aria-label={desk.fill(words::LINK_HERE, &[&number])}></a>
    }
}

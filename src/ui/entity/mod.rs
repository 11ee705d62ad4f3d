//! The page of one entity: every mention in context, what it is called, who appears with it, when.

mod amend_name;
mod network;
pub mod places;
mod rail;
pub mod register;
mod rings;
mod strip;
mod table;
pub mod timeline;

pub use amend_name::Amend;

use crate::export::hit_table;
use crate::model::{Entity, EntityKind};
use crate::search::{Companion, Facet, Filter, Found, Order, Row};
use crate::state::{Screen, View, print};
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::kit::kwic::{self, LEFT, RIGHT};
use crate::ui::kit::route::href;
use crate::ui::kit::roving::{roving, tab};
use crate::ui::kit::save::{Save, file_name};
use crate::ui::words;
use rail::entity_rail;
use yew::prelude::*;

/// Characters shown on each side of a mention beyond those of the search, whose lines are narrower.
const WIDER: u32 = 9;

/// The most lines shown before the rest is folded away.
const LINES: usize = 60;

/// Characters of context on each side of a saved line.
const SAVED_CONTEXT: u32 = 40;

/// Shows the entity that the view names.
pub fn entity_page(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let Screen::Entity(id) = &props.view.screen else {
        return html! {};
    };
    let Some(at) = desk.index.entity(id) else {
        return html! {};
    };
    let entity = &desk.edition.entities[at];
    let companions = desk.index.companions(at);
    html! {
        <main id="kanbao-main" class="entity" tabindex="-1">
            {entity_rail(desk, &props.view, Some(entity.kind), Some(at))}
            <div class="entity-main">
                {heading(props, at, entity)}
                {mentions(props, at)}
                {near(props, entity, companions)}
                {strip::strip(props, at)}
                <Amend desk={desk.clone()} entity={at} />
            </div>
        </main>
    }
}

fn heading(props: &ScreenProps, at: usize, entity: &Entity) -> Html {
    let desk = &props.desk;
    let listed = desk.index.listed(at);
    let mut only = View {
        only: Some(entity.id.clone()),
        ..View::of(Screen::Front)
    };
    only.filters
        .insert(Filter::new(Facet::Entity(entity.kind), entity.id.as_str()));
    let mut facts = vec![
        (words::MENTIONS, words::mentions(desk.lang, listed.mentions)),
        (
            words::SEEN_IN,
            words::stories(desk.lang, listed.articles.len()),
        ),
    ];
    if listed.bylines > 0 {
        facts.push((words::SIGNED, words::mentions(desk.lang, listed.bylines)));
    }
    if entity.canonical != entity.name {
        facts.push((words::FULL_NAME, entity.canonical.clone()));
    }
    if !entity.aliases.is_empty() {
        facts.push((words::ALIASES, entity.aliases.join("、")));
    }
    if !entity.jurisdiction.is_empty() {
        facts.push((words::JURISDICTION, entity.jurisdiction.join(" › ")));
    }
    let table = {
        let desk = desk.clone();
        Callback::from(move |()| {
            let rows = desk.index.concordance(
                &desk.index.mentions(at),
                Order::Edition,
                SAVED_CONTEXT,
                SAVED_CONTEXT,
            );
            hit_table(&desk.index, &rows)
        })
    };
    let one = if entity.kind == EntityKind::Person {
        words::ONLY_PERSON
    } else {
        words::ONLY_THIS
    };
    html! {
        <header class="entity-head">
            <p class={classes!("kind", entity.kind.code())}><b>{desk.say(words::kind(entity.kind))}</b></p>
            <div class="entity-name">
                <h1>{entity.name.clone()}</h1>
                {titles(props, at)}
                <dl class="entity-facts">
                    for (label, value) in facts {
                        <div><dt>{desk.say(label)}</dt><dd>{value}</dd></div>
                    }
                </dl>
                <p class="entity-tools">
                    <a class="button" href={print(&only)}>{desk.say(one)}</a>
                    <Save desk={desk.clone()} name={file_name(desk, &entity.name)} {table} />
                </p>
            </div>
        </header>
    }
}

/// Shows what a person is called, and the sentence that says so.
fn titles(props: &ScreenProps, at: usize) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let titles = desk.index.titles(at);
    let Some((first, rest)) = titles.split_first() else {
        return html! {};
    };
    let source = |title: &crate::search::Title| {
        let story = desk.facts.number(title.article).to_string();
        let place = kwic::place(desk, title.article, title.hit.part);
        let id = &desk.edition.articles[title.article].id;
        html! {
            <a href={href(view, kwic::at(id, &title.hit))}>{desk.fill(words::TITLE_SOURCE, &[&story, &place])}</a>
        }
    };
    html! {
        <div class="entity-title">
            <p lang="zh">{first.text.clone()}</p>
            <p class="entity-source">{source(first)}</p>
            if !rest.is_empty() {
                <details>
                    <summary>{desk.fill(words::MORE, &[&rest.len().to_string()])}</summary>
                    <ul>
                        for title in rest {
                            <li>{title.text.clone()}{"　"}<span class="entity-source">{source(title)}</span></li>
                        }
                    </ul>
                </details>
            }
        </div>
    }
}

fn mentions(props: &ScreenProps, at: usize) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let found: Vec<Found> = desk.index.mentions(at);
    let rows = desk
        .index
        .concordance(&found, Order::Edition, LEFT + WIDER, RIGHT + WIDER);
    let several = found.len() > 1;
    let line = |(nth, row): (usize, &Row)| {
        let id = &desk.edition.articles[row.article].id;
        let place = kwic::place(desk, row.article, row.hit.part);
        let story = desk.facts.number(row.article).to_string();
        html! {
            <li class="kwic-row">
                <a href={href(view, kwic::at(id, &row.hit))} tabindex={tab(nth, 0)}>
                    <span class="kwic-no">{nth + 1}</span>
                    <span class="kwic-place">
                        if several {
                            {desk.fill(words::STORY_PLACE, &[&story, &place])}
                        } else {
                            {place}
                        }
                    </span>
                    {kwic::line(desk, &row.kwic)}
                </a>
            </li>
        }
    };
    let (first, rest) = rows.split_at(rows.len().min(LINES));
    html! {
        <section class="entity-mentions" aria-labelledby="mentions">
            <h2 class="head" id="mentions">{desk.say(words::ALL_MENTIONS)}<span class="quiet">{rows.len()}</span></h2>
            <ol class={classes!("kwic", several.then_some("kwic-flat"))} onkeydown={roving("a")}>
                { for first.iter().enumerate().map(line) }
            </ol>
            if !rest.is_empty() {
                <details class="lines-rest">
                    <summary>{desk.fill(words::MORE, &[&rest.len().to_string()])}</summary>
                    <ol class="kwic kwic-flat" onkeydown={roving("a")}>
                        { for rest.iter().enumerate().map(|(nth, row)| line((nth + LINES, row))) }
                    </ol>
                </details>
            }
        </section>
    }
}

fn near(props: &ScreenProps, entity: &Entity, companions: Vec<Companion>) -> Html {
    let ScreenProps {
        desk,
        view,
        on_action,
        ..
    } = props;
    let most = companions
        .iter()
        .map(|companion| companion.article)
        .max()
        .unwrap_or(0);
    let kept: Vec<Companion> = companions
        .into_iter()
        .filter(|companion| companion.article >= view.near as usize)
        .collect();
    let slide = on_action.reform(|event: InputEvent| {
        let value =
            crate::ui::marks::pointing::value_of(&event).and_then(|value| value.parse().ok());
        crate::state::Action::Near(value.unwrap_or(0))
    });
    html! {
        <div class="entity-near">
            <section aria-labelledby="near">
                <h2 class="head" id="near">
                    {desk.say(words::COMPANIONS)}
                    if most > 1 {
                        <label class="entity-slider">
                            {desk.say(words::THRESHOLD)}
                            <input type="range" min="1" max={most.to_string()} value={view.near.max(1).to_string()} oninput={slide}
                                aria-valuetext={desk.fill(words::AT_LEAST, &[&view.near.max(1).to_string()])} />
                            <output>{view.near.max(1)}</output>
                        </label>
                    }
                    <span class="quiet">{desk.say(words::NETWORK_LEGEND)}</span>
                </h2>
                {network::draw(props, entity, &kept)}
            </section>
            {table::list(props, &kept)}
        </div>
    }
}

/// Returns the numbers of stories, as they are shown after a name that appears elsewhere too.
fn numbers(desk: &Desk, articles: &[usize]) -> String {
    let numbers: Vec<String> = articles
        .iter()
        .map(|&at| desk.facts.number(at).to_string())
        .collect();
    numbers.join(" ")
}

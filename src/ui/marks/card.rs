//! The entity card: who or what it is, and where else it stands.

use super::prose;
use super::steps::step;
use crate::model::{Article, Entity, EntityKind, EntityValue, HeadlineRole, Mention, Part};
use crate::state::{Action, Screen, Spot, View, print};
use crate::text::length;
use crate::ui::desk::Desk;
use crate::ui::desk::edition_facts::mentions_of;
use crate::ui::kit::date_text;
use crate::ui::words::{self, Lang};
use yew::prelude::*;

/// How many companions of the same paragraph are named.
const COMPANIONS: usize = 3;

/// Shows the card of one mention.
pub fn card(
    desk: &Desk,
    spot: &Spot,
    pinned: bool,
    view: &View,
    on_action: &Callback<Action>,
) -> Html {
    let (Some(article), Some(entity)) = (desk.article(&spot.article), desk.entity(&spot.entity))
    else {
        return Html::default();
    };
    let here = mentions_of(article, &spot.entity);
    let nth = here
        .iter()
        .position(|mention| prose::is(mention, spot))
        .map_or(0, |at| at + 1);
    let kind = entity.kind;
    let act = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    let go = |by: isize| step(desk, spot, by).map(|spot| act(Action::Card(Some(spot))));
    let only = view.only.as_ref() == Some(&spot.entity);
    let person = kind == EntityKind::Person;
    html! {
        <section class={classes!("card", kind.code(), pinned.then_some("pinned"))} aria-label={entity.name.clone()} data-card="">
            <div class="card-top">
                <strong class="kind">{ desk.say(words::kind(kind)) }</strong>
                <span class="quiet">{ format!("{nth} / {}", here.len()) }</span>
                <span class="card-steps">
                    <button type="button" onclick={go(-1)}>{ desk.say(words::PREVIOUS_MENTION) }</button>
                    <button type="button" onclick={go(1)}>{ desk.say(words::NEXT_MENTION) }</button>
                    <button type="button" onclick={act(Action::Card(None))}>{ desk.say(words::FOLD) }</button>
                </span>
            </div>
            <h2 class="card-name">{ &entity.name }</h2>
            { role(desk, article, &here) }
            { value(desk, entity) }
            <dl class="card-facts">
                <dt>{ desk.say(words::IN_ARTICLE) }</dt>
                <dd>
                    <strong>{ here.len() }</strong>{ " " }{ places(desk, article, &here) }
                    { strip(desk, article, &here) }
                </dd>
                <dt>{ desk.say(words::IN_EDITION) }</dt>
                <dd>{ elsewhere(desk, spot) }</dd>
                { companions(desk, article, spot, view, on_action) }
            </dl>
            <div class="card-tools">
                <button type="button" class="button" aria-pressed={only.to_string()}
                    onclick={act(Action::Only((!only).then(|| spot.entity.clone())))}>
                    { desk.say(if only { words::ALL_AGAIN } else if person { words::ONLY_PERSON } else { words::ONLY_THIS }) }
                </button>
                if here.len() > 1 {
                    <button type="button" class="card-next" onclick={go(1)}>{ desk.say(words::NEXT_MENTION) }<kbd>{ "." }</kbd></button>
                }
                <button type="button" class="card-mute" onclick={act(Action::Mute(spot.entity.clone()))}
                    aria-pressed={view.muted.contains(&spot.entity).to_string()}>{ desk.say(words::MUTE) }</button>
                <span class="card-out">
                    <button type="button" class="card-amend" onclick={act(Action::Amend(spot.clone()))}>{ desk.say(words::AMEND_NAME) }</button>
                    <a class="card-page" href={print(&View { card: None, panel: None, ..with(view, Screen::Entity(spot.entity.clone())) })}>
                        { desk.say(if person { words::PERSON_PAGE } else { words::ENTITY_PAGE }) }
                    </a>
                </span>
            </div>
        </section>
    }
}

fn with(view: &View, screen: Screen) -> View {
    View {
        screen,
        ..view.clone()
    }
}

/// Says the title that the article gives a person, and where it stands.
fn role(desk: &Desk, article: &Article, here: &[&Mention]) -> Html {
    let Some((role, part)) = here
        .iter()
        .find_map(|mention| Some((mention.role.as_ref()?, mention.part)))
    else {
        return Html::default();
    };
    html! {
        <>
            <p class="card-role" lang="zh">{ &role.text }</p>
            <p class="quiet card-source">{ desk.fill(words::ROLE_SOURCE, &[&part_name(desk, article, part)]) }</p>
        </>
    }
}

/// Says what a time or a quantity comes to, and the full name of what is named shortly.
fn value(desk: &Desk, entity: &Entity) -> Html {
    let said = match &entity.value {
        Some(EntityValue::Time { from, to: None }) => date_text::full(desk.lang, from),
        Some(EntityValue::Time { from, to: Some(to) }) => {
            let dash = if desk.lang == Lang::English {
                " – "
            } else {
                "—"
            };
            [
                date_text::full(desk.lang, from),
                date_text::full(desk.lang, to),
            ]
            .join(dash)
        }
        Some(EntityValue::Quantity {
            value,
            unit,
            approximate,
        }) => {
            let about = if *approximate {
                desk.say(words::ABOUT_NUMBER)
            } else {
                ""
            };
            [about, value, " ", unit].concat()
        }
        _ if entity.canonical != entity.name => entity.canonical.clone(),
        _ => return Html::default(),
    };
    html! { <p class="card-role">{ said }</p> }
}

/// Names a part of an article: 副题, 第 2 段.
pub fn part_name(desk: &Desk, article: &Article, part: Part) -> String {
    match part {
        Part::Headline(at) => {
            let role = article
                .headlines
                .get(usize::from(at))
                .map_or(HeadlineRole::Main, |headline| headline.role);
            desk.say(words::headline_role(role)).into()
        }
        Part::Body(at) => desk.fill(words::NTH_PARAGRAPH, &[&(at + 1).to_string()]),
        Part::Byline => desk.say(words::BYLINE).into(),
        Part::Credit => desk.say(words::CREDIT).into(),
    }
}

/// Counts mentions by where they stand: 正文 6，副题 1.
fn places(desk: &Desk, article: &Article, here: &[&Mention]) -> String {
    let body = here
        .iter()
        .filter(|mention| matches!(mention.part, Part::Body(_)))
        .count();
    let mut said = Vec::new();
    let mut say = |name: &str, count: usize| {
        if count > 0 {
            said.push([name, " ", &count.to_string()].concat());
        }
    };
    say(desk.say(words::BODY), body);
    for tier in [HeadlineRole::Kicker, HeadlineRole::Main, HeadlineRole::Deck] {
        let in_tier = |mention: &&&Mention| match mention.part {
            Part::Headline(at) => article
                .headlines
                .get(usize::from(at))
                .is_some_and(|headline| headline.role == tier),
            _ => false,
        };
        say(
            desk.say(words::headline_role(tier)),
            here.iter().filter(in_tier).count(),
        );
    }
    let comma = if desk.lang == Lang::English {
        ", "
    } else {
        "，"
    };
    [desk.say(words::TIMES), "　", &said.join(comma)].concat()
}

/// Draws the article as one line, with gaps between paragraphs and a tick for each mention.
fn strip(desk: &Desk, article: &Article, here: &[&Mention]) -> Html {
    const WIDTH: u32 = 186;
    const GAP: u32 = 3;
    let lengths: Vec<u32> = article
        .body
        .iter()
        .map(|block| length(&block.text).max(1))
        .collect();
    let all = lengths.iter().sum::<u32>().max(1);
    let room = WIDTH.saturating_sub(GAP * (lengths.len() as u32).saturating_sub(1));
    let scale = |chars: u32| f64::from(chars) * f64::from(room) / f64::from(all);
    let mut x = 0.0;
    let mut starts = Vec::new();
    for &chars in &lengths {
        starts.push((x, scale(chars)));
        x += scale(chars) + f64::from(GAP);
    }
    // By way of a whole number: to print a fraction, a program must carry large tables.
    let place = |value: f64| {
        let tenths = (value * 10.0).round() as u32;
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let tick = |mention: &&Mention| {
        let Part::Body(at) = mention.part else {
            return Html::default();
        };
        let Some((start, _)) = starts.get(usize::from(at)) else {
            return Html::default();
        };
        let x = place(start + scale(mention.start) + 1.0);
        html! { <line class="strip-tick" x1={x.clone()} x2={x} y1="1" y2="10" /> }
    };
    html! {
        <svg class="strip" viewBox={format!("0 0 {WIDTH} 12")} role="img" aria-label={desk.say(words::STRIP)}>
            for (start, width) in &starts {
                <line class="strip-line" x1={place(*start)} x2={place(start + width)} y1="10.5" y2="10.5" />
            }
            { for here.iter().map(tick) }
        </svg>
    }
}

/// Says in how many other stories the entity stands.
fn elsewhere(desk: &Desk, spot: &Spot) -> String {
    let all = desk.facts.mentions(&spot.entity);
    let mut articles: Vec<usize> = all.iter().map(|(article, _)| *article).collect();
    articles.dedup();
    let count = all.len().to_string();
    if articles.len() < 2 {
        desk.fill(words::ONLY_HERE, &[&count])
    } else {
        desk.fill(words::IN_STORIES, &[&count, &articles.len().to_string()])
    }
}

/// Names who stands in the same paragraphs most often.
fn companions(
    desk: &Desk,
    article: &Article,
    spot: &Spot,
    view: &View,
    on_action: &Callback<Action>,
) -> Html {
    let paragraphs: Vec<Part> = article
        .mentions
        .iter()
        .filter(|m| m.entity == spot.entity && matches!(m.part, Part::Body(_)))
        .map(|m| m.part)
        .collect();
    let mut found: Vec<(&Entity, &Mention, usize)> = Vec::new();
    for mention in article
        .mentions
        .iter()
        .filter(|m| paragraphs.contains(&m.part) && m.entity != spot.entity)
    {
        match found
            .iter_mut()
            .find(|(entity, ..)| entity.id == mention.entity)
        {
            Some((.., count)) => *count += 1,
            None => found.extend(
                desk.entity(&mention.entity)
                    .map(|entity| (entity, mention, 1)),
            ),
        }
    }
    // One of each kind, the most frequent: a paragraph's people, bodies and places say more than three of one kind.
    let shown = EntityKind::ALL.into_iter().filter(|kind| {
        !matches!(kind, EntityKind::Time | EntityKind::Quantity) && view.kinds().has(*kind)
    });
    let mut named: Vec<_> = shown
        .filter_map(|kind| {
            found
                .iter()
                .rev()
                .filter(|(entity, ..)| entity.kind == kind)
                .max_by_key(|(.., count)| *count)
        })
        .collect();
    named.truncate(COMPANIONS);
    if named.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <dt>{ desk.say(words::BESIDE_IN_PARAGRAPH) }</dt>
            <dd class="card-with">
                for (entity, mention, _) in named {
                    <button type="button" onclick={on_action.reform({
                        let spot = Spot { entity: entity.id.clone(), article: article.id.clone(), part: mention.part, start: mention.start };
                        move |_: MouseEvent| Action::Card(Some(spot.clone()))
                    })}>{ prose::named(entity.kind, &entity.name) }</button>
                }
            </dd>
        </>
    }
}

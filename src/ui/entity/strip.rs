//! 文中日期: the dates of the edition in a row, those of the entity lit.

use crate::model::PartialDate;
use crate::search::Moment;
use crate::state::Screen;
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::kit::date_text;
use crate::ui::kit::route::href;
use crate::ui::kit::{headline, kwic};
use crate::ui::words;
use std::collections::BTreeSet;
use yew::prelude::*;

/// The most dates in the row; those that the entity has no part in give way first.
const DATES: usize = 8;

/// The most stories under one date.
const STORIES: usize = 4;

/// Draws the row.
pub(super) fn strip(props: &ScreenProps, entity: usize) -> Html {
    let desk = &props.desk;
    let moments = desk.index.timeline();
    let has = |moment: &Moment| {
        moment
            .entries
            .iter()
            .any(|entry| entry.entity == entity || entry.with.contains(&entity))
    };
    let own = moments.iter().filter(|moment| has(moment)).count();
    let mut spare = DATES.saturating_sub(own);
    let mut shown: Vec<&Moment> = Vec::new();
    // From the newest back, because the newest is what the page is about.
    for moment in moments.iter().rev() {
        let keep = has(moment) && shown.len() < DATES || spare > 0 && moment.to.is_none();
        if keep {
            spare -= usize::from(!has(moment) && spare > 0);
            shown.push(moment);
        }
    }
    shown.reverse();
    if shown.is_empty() {
        return html! {};
    }
    let mut years: Vec<Option<u32>> = vec![None];
    years.extend(shown.iter().map(|moment| moment.from.year()));
    html! {
        <section class="strip-dates" aria-labelledby="dates">
            <h2 class="head" id="dates">
                {desk.say(words::DATES_IN_TEXT)}
                <a class="quiet" href={href(&props.view, Screen::Timeline)}>{desk.say(words::TIMELINE)}</a>
            </h2>
            <ol>
                for (nth, moment) in shown.iter().enumerate() {
                    <li class={classes!(
                        has(moment).then_some("own"),
                        shown.get(nth + 1).is_some_and(|next| next.from.year() != moment.from.year()).then_some("gap"),
                    )}>
                        <b>{label(desk, moment, years[nth] != moment.from.year())}</b>
                        <ul>
                            {stories(props, moment, entity)}
                        </ul>
                    </li>
                }
            </ol>
        </section>
    }
}

/// Says a date; a day says its year only where it is another year than the one before it.
fn label(desk: &Desk, moment: &Moment, new_year: bool) -> String {
    let say = |date: &PartialDate| {
        let this_year = desk
            .edition
            .issue
            .dates_in_text
            .as_ref()
            .and_then(|span| span.to.year())
            == date.year();
        if new_year && !this_year || date.month().is_none() {
            date_text::full(desk.lang, date)
        } else {
            date_text::short(desk.lang, date)
        }
    };
    match &moment.to {
        Some(to) => format!("{}–{}", say(&moment.from), say(to)),
        None => say(&moment.from),
    }
}

fn stories(props: &ScreenProps, moment: &Moment, entity: usize) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let mut seen = BTreeSet::new();
    let entries: Vec<_> = moment
        .entries
        .iter()
        .filter(|entry| seen.insert(entry.article))
        .collect();
    let own = |article: usize| {
        let mut entries = moment
            .entries
            .iter()
            .filter(|entry| entry.article == article);
        entries.any(|entry| entry.entity == entity || entry.with.contains(&entity))
    };
    let more = entries.len().saturating_sub(STORIES);
    html! {
        <>
            for entry in entries.into_iter().take(STORIES) {
                <li class={classes!(own(entry.article).then_some("own"))}>
                    <a href={href(view, kwic::at(&desk.edition.articles[entry.article].id, &entry.hit))}>
                        <span class="strip-no">{desk.facts.number(entry.article)}</span>
                        <span>{headline::set_plain(desk.title(entry.article))}</span>
                    </a>
                </li>
            }
            if more > 0 {
                <li class="quiet">{desk.fill(words::MORE_STORIES, &[&more.to_string()])}</li>
            }
        </>
    }
}

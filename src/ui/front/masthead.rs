//! 报头: whose page it is and of when, and in its ear the search box.

use crate::model::EntityKind;
use crate::state::{Action, Panel, Screen, View, print};
use crate::ui::desk::Desk;
use crate::ui::kit::date_text;
use crate::ui::words;
use std::cmp::Reverse;
use yew::prelude::*;

/// Shows the masthead with a search box in its ear.
pub(super) fn masthead(desk: &Desk, search_box: Html, on_action: &Callback<Action>) -> Html {
    let edition = &desk.edition;
    let stories = desk.facts.stories.len().to_string();
    let page = edition.pages.first();
    html! {
        <div class="masthead">
            <h1 class="nameplate">
                { if edition.publication.name.is_empty() { desk.say(words::UNNAMED) } else { &edition.publication.name } }
            </h1>
            <div class="issue">
                { when(desk) }
                if let Some(number) = page.and_then(|page| page.number.as_deref()) {
                    <p>{ desk.fill(words::NTH_PAGE, &[number]) }{ " " }{ page.and_then(|page| page.section.as_deref()).unwrap_or("") }</p>
                }
                <p class="issue-count">{ desk.fill(words::STORIES, &[&stories]) }</p>
            </div>
            <div class="ear">
                { search_box }
                { examples(desk, on_action) }
            </div>
        </div>
    }
}

/// Says when the page appeared, or that its text does not say so.
fn when(desk: &Desk) -> Html {
    let issue = &desk.edition.issue;
    let found = issue.dates_in_text.as_ref();
    html! {
        <>
        if let Some(date) = &issue.date {
            <p class="issue-date">{ date_text::full(desk.lang, date) }</p>
        } else {
            if let Some(span) = found {
                <p class="issue-date">{ date_text::month(desk.lang, &span.to) }</p>
            }
            <p class="issue-unknown">{ desk.say(words::NO_DATE) }</p>
        }
        if let Some(span) = found {
            <p>{ desk.say(words::DATES_IN_TEXT) }{ " " }{ date_text::range(desk.lang, span) }</p>
        }
        </>
    }
}

/// Shows queries that find something here: a reporter, a person, a place, a phrase, and one word without another.
fn examples(desk: &Desk, on_action: &Callback<Action>) -> Html {
    const LONGEST: usize = 6;
    let most = |kind: EntityKind| {
        let entities = desk.edition.entities.iter().enumerate();
        let short = entities.filter(|(_, entity)| {
            entity.kind == kind && (2..=LONGEST).contains(&entity.name.chars().count())
        });
        let first = short
            .max_by_key(|&(at, entity)| (desk.facts.mentioned(at), Reverse(entity.id.as_str())));
        first.map(|(_, entity)| entity.name.as_str())
    };
    let bylines = desk
        .edition
        .articles
        .iter()
        .filter_map(|article| article.byline.as_ref());
    let reporter = bylines
        .flat_map(|byline| &byline.credits)
        .map(|credit| credit.name.as_str())
        .next();
    let (place, term) = (most(EntityKind::Place), most(EntityKind::Term));
    let queries = [
        reporter.map(|name| ["记者:", name].concat()),
        most(EntityKind::Person).map(|name| ["人物:", name].concat()),
        place.map(|name| ["地点:", name].concat()),
        term.map(|name| ["\"", name, "\""].concat()),
        most(EntityKind::Organisation)
            .zip(place)
            .map(|(with, without)| [with, " -", without].concat()),
    ];
    html! {
        <p class="examples">
            for query in queries.into_iter().flatten() {
                <a href={print(&View { query: query.clone(), ..View::of(Screen::Search) })}>{ query.clone() }</a>
            }
            <button type="button" onclick={on_action.reform(|_: MouseEvent| Action::Panel(Some(Panel::Keys)))}>
                { desk.say(words::MORE_WAYS) }
            </button>
        </p>
    }
}

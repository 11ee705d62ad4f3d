//! 检索: one box, what it finds line by line, and where that stands on the page.

mod field;
mod list;
mod peek;
mod saved;

use super::desk::ScreenProps;
use super::facets::Facets;
use super::words;
use crate::search::{Note, Results, Step};
use crate::state::{Action, Panel};
use field::Field;
use list::List;
use peek::Peek;
use yew::prelude::*;

/// Shows box, facets, lines and the story round the current hit.
#[component]
pub fn Search(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let results = &props.results;
    let steps: Vec<Step> = results.steps();
    let wide = results.query.is_empty();
    let open = props.on_action.reform(|_: MouseEvent| Action::Panel(Some(Panel::Facets)));
    html! {
        <main id="kanbao-main" class="search">
            <div class="search-head">
                <Field desk={desk.clone()} view={props.view.clone()} on_action={props.on_action.clone()} />
                {hints(props)}
                {notes(props, results)}
            </div>
            <aside class="search-rail" aria-label={desk.say(words::FACETS)}>
                <Facets desk={desk.clone()} view={props.view.clone()} results={results.clone()} on_action={props.on_action.clone()} />
            </aside>
            <button type="button" class="search-facets button" onclick={open}>{desk.say(words::FACETS)}</button>
            <List ..props.clone() />
            if !wide && !steps.is_empty() {
                <Peek ..props.clone() />
            }
        </main>
    }
}

/// Says what can be typed; each example is a button that types it.
fn hints(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let fields = ["人物:", "机构:", "地点:", "日期:", "标题:", "记者:", "栏目:"];
    let add = |typed: &'static str| {
        let query = props.view.query.clone();
        props.on_action.reform(move |_: MouseEvent| {
            let gap = if query.is_empty() || query.ends_with(' ') { "" } else { " " };
            super::device::layout::focus("input[type=search]");
            Action::Query(format!("{query}{gap}{typed}"))
        })
    };
    html! {
        <p class="search-hints">
            <span>{desk.say(words::HINT_AND)}</span>
            <span>{desk.say(words::HINT_EXACT)}</span>
            <span>{desk.say(words::HINT_NOT)}</span>
            <span class="search-fields">
                for field in fields {
                    <button type="button" onclick={add(field)}>{field}</button>
                }
                {desk.say(words::HINT_FIELDS)}
            </span>
        </p>
    }
}

/// Says how a query was understood where it could be meant otherwise.
fn notes(props: &ScreenProps, results: &Results) -> Html {
    let desk = &props.desk;
    let say = |note: &Note| match note {
        Note::Unclosed => desk.say(words::NOTE_UNCLOSED).to_owned(),
        Note::EmptyField(field) => {
            desk.fill(words::NOTE_EMPTY_FIELD, &[field.names().first().copied().unwrap_or_default()])
        }
        Note::DateUnread(text) => desk.fill(words::NOTE_DATE, &[text]),
        Note::TooMany => desk.say(words::NOTE_TOO_MANY).into(),
    };
    html! {
        for note in &results.query.notes {
            <p class="search-note">{say(note)}</p>
        }
    }
}

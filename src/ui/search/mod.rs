//! 检索: one box, what it finds line by line, and where that stands on the page.

mod days;
mod facets;
mod lines;
mod list;
mod none;
mod peek;
pub mod search_box;

use crate::search::{Note, Results};
use crate::state::{Action, Panel};
use crate::ui::desk::ScreenProps;
use crate::ui::device::layout;
use crate::ui::front::rail::named;
use crate::ui::kit::late::use_late;
use crate::ui::words;
use facets::facets;
pub use facets::in_drawer;
use list::List;
use peek::peek;
use search_box::{Chip, SearchBox};
use yew::prelude::*;

/// Shows box, facets, lines and the story round the current hit.
#[component]
pub fn Search(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let results = &props.results;
    let beside = use_late(props);
    use_effect_with((), |()| {
        // Typing on another screen opened this one: the box goes on where that one was left.
        if !layout::has_focus() {
            layout::focus("input[type=search]");
        }
    });
    let chips: Vec<Chip> = props
        .view
        .filters
        .iter()
        .map(|filter| (filter.clone(), named(desk, filter)))
        .collect();
    let open = props
        .on_action
        .reform(|_: MouseEvent| Action::Panel(Some(Panel::Facets)));
    html! {
        <main id="kanbao-main" class="search" tabindex="-1">
            <h1 class="unseen">{desk.say(words::SEARCH)}</h1>
            <div class="search-head">
                <SearchBox desk={desk.clone()} query={props.view.query.clone()} {chips} on_action={props.on_action.clone()} />
                <button type="button" class="search-facets button" aria-expanded={(props.view.panel == Some(Panel::Facets)).to_string()} onclick={open}>{desk.say(words::FILTER)}</button>
                {hints(props)}
                {notes(props, results)}
            </div>
            <Rail ..beside.clone() />
            <List ..props.clone() />
            <Peek ..beside />
        </main>
    }
}

/// Shows what the results can be narrowed to.
#[component]
fn Rail(props: &ScreenProps) -> Html {
    html! {
        <aside class="rail" aria-label={props.desk.say(words::FACETS)}>
            {facets(props)}
        </aside>
    }
}

/// Shows the story round the current hit.
#[component]
fn Peek(props: &ScreenProps) -> Html {
    let steps = props.results.steps();
    if props.results.query.is_empty() || steps.is_empty() {
        return Html::default();
    }
    peek(props, &steps)
}

/// Says what can be typed; each example is a button that types it.
fn hints(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let fields = [
        "人物:", "机构:", "地点:", "日期:", "标题:", "记者:", "栏目:",
    ];
    let add = |typed: &'static str| {
        let query = props.view.query.clone();
        props.on_action.reform(move |_: MouseEvent| {
            let gap = if query.is_empty() || query.ends_with(' ') {
                ""
            } else {
                " "
            };
            layout::focus("input[type=search]");
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
                <span class="search-limit">{desk.say(words::HINT_FIELDS)}</span>
            </span>
        </p>
    }
}

/// Says how a query was understood where it could be meant otherwise.
fn notes(props: &ScreenProps, results: &Results) -> Html {
    let desk = &props.desk;
    let say = |note: &Note| match note {
        Note::Unclosed => desk.say(words::NOTE_UNCLOSED).to_owned(),
        Note::EmptyField(field) => desk.fill(
            words::NOTE_EMPTY_FIELD,
            &[field.names().first().copied().unwrap_or_default()],
        ),
        Note::DateUnread(text) => desk.fill(words::NOTE_DATE, &[text]),
        Note::TooMany => desk.say(words::NOTE_TOO_MANY).into(),
    };
    html! {
        for note in &results.query.notes {
            <p class="search-note">{say(note)}</p>
        }
    }
}

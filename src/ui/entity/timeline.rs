//! 时间轴: every date that the text speaks of, in order, with the sentence that names it.

use super::rail::entity_rail;
use crate::model::EntityKind;
use crate::search::{Facet, Filter, Moment, TimeEntry};
use crate::state::{Screen, View, print};
use crate::text::slice;
use crate::ui::desk::ScreenProps;
use crate::ui::kit::route::href;
use crate::ui::kit::{date_text, kwic};
use crate::ui::words;
use yew::prelude::*;

/// The most sentences under one date before the rest is folded away.
const ENTRIES: usize = 12;

/// The characters at the end of a sentence that stay in one line: no engine spares Chinese a last line of one character.
const LAST: u32 = 4;

/// Shows the dates, then the times that no date could be given.
pub fn timeline(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let moments = desk.index.timeline();
    let undated = desk.index.undated();
    let mut year = None;
    html! {
        <main id="kanbao-main" class="timeline" tabindex="-1">
            {entity_rail(desk, &props.view, Some(EntityKind::Time), None)}
            <div class="timeline-main">
                <header class="register-head">
                    <h1>{desk.say(words::TIMELINE)}</h1>
                    <p class="quiet">{desk.say(words::TIMELINE_HELP)}</p>
                </header>
                <ol class="moments">
                    for moment in &moments {
                        if year.replace(moment.from.year()) != Some(moment.from.year()) {
                            <li class="moment-year"><h2>{moment.from.year().map(|year| year.to_string())}</h2></li>
                        }
                        {date(props, moment)}
                    }
                </ol>
                if !undated.is_empty() {
                    <section class="undated">
                        <h2 class="head">
                            {desk.say(words::UNDATED)}
                            <span class="quiet">{undated.len()}</span>
                        </h2>
                        <ul class="moment-entries">
                            for entry in &undated {
                                {sentence(props, entry)}
                            }
                        </ul>
                    </section>
                }
            </div>
        </main>
    }
}

fn date(props: &ScreenProps, moment: &Moment) -> Html {
    let desk = &props.desk;
    let say = |date| {
        let short = date_text::short(desk.lang, date);
        if short.is_empty() {
            date_text::full(desk.lang, date)
        } else {
            short
        }
    };
    let label = match &moment.to {
        Some(to) => format!("{}–{}", say(&moment.from), say(to)),
        None => say(&moment.from),
    };
    let value = match &moment.to {
        Some(to) => format!("{}/{to}", moment.from),
        None => moment.from.to_string(),
    };
    let mut found = View::of(Screen::Search);
    found.filters.insert(Filter::new(Facet::Date, value));
    let (first, rest) = moment.entries.split_at(moment.entries.len().min(ENTRIES));
    html! {
        <li class="moment">
            <h3><a href={print(&found)} title={desk.say(words::DATE_FILTER)}>{label}</a></h3>
            <ul class="moment-entries">
                for entry in first {
                    {sentence(props, entry)}
                }
            </ul>
            if !rest.is_empty() {
                <details>
                    <summary>{desk.fill(words::MORE, &[&rest.len().to_string()])}</summary>
                    <ul class="moment-entries">
                        for entry in rest {
                            {sentence(props, entry)}
                        }
                    </ul>
                </details>
            }
        </li>
    }
}

fn sentence(props: &ScreenProps, entry: &TimeEntry) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let article = &desk.edition.articles[entry.article];
    let text = entry.hit.part.text(article).unwrap_or_default();
    let [start, end] = entry.sentence;
    let kept = end.saturating_sub(LAST).max(entry.hit.end);
    html! {
        <li>
            <span class="moment-no">{desk.facts.number(entry.article)}</span>
            <a lang="zh" href={href(view, kwic::at(&article.id, &entry.hit))}>
                {slice(text, start, entry.hit.start.max(start)).to_owned()}
                <span class="mark lane lane1 tim">{slice(text, entry.hit.start, entry.hit.end).to_owned()}</span>
                {slice(text, entry.hit.end, kept).to_owned()}
                <span class="moment-end">{slice(text, kept, end.max(kept)).to_owned()}</span>
            </a>
        </li>
    }
}

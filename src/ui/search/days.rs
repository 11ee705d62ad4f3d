//! The days that the stories speak of: a histogram whose bars are filters, and the two ends of a span.

use crate::search::{DayCount, Facet, Set};
use crate::state::{Action, View};
use crate::ui::desk::Desk;
use crate::ui::kit::date_text;
use crate::ui::kit::roving::{roving, tab};
use crate::ui::marks::pointing::value_of;
use crate::ui::words;
use yew::prelude::*;

/// The most bars; where there are more days, a bar stands for several that follow each other.
const BARS: usize = 12;

/// Holds the stories of some days that follow each other.
struct Bar<'a> {
    first: &'a DayCount,
    last: &'a DayCount,
    articles: usize,
    total: usize,
}

impl Bar<'_> {
    /// Returns the value of a filter that chooses these days.
    fn value(&self) -> String {
        span(self.first.day.as_str(), self.last.day.as_str())
    }
}

/// Draws the histogram; the order is the calendar's.
pub(super) fn days(
    desk: &Desk,
    view: &View,
    days: &[DayCount],
    on_action: &Callback<Action>,
) -> Html {
    let bars: Vec<Bar<'_>> = days
        .chunks(days.len().div_ceil(BARS).max(1))
        .filter_map(|days| {
            Some(Bar {
                first: days.first()?,
                last: days.last()?,
                articles: count(days.iter().map(|day| &day.articles)),
                total: count(days.iter().map(|day| &day.total)),
            })
        })
        .collect();
    let most = bars.iter().map(|bar| bar.total).max().unwrap_or(1).max(1);
    let chosen = chosen(view);
    let (from, to) = chosen.unwrap_or_default();
    let row = |(at, bar): (usize, &Bar<'_>)| {
        let value = bar.value();
        let inside =
            chosen.is_some() && bar.last.day.as_str() >= from && bar.first.day.as_str() <= to;
        let alone = chosen.is_some() && span(from, to) == value;
        let label = match bar.first.day == bar.last.day {
            true => date_text::short(desk.lang, &bar.first.day),
            false => [&bar.first.day, &bar.last.day]
                .map(|day| date_text::short(desk.lang, day))
                .join("–"),
        };
        html! {
            <li>
                <button
                    type="button"
                    class={classes!("facet-row", inside.then_some("chosen"), (bar.articles == 0).then_some("zero"))}
                    tabindex={tab(at, 0)}
                    aria-pressed={inside.to_string()}
                    onclick={on_action.reform(move |_: MouseEvent| Action::Days((!alone).then(|| value.clone())))}
                >
                    <span class="facet-name">{label}</span>
                    <svg class="facet-bar" viewBox="0 0 60 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="all" width={(60 * bar.total / most).to_string()} height="6" />
                        <rect width={(60 * bar.articles / most).to_string()} height="6" />
                    </svg>
                    <span class="facet-count">{bar.articles}</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="facet facet-days">
            <h2>{desk.say(words::facet(Facet::Date))}<span class="quiet">{desk.say(words::UNIT_STORIES)}</span></h2>
            <ul onkeydown={roving("button")}>{ for bars.iter().enumerate().map(row) }</ul>
            {ends(desk, days, chosen, on_action)}
        </section>
    }
}

/// Shows the two ends of the span, each a choice among the days that the stories speak of.
fn ends(
    desk: &Desk,
    days: &[DayCount],
    chosen: Option<(&str, &str)>,
    on_action: &Callback<Action>,
) -> Html {
    let edge = |at: Option<&DayCount>| at.map_or("", |day| day.day.as_str()).to_owned();
    let (first, last) = (edge(days.first()), edge(days.last()));
    let (from, to) = chosen.map_or((first.clone(), last.clone()), |(from, to)| {
        (from.to_owned(), to.to_owned())
    });
    let choose = |begins: bool| {
        let (from, to) = (from.clone(), to.clone());
        let whole = span(&first, &last);
        on_action.reform(move |event: InputEvent| {
            let day = value_of(&event).unwrap_or_default();
            // An end that passes the other takes it along.
            let value = match begins {
                true => span(&day, day.as_str().max(&to)),
                false => span(day.as_str().min(&from), &day),
            };
            Action::Days((value != whole).then_some(value))
        })
    };
    let one_year = days
        .windows(2)
        .all(|two| two[0].day.year() == two[1].day.year());
    let say = if one_year {
        date_text::short
    } else {
        date_text::full
    };
    let select = |begins: bool, label: words::Text, now: &str| {
        html! {
            <select aria-label={desk.say(label)} oninput={choose(begins)}>
                for day in days {
                    <option value={day.day.to_string()} selected={day.day.as_str() == now}>{say(desk.lang, &day.day)}</option>
                }
            </select>
        }
    };
    html! {
        <p class="facet-span">
            {select(true, words::DAY_FIRST, &from)}
            {"–"}
            {select(false, words::DAY_LAST, &to)}
        </p>
    }
}

/// Counts the stories of several days; one that speaks of two of them counts once.
fn count<'a>(days: impl Iterator<Item = &'a Set<usize>>) -> usize {
    days.flatten().collect::<Set<_>>().len()
}

/// Returns the first and the last day of the span that is chosen.
fn chosen(view: &View) -> Option<(&str, &str)> {
    let date = |filter: &&crate::state::Filter| filter.facet == Facet::Date && !filter.exclude;
    let value = view.filters.iter().find(date)?.value.as_str();
    Some(value.split_once('/').unwrap_or((value, value)))
}

/// Writes a span of days as the value of a filter; one day is written once.
fn span(from: &str, to: &str) -> String {
    if from == to {
        from.into()
    } else {
        [from, to].join("/")
    }
}

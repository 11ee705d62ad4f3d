//! The search box with its chips and suggestions: silent while an input method composes.

use crate::search::Suggestion;
use crate::state::{Action, Filter};
use crate::ui::desk::Desk;
use crate::ui::device::layout;
use crate::ui::kit::late::use_late;
use crate::ui::words;
use gloo::events::EventListener;
use std::cell::LazyCell;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The most suggestions shown.
const SUGGESTIONS: usize = 7;

/// The code that a key press has while an input method takes it; WebKit gives it after the composition's end too.
const TAKEN: u32 = 229;

/// A chosen filter and its name.
pub type Chip = (Filter, String);

/// Holds what the box shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// The edition.
    pub desk: Desk,
    /// What was typed.
    pub query: String,
    /// The filters that stand before the words.
    #[prop_or_default]
    pub chips: Vec<Chip>,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Shows the box; names that the last word begins are offered under it.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let SearchBoxProps {
        desk,
        query,
        chips,
        on_action,
    } = props;
    let caret = use_state_eq(|| None::<u32>);
    let chosen = use_state_eq(|| None::<usize>);
    let asked = caret.map(|caret| (query.clone(), caret));
    // Among thousands of names they take as long as what is found, which comes first.
    let shown = use_late(&asked).filter(|_| asked.is_some());
    let offers = use_memo((desk.clone(), shown), |(desk, shown)| begun(desk, shown));
    let type_in = {
        let (caret, chosen, on_action) = (caret.clone(), chosen.clone(), on_action.clone());
        Callback::from(move |input: HtmlInputElement| {
            let text = input.value();
            caret.set(Some(caret_of(&input, &text)));
            chosen.set(None);
            on_action.emit(Action::Query(text));
        })
    };
    let input = use_compositions(&type_in);
    let take = {
        let (caret, chosen, on_action, query) = (
            caret.clone(),
            chosen.clone(),
            on_action.clone(),
            query.clone(),
        );
        Callback::from(move |offer: Suggestion| {
            caret.set(None);
            chosen.set(None);
            on_action.emit(Action::Query(taken(&query, &offer)));
            layout::focus("input[type=search]");
        })
    };
    let chip = {
        let (caret, chosen, on_action, query) = (
            caret.clone(),
            chosen.clone(),
            on_action.clone(),
            query.clone(),
        );
        Callback::from(move |offer: Suggestion| {
            caret.set(None);
            chosen.set(None);
            let filter = Filter {
                exclude: offer.exclude,
                ..Filter::new(offer.facet, offer.key.clone())
            };
            on_action.emit(Action::Chip(left(&query, &offer), filter));
            layout::focus("input[type=search]");
        })
    };
    let on_key = {
        let last_chip = chips.last().map(|(filter, _)| filter.clone());
        let (caret, chosen, desk, take, on_action) = (
            caret.clone(),
            chosen.clone(),
            desk.clone(),
            take.clone(),
            on_action.clone(),
        );
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.key_code() == TAKEN {
                return;
            }
            // They may not be shown yet.
            let offers = LazyCell::new(|| begun(&desk, &asked));
            let last = || offers.len().checked_sub(1);
            match event.key().as_str() {
                "ArrowDown" if last().is_some() => {
                    chosen.set(Some(
                        chosen.map_or(0, |at| if Some(at) == last() { 0 } else { at + 1 }),
                    ));
                }
                "ArrowUp" if last().is_some() => {
                    chosen.set(chosen.and_then(|at| at.checked_sub(1)).or_else(last));
                }
                "Tab" if !event.shift_key() && last().is_some() => {
                    chip.emit(offers[chosen.unwrap_or(0)].clone());
                }
                "Backspace" if at_start(&event) => match &last_chip {
                    Some(filter) => on_action.emit(Action::Filter(filter.clone())),
                    None => return,
                },
                "Enter" => match *chosen {
                    Some(at) => take.emit(offers[at].clone()),
                    None => {
                        caret.set(None);
                        on_action.emit(Action::Hit(1));
                    }
                },
                "Escape" if last().is_some() => caret.set(None),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let close = {
        let caret = caret.clone();
        Callback::from(move |_: FocusEvent| caret.set(None))
    };
    let offered = html! {
        for (at, offer) in offers.iter().cloned().enumerate() {
            <li
                id={format!("offer-{at}")}
                role="option"
                aria-selected={(*chosen == Some(at)).to_string()}
                onmousedown={
                    let (take, offer) = (take.clone(), offer.clone());
                    Callback::from(move |event: MouseEvent| {
                        event.prevent_default();
                        take.emit(offer.clone());
                    })
                }
            >
                <span class="offer-kind">{desk.say(words::facet(offer.facet))}</span>
                <span class="offer-name">{offer.label}</span>
                <span class="offer-count">{words::stories(desk.lang, offer.articles)}</span>
            </li>
        }
    };
    let active = chosen.map(|at| format!("offer-{at}"));
    let offers = (!offers.is_empty()).then_some(offered);
    drawn(props, input, &type_in, on_key, close, active, offers)
}

/// Lists the names that the word before the caret begins.
fn begun(desk: &Desk, asked: &Option<(String, u32)>) -> Vec<Suggestion> {
    let offers = asked
        .as_ref()
        .map(|(query, caret)| desk.index.suggest(query, *caret, SUGGESTIONS));
    offers.unwrap_or_default()
}

/// Shows the box without offers, for a program that hands over to another one at the first character.
#[component]
pub fn PlainBox(props: &SearchBoxProps) -> Html {
    let type_in = props
        .on_action
        .reform(|input: HtmlInputElement| Action::Query(input.value()));
    let input = use_compositions(&type_in);
    let on_action = props.on_action.clone();
    let on_key = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && event.key_code() != TAKEN {
            event.prevent_default();
            on_action.emit(Action::Hit(1));
        }
    });
    drawn(props, input, &type_in, on_key, Callback::noop(), None, None)
}

/// Hears the end of a composition; engines disagree on whether an input event follows it.
#[hook]
fn use_compositions(type_in: &Callback<HtmlInputElement>) -> NodeRef {
    let input = use_node_ref();
    let type_in = type_in.clone();
    use_effect_with(input.clone(), move |input| {
        let element = input.cast::<HtmlInputElement>();
        let listener = element.map(|element| {
            let typed = element.clone();
            EventListener::new(&element, "compositionend", move |_| {
                type_in.emit(typed.clone())
            })
        });
        move || drop(listener)
    });
    input
}

fn drawn(
    props: &SearchBoxProps,
    input: NodeRef,
    type_in: &Callback<HtmlInputElement>,
    on_key: Callback<KeyboardEvent>,
    close: Callback<FocusEvent>,
    active: Option<String>,
    offers: Option<Html>,
) -> Html {
    let SearchBoxProps {
        desk,
        query,
        chips,
        on_action,
    } = props;
    let type_in = type_in.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        if !event.is_composing() {
            type_in.emit(event.target_unchecked_into());
        }
    });
    html! {
        <div class="search-box" role="search">
            for (filter, name) in chips {
                <button type="button" class="chip" aria-label={desk.fill(words::DROP, &[name])} onclick={
                    let filter = filter.clone();
                    on_action.reform(move |_: MouseEvent| {
                        layout::focus("input[type=search]");
                        Action::Filter(filter.clone())
                    })
                }>
                    {name.clone()}<span aria-hidden="true">{"×"}</span>
                </button>
            }
            <input
                ref={input}
                type="search"
                class="search-field"
                value={query.clone()}
                placeholder={desk.say(words::SEARCH_HINT)}
                aria-label={desk.say(words::SEARCH_HINT)}
                role="combobox"
                aria-expanded={offers.is_some().to_string()}
                aria-controls="offers"
                aria-autocomplete="list"
                aria-activedescendant={active}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                oninput={on_input}
                onkeydown={on_key}
                onblur={close}
            />
            <kbd aria-hidden="true">{if query.is_empty() { "/" } else { "Esc" }}</kbd>
            <ul id="offers" class="offers" role="listbox" aria-label={desk.say(words::OFFERS)} hidden={offers.is_none()}>
                { for offers }
            </ul>
        </div>
    }
}

/// Says whether the caret stands before everything typed, with nothing selected.
fn at_start(event: &KeyboardEvent) -> bool {
    let input: HtmlInputElement = event.target_unchecked_into();
    let ends = [input.selection_start(), input.selection_end()];
    ends.into_iter().all(|end| matches!(end, Ok(Some(0))))
}

/// Returns the caret's place in code points; the browser counts UTF-16 units.
fn caret_of(input: &HtmlInputElement, text: &str) -> u32 {
    let units = input
        .selection_end()
        .ok()
        .flatten()
        .map_or(usize::MAX, |units| units as usize);
    let mut seen = 0;
    text.chars()
        .take_while(|c| {
            seen += c.len_utf16();
            seen <= units
        })
        .fold(0, |count, _| count + 1)
}

/// Returns what was typed without the words that a suggestion completes.
fn left(query: &str, offer: &Suggestion) -> String {
    let [start, end] = offer.replaces.map(|at| at as usize);
    let before: String = query.chars().take(start).collect();
    let after: String = query.chars().skip(end).collect();
    [before.trim_end(), after.trim_start()]
        .join(" ")
        .trim()
        .to_owned()
}

/// Returns what was typed with the suggestion in the place of the words it completes.
fn taken(query: &str, offer: &Suggestion) -> String {
    let [start, end] = offer.replaces.map(|at| at as usize);
    let before: String = query.chars().take(start).collect();
    let after: String = query.chars().skip(end).collect();
    format!(
        "{before}{}{}",
        offer.query,
        if after.is_empty() { " " } else { &after }
    )
}

//! What an editor decides about a page: kept in the browser until it is saved as a file to lie beside the page.

pub mod correction;
pub mod naming;

use crate::ui::desk::Desk;
use crate::ui::device::{files, store};
use crate::ui::words;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Write;
use std::rc::Rc;
use yew::prelude::*;

/// Decides one thing; two decisions about the same matter exclude each other.
pub trait Decision: Clone + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Says whether `other` decides the same matter, perhaps in another way.
    fn same_matter(&self, other: &Self) -> bool;
}

/// Holds the decisions taken so far.
#[derive(Clone, PartialEq)]
pub struct Decisions<T: Decision> {
    /// In the order in which they were taken.
    pub taken: Rc<Vec<T>>,
    /// Takes a decision, or takes it back.
    pub decide: Callback<T>,
}

/// Holds what is known of the decisions while the browser still looks for those it keeps.
struct Known<T> {
    /// Whether the browser has answered.
    answered: bool,
    /// What was decided before it answered.
    early: Vec<T>,
}

/// Loads the decisions that this browser keeps under a name, and keeps them there.
#[hook]
pub fn use_decisions<T: Decision>(key: String) -> Decisions<T> {
    let taken = use_state_eq(|| Rc::new(Vec::<T>::new()));
    let known = use_mut_ref(|| Known {
        answered: false,
        early: Vec::<T>::new(),
    });
    {
        let (taken, known) = (taken.clone(), Rc::clone(&known));
        use_effect_with(key.clone(), move |key| {
            let name = key.clone();
            let load = Callback::from(move |text: Option<String>| {
                let kept: Option<Vec<T>> = text.and_then(|json| serde_json::from_str(&json).ok());
                let mut known = known.borrow_mut();
                known.answered = true;
                let early = std::mem::take(&mut known.early);
                let all = early
                    .iter()
                    .fold(kept.unwrap_or_default(), |all, one| toggled(&all, one));
                if !early.is_empty() {
                    keep(&name, &all);
                }
                taken.set(Rc::new(all));
            });
            store::load(key.as_str(), load);
        });
    }
    let decide = {
        let taken = taken.clone();
        Callback::from(move |decision: T| {
            let next = toggled(&taken, &decision);
            let mut known = known.borrow_mut();
            if known.answered {
                keep(&key, &next);
            } else {
                known.early.push(decision);
            }
            taken.set(Rc::new(next));
        })
    };
    Decisions {
        taken: Rc::clone(&taken),
        decide,
    }
}

fn keep<T: Decision>(key: &str, taken: &[T]) {
    let json = serde_json::to_string(taken)
        .expect("decisions have string keys only and no failing serialiser");
    store::save(key, json.into(), Callback::noop());
}

/// Returns the decisions with one taken, or taken back where it stands already.
fn toggled<T: Decision>(taken: &[T], decision: &T) -> Vec<T> {
    let mut next = taken.to_vec();
    match next.iter().position(|known| known.same_matter(decision)) {
        Some(at) if next[at] == *decision => drop(next.remove(at)),
        Some(at) => next[at] = decision.clone(),
        None => next.push(decision.clone()),
    }
    next
}

/// Returns the name under which an edition's decisions are kept: by the bytes of its first source.
pub fn key(desk: &Desk, what: &str) -> String {
    let sources = &desk.edition.sources;
    let page = sources.first().map_or("", |source| source.sha256.as_str());
    [what, page].join("/")
}

/// Holds what the list of decisions is a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct DecidedProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// Of each decision: where, what, and how it is taken back.
    pub rows: Vec<(String, String, Callback<()>)>,
    /// The file's name.
    pub file: &'static str,
    /// What is in the file.
    pub text: String,
}

/// Lists the decisions, and saves them as a file.
#[component]
pub fn Decided(props: &DecidedProps) -> Html {
    let DecidedProps {
        desk,
        rows,
        file,
        text,
    } = props;
    let saved = use_state_eq(|| None::<(String, bool)>);
    let save = {
        let (saved, file, text) = (saved.clone(), *file, text.clone());
        Callback::from(move |_: MouseEvent| {
            let done = files::save(file, "application/toml", &text);
            saved.set(Some((text.clone(), done)));
        })
    };
    // What was saved before the last decision is no longer what is here.
    let result = saved
        .as_ref()
        .filter(|(of, _)| of == text)
        .map(|(_, done)| {
            if *done {
                words::SAVED
            } else {
                words::NOT_SAVED
            }
        });
    html! {
        <section class="corrections" aria-labelledby="corrections">
            <h2 class="head" id="corrections">
                {desk.say(words::CORRECTIONS)}
                <span class="quiet">{desk.fill(words::ITEMS, &[&rows.len().to_string()])}</span>
            </h2>
            <ul>
                for (place, what, undo) in rows.iter().cloned() {
                    <li>
                        <span class="where">{place}</span>
                        {what}
                        <button type="button" class="plain" onclick={undo.reform(|_: MouseEvent| ())}>{desk.say(words::UNDO)}</button>
                    </li>
                }
            </ul>
            <p class="why">{desk.fill(words::CORRECTIONS_HELP, &[file])}</p>
            <button type="button" class="button" onclick={save}>{desk.fill(words::SAVE_AS, &[file])}</button>
            <span class="result" role="status">{result.map(|text| desk.say(text))}</span>
        </section>
    }
}

/// Writes a TOML basic string.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

//! The editions that this browser keeps.

use super::preview::Preview;
use crate::ui::device::store;
use crate::ui::words::{self, Lang};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The name under which the list is kept.
const LIST: &str = "editions";

/// Names one edition that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Item {
    key: String,
    title: String,
    date: String,
    articles: usize,
}

/// Keeps an edition, and says whether it will outlast this visit.
pub(super) fn keep(preview: &Preview, json: JsValue, done: Callback<bool>) {
    let first = preview
        .list
        .iter()
        .map(|found| found.headline.as_str())
        .find(|headline| !headline.is_empty());
    let title = if preview.title.is_empty() {
        first.unwrap_or_default()
    } else {
        &preview.title
    };
    let item = Item {
        key: format!(
            "edition/{title}/{}/{}",
            preview.lines,
            first.unwrap_or_default()
        ),
        title: title.into(),
        date: preview
            .date
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        articles: preview.articles,
    };
    let key = item.key.clone();
    store::save(
        key,
        json,
        Callback::from(move |lasting: bool| {
            let (item, done) = (item.clone(), done.clone());
            store::load(
                LIST,
                Callback::from(move |list: Option<String>| {
                    let mut items = read(list);
                    items.retain(|known| known.key != item.key);
                    items.insert(0, item.clone());
                    let done = done.clone();
                    store::save(
                        LIST,
                        write(&items),
                        Callback::from(move |_| done.emit(lasting)),
                    );
                }),
            );
        }),
    );
}

/// Returns a name for a file of the edition, with its ending.
pub(super) fn file_name(preview: &Preview, ending: &str) -> String {
    let title = if preview.title.is_empty() {
        "edition"
    } else {
        &preview.title
    };
    let date = preview
        .date
        .as_ref()
        .map_or_else(String::new, |date| format!("-{date}"));
    let name: String = format!("{title}{date}")
        .chars()
        .map(|c| {
            if c.is_whitespace() || r#"/\:*?"<>|"#.contains(c) {
                '_'
            } else {
                c
            }
        })
        .collect();
    [&name, ending].concat()
}

fn read(list: Option<String>) -> Vec<Item> {
    list.and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default()
}

fn write(items: &[Item]) -> JsValue {
    serde_json::to_string(items)
        .expect("items have string keys only and no failing serialiser")
        .into()
}

/// Holds what the list is a function of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct KeptProps {
    /// The language of the interface.
    pub(super) lang: Lang,
    /// Opens the edition with this JSON.
    pub(super) on_open: Callback<String>,
}

/// Lists the editions that this browser keeps, and says what importing does.
#[component]
pub(super) fn Kept(props: &KeptProps) -> Html {
    let lang = props.lang;
    let items = use_state_eq(Vec::<Item>::new);
    {
        let items = items.clone();
        use_effect_with((), move |()| {
            store::load(
                LIST,
                Callback::from(move |list: Option<String>| items.set(read(list))),
            );
        });
    }
    let open = |key: String| {
        let on_open = props.on_open.clone();
        Callback::from(move |_: MouseEvent| {
            let on_open = on_open.clone();
            store::load(
                key.clone(),
                Callback::from(move |json: Option<String>| {
                    if let Some(json) = json {
                        on_open.emit(json);
                    }
                }),
            );
        })
    };
    let forget = |key: String| {
        let items = items.clone();
        Callback::from(move |_: MouseEvent| {
            let rest: Vec<Item> = items
                .iter()
                .filter(|item| item.key != key)
                .cloned()
                .collect();
            store::save(LIST, write(&rest), Callback::noop());
            store::forget(key.clone(), Callback::noop());
            items.set(rest);
        })
    };
    html! {
        <section class="kept">
            <h2>{words::IMPORT_TITLE.say(lang)}</h2>
            <ul class="kept-ways">
                for (title, text) in [
                    (words::WAY_TEXT, words::WAY_TEXT_HOW),
                    (words::WAY_EDITION, words::WAY_EDITION_HOW),
                    (words::WAY_PRIVATE, words::WAY_PRIVATE_HOW),
                ] {
                    <li><b>{title.say(lang)}</b><p>{text.say(lang)}</p></li>
                }
            </ul>
            if !items.is_empty() {
                <h3 class="head">{words::KEPT_HERE.say(lang)}<span class="quiet">{items.len()}</span></h3>
                <ul class="kept-list">
                    for item in items.iter() {
                        <li>
                            <span class="kept-title">{item.title.clone()}</span>
                            <span class="quiet">{item.date.clone()}{"　"}{words::stories(lang, item.articles)}</span>
                            <button type="button" class="button" onclick={open(item.key.clone())}>{words::OPEN.say(lang)}</button>
                            <button type="button" onclick={forget(item.key.clone())}>{words::FORGET.say(lang)}</button>
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

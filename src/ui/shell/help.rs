//! 快捷键: every key and what it does, and the way to change it.

use super::keys::{FIRST_OF_TWO, KEYS};
use crate::state::{Action, Setting, Settings};
use crate::ui::words::{self, Lang, Text};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Holds what the sheet is a function of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HelpProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Which keys were changed.
    pub settings: Settings,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Names what a key press does to the key that is being changed.
enum Typed {
    /// Nothing yet: another key must follow.
    Half,
    /// It stays as it is.
    Kept,
    /// It becomes this one; empty where it is turned off.
    Chosen(String),
    /// The press means nothing here.
    Other,
}

/// Lists the keys by what they are for; each can be given another, or turned off.
#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    let HelpProps {
        lang,
        settings,
        on_action,
    } = props;
    let changing = use_state_eq(|| false);
    let waiting = use_state_eq(|| None::<&'static str>);
    let half = use_state_eq(|| false);
    let say = |text: Text| text.say(*lang);
    let chip = |usual: &'static str, what: &str| {
        let key = settings.key(usual);
        let class = key.is_empty().then_some("off");
        if !*changing || !KEYS.contains(&usual) {
            return html! { <kbd {class}>{ if key.is_empty() { shown(usual) } else { shown(key) } }</kbd> };
        }
        let now = *waiting == Some(usual);
        let onclick = {
            let (waiting, half) = (waiting.clone(), half.clone());
            Callback::from(move |event: MouseEvent| {
                waiting.set(Some(usual));
                half.set(false);
                // One engine does not give the focus to a button that is pressed.
                let button = event.target_dyn_into::<HtmlElement>();
                drop(button.map(|button| button.focus()));
            })
        };
        let onkeydown = {
            let (waiting, half) = (waiting.clone(), half.clone());
            let (settings, on_action) = (settings.clone(), on_action.clone());
            Callback::from(move |event: KeyboardEvent| {
                let typed = if now {
                    read(&event, *half)
                } else {
                    Typed::Other
                };
                if matches!(typed, Typed::Other) {
                    return;
                }
                event.prevent_default();
                event.stop_propagation();
                half.set(matches!(typed, Typed::Half));
                if let Typed::Chosen(key) = &typed {
                    let taken = KEYS
                        .into_iter()
                        .find(|other| *other != usual && settings.key(other) == key);
                    if let Some(other) = taken.filter(|_| !key.is_empty()) {
                        on_action.emit(Action::Bind(other, String::new()));
                    }
                    on_action.emit(Action::Bind(usual, key.clone()));
                }
                if !matches!(typed, Typed::Half) {
                    waiting.set(None);
                }
            })
        };
        let name = [
            what,
            ": ",
            if key.is_empty() { say(words::OFF) } else { key },
        ]
        .concat();
        html! {
            <button type="button" class={classes!("key-change", class)} aria-label={name} aria-pressed={now.to_string()} {onclick} {onkeydown}>
                { if now { "…".into() } else if key.is_empty() { shown(usual) } else { shown(key) } }
            </button>
        }
    };
    let toggle = {
        let (changing, waiting) = (changing.clone(), waiting.clone());
        Callback::from(move |_: MouseEvent| {
            changing.set(!*changing);
            waiting.set(None);
        })
    };
    let switch = on_action.reform({
        let on = settings.keys;
        move |_: MouseEvent| Action::Set(Setting::Keys(!on))
    });
    html! {
        <div class={classes!("help", (!settings.keys).then_some("help-off"))}>
            for (title, rows) in words::KEY_GROUPS {
                <section>
                    <h3>{ say(title) }</h3>
                    <dl>
                        for (keys, text) in rows.iter() {
                            <div>
                                <dt>{ for keys.iter().map(|key| chip(key, say(*text))) }</dt>
                                <dd>{ say(*text) }</dd>
                            </div>
                        }
                    </dl>
                </section>
            }
            <p class="quiet" aria-live="polite">{ say(if *changing { words::KEYS_HOW } else { words::KEYS_OFF_WHILE_TYPING }) }</p>
            <p class="help-ways">
                <button type="button" class="button" aria-pressed={changing.to_string()} onclick={toggle}>{ say(words::KEYS_CHANGE) }</button>
                <button type="button" class="button" disabled={settings.keymap.is_empty()}
                    onclick={on_action.reform(|_: MouseEvent| Action::Unbind)}>{ say(words::KEYS_AS_USUAL) }</button>
                <button type="button" class="button" aria-pressed={(!settings.keys).to_string()} onclick={switch}>{ say(words::KEYS_ALL_OFF) }</button>
            </p>
        </div>
    }
}

/// Reads the press that is to become a key; `half` says that the first of two was pressed before it.
fn read(event: &KeyboardEvent, half: bool) -> Typed {
    let key = event.key();
    let chord = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
    match key.as_str() {
        "Escape" => Typed::Kept,
        "Backspace" | "Delete" => Typed::Chosen(String::new()),
        FIRST_OF_TWO if !half => Typed::Half,
        // White space parts the pairs that are remembered, and scrolls the page.
        _ if chord || key.chars().count() != 1 || key.trim().is_empty() => Typed::Other,
        _ if half => Typed::Chosen([FIRST_OF_TWO, &key].concat()),
        _ => Typed::Chosen(key),
    }
}

/// Sets two keys that act together apart.
fn shown(key: &str) -> String {
    match key.strip_prefix(FIRST_OF_TWO) {
        Some(second) if !second.is_empty() => [FIRST_OF_TWO, " ", second].concat(),
        _ => key.into(),
    }
}

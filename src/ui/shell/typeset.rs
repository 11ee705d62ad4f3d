//! 排版: theme, size, leading, width, typeface, direction, large type, language, keys.

use crate::state::{Action, Face, LEADINGS, Language, SIZES, Setting, Settings, Theme, WIDTHS};
use crate::ui::marks::pointing::value_of;
use crate::ui::words::{self, Lang, Text};
use yew::prelude::*;

/// Shows the settings.
pub(super) fn typeset(lang: Lang, settings: &Settings, on_action: &Callback<Action>) -> Html {
    let choice = |now: bool, setting: Setting, text: &'static str| {
        html! {
            <button type="button" aria-pressed={now.to_string()} onclick={on_action.reform(move |_: MouseEvent| Action::Set(setting))}>
                { text }
            </button>
        }
    };
    let row = |name: Text, choices: Html| {
        html! {
            <div class="setting">
                <span>{ name.say(lang) }</span>
                <span class="segment" role="group" aria-label={name.say(lang)}>{ choices }</span>
            </div>
        }
    };
    let range = |name: Text,
                 steps: &'static [u8],
                 now: u8,
                 shown: String,
                 setting: fn(i8) -> Setting| {
        let here = steps
            .iter()
            .position(|&step| step == now)
            .unwrap_or_default() as i8;
        let on_action = on_action.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(there) = value_of(&event).and_then(|value| value.parse::<i8>().ok()) {
                on_action.emit(Action::Set(setting(there - here)));
            }
        });
        html! {
            <label class="setting">
                <span>{ name.say(lang) }</span>
                <input type="range" min="0" max={(steps.len() - 1).to_string()} step="1" value={here.to_string()}
                    aria-valuetext={shown.clone()} {oninput} />
                <output>{ shown }</output>
            </label>
        }
    };
    let onoff = |now: bool, setting: fn(bool) -> Setting| {
        html! {
            <>
                { choice(!now, setting(false), words::OFF.say(lang)) }
                { choice(now, setting(true), words::ON.say(lang)) }
            </>
        }
    };
    let themes = [Theme::Auto].into_iter().chain(Theme::ALL);
    html! {
        <div class="settings">
            { row(words::THEME, themes.map(|theme| choice(settings.theme == theme, Setting::Theme(theme), words::theme(theme).say(lang))).collect()) }
            { range(words::TYPE_SIZE, &SIZES, settings.size, settings.size.to_string(), Setting::Size) }
            { range(words::LEADING, &LEADINGS, settings.leading, format!("{}.{}", settings.leading / 10, settings.leading % 10), Setting::Leading) }
            { range(words::WIDTH, &WIDTHS, settings.width, settings.width.to_string(), Setting::Width) }
            { row(words::FACE, Face::ALL.into_iter().map(|face| choice(settings.face == face, Setting::Face(face), words::face(face).say(lang))).collect()) }
            { row(words::VERTICAL, onoff(settings.vertical, Setting::Vertical)) }
            { row(words::CONTINUOUS, onoff(settings.continuous, Setting::Continuous)) }
            { row(words::PRINTED_MARKS, onoff(settings.printed_marks, Setting::PrintedMarks)) }
            { row(words::LARGE, onoff(settings.large, Setting::Large)) }
            { row(words::LANGUAGE, Lang::ALL.into_iter().map(|(language, name)| {
                let now = settings.language == language || (settings.language == Language::Auto && Lang::choose(language, []) == lang);
                choice(now, Setting::Language(language), name)
            }).collect()) }
            { row(words::SINGLE_KEYS, onoff(settings.keys, Setting::Keys)) }
        </div>
    }
}

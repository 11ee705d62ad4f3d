//! The reader's bar: where one is, and how the text is set.

use crate::state::{Action, LEADINGS, Panel, SIZES, Screen, Setting, Theme, View, print};
use crate::ui::desk::Desk;
use crate::ui::marks::pointing::value_of;
use crate::ui::words::{self, Text};
use yew::prelude::*;

/// Shows the bar.
pub(super) fn tools(
    desk: &Desk,
    article: usize,
    view: &View,
    hits: Option<(u32, usize)>,
    on_action: &Callback<Action>,
) -> Html {
    let (number, total) = (
        desk.facts.number(article).to_string(),
        desk.facts.stories.len().to_string(),
    );
    let settings = &desk.settings;
    let id = desk.edition.articles[article].id.clone();
    let proof = matches!(view.screen, Screen::Proof(_));
    let toggled = if proof {
        Screen::Article(id, None)
    } else {
        Screen::Proof(Some(id))
    };
    let panel = |panel: Panel, text: Text, class: &'static str| {
        let open = view.panel == Some(panel);
        html! {
            <button type="button" class={classes!("tool", class)} aria-expanded={open.to_string()}
                onclick={on_action.reform(move |_: MouseEvent| Action::Panel((!open).then_some(panel)))}>
                { desk.say(text) }
            </button>
        }
    };
    let set = |setting: Setting| on_action.reform(move |_: MouseEvent| Action::Set(setting));
    let front = print(&View {
        screen: Screen::Front,
        card: None,
        panel: None,
        ..view.clone()
    });
    html! {
        <nav class="tools" aria-label={desk.say(words::TOOLS)}>
            <a class="tool" href={front}>{ desk.say(words::FRONT) }</a>
            <span class="tool-place quiet">{ desk.fill(words::STORY_OF, &[&number, &total]) }</span>
            <span class="tool-short quiet">{ format!("{number} / {total}") }</span>
            { panel(Panel::Contents, words::CONTENTS, "tool-contents") }
            if let Some((now, all)) = hits {
                <span class="tool-hits"><strong class="red">{ now }</strong>{ format!(" / {all}") }</span>
            }
            <span class="tool-gap"></span>
            { steps(desk, words::TYPE_SIZE, &SIZES, settings.size, 1, Setting::Size, on_action) }
            { steps(desk, words::LEADING, &LEADINGS, settings.leading, 10, Setting::Leading, on_action) }
            <span class="tool-themes">
                { desk.say(words::THEME) }
                <span class="segment" role="group" aria-label={desk.say(words::THEME)}>
                    // The fourth theme is chosen among the settings; a switch without what is chosen would say nothing.
                    for theme in Theme::ALL.into_iter().filter(|theme| *theme != Theme::Contrast || settings.theme == Theme::Contrast) {
                        <button type="button" data-choose={theme.code()} aria-pressed={(settings.theme == theme).to_string()}
                            onclick={set(Setting::Theme(theme))}>{ desk.say(words::theme(theme)) }</button>
                    }
                </span>
            </span>
            <span class="tool-rule"></span>
            <button type="button" class="tool tool-marks" onclick={on_action.reform({
                let next = view.marks().next();
                move |_: MouseEvent| Action::Marks(next)
            })}>
                { desk.say(words::MARKS) }<small class="quiet">{ desk.say(words::marks(view.marks())) }</small>
            </button>
            <button type="button" class="tool tool-vertical" aria-pressed={settings.vertical.to_string()}
                onclick={set(Setting::Vertical(!settings.vertical))}>{ desk.say(words::VERTICAL) }</button>
            <a class="tool tool-proof" aria-current={proof.then_some("true")}
                href={print(&View { screen: toggled, card: None, panel: None, ..view.clone() })}>{ desk.say(words::PARALLEL) }</a>
            <span class="tool-rule"></span>
            { panel(Panel::Speech, words::SPEECH, "tool-speech") }
            { panel(Panel::Cite, words::CITE, "tool-cite") }
            { panel(Panel::Notes, words::NOTES, "tool-notes") }
            <button type="button" class="tool tool-print" onclick={Callback::from(|_: MouseEvent| crate::ui::marks::pointing::print_page())}>
                { desk.say(words::PRINT) }
            </button>
            { panel(Panel::Settings, words::SETTING, "tool-setting") }
            { panel(Panel::More, words::MORE_TOOLS, "tool-more") }
        </nav>
    }
}

/// Shows a choice of steps; `scale` turns a step into what is shown.
pub(super) fn steps(
    desk: &Desk,
    name: Text,
    steps: &'static [u8],
    now: u8,
    scale: u8,
    setting: fn(i8) -> Setting,
    on_action: &Callback<Action>,
) -> Html {
    let here = steps
        .iter()
        .position(|&step| step == now)
        .unwrap_or_default() as i8;
    let on_action = on_action.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(there) = value_of(&event).and_then(|value| value.parse::<i8>().ok()) {
            on_action.emit(Action::Set(setting(there - here)));
        }
    });
    let shown = |step: u8| {
        if scale == 1 {
            step.to_string()
        } else {
            format!("{}.{}", step / scale, step % scale)
        }
    };
    html! {
        <label class="tool tool-steps">
            { desk.say(name) }
            <select {onchange}>
                for (at, &step) in steps.iter().enumerate() {
                    <option value={at.to_string()} selected={step == now}>{ shown(step) }</option>
                }
            </select>
        </label>
    }
}

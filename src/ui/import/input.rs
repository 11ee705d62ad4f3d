//! The left side: drop, paste or pick; then the raw lines with what became of them.

use super::preview::{Note, Preview, Raw};
use crate::ui::device::files::{self, Incoming};
use crate::ui::device::layout;
use crate::ui::words::{self, Lang};
use std::rc::Rc;
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The name of a page that was pasted.
const PASTED: &str = "paste.txt";

/// The field, for those who move the keyboard to it.
pub(super) const FIELD: &str = ".import-field";

/// Holds what the side is a function of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct InputProps {
    /// The language of the interface.
    pub(super) lang: Lang,
    /// What was found in the files, once they are compiled.
    pub(super) raw: Option<Rc<Preview>>,
    /// The names of the files.
    pub(super) names: Vec<String>,
    /// Takes files.
    pub(super) on_files: Callback<Vec<Incoming>>,
    /// Forgets the files.
    pub(super) on_clear: Callback<()>,
}

/// Shows the field and the ways to fill it.
#[component]
pub(super) fn Input(props: &InputProps) -> Html {
    let lang = props.lang;
    let over = use_state_eq(|| false);
    let typed = use_node_ref();
    let drop = {
        let (over, on_files) = (over.clone(), props.on_files.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let Some(transfer) = event.data_transfer() else {
                return;
            };
            let list = transfer.files().filter(|list| list.length() > 0);
            match (list, transfer.get_data("text/plain")) {
                (Some(list), _) => files::read(Some(list), on_files.clone()),
                (None, Ok(text)) if !text.is_empty() => {
                    on_files.emit(vec![Incoming::pasted(PASTED, &text)])
                }
                _ => {}
            }
        })
    };
    let drag = |enter: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(enter);
        })
    };
    let paste = {
        let on_files = props.on_files.clone();
        Callback::from(move |event: Event| {
            let event: web_sys::ClipboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
            let text = event
                .clipboard_data()
                .and_then(|data| data.get_data("text/plain").ok())
                .unwrap_or_default();
            if !text.trim().is_empty() {
                event.prevent_default();
                on_files.emit(vec![Incoming::pasted(PASTED, &text)]);
            }
        })
    };
    let compile = {
        let (typed, on_files) = (typed.clone(), props.on_files.clone());
        Callback::from(move |_: MouseEvent| {
            let text = typed
                .cast::<HtmlTextAreaElement>()
                .map(|area| area.value())
                .unwrap_or_default();
            if text.trim().is_empty() {
                layout::focus(FIELD);
            } else {
                on_files.emit(vec![Incoming::pasted(PASTED, &text)]);
            }
        })
    };
    let idle = props.names.is_empty();
    html! {
        <section class="import-input" ondragover={drag(true)} ondragenter={drag(true)} ondragleave={drag(false)} ondrop={drop}>
            <h1>{words::WHOLE_PAGE.say(lang)}</h1>
            <p class="import-hint">{words::IMPORT_HINT.say(lang)}</p>
            if let Some(preview) = &props.raw {
                {lines(lang, preview)}
            } else {
                <textarea
                    ref={typed}
                    class={classes!("import-field", over.then_some("over"))}
                    placeholder={words::DROP_HERE.say(lang)}
                    aria-label={words::WHOLE_PAGE.say(lang)}
                    spellcheck="false"
                    onpaste={paste}
                />
            }
            <p class="import-ways">
                if idle {
                    <button type="button" class="button" onclick={compile}>{words::COMPILE.say(lang)}</button>
                } else {
                    <span class="import-names">{props.names.join("、")}</span>
                    <button type="button" onclick={props.on_clear.reform(|_: MouseEvent| ())}>{words::EMPTY_OUT.say(lang)}</button>
                }
                {pick(idle.then_some("button"), if idle { words::PICK } else { words::OTHER_FILE }.say(lang), &props.on_files)}
            </p>
        </section>
    }
}

/// Draws a button that has the browser ask for files.
pub(super) fn pick(
    class: Option<&'static str>,
    label: &'static str,
    on_files: &Callback<Vec<Incoming>>,
) -> Html {
    let on_files = on_files.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        files::read(input.files(), on_files.clone());
        // The same file may be chosen once more, mended.
        input.set_value("");
    };
    html! {
        <label class={classes!("import-pick", class)}>
            <input type="file" class="unseen" multiple={true} accept=".txt,.json,.html,text/plain,application/json" {onchange} />
            {label}
        </label>
    }
}

fn lines(lang: Lang, preview: &Preview) -> Html {
    let more = preview.raw_total.saturating_sub(preview.raw.len());
    html! {
        <ol class="import-raw" tabindex="0" aria-label={words::RAW.say(lang)}>
            for line in &preview.raw {
                {raw_line(lang, line)}
            }
            if more > 0 {
                <li class="import-more">{words::MORE_RAW.fill(lang, &[&more.to_string()])}</li>
            }
        </ol>
    }
}

fn raw_line(lang: Lang, line: &Raw) -> Html {
    let (class, note) = match line.note {
        Note::Plain => (None, String::new()),
        Note::Headline(role) => (Some("title"), words::tier(role).say(lang).into()),
        Note::Begins(number) => (None, words::LINE_OTHER.fill(lang, &[&number.to_string()])),
        Note::Unplaced => (Some("unplaced"), words::LINE_UNKNOWN.say(lang).into()),
        Note::Furniture => (None, words::FURNITURE.say(lang).into()),
        Note::Doubtful => (Some("doubt"), words::STEP_PARAGRAPH.say(lang).into()),
    };
    html! {
        <li class={classes!(class)}>
            <span class="import-no">{line.number}</span>
            <span class="import-text">{line.text.clone()}</span>
            if !note.is_empty() {
                <span class="import-note">{note}</span>
            }
        </li>
    }
}

//! What can be done with a compiled edition: kept here, saved as a file or as one page, opened.

use super::given::ResultProps;
use super::{kept, one_file};
use crate::ui::device::files;
use crate::ui::words::{self, Text};
use yew::prelude::*;

/// Shows what can be done with the edition; results are written beside the buttons.
#[component]
pub(super) fn Deeds(props: &ResultProps) -> Html {
    let lang = props.lang;
    let result = use_state_eq(|| None::<Text>);
    // Every deed ends in one of two ways.
    let told = |done: Text, failed: Text| {
        let result = result.clone();
        Callback::from(move |well: bool| result.set(Some(if well { done } else { failed })))
    };
    let keep = {
        let (props, told) = (props.clone(), told(words::KEPT, words::KEPT_FOR_NOW));
        move |_: MouseEvent| kept::keep(&props.preview, props.json.clone(), told.clone())
    };
    let save = {
        let (props, told) = (props.clone(), told(words::SAVED, words::NOT_SAVED));
        move |_: MouseEvent| {
            let name = kept::file_name(&props.preview, ".json");
            let json = props.json.as_string();
            told.emit(json.is_some_and(|json| files::save(&name, "application/json", &json)));
        }
    };
    let save_one = {
        let (props, told) = (props.clone(), told(words::SAVED, words::NO_ONE_FILE));
        move |_: MouseEvent| {
            let title = match props.preview.title.as_str() {
                "" => words::KANBAO.say(props.lang),
                title => title,
            };
            let name = kept::file_name(&props.preview, ".html");
            let json = props.json.as_string().unwrap_or_default();
            one_file::save(name, title.to_owned(), json, told.clone());
        }
    };
    html! {
        <p class="import-deeds">
            <span class="save-result" role="status">{(*result).map(|text| text.say(lang))}</span>
            <button type="button" onclick={keep}>{words::KEEP.say(lang)}</button>
            <button type="button" onclick={save_one}>{words::SAVE_ONE_FILE.say(lang)}</button>
            <button type="button" class="button" onclick={save}>{words::SAVE_EDITION.say(lang)}</button>
            <button type="button" class="button primary" onclick={props.on_open.reform(|_: MouseEvent| ())}>{words::OPEN.say(lang)}</button>
        </p>
    }
}

//! What can be done with a compiled edition: kept here, saved as a file or as one page, opened.

use super::result::ResultProps;
use super::{kept, one_file};
use crate::ui::device::files;
use crate::ui::strings::{self, Text};
use crate::ui::words;
use yew::prelude::*;

/// Shows what can be done with the edition; results are written beside the buttons.
#[component]
pub(super) fn Deeds(props: &ResultProps) -> Html {
    let lang = props.lang;
    let result = use_state_eq(|| None::<Text>);
    let keep = {
        let (props, result) = (props.clone(), result.clone());
        Callback::from(move |_: MouseEvent| {
            let result = result.clone();
            kept::keep(
                &props.preview,
                props.json.clone(),
                Callback::from(move |lasting: bool| {
                    result.set(Some(if lasting {
                        words::KEPT
                    } else {
                        words::KEPT_FOR_NOW
                    }));
                }),
            );
        })
    };
    let save = {
        let (props, result) = (props.clone(), result.clone());
        Callback::from(move |_: MouseEvent| {
            let name = kept::file_name(&props.preview, ".json");
            let saved = props
                .json
                .as_string()
                .is_some_and(|json| files::save(&name, "application/json", &json));
            result.set(Some(if saved {
                words::SAVED
            } else {
                words::NOT_SAVED
            }));
        })
    };
    let save_one = {
        let (props, result) = (props.clone(), result.clone());
        Callback::from(move |_: MouseEvent| {
            let result = result.clone();
            let title = match props.preview.title.as_str() {
                "" => strings::KANBAO.say(props.lang),
                title => title,
            };
            one_file::save(
                kept::file_name(&props.preview, ".html"),
                title.to_owned(),
                props.json.as_string().unwrap_or_default(),
                Callback::from(move |done: bool| {
                    result.set(Some(if done {
                        words::SAVED
                    } else {
                        words::NO_ONE_FILE
                    }));
                }),
            );
        })
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

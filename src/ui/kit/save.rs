//! Saving a table of what is shown: one button per form, the result written beside them.

use crate::export::{Format, Sheet};
use crate::ui::desk::Desk;
use crate::ui::device::files;
use crate::ui::words;
use yew::prelude::*;

/// Holds what the buttons save.
#[derive(Clone, PartialEq, Properties)]
pub struct SaveProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// What the file is called, without its ending.
    pub name: AttrValue,
    /// Makes the table when it is asked for.
    pub table: Callback<(), Sheet>,
}

/// Shows the buttons.
#[component]
pub fn Save(props: &SaveProps) -> Html {
    let desk = &props.desk;
    let saved = use_state_eq(|| None::<bool>);
    html! {
        <span class="save" role="group" aria-label={desk.say(words::SAVE)}>
            for (nth, form) in Format::ALL.into_iter().enumerate() {
                <button type="button" onclick={
                    let (saved, props) = (saved.clone(), props.clone());
                    Callback::from(move |_: MouseEvent| {
                        let text = props.table.emit(()).write(form);
                        let name = format!("{}.{}", props.name, form.extension());
                        saved.set(Some(files::save(&name, form.media_type(), &text)));
                    })
                }>
                    if nth == 0 {
                        {desk.fill(words::SAVE_AS, &[form.name()])}
                    } else {
                        {form.name()}
                    }
                </button>
            }
            <span class="save-result" role="status">
                if let Some(saved) = *saved {
                    {desk.say(if saved { words::SAVED } else { words::NOT_SAVED })}
                }
            </span>
        </span>
    }
}

/// Returns a name for files: the paper, and what the file holds.
pub fn file_name(desk: &Desk, what: &str) -> String {
    let paper = desk.edition.publication.name.as_str();
    let paper = if paper.is_empty() {
        desk.say(words::KANBAO)
    } else {
        paper
    };
    let name = format!("{paper}-{what}");
    name.chars()
        .map(|c| {
            if c.is_whitespace() || c.is_control() || r#"/\:*?"<>|"#.contains(c) {
                '_'
            } else {
                c
            }
        })
        .take(60)
        .collect()
}

//! Lists that are one stop of the Tab key: arrows move inside them.

use crate::ui::device::layout;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Moves the keyboard among the elements that match `selector` inside the element that listens: arrows, Home, End.
pub fn roving(selector: &'static str) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => layout::Move::By(1),
            "ArrowUp" | "ArrowLeft" => layout::Move::By(-1),
            "Home" => layout::Move::First,
            "End" => layout::Move::Last,
            _ => return,
        };
        let list = event
            .current_target()
            .and_then(|list| list.dyn_into::<Element>().ok());
        if list.is_some_and(|list| layout::rove(&list, selector, by)) {
            event.prevent_default();
            event.stop_propagation();
        }
    })
}

/// Returns which of the elements that match, inside the element that listens, the keyboard stands on.
pub fn place(event: &KeyboardEvent, selector: &str) -> Option<usize> {
    let list = event.current_target()?.dyn_into::<Element>().ok()?;
    layout::here(&layout::items(&list, selector))
}

/// Returns the place of item `at` in the order of the Tab key: only the list's entrance is in it.
pub fn tab(at: usize, entrance: usize) -> &'static str {
    if at == entrance { "0" } else { "-1" }
}

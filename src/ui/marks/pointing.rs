//! Pointer and focus on marked text: one set of handlers on the text instead of five on every mark.

use super::prose;
use crate::state::{Action, Spot};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Holds the handlers that an element with marked text carries.
pub struct Handlers {
    /// A mark was pressed: its card is pinned.
    pub onclick: Callback<MouseEvent>,
    /// The pointer came over a mark: its card is shown.
    pub onpointerover: Callback<PointerEvent>,
    /// A mark has the focus: its card is shown.
    pub onfocusin: Callback<FocusEvent>,
    /// A key was pressed on a mark.
    pub onkeydown: Callback<KeyboardEvent>,
}

/// Makes the handlers.
pub fn handlers(on_action: &Callback<Action>) -> Handlers {
    let (clicked, hovered, focused, pressed) = (
        on_action.clone(),
        on_action.clone(),
        on_action.clone(),
        on_action.clone(),
    );
    Handlers {
        onclick: Callback::from(move |event: MouseEvent| {
            // A press that ends a selection is not meant for the mark.
            if let Some(spot) = spot_of(&event).filter(|_| !selecting()) {
                clicked.emit(Action::Card(Some(spot)));
            }
        }),
        onpointerover: Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse"
                && let Some(spot) = spot_of(&event)
            {
                hovered.emit(Action::Peek(Some(spot)));
            }
        }),
        onfocusin: Callback::from(move |event: FocusEvent| {
            if let Some(spot) = spot_of(&event) {
                focused.emit(Action::Peek(Some(spot)));
            }
        }),
        onkeydown: Callback::from(move |event: KeyboardEvent| {
            let spot = spot_of(&event);
            match event.key().as_str() {
                "Enter" | " " if spot.is_some() => {
                    event.prevent_default();
                    pressed.emit(Action::Card(spot));
                }
                _ => {}
            }
        }),
    }
}

/// Returns the mark that an event reached, where it is marked.
fn spot_of(event: &Event) -> Option<Spot> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let mark = element.closest(".mark.lane[data-mark]").ok()??;
    prose::spot(&mark.get_attribute("data-mark")?)
}

fn selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Returns the value of the field that an event came from.
pub fn value_of(event: &Event) -> Option<String> {
    let element = event.target()?.dyn_into::<HtmlElement>().ok()?;
    element
        .dyn_ref::<web_sys::HtmlInputElement>()
        .map(web_sys::HtmlInputElement::value)
        .or_else(|| {
            element
                .dyn_ref::<web_sys::HtmlSelectElement>()
                .map(web_sys::HtmlSelectElement::value)
        })
}

/// Asks the browser to print the page.
pub fn print_page() {
    if let Some(window) = web_sys::window() {
        drop(window.print());
    }
}

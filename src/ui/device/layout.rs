//! Where things stand on the screen, and where the keyboard stands.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Returns the top and bottom edge of all descendants of `root` that match, in CSS pixels below the top of `root`.
pub fn extent(root: &Element, selector: &str) -> Option<[f64; 2]> {
    let top = root.get_bounding_client_rect().top();
    let found = root.query_selector_all(selector).ok()?;
    let boxes = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    boxes
        .map(|element| element.get_bounding_client_rect())
        .map(|rect| [rect.top() - top, rect.bottom() - top])
        .reduce(|[a, b], [c, d]| [a.min(c), b.max(d)])
}

/// Moves the keyboard to the sibling that lies `by` places after `element` among those that can have it, and says whether there is one.
pub fn step_focus(element: &Element, by: i32) -> bool {
    let mut at = element.clone();
    loop {
        let next = if by < 0 {
            at.previous_element_sibling()
        } else {
            at.next_element_sibling()
        };
        let Some(next) = next else { return false };
        if next.has_attribute("tabindex") {
            return next
                .dyn_into::<HtmlElement>()
                .is_ok_and(|next| next.focus().is_ok());
        }
        at = next;
    }
}

/// Moves the keyboard to the first element that matches.
pub fn focus(selector: &str) -> bool {
    let found = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector(selector).ok().flatten());
    found
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
}

/// Scrolls so that the first element that matches stands in sight, moving no more than needed.
pub fn reveal(selector: &str) {
    let found = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

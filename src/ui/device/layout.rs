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

/// Says where the keyboard goes inside a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many places on.
    By(i32),
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Moves the keyboard among the elements of `list` that match, and says whether it could.
pub fn rove(list: &Element, selector: &str, by: Move) -> bool {
    let items = items(list, selector);
    let to = match (by, here(&items)) {
        (Move::First, _) => Some(0),
        (Move::Last, _) => items.len().checked_sub(1),
        (Move::By(by), Some(here)) => here.checked_add_signed(by as isize),
        (Move::By(_), None) => None,
    };
    to.and_then(|to| items.get(to))
        .is_some_and(|item| item.focus().is_ok())
}

/// Lists the elements of `list` that match.
pub fn items(list: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = list.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

/// Returns which of the elements the keyboard stands on or in.
pub fn here(items: &[HtmlElement]) -> Option<usize> {
    let active = web_sys::window()?.document()?.active_element()?;
    items.iter().position(|item| item.contains(Some(&active)))
}

/// Says whether an element that matches is drawn at all on this screen.
pub fn is_drawn(selector: &str) -> bool {
    let found = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector(selector).ok().flatten());
    found.is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

/// Says whether the keyboard stands anywhere but on the page as a whole.
pub fn has_focus() -> bool {
    let active = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.active_element());
    active.is_some_and(|element| element.tag_name() != "BODY")
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

/// Says whether the keyboard stands nowhere.
pub fn is_idle() -> bool {
    let active = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
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

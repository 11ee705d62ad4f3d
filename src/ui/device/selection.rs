//! What the reader has selected, as characters of a text of an article.

use super::highlight::{Run, range};
use crate::model::{ArticleId, Part};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::Callback;

/// Names selected characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// In which article.
    pub article: ArticleId,
    /// In which text.
    pub part: Part,
    /// First character, in code points.
    pub start: u32,
    /// One past the last character, in code points.
    pub end: u32,
}

/// Returns the selection where it lies in one text: in an element with `data-part` inside one with `data-article`.
///
/// The browser counts UTF-16 units in text nodes; what comes back counts code points of the whole text.
/// A selection that runs on into the next paragraph is cut at the end of the first.
pub fn selected() -> Option<Selected> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let first = range.start_container().ok()?;
    let last = range.end_container().ok()?;
    let holder = holder(&first)?;
    let part: Part = holder.get_attribute("data-part")?.parse().ok()?;
    let article = holder
        .closest("[data-article]")
        .ok()??
        .get_attribute("data-article")?;
    let start = offset(&holder, &first, range.start_offset().ok()?);
    let end = if holder.contains(Some(&last)) {
        offset(&holder, &last, range.end_offset().ok()?)
    } else {
        code_points(&text_of(&holder))
    };
    (start < end).then(|| Selected {
        article: article.as_str().into(),
        part,
        start,
        end,
    })
}

/// Notes what is selected, and returns what selects it again once the page has been drawn anew.
pub fn keep() -> Option<Callback<()>> {
    let selected = selected()?;
    Some(Callback::from(move |()| {
        // A text that is not shown any more cannot be selected.
        let _ = select(selected.clone());
    }))
}

/// Says whether the caret or the selection stands in a text of an article.
pub fn in_text() -> bool {
    let anchor = web_sys::window()
        .and_then(|window| window.get_selection().ok().flatten())
        .and_then(|selection| selection.anchor_node());
    anchor.is_some_and(|node| holder(&node).is_some())
}

fn select(selected: Selected) -> Option<()> {
    let window = web_sys::window()?;
    let Selected {
        article,
        part,
        start,
        end,
    } = selected;
    let run = Run {
        article,
        part,
        start,
        end,
    };
    let range = range(&window.document()?, &run)?;
    let selection = window.get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(&range).ok()
}

/// Returns the nearest element that shows one text of an article.
fn holder(node: &Node) -> Option<Element> {
    let element = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    element.closest("[data-part]").ok()?
}

/// Counts the code points in `holder` before `units` UTF-16 units of `node`, which counts children where it is an element.
fn offset(holder: &Element, node: &Node, units: u32) -> u32 {
    let document = holder.owner_document();
    let before = document
        .and_then(|document| document.create_range().ok())
        .and_then(|range| {
            range.set_start(holder, 0).ok()?;
            range.set_end(node, units).ok()?;
            Some(String::from(range.to_string()))
        });
    let shown = holder
        .query_selector(".dateline")
        .ok()
        .flatten()
        .and_then(|shown| shown.text_content())
        .unwrap_or_default();
    // What stands before the text without being of it does not count.
    before.map_or(0, |text| {
        code_points(&text).saturating_sub(code_points(&shown))
    })
}

/// Returns the characters of a part, without what the page shows before them.
fn text_of(holder: &Element) -> String {
    let mut texts = Vec::new();
    crate::ui::device::highlight::collect(holder, &mut texts);
    texts.into_iter().map(|(_, text)| text).collect()
}

fn code_points(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

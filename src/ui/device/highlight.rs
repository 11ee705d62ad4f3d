//! Lighting characters of an article without touching its markup: the CSS Custom Highlight API.
//!
//! Where an engine lacks it, nothing is lit and nothing else changes.

use crate::model::{ArticleId, Part};
use crate::text::length;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node, Range};

/// Names characters of one text of an article that is shown, in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which article.
    pub article: ArticleId,
    /// Which text.
    pub part: Part,
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// Lights the runs under `name`, and nothing else under that name.
pub fn paint(name: &str, runs: &[Run]) {
    // Nothing is lit where the engine has no such thing.
    let _ = try_paint(name, runs);
}

/// Scrolls so that a run stands at one third of the way, unless it is well in sight already.
pub fn follow(run: &Run) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(range) = window.document().and_then(|document| range(&document, run)) else {
        return;
    };
    let rect = range.get_bounding_client_rect();
    let columns = range
        .start_container()
        .ok()
        .and_then(|node| node.parent_element())
        .and_then(|element| element.closest(".vertical .columns").ok().flatten());
    if let Some(columns) = columns {
        let frame = columns.get_bounding_client_rect();
        let read = frame.right() - rect.right();
        if !(0.0..frame.width() * 0.8).contains(&read) {
            columns.scroll_by_with_x_and_y(frame.width() / 3.0 - read, 0.0);
        }
        return;
    }
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(0.0);
    if !(height * 0.15..height * 0.7).contains(&rect.top()) {
        window.scroll_by_with_x_and_y(0.0, rect.top() - height / 3.0);
    }
}

fn try_paint(name: &str, runs: &[Run]) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let css = js_sys::Reflect::get(&window, &"CSS".into()).ok()?;
    let registry = js_sys::Reflect::get(&css, &"highlights".into())
        .ok()
        .filter(JsValue::is_object)?;
    let make = js_sys::Reflect::get(&window, &"Highlight".into())
        .ok()?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    let ranges: js_sys::Array = runs
        .iter()
        .filter_map(|run| range(&document, run))
        .collect();
    let highlight = js_sys::Reflect::construct(&make, &ranges).ok()?;
    let set = js_sys::Reflect::get(&registry, &"set".into())
        .ok()?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    set.call2(&registry, &name.into(), &highlight).ok()?;
    Some(())
}

/// Returns where a run stands on the page.
pub fn range(document: &Document, run: &Run) -> Option<Range> {
    let selector = format!(
        "[data-article='{}'] [data-part='{}']",
        run.article, run.part
    );
    let holder = document.query_selector(&selector).ok()??;
    let range = document.create_range().ok()?;
    let mut texts = Vec::new();
    collect(&holder, &mut texts);
    let (node, units) = locate(&texts, run.start, false)?;
    range.set_start(node, units).ok()?;
    let (node, units) = locate(&texts, run.end, true)?;
    range.set_end(node, units).ok()?;
    Some(range)
}

/// Counts the characters of a part, in code points.
pub fn length_of(holder: &Element) -> u32 {
    let mut texts = Vec::new();
    collect(holder, &mut texts);
    texts.iter().map(|(_, text)| length(text)).sum()
}

/// Lists the text nodes of a part; what the page shows before a text that is not of it is left out.
pub(super) fn collect(element: &Element, texts: &mut Vec<(Node, String)>) {
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        match child.dyn_ref::<Element>() {
            Some(element) if element.class_list().contains("dateline") => {}
            Some(element) => collect(element, texts),
            None if child.node_type() == Node::TEXT_NODE => {
                let text = child.text_content().unwrap_or_default();
                texts.push((child, text));
            }
            None => {}
        }
    }
}

/// Finds a character, by code points from the start of all texts, as a node and UTF-16 units in it.
fn locate(texts: &[(Node, String)], at: u32, is_end: bool) -> Option<(&Node, u32)> {
    let mut left = at as usize;
    for (node, text) in texts {
        let count = text.chars().count();
        if left < count || (is_end && left == count) {
            let units: usize = text.chars().take(left).map(char::len_utf16).sum();
            return Some((node, units as u32));
        }
        left -= count;
    }
    None
}

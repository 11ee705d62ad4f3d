//! Measures the page: where the reading is, where a card belongs, how far a text that runs down is turned.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollToOptions, Window};

/// The height of a card's rule below its upper edge, in CSS pixels: the middle of its first line.
const CARD_LINE: f64 = 34.0;
/// The gap between the text and the rule, in CSS pixels.
const GAP: f64 = 14.0;

/// Holds which block of the text was first in sight, and how far it was read.
pub(super) struct Place {
    part: String,
    /// The share of the block that was out of sight.
    share: f64,
}

impl Place {
    /// Finds the first block in sight.
    pub(super) fn of(root: &Element) -> Option<Self> {
        let vertical = root
            .query_selector(".reader.vertical")
            .ok()
            .flatten()
            .is_some();
        let blocks = root.query_selector_all("[data-part]").ok()?;
        let width =
            scroller(root).map_or(0.0, |element| element.get_bounding_client_rect().right());
        for at in 0..blocks.length() {
            let block = blocks.get(at)?.dyn_into::<Element>().ok()?;
            let rect = block.get_bounding_client_rect();
            let (hidden, size) = if vertical {
                (rect.right() - width, rect.width())
            } else {
                (-rect.top(), rect.height())
            };
            if size > 0.0 && hidden < size {
                return Some(Self {
                    part: block.get_attribute("data-part")?,
                    share: hidden / size,
                });
            }
        }
        None
    }

    /// Scrolls so that the same part of the block is first in sight again.
    pub(super) fn restore(&self, root: &Element) {
        // At the very top the headline stays where it is.
        if self.share <= 0.0 {
            return;
        }
        let selector = ["[data-part=\"", &self.part, "\"]"].concat();
        let Ok(Some(block)) = root.query_selector(&selector) else {
            return;
        };
        let rect = block.get_bounding_client_rect();
        match scroller(root) {
            Some(scroller) => {
                let right = scroller.get_bounding_client_rect().right();
                scroller
                    .scroll_by_with_x_and_y(rect.right() - right - self.share * rect.width(), 0.0);
            }
            None => {
                if let Some(window) = web_sys::window() {
                    window.scroll_by_with_x_and_y(0.0, rect.top() + self.share * rect.height());
                }
            }
        }
    }
}

/// Tells the style sheet where the open card's mark stands.
pub(super) fn card(root: &Element) {
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let (Some(main), Some(text), Some(mark), Some(card)) = (
        find(".reader"),
        find(".reader .text"),
        find(".text .mark.now"),
        find(".card"),
    ) else {
        return;
    };
    let Some(style) = main.dyn_ref::<HtmlElement>().map(HtmlElement::style) else {
        return;
    };
    // Whole pixels: to print a fraction, a program must carry large tables.
    let set = |name: &str, value: f64| {
        drop(style.set_property(name, &[&(value.round() as i32).to_string(), "px"].concat()))
    };
    let (frame, text, mark, card) = (
        main.get_bounding_client_rect(),
        text.get_bounding_client_rect(),
        mark.get_bounding_client_rect(),
        card.get_bounding_client_rect(),
    );
    set("--mark-below", mark.bottom() - frame.top() + 10.0);
    set("--mark-from", mark.left() - frame.left());
    let (line, edge) = (mark.bottom(), card.top() + CARD_LINE);
    set("--elbow-from", text.right() + GAP - frame.left());
    set("--elbow-width", (card.left() - text.right() - GAP).max(0.0));
    set("--elbow-top", line.min(edge) - frame.top());
    set("--elbow-height", (line - edge).abs());
    if let Some(elbow) = find(".elbow") {
        drop(elbow.class_list().toggle_with_force("down", line < edge));
    }
}

/// Tells the style sheet how much of a text that runs down has been turned, as a share.
pub(super) fn progress(root: &Element) {
    let Some(scroller) = scroller(root) else {
        return;
    };
    let Ok(Some(bar)) = root.query_selector(".turned-bar") else {
        return;
    };
    let all = f64::from(scroller.scroll_width()).max(1.0);
    let seen = (f64::from(scroller.scroll_left()).abs() + f64::from(scroller.client_width())) / all;
    if let Some(bar) = bar.dyn_ref::<HtmlElement>() {
        drop(
            bar.style()
                .set_property("--turned", &seen.clamp(0.0, 1.0).to_string()),
        );
    }
}

/// Turns a text that runs down by most of what is in sight, and says whether there is one.
pub(super) fn turn(root: &Element, by: f64) -> bool {
    let Some(scroller) = scroller(root) else {
        return false;
    };
    scroller.scroll_by_with_x_and_y(by * f64::from(scroller.client_width()) * 0.8, 0.0);
    true
}

/// Brings a place to one third of the window's height; smoothly where it is near.
pub(super) fn bring(element: Option<HtmlElement>, window: &Window) {
    let Some(element) = element else { return };
    let rect = element.get_bounding_client_rect();
    if let Some(scroller) = element.closest(".vertical .columns").ok().flatten() {
        let frame = scroller.get_bounding_client_rect();
        scroller.scroll_by_with_x_and_y(rect.right() - frame.right() + frame.width() / 3.0, 0.0);
        return;
    }
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(0.0);
    let by = rect.top() - height / 3.0;
    let still = window
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let options = ScrollToOptions::new();
    options.set_top(by);
    options.set_behavior(if still || by.abs() > 2.0 * height {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    window.scroll_by_with_scroll_to_options(&options);
}

/// Brings a place into sight if it is out of it, or if a sheet from below covers it.
pub(super) fn bring_if_hidden(element: Option<HtmlElement>, window: &Window) {
    let Some(element) = element else { return };
    let rect = element.get_bounding_client_rect();
    let size = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|size| size.as_f64()).unwrap_or(0.0)
    };
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    let floor = if width < 840.0 { height / 3.0 } else { height };
    let vertical = element.closest(".vertical").ok().flatten().is_some();
    if rect.top() < 0.0
        || rect.bottom() > floor
        || (vertical && (rect.left() < 0.0 || rect.right() > width))
    {
        bring(Some(element), window);
    }
}

fn scroller(root: &Element) -> Option<Element> {
    root.query_selector(".reader.vertical .columns")
        .ok()
        .flatten()
}

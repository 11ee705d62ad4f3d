//! Measures the page: where the reading is, where a card belongs, how far a text that runs down is turned.

use crate::model::{ArticleId, Part};
use crate::state::Reading;
use crate::ui::device::highlight::{Run, length_of, range};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, ScrollBehavior, ScrollToOptions, Window};

/// The height of a card's rule below its upper edge, in CSS pixels: the middle of its first line.
const CARD_LINE: f64 = 34.0;
/// The gap between the text and the rule, in CSS pixels.
const GAP: f64 = 14.0;

/// Holds which character was first in sight, and where it stood.
pub(super) struct Place {
    run: Run,
    /// How far its edge lay behind the edge of the window, or of the columns, in CSS pixels.
    behind: f64,
    vertical: bool,
    /// Where window and columns were scrolled when the character was put there, in CSS pixels.
    scrolled: Cell<Option<[f64; 2]>>,
}

impl Place {
    /// Says whether nothing was scrolled since the character was put back: it is still the one that counts.
    pub(super) fn stands(&self, root: &Element) -> bool {
        self.scrolled.get() == Some(Edge::of(root).scrolled())
    }

    /// Finds the first character in sight; none where the text's beginning is in sight.
    pub(super) fn of(root: &Element) -> Option<Self> {
        let document = root.owner_document()?;
        let edge = Edge::of(root);
        let blocks = root.query_selector_all("[data-article] [data-part]").ok()?;
        for at in 0..blocks.length() {
            let block = blocks.get(at)?.dyn_into::<Element>().ok()?;
            if !edge.is_seen(&block.get_bounding_client_rect()) {
                continue;
            }
            let article = block.closest("[data-article]").ok()??;
            let mut run = Run {
                article: article.get_attribute("data-article")?.as_str().into(),
                part: block.get_attribute("data-part")?.parse().ok()?,
                start: 0,
                end: 1,
            };
            // Characters follow one another down the page: halves find the first one in sight.
            let mut from = 0;
            let mut to = length_of(&block);
            while from < to {
                run.start = from.midpoint(to);
                run.end = run.start + 1;
                let seen = range(&document, &run)
                    .is_some_and(|range| edge.is_seen(&range.get_bounding_client_rect()));
                if seen {
                    to = run.start;
                } else {
                    from = run.start + 1;
                }
            }
            (run.start, run.end) = (from, from + 1);
            let behind = edge.behind(&range(&document, &run)?.get_bounding_client_rect());
            let at_start = at == 0 && from == 0 && behind <= 0.0;
            return (!at_start).then_some(Self {
                run,
                behind,
                vertical: edge.columns.is_some(),
                scrolled: Cell::default(),
            });
        }
        None
    }

    /// Scrolls so that the character stands where it stood.
    pub(super) fn restore(&self, root: &Element) {
        let edge = Edge::of(root);
        let document = root.owner_document();
        let Some(range) = document.and_then(|document| range(&document, &self.run)) else {
            return;
        };
        // Where lines change their direction the character comes to the edge.
        let wanted = if self.vertical == edge.columns.is_some() {
            self.behind
        } else {
            0.0
        };
        edge.scroll(edge.behind(&range.get_bounding_client_rect()) - wanted);
        self.scrolled.set(Some(edge.scrolled()));
    }

    /// Returns the block of the text that is on top, counted from 0, or the end of the story where that is in sight.
    pub(super) fn reached(root: &Element) -> Option<(ArticleId, u16)> {
        let text = root.query_selector(".reader .text.here").ok()??;
        let edge = Edge::of(root);
        let blocks = text.query_selector_all(".body > [data-part]").ok()?;
        let last = blocks.get(blocks.length().checked_sub(1)?)?;
        let last = last.dyn_into::<Element>().ok()?.get_bounding_client_rect();
        let at = if edge.is_behind_end(&last) {
            Reading::END
        } else {
            let seen = (0..blocks.length()).find_map(|at| {
                let block = blocks.get(at)?.dyn_into::<Element>().ok()?;
                let rect = block.get_bounding_client_rect();
                edge.is_seen(&rect)
                    .then(|| block.get_attribute("data-part"))
            });
            match seen??.parse().ok()? {
                Part::Body(at) => at,
                _ => Reading::END,
            }
        };
        Some((text.get_attribute("data-article")?.as_str().into(), at))
    }
}

/// Returns the story that is read where several stand one behind the other: the one at a third of the way.
pub(super) fn story(root: &Element) -> Option<ArticleId> {
    let edge = Edge::of(root);
    let texts = root.query_selector_all(".reader .text").ok()?;
    let mut found = None;
    for at in 0..texts.length() {
        let text = texts.get(at)?.dyn_into::<Element>().ok()?;
        if at == 0 || edge.behind(&text.get_bounding_client_rect()) >= -edge.size() / 3.0 {
            found = text.get_attribute("data-article");
        }
    }
    found.map(|id| id.as_str().into())
}

/// Brings the beginning of a story to the edge of the window, or of the columns.
pub(super) fn to_story(root: &Element, text: &Element) {
    let edge = Edge::of(root);
    edge.scroll(edge.behind(&text.get_bounding_client_rect()));
}

/// Holds the edge behind which text goes when it was read: the window's upper one, or the right one of columns.
struct Edge {
    columns: Option<Element>,
}

impl Edge {
    fn of(root: &Element) -> Self {
        Self {
            columns: scroller(root),
        }
    }

    fn frame(&self) -> Option<DomRect> {
        self.columns.as_ref().map(Element::get_bounding_client_rect)
    }

    /// Returns how far something begins behind the edge, in CSS pixels; less than 0 where it is in sight.
    fn behind(&self, rect: &DomRect) -> f64 {
        self.frame()
            .map_or(-rect.top(), |frame| rect.right() - frame.right())
    }

    /// Says whether some of it is not behind the edge yet.
    fn is_seen(&self, rect: &DomRect) -> bool {
        match self.frame() {
            Some(frame) => rect.left() < frame.right() - 1.0,
            None => rect.bottom() > 1.0,
        }
    }

    /// Says whether all of it has come into sight.
    fn is_behind_end(&self, rect: &DomRect) -> bool {
        match self.frame() {
            Some(frame) => rect.left() >= frame.left() - 1.0,
            None => rect.bottom() <= self.size() + 1.0,
        }
    }

    /// Returns how much room there is from the edge on, in CSS pixels.
    fn size(&self) -> f64 {
        let height = || web_sys::window()?.inner_height().ok()?.as_f64();
        self.frame()
            .map_or_else(|| height().unwrap_or(0.0), |frame| frame.width())
    }

    /// Returns how far window and columns are scrolled, in CSS pixels.
    fn scrolled(&self) -> [f64; 2] {
        let top = || web_sys::window()?.scroll_y().ok();
        let columns = self.columns.as_ref();
        [
            top().unwrap_or(0.0),
            columns.map_or(0.0, |columns| columns.scroll_left().into()),
        ]
    }

    /// Moves what is `by` CSS pixels away onto the edge: up or to the right where it is in sight.
    fn scroll(&self, by: f64) {
        match (&self.columns, web_sys::window()) {
            (Some(columns), _) => columns.scroll_by_with_x_and_y(by, 0.0),
            (None, Some(window)) => window.scroll_by_with_x_and_y(0.0, -by),
            _ => {}
        }
    }
}

/// Tells the card and the elbow where the open card's mark stands; told the screen round them, an engine would style the
/// whole text anew.
pub(super) fn card(root: &Element) {
    let find = |selector: &str| {
        let found = root.query_selector(selector).ok().flatten();
        found.and_then(|element| element.dyn_into::<HtmlElement>().ok())
    };
    let (Some(main), Some(text), Some(mark), Some(card), Some(elbow)) = (
        find(".reader"),
        find(".reader .text"),
        find(".text .mark.now"),
        find(".card"),
        find(".elbow"),
    ) else {
        return;
    };
    // Large type makes the pixels of the page larger than those that are measured.
    let scale = main.get_bounding_client_rect().width() / f64::from(main.offset_width()).max(1.0);
    // Whole pixels: to print a fraction, a program must carry large tables.
    let set = |element: &HtmlElement, name: &str, value: f64| {
        drop(element.style().set_property(
            name,
            &[&((value / scale).round() as i32).to_string(), "px"].concat(),
        ))
    };
    let (frame, text, mark, sheet) = (
        main.get_bounding_client_rect(),
        text.get_bounding_client_rect(),
        mark.get_bounding_client_rect(),
        card.get_bounding_client_rect(),
    );
    set(&card, "--mark-below", mark.bottom() - frame.top() + 10.0);
    set(&card, "--mark-from", mark.left() - frame.left());
    let (line, edge) = (mark.bottom(), sheet.top() + CARD_LINE);
    set(&elbow, "--elbow-from", text.right() + GAP - frame.left());
    set(
        &elbow,
        "--elbow-width",
        (sheet.left() - text.right() - GAP).max(0.0),
    );
    set(&elbow, "--elbow-top", line.min(edge) - frame.top());
    set(&elbow, "--elbow-height", (line - edge).abs());
    drop(elbow.class_list().toggle_with_force("down", line < edge));
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
    // Whole per mille: to print a fraction, a program must carry large tables.
    let share = format!("{}e-3", (seen.clamp(0.0, 1.0) * 1000.0).round() as u32);
    if let Some(bar) = bar.dyn_ref::<HtmlElement>() {
        drop(bar.style().set_property("--turned", &share));
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

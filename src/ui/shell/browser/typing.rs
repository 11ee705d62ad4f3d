//! What is typed goes on where one search box gives way to another: that of the next screen, or of the next program.
//!
//! A screen is drawn in one task, but its effects may wait for a later one; a key between the two would find no box.

use super::page::Page;
use crate::state::parse;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Event, EventInit, HtmlInputElement};

/// The box that is typed into.
const BOX: &str = "input[type=search]";

/// Holds what stands in the box that has the focus.
pub(super) struct Typed {
    text: String,
    /// Where the caret stands, in UTF-16 units, as the browser counts.
    caret: Option<u32>,
}

impl Typed {
    /// Returns what stands in the box that has the focus, if one has it.
    pub(super) fn of(document: &Document) -> Option<Self> {
        let active = document.active_element()?;
        if !active.matches(BOX).ok()? {
            return None;
        }
        let field: HtmlInputElement = active.dyn_into().ok()?;
        Some(Self {
            text: field.value(),
            caret: field.selection_end().ok().flatten(),
        })
    }

    /// Puts the keyboard, and what is missing there, into the box that stands when this task ends.
    pub(super) fn go_on(self, page: Rc<Page>) {
        spawn_local(async move {
            let _ = self.into_box(&page);
        });
    }

    fn into_box(self, page: &Page) -> Option<()> {
        let field: HtmlInputElement = page.one(BOX)?.dyn_into().ok()?;
        field.focus().ok()?;
        let missing = field.value() != self.text;
        if missing {
            field.set_value(&self.text);
        }
        if let Some(caret) = self.caret {
            field.set_selection_range(caret, caret).ok()?;
        }
        // What was typed before the page came to life has not been looked for either.
        if missing || parse(&page.fragment()).0.query != self.text {
            let bubbles = EventInit::new();
            bubbles.set_bubbles(true);
            let event = Event::new_with_event_init_dict("input", &bubbles).ok()?;
            field.dispatch_event(&event).ok()?;
        }
        Some(())
    }
}

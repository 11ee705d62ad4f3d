//! Where the keyboard stands and what is brought into sight, after a change and on demand.

use super::page::Page;
use super::place;
use crate::state::{Screen, State};
use crate::ui::desk::host::Focus;
use crate::ui::device::highlight::{self, Run};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The name under which the words that the address points at are lit.
const TARGET: &str = "kanbao-target";
/// The story that is read, where others stand before it.
pub(super) const LATER: &str = ".text + .text.here";
/// The headlines that lead to stories.
const STORIES: &str = "main :is(h2, h3) a[href]";

impl Page {
    /// Brings into sight what a change is about.
    pub(super) fn show(&self, before: &State, after: &State) {
        let (old, new) = (&before.view, &after.view);
        let first = !self.shown.replace(true);
        // A panel that the whole program has yet to fill leaves the keyboard, and what is selected, where it was; what
        // was selected for the panel that it fills then is not to be lost, as it is in WebKit when the focus moves.
        let waits = self.one(".opening").is_some();
        if (first || old.panel != new.panel) && !waits {
            if new.panel.is_some() {
                if !(first && self.selects()) {
                    give(self.one(".drawer"));
                }
            } else if !first {
                give(self.opener.take().or_else(|| self.one("#kanbao-main")));
            }
        }
        let moved = old.screen != new.screen;
        let scrolled = self.scrolled.replace(false);
        if moved && !scrolled {
            let search = new.screen == Screen::Search;
            give(self.one(if search {
                "input[type=search]"
            } else {
                "#kanbao-main"
            }));
            let story = self.one(LATER);
            match (self.returning.take(), story) {
                (None, Some(story)) => place::to_story(&self.root, &story),
                (top, _) => self.window.scroll_to_with_x_and_y(0.0, top.unwrap_or(0.0)),
            }
        }
        self.returning.set(None);
        let anchor = match &new.screen {
            Screen::Article(id, Some(anchor)) => Some((id, anchor)),
            _ => None,
        };
        // Another program that takes over finds the reader where the first one left them.
        // Asking lays the page out, which nothing else does where the window need not be moved.
        let later = self.one(LATER);
        let lies = first && (later.is_some() || anchor.is_some());
        let fresh = lies && self.window.scroll_y().is_ok_and(|top| top == 0.0);
        if let Some(story) = later.filter(|_| fresh && !moved) {
            place::to_story(&self.root, &story);
        }
        if let Some((id, anchor)) = anchor {
            let [start, end] = anchor.range.unwrap_or_default();
            let run = Run {
                article: id.clone(),
                part: anchor.part,
                start,
                end,
            };
            if moved || fresh {
                place::bring(self.one(".block.target"), &self.window);
                highlight::follow(&run);
            }
            highlight::paint(TARGET, &[run]);
        } else if moved {
            highlight::paint(TARGET, &[]);
        }
        if new.hit > 0 && (moved || old.hit != new.hit || old.query != new.query) {
            if new.screen == Screen::Search {
                place::bring_if_hidden(self.one(".kwic-row.now"), &self.window);
            } else {
                place::bring(self.one(".hit.now"), &self.window);
            }
        }
        if new.card.is_some() && (moved || old.card != new.card) {
            place::bring_if_hidden(self.one(".mark.now"), &self.window);
        }
    }

    /// Moves the focus on demand.
    pub(super) fn focus(&self, focus: Focus) {
        match focus {
            Focus::Main => give(self.one("#kanbao-main")),
            Focus::Search => give(self.one("input[type=search]")),
            Focus::Mark(by) => {
                let marks = self.all(".mark.lane[data-mark]");
                if let Some(mark) = self.beside(&marks, by) {
                    for other in &marks {
                        drop(other.set_attribute("tabindex", "-1"));
                    }
                    drop(mark.set_attribute("tabindex", "0"));
                    give(Some(mark));
                }
            }
            Focus::Story(by) => give(self.beside(&self.all(STORIES), by)),
            Focus::Open => press(self.beside(&self.all(STORIES), 0)),
            Focus::Voice => press(self.one(".speech-keys .primary")),
        }
    }

    /// Returns the button of the panel that is open, or the one behind which a narrow bar keeps it.
    pub(super) fn opened_by(&self) -> Option<HtmlElement> {
        let drawn = |button: &HtmlElement| button.offset_width() > 0;
        self.all("button[aria-expanded=true], .tool-more")
            .into_iter()
            .find(drawn)
    }

    fn selects(&self) -> bool {
        let selection = self.window.get_selection().ok().flatten();
        selection.is_some_and(|selection| !selection.is_collapsed())
    }

    pub(super) fn one(&self, selector: &str) -> Option<HtmlElement> {
        self.root
            .query_selector(selector)
            .ok()
            .flatten()?
            .dyn_into()
            .ok()
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let Ok(found) = self.root.query_selector_all(selector) else {
            return Vec::new();
        };
        (0..found.length())
            .filter_map(|at| found.get(at)?.dyn_into().ok())
            .collect()
    }

    /// Returns the element `by` places from the one that has the focus, or the first one in sight.
    fn beside(&self, elements: &[HtmlElement], by: i8) -> Option<HtmlElement> {
        let active = self.document.active_element();
        let here = elements
            .iter()
            .position(|element| active.as_ref() == Some(element.as_ref() as &Element));
        let there = match here {
            Some(at) => at.checked_add_signed(by.into())?,
            None => elements
                .iter()
                .position(|element| element.get_bounding_client_rect().top() >= 0.0)?,
        };
        elements.get(there).cloned()
    }
}

fn press(element: Option<HtmlElement>) {
    if let Some(element) = element {
        element.click();
    }
}

fn give(element: Option<HtmlElement>) {
    if let Some(element) = element {
        drop(element.focus());
    }
}

//! Where the keyboard stands and what is brought into sight, after a change and on demand.

use super::{Page, place};
use crate::state::{Screen, State};
use crate::ui::host::Focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

impl Page {
    /// Brings into sight what a change is about.
    pub(super) fn show(&self, before: &State, after: &State) {
        let (old, new) = (&before.view, &after.view);
        if old.panel != new.panel {
            if new.panel.is_some() {
                give(self.one(".drawer"));
            } else {
                give(self.opener.take());
            }
        }
        let moved = old.screen != new.screen;
        if moved {
            let top = self.returning.take().unwrap_or(0.0);
            self.window.scroll_to_with_x_and_y(0.0, top);
            let search = new.screen == Screen::Search;
            give(self.one(if search {
                "input[type=search]"
            } else {
                "#kanbao-main"
            }));
        }
        self.returning.set(None);
        let anchored = matches!(new.screen, Screen::Article(_, Some(_)));
        if moved && anchored {
            place::bring(self.one(".block.target"), &self.window);
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
            Focus::Story(by) => give(self.beside(&self.all("main :is(h2, h3) a[href]"), by)),
        }
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

fn give(element: Option<HtmlElement>) {
    if let Some(element) = element {
        drop(element.focus());
    }
}

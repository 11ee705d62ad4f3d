//! The address and the name under which the browser knows the page.

use super::page::{Late, Page, later};
use crate::state::{History, State, Theme, history, parse, print};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// How long the view must rest before the address follows it, in milliseconds: to an engine an address costs more than
/// the results of a key.
const REST: u32 = 200;

impl Page {
    /// Returns the fragment, or what the page was prerendered for where there is none.
    pub(super) fn fragment(&self) -> String {
        let fragment = self.window.location().hash().unwrap_or_default();
        if fragment.is_empty() {
            self.root.get_attribute("data-view").unwrap_or_default()
        } else {
            fragment
        }
    }

    /// Writes a changed view into the address: a new place at once, another state of the same place when the view rests.
    pub(super) fn remember_address(self: &Rc<Self>, before: &State, after: &State) {
        match history(&before.view, &after.view) {
            History::Keep => {}
            History::Push if !self.scrolled.get() => {
                self.settle_address();
                self.push_address(after);
            }
            History::Push | History::Replace => {
                let page = Rc::clone(self);
                self.late.replace(Some(Late {
                    address: print(&after.view),
                    after: self.fragment(),
                    _rest: later(REST, Box::new(move || page.settle_address())),
                }));
            }
        }
    }

    /// Writes the address that has not been written yet.
    pub(super) fn settle_address(&self) {
        let Some(Late { address, after, .. }) = self.late.take() else {
            return;
        };
        if self.fragment() == after
            && let Ok(history) = self.window.history()
            && parse(&self.fragment()).0 != parse(&address).0
        {
            // An engine refuses where a page changes its address too often; the next change tries again.
            drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
        }
    }

    fn push_address(&self, after: &State) {
        if let Ok(history) = self.window.history()
            && parse(&self.fragment()).0 != after.view
        {
            self.remember_scroll();
            drop(history.push_state_with_url(&JsValue::NULL, "", Some(&print(&after.view))));
        }
    }

    /// Keeps with the address how far the window is scrolled, for coming back.
    pub(super) fn remember_scroll(&self) {
        if let (Ok(history), Ok(top)) = (self.window.history(), self.window.scroll_y()) {
            drop(history.replace_state(&JsValue::from_f64(top), ""));
        }
    }

    /// Writes the page's address where it is printed.
    pub(super) fn name_source(&self) {
        self.settle_address();
        let source = self.root.query_selector(".here .colophon");
        let href = self.window.location().href();
        if let (Ok(Some(source)), Ok(href)) = (source, href) {
            drop(source.set_attribute("data-address", &href));
        }
    }

    /// Tells the browser the page's title, language and theme.
    pub(super) fn name_page(&self, state: &State) {
        let heading = self
            .root
            .query_selector(".here h1, :not(.text-head) > h1")
            .ok()
            .flatten()
            .and_then(|heading| heading.text_content());
        let heading = heading
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty());
        let name = match heading {
            Some(heading) => [&heading, " · 看报 Kanbao"].concat(),
            None => "看报 Kanbao".into(),
        };
        if self.document.title() != name {
            self.document.set_title(&name);
        }
        let Some(html) = self.document.document_element() else {
            return;
        };
        let tag = |element: &web_sys::Element| element.get_attribute("lang");
        let lang = self.root.query_selector("[lang]").ok().flatten();
        let lang = lang.as_ref().and_then(tag);
        // To name the same language again has an engine style the whole page anew.
        if lang != tag(&html)
            && let Some(lang) = lang
        {
            drop(html.set_attribute("lang", &lang));
        }
        let theme = state.settings.theme;
        drop(if theme == Theme::Auto {
            html.remove_attribute("data-theme")
        } else {
            html.set_attribute("data-theme", theme.code())
        });
    }
}

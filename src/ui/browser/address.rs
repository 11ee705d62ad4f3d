//! The address and the name under which the browser knows the page.

use super::Page;
use crate::state::{History, State, Theme, history, parse, print};
use wasm_bindgen::JsValue;

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

    /// Writes a changed view into the address.
    pub(super) fn remember_address(&self, before: &State, after: &State) {
        let step = match history(&before.view, &after.view) {
            History::Push if self.scrolled.get() => History::Replace,
            step => step,
        };
        let Ok(history) = self.window.history() else {
            return;
        };
        if step == History::Keep || parse(&self.fragment()).0 == after.view {
            return;
        }
        let address = print(&after.view);
        let done = match step {
            History::Push => {
                self.remember_scroll();
                history.push_state_with_url(&JsValue::NULL, "", Some(&address))
            }
            History::Replace | History::Keep => {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
            }
        };
        // An engine refuses where a page changes its address too often; the next change tries again.
        drop(done);
    }

    /// Keeps with the address how far the window is scrolled, for coming back.
    pub(super) fn remember_scroll(&self) {
        if let (Ok(history), Ok(top)) = (self.window.history(), self.window.scroll_y()) {
            drop(history.replace_state(&JsValue::from_f64(top), ""));
        }
    }

    /// Writes the page's address where it is printed.
    pub(super) fn name_source(&self) {
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
        let lang = self
            .root
            .query_selector("[lang]")
            .ok()
            .flatten()
            .and_then(|element| element.get_attribute("lang"));
        drop(html.set_attribute("lang", &lang.unwrap_or_else(|| "zh-Hans".into())));
        let theme = state.settings.theme;
        drop(if theme == Theme::Auto {
            html.remove_attribute("data-theme")
        } else {
            html.set_attribute("data-theme", theme.code())
        });
    }
}

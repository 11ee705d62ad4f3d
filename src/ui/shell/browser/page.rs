//! The document, and what must be kept between effects.

use super::place::Place;
use crate::state::{Action, State, View, parse};
use crate::ui::shell::app::{App, Message};
use crate::ui::shell::programs::BUILD;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Document, Element, Event, HtmlElement, Window};
use yew::html::Scope;

/// Holds an address that is written when the view rests.
pub(super) struct Late {
    pub(super) address: String,
    /// The fragment that it follows on: where another stands by then, the reader has gone on.
    pub(super) after: String,
    pub(super) _rest: Timeout,
}

/// The element that the program lives in.
const ROOT: &str = "kanbao";

/// Asks the page's starter for the whole program.
pub(super) const WHOLE: &str = "kanbao:whole";
/// Says that the whole program cannot be fetched.
pub(super) const UNREACHABLE: &str = "kanbao:unreachable";
/// Says that a program listens to whatever the reader does.
pub(super) const LISTENS: &str = "kanbao:listens";
/// Says that another program takes over.
pub(super) const LEAVE: &str = "kanbao:leave";

/// Does something after some milliseconds, unless what is returned is dropped; boxed, so that the program carries the way
/// to it once.
pub(super) fn later(milliseconds: u32, work: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, work)
}

/// Holds the document and what must be kept between effects.
pub(super) struct Page {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) root: Element,
    pub(super) listeners: RefCell<Vec<EventListener>>,
    /// Whether the whole program has been asked for.
    pub(super) asked: Cell<bool>,
    /// Where messages go, once the page stands.
    pub(super) app: RefCell<Option<Scope<App>>>,
    /// Whether the page was shown before.
    pub(super) shown: Cell<bool>,
    /// Whether the story changes because the window was scrolled into it.
    pub(super) scrolled: Cell<bool>,
    /// When the screen that is shown was opened, in milliseconds.
    pub(super) since: Cell<f64>,
    /// Whether the key before was `g`.
    pub(super) after_g: Cell<bool>,
    /// Where the reading was before the text was set anew.
    pub(super) reading: RefCell<Option<Place>>,
    /// Whether the page has not been shown since another program left it.
    pub(super) follows: Cell<bool>,
    /// Where the window was scrolled when the reader left the place that is come back to, in CSS pixels.
    pub(super) returning: Cell<Option<f64>>,
    /// What the page shows.
    pub(super) state: RefCell<Rc<State>>,
    /// What it is about to show.
    pub(super) next: RefCell<Option<Rc<State>>>,
    /// What the address is about to say.
    pub(super) late: RefCell<Option<Late>>,
    /// What had the focus before a panel opened.
    pub(super) opener: RefCell<Option<HtmlElement>>,
}

impl Page {
    pub(super) fn find() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let root = document.get_element_by_id(ROOT)?;
        Some(Self {
            window,
            document,
            root,
            listeners: RefCell::default(),
            asked: Cell::default(),
            app: RefCell::default(),
            shown: Cell::default(),
            scrolled: Cell::default(),
            since: Cell::new(js_sys::Date::now()),
            after_g: Cell::default(),
            reading: RefCell::default(),
            follows: Cell::default(),
            returning: Cell::default(),
            state: RefCell::default(),
            next: RefCell::default(),
            late: RefCell::default(),
            opener: RefCell::default(),
        })
    }

    /// Returns the view that the page was prerendered with, if by this build.
    pub(super) fn printed(&self) -> Option<View> {
        let drawn = self.root.get_attribute("data-view").unwrap_or_default();
        let stands = self.root.first_element_child().is_some()
            && self.root.get_attribute("data-build").as_deref() == Some(BUILD);
        stands.then(|| parse(&drawn).0)
    }

    pub(super) fn languages(&self) -> Vec<String> {
        self.window
            .navigator()
            .languages()
            .iter()
            .filter_map(|tag| tag.as_string())
            .collect()
    }

    /// Tells the page's starter, or another program, something.
    pub(super) fn tell(&self, what: &str) {
        if let Ok(event) = Event::new(what) {
            drop(self.window.dispatch_event(&event));
        }
    }

    pub(super) fn send(&self, action: Action) {
        if let Some(app) = self.app.borrow().as_ref() {
            app.send_message(Message::Act(action));
        }
    }
}

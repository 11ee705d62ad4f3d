//! The only room that owns the window: `opening` starts a program, `Page` keeps address, memory and keys; `place` measures,
//! `focus` moves the keyboard, and `typing` keeps what is typed from being lost where one box gives way to another.

mod address;
mod crash;
mod focus;
mod listen;
mod memory;
mod opening;
mod place;
mod typing;

pub use opening::start;

use super::app::{App, Message};
use super::host::{Effect, Host};
use super::program::BUILD;
use crate::state::{Action, Panel, Reading, Screen, State, View, parse};
use address::Late;
use focus::LATER;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use memory::{READING, SETTINGS, keep, kept, remembered};
use place::Place;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use typing::Typed;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, Window};
use yew::Callback;
use yew::html::Scope;

/// The element that the program lives in.
const ROOT: &str = "kanbao";
/// How long a story must be open to count as read, in milliseconds.
const GLANCE: f64 = 3000.0;

/// Asks the page's starter for the whole program.
const WHOLE: &str = "kanbao:whole";
/// Says that the whole program cannot be fetched.
const UNREACHABLE: &str = "kanbao:unreachable";
/// Says that a program listens to whatever the reader does.
const LISTENS: &str = "kanbao:listens";
/// Says that another program takes over.
const LEAVE: &str = "kanbao:leave";

/// Does something after some milliseconds, unless what is returned is dropped; boxed, so that the program carries the way
/// to it once.
fn later(milliseconds: u32, work: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, work)
}

/// Holds the document and what must be kept between effects.
struct Page {
    window: Window,
    document: Document,
    root: Element,
    listeners: RefCell<Vec<EventListener>>,
    /// Whether the whole program has been asked for.
    asked: Cell<bool>,
    /// Where messages go, once the page stands.
    app: RefCell<Option<Scope<App>>>,
    /// Whether the page was shown before.
    shown: Cell<bool>,
    /// Whether the story changes because the window was scrolled into it.
    scrolled: Cell<bool>,
    /// When the screen that is shown was opened, in milliseconds.
    since: Cell<f64>,
    /// Whether the key before was `g`.
    after_g: Cell<bool>,
    /// Where the reading was before the text was set anew.
    reading: RefCell<Option<Place>>,
    /// Whether the page has not been shown since another program left it.
    follows: Cell<bool>,
    /// Where the window was scrolled when the reader left the place that is come back to, in CSS pixels.
    returning: Cell<Option<f64>>,
    /// What the page shows.
    state: RefCell<Rc<State>>,
    /// What it is about to show.
    next: RefCell<Option<Rc<State>>>,
    /// What the address is about to say.
    late: RefCell<Option<Late>>,
    /// What had the focus before a panel opened.
    opener: RefCell<Option<HtmlElement>>,
}

impl Page {
    fn find() -> Option<Self> {
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
    fn printed(&self) -> Option<View> {
        let drawn = self.root.get_attribute("data-view").unwrap_or_default();
        let stands = self.root.first_element_child().is_some()
            && self.root.get_attribute("data-build").as_deref() == Some(BUILD);
        stands.then(|| parse(&drawn).0)
    }

    fn languages(&self) -> Vec<String> {
        self.window
            .navigator()
            .languages()
            .iter()
            .filter_map(|tag| tag.as_string())
            .collect()
    }

    fn host(self: Rc<Self>) -> Host {
        Host(Callback::from(move |effect| match effect {
            Effect::Before(before, after) => {
                self.before(&before, &after);
                self.next.replace(Some(after));
            }
            Effect::After(before, after) => {
                self.after(&before, &after);
                self.next.take();
                self.state.replace(after);
            }
            Effect::Focus(focus) => self.focus(focus),
            Effect::Whole => {
                if !self.asked.replace(true) {
                    self.tell(WHOLE);
                }
            }
        }))
    }

    /// Tells the page's starter, or another program, something.
    fn tell(&self, what: &str) {
        if let Ok(event) = Event::new(what) {
            drop(self.window.dispatch_event(&event));
        }
    }

    /// Listens, and gives the program what the browser remembers; what reaches it before waits for that.
    fn ready(self: &Rc<Self>, app: &Scope<App>, prerendered: bool) {
        self.listen(app);
        self.app.replace(Some(app.clone()));
        let (page, to) = (Rc::clone(self), app.clone());
        let missed = EventListener::new(&self.window, UNREACHABLE, move |_| {
            page.asked.set(false);
            to.send_message(Message::Unreachable);
        });
        self.listeners.borrow_mut().push(missed);
        let reading = Reading::parse(&kept(READING).unwrap_or_default());
        app.send_message(Message::Remember(remembered(), reading, self.languages()));
        if prerendered {
            app.send_message(Message::Act(Action::Address(self.fragment())));
        }
        self.tell(LISTENS);
    }

    fn before(self: &Rc<Self>, before: &State, after: &State) {
        if before.settings != after.settings {
            let mut reading = self.reading.borrow_mut();
            *reading = reading
                .take()
                .filter(|place| place.stands(&self.root))
                .or_else(|| Place::of(&self.root));
        }
        if before.view.screen != after.view.screen {
            self.note_reading();
            self.since.set(js_sys::Date::now());
            if after.view.screen == Screen::Search
                && let Some(typed) = Typed::of(&self.document)
            {
                typed.go_on(Rc::clone(self));
            }
        }
        if before.view.panel.is_none() && after.view.panel.is_some() {
            *self.opener.borrow_mut() = self
                .document
                .active_element()
                .and_then(|element| element.dyn_into().ok());
        }
        // What opened it may have gone with the program before this one; the page still tells which button it is.
        if after.view.panel.is_none() {
            let mut opener = self.opener.borrow_mut();
            if !opener.as_ref().is_some_and(|opener| opener.is_connected()) {
                *opener = self.opened_by();
            }
        }
    }

    /// Remembers how far the open story was read, if it was looked at for a while.
    fn note_reading(&self) {
        let looked = js_sys::Date::now() - self.since.get();
        if let Some((id, at)) = Place::reached(&self.root).filter(|_| looked > GLANCE) {
            self.send(Action::Read(id, at));
        }
    }

    /// Follows the reader into another story of a page that is read through.
    fn reach(&self) {
        let there = place::story(&self.root);
        let state = self.state.borrow();
        // The voice stays in its story until that is over.
        let still =
            state.view.panel == Some(Panel::Speech) || there.as_ref() == state.view.article();
        if let (Screen::Article(..), Some(id), false) = (&state.view.screen, there, still) {
            self.scrolled.set(true);
            self.send(Action::Reach(id));
        }
    }

    fn send(&self, action: Action) {
        if let Some(app) = self.app.borrow().as_ref() {
            app.send_message(Message::Act(action));
        }
    }

    /// Writes what a change is about into the address and into the browser's memory.
    fn remember(self: &Rc<Self>, before: &State, after: &State) {
        self.remember_address(before, after);
        if before.reading != after.reading {
            keep(READING, &after.reading.print());
        }
        if before.settings != after.settings {
            keep(SETTINGS, &after.settings.print());
        }
    }

    fn after(self: &Rc<Self>, before: &State, after: &State) {
        self.remember(before, after);
        if self.follows.take() || before.settings != after.settings {
            match (&*self.reading.borrow(), self.one(LATER)) {
                (Some(place), _) => place.restore(&self.root),
                (None, Some(story)) => place::to_story(&self.root, &story),
                (None, None) => {}
            }
        }
        self.name_page(after);
        self.show(before, after);
        place::card(&self.root);
        place::progress(&self.root);
    }
}

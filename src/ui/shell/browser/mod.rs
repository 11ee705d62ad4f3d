//! The only room that owns the window: `opening` starts a program, `Page` keeps address, memory and keys; `place` measures,
//! `focus` moves the keyboard, and `typing` keeps what is typed from being lost where one box gives way to another.

mod address;
mod crash;
mod focus;
mod listen;
mod memory;
mod opening;
mod page;
mod place;
mod typing;

pub use opening::start;

use crate::state::{Action, Panel, Reading, Screen, State};
use crate::ui::desk::host::{Effect, Host};
use crate::ui::shell::app::{App, Message};
use focus::LATER;
use gloo::events::EventListener;
use memory::{READING, SETTINGS, keep, kept, remembered};
use page::{LISTENS, Page, UNREACHABLE, WHOLE};
use place::Place;
use std::rc::Rc;
use typing::Typed;
use wasm_bindgen::JsCast;
use yew::Callback;
use yew::html::Scope;

/// How long a story must be open to count as read, in milliseconds.
const GLANCE: f64 = 3000.0;

impl Page {
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

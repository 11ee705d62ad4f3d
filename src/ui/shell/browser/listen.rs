//! What the browser tells the program: addresses, keys, swipes, scrolling.

use super::page::Page;
use super::place;
use crate::state::Action;
use crate::ui::desk::host::Focus;
use crate::ui::shell::app::{App, Message};
use crate::ui::shell::keys::{self, Press};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, TouchEvent};
use yew::html::Scope;

/// How far a finger must travel along the line for a swipe, in CSS pixels.
const SWIPE: i32 = 72;

impl Page {
    pub(super) fn listen(self: &Rc<Self>, app: &Scope<App>) {
        let mut listeners = self.listeners.borrow_mut();
        let mut on = |target: &web_sys::EventTarget,
                      name: &'static str,
                      passive: bool,
                      act: Box<dyn FnMut(&Event)>| {
            let options = if passive {
                EventListenerOptions::default()
            } else {
                EventListenerOptions::enable_prevent_default()
            };
            listeners.push(EventListener::new_with_options(target, name, options, act));
        };
        let (page, to) = (Rc::clone(self), app.clone());
        on(
            &self.window,
            "popstate",
            true,
            Box::new(move |_| page.come_back(&to)),
        );
        let (page, to) = (Rc::clone(self), app.clone());
        on(
            &self.document,
            "keydown",
            false,
            Box::new(move |event| page.press(event, &to)),
        );
        let page = Rc::clone(self);
        on(
            &self.document,
            "click",
            true,
            Box::new(move |event| {
                let target = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                if target
                    .and_then(|target| target.closest("a[href^='#']").ok().flatten())
                    .is_some()
                {
                    page.settle_address();
                    page.remember_scroll();
                }
            }),
        );
        let page = Rc::clone(self);
        on(
            &self.window,
            "resize",
            true,
            Box::new(move |_| place::card(&page.root)),
        );
        let page = Rc::clone(self);
        let options = EventListenerOptions::run_in_capture_phase();
        let scrolled =
            EventListener::new_with_options(&self.document, "scroll", options, move |_| {
                place::card(&page.root);
                place::progress(&page.root);
                if page.state.borrow().settings.continuous {
                    page.reach();
                }
            });
        let page = Rc::clone(self);
        on(
            &self.document,
            "visibilitychange",
            true,
            Box::new(move |_| {
                if page.document.hidden() {
                    page.note_reading();
                }
            }),
        );
        let page = Rc::clone(self);
        on(
            &self.window,
            "beforeprint",
            true,
            Box::new(move |_| page.name_source()),
        );
        let start = Rc::new(Cell::new(None));
        let begun = Rc::clone(&start);
        on(
            &self.root,
            "touchstart",
            true,
            Box::new(move |event| begun.set(finger(event))),
        );
        let to = app.clone();
        on(
            &self.root,
            "touchend",
            true,
            Box::new(move |event| {
                let on_text = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                let on_text = on_text.and_then(|target| {
                    target
                        .closest(".reader:not(.vertical) .text")
                        .ok()
                        .flatten()
                });
                let (Some((x0, y0)), Some((x, y)), Some(_)) =
                    (start.take(), finger(event), on_text)
                else {
                    return;
                };
                if (x - x0).abs() > SWIPE && (x - x0).abs() > 3 * (y - y0).abs() {
                    to.send_message(Message::Swipe(if x < x0 { 1 } else { -1 }));
                }
            }),
        );
        listeners.push(scrolled);
    }

    /// Shows what the address says, and where the window was if it has been here before.
    fn come_back(&self, app: &Scope<App>) {
        // What was not written belongs to the place that was left.
        self.late.take();
        let state = self
            .window
            .history()
            .and_then(|history| history.state())
            .ok();
        self.returning
            .set(Some(state.and_then(|state| state.as_f64()).unwrap_or(0.0)));
        app.send_message(Message::Act(Action::Address(self.fragment())));
    }

    fn press(&self, event: &Event, app: &Scope<App>) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let after_g = self.after_g.replace(false);
        let chord = event.ctrl_key() || event.meta_key() || event.alt_key();
        if chord {
            // It may lead back, and what was typed last is then found where it was typed.
            self.settle_address();
        }
        if event.default_prevented() || chord || event.is_composing() {
            return;
        }
        let typed = Press {
            key: event.key(),
            after_g,
        };
        if typed.key == "Escape" {
            app.send_message(Message::Press(typed));
            return;
        }
        if self.typing() {
            return;
        }
        if self.arrow(&typed.key) {
            event.prevent_default();
            return;
        }
        let settings = &self.state.borrow().settings;
        if keys::takes(&typed, settings) {
            event.prevent_default();
            if !after_g && keys::begins(&typed.key, settings) {
                self.after_g.set(true);
            } else {
                app.send_message(Message::Press(typed));
            }
        }
    }

    /// Moves along the marks of a text, or turns one that runs down; says whether the arrow was taken.
    fn arrow(&self, key: &str) -> bool {
        let (by, along) = match key {
            "ArrowLeft" => (-1, false),
            "ArrowRight" => (1, false),
            "ArrowUp" => (-1, true),
            "ArrowDown" => (1, true),
            _ => return false,
        };
        let vertical = self.one(".reader.vertical").is_some();
        let active = self.document.active_element();
        let on_mark = active.is_some_and(|at| at.matches(".mark.lane[data-mark]").unwrap_or(false));
        if on_mark && (along || !vertical) {
            self.focus(Focus::Mark(by));
            return true;
        }
        !along && place::turn(&self.root, by.into())
    }

    fn typing(&self) -> bool {
        let Some(element) = self.document.active_element() else {
            return false;
        };
        match element.tag_name().as_str() {
            "TEXTAREA" | "SELECT" => true,
            "INPUT" => !matches!(
                element.get_attribute("type").as_deref(),
                Some("checkbox" | "radio" | "button" | "file")
            ),
            _ => element.has_attribute("contenteditable"),
        }
    }
}

/// Returns where the finger is or was last, in CSS pixels.
fn finger(event: &Event) -> Option<(i32, i32)> {
    let event = event.dyn_ref::<TouchEvent>()?;
    let touch = event
        .touches()
        .get(0)
        .or_else(|| event.changed_touches().get(0))?;
    (event.touches().length() < 2).then(|| (touch.client_x(), touch.client_y()))
}

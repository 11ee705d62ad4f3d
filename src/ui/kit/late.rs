//! What may be drawn a frame later: beside what was asked for, so that no key waits for it.

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// Returns the value as it was drawn last, and draws the new one when the frame that comes next is on the screen.
#[hook]
pub fn use_late<T: Clone + PartialEq + 'static>(value: &T) -> T {
    let drawn = use_state_eq(|| value.clone());
    let now = T::clone(&drawn);
    use_effect_with(value.clone(), move |value| {
        let value = value.clone();
        let task = Rc::new(Cell::new(None));
        let begun = Rc::clone(&task);
        let frame = request_animation_frame(move |_| {
            begun.set(Some(Timeout::new(0, move || drawn.set(value))));
        });
        move || drop((frame, task))
    });
    now
}

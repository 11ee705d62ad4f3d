//! What the program asks of the place it runs in; natively nobody answers.

use crate::state::State;
use std::rc::Rc;
use yew::Callback;

/// Carries what the program asks for to whoever can do it.
#[derive(Clone, Debug, PartialEq)]
pub struct Host(pub Callback<Effect>);

/// Names what the program asks for.
#[derive(Clone, Debug)]
pub enum Effect {
    /// The state is about to change from the first to the second; the page still shows the first.
    Before(Rc<State>, Rc<State>),
    /// The page shows the second of two states.
    After(Rc<State>, Rc<State>),
    /// The focus moves.
    Focus(Focus),
    /// The view names a screen that this program has not got: the whole program is needed.
    Whole,
}

/// Names where the focus moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the main part of the page.
    Main,
    /// Into the search box.
    Search,
    /// To the mark before (negative) or after the one that has it.
    Mark(i8),
    /// To the headline before (negative) or after the one that has it.
    Story(i8),
    /// Into the story whose headline has it, or the first one in sight.
    Open,
    /// To the button that starts and stops the voice, which is pressed.
    Voice,
}

impl Host {
    /// Returns a host that does nothing, for rendering to a text.
    pub fn none() -> Self {
        Self(Callback::noop())
    }
}

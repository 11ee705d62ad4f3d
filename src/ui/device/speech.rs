//! The browser's voice.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};
use yew::Callback;

/// Says how an utterance ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// It can be heard.
    Begun,
    /// It was spoken to its end.
    Whole,
    /// It was cut short by [`hush`] or by the browser.
    Cut,
    /// The browser has no voice for it.
    Mute,
}

/// Holds an utterance with what listens for its end.
type Utterance = (SpeechSynthesisUtterance, Closure<dyn FnMut(JsValue)>);

thread_local! {
    /// The utterance under way; browsers drop one that nobody holds, and its end is then never told.
    static UNDER_WAY: RefCell<Option<Utterance>> = const { RefCell::new(None) };
}

fn synthesis() -> Option<SpeechSynthesis> {
    // What guards a reader's privacy may have taken it away and left its name.
    let found = js_sys::Reflect::get(&web_sys::window()?.into(), &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

/// Says whether the browser can speak at all; which voices it has it tells only later.
pub fn can_speak() -> bool {
    synthesis().is_some()
}

/// Says whether the browser has any voice; some have and do not name it.
pub fn has_voice() -> bool {
    synthesis().is_some_and(|synthesis| synthesis.get_voices().length() > 0)
}

/// Speaks one sentence, at `rate` times the usual speed, and tells how it ended.
pub fn speak(sentence: &str, rate: f32, done: Callback<Spoken>) {
    let Some(synthesis) = synthesis() else {
        return done.emit(Spoken::Mute);
    };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(sentence) else {
        return done.emit(Spoken::Mute);
    };
    utterance.set_lang("zh-CN");
    utterance.set_rate(rate);
    let ended = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let word = |name: &str| js_sys::Reflect::get(&event, &name.into()).ok()?.as_string();
        done.emit(match word("error").as_deref() {
            None if word("type").as_deref() == Some("start") => Spoken::Begun,
            None => Spoken::Whole,
            Some("canceled" | "interrupted") => Spoken::Cut,
            Some(_) => Spoken::Mute,
        });
    });
    utterance.set_onstart(Some(ended.as_ref().unchecked_ref()));
    utterance.set_onend(Some(ended.as_ref().unchecked_ref()));
    utterance.set_onerror(Some(ended.as_ref().unchecked_ref()));
    synthesis.speak(&utterance);
    UNDER_WAY.with_borrow_mut(|under_way| *under_way = Some((utterance, ended)));
}

/// Falls silent.
pub fn hush() {
    UNDER_WAY.with_borrow_mut(|under_way| {
        if let Some((utterance, _)) = under_way.take() {
            utterance.set_onstart(None);
            utterance.set_onend(None);
            utterance.set_onerror(None);
        }
    });
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

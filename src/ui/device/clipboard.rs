//! The clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::Callback;

/// Copies `text` and says whether it worked.
pub fn copy(text: String, done: Callback<bool>) {
    spawn_local(async move {
        let modern = async {
            let clipboard = web_sys::window()?.navigator().clipboard();
            // Pages opened from a disk have no clipboard object in some engines.
            if clipboard.is_undefined() {
                return None;
            }
            JsFuture::from(clipboard.write_text(&text)).await.ok()
        };
        let copied = modern.await.is_some() || copy_by_selection(&text).is_some();
        done.emit(copied);
    });
}

/// Copies by selecting a text box for a moment, for pages without the clipboard object.
fn copy_by_selection(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let body = document.body()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("unseen");
    body.append_child(&area).ok()?;
    area.select();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?;
    let worked = command
        .dyn_into::<js_sys::Function>()
        .ok()?
        .call1(&document, &"copy".into());
    area.remove();
    worked.ok()?.is_truthy().then_some(())
}

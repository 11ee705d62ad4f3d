//! What stands on the page after a fault in the program: words for it, and a way on.
//!
//! After a panic nothing of the program may be trusted, so the screen is built of plain elements that call nothing of it:
//! both ways on are the browser's own.

use super::page::Page;
use crate::state::print;
use crate::ui::words::{self, Lang, Text};
use std::cell::{Cell, RefCell};
use std::panic;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

thread_local! {
    /// The page that a panic is told on.
    static STANDING: RefCell<Weak<Page>> = RefCell::default();
    /// Whether a fault is on the page already: the first one counts.
    static FALLEN: Cell<bool> = const { Cell::new(false) };
}

/// Has a panic from here on shown on this page, and written to the console.
pub(super) fn watch(page: &Rc<Page>) {
    STANDING.with(|standing| *standing.borrow_mut() = Rc::downgrade(page));
    panic::set_hook(Box::new(|fault| {
        console_error_panic_hook::hook(fault);
        if FALLEN.replace(true) {
            return;
        }
        let page = STANDING.with(|standing| standing.try_borrow().ok()?.upgrade());
        if let Some(page) = page {
            settle(&page);
            // A page that lacks what this needs has nothing better to show either.
            drop(show(&page, &fault.to_string()));
        }
    }));
}

/// Writes the view that was asked for last into the address, from where the page goes on; what is borrowed was left in
/// the midst of a change, and is passed over.
fn settle(page: &Page) {
    let next = page.next.try_borrow().ok();
    let state = page.state.try_borrow().ok();
    let next = next.as_deref().and_then(Option::as_ref);
    if let (Some(state), Ok(history)) = (next.or(state.as_deref()), page.window.history()) {
        let address = print(&state.view);
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Puts the screen in the place of the program's.
fn show(page: &Page, reason: &str) -> Result<(), JsValue> {
    let Page {
        window,
        document,
        root,
        ..
    } = page;
    let old = root.first_element_child();
    let lang = old.as_ref().and_then(|old| old.get_attribute("lang"));
    let lang = Lang::of(&lang.unwrap_or_default());
    let typed = typed(root);
    // A copy has none of the program's listeners.
    let place: Element = root.clone_node()?.unchecked_into();
    let shell = old.map_or_else(
        || document.create_element("div"),
        |old| Ok(old.clone_node()?.unchecked_into()),
    )?;
    shell.set_class_name("kb");
    drop(shell.remove_attribute("aria-busy"));
    let main = element(document, "main", "crash")?;
    main.set_id("kanbao-main");
    main.set_attribute("tabindex", "-1")?;
    let alert = element(document, "div", "")?;
    alert.set_attribute("role", "alert")?;
    add(&alert, &says(document, "h1", "", words::CRASH_TITLE, lang)?)?;
    add(&alert, &says(document, "p", "", words::CRASH_TEXT, lang)?)?;
    add(&main, &alert)?;
    let ways = element(document, "p", "crash-ways")?;
    let go_on: HtmlElement = says(
        document,
        "button",
        "button primary",
        words::CRASH_GO_ON,
        lang,
    )?
    .unchecked_into();
    let reload = js_sys::Reflect::get(&window.location(), &"reload".into())?;
    let reload: js_sys::Function = reload.unchecked_into();
    // The browser's own function, so that no click comes into the program again; it takes the event for nothing.
    go_on.set_onclick(Some(&reload.bind0(&window.location())));
    go_on.set_attribute("type", "button")?;
    add(&ways, &go_on)?;
    let front = says(document, "a", "button", words::CRASH_FRONT, lang)?;
    let address = window.location().href()?;
    front.set_attribute("href", address.split('#').next().unwrap_or_default())?;
    add(&ways, &front)?;
    add(&main, &ways)?;
    if !typed.is_empty() {
        add(&main, &says(document, "h2", "", words::CRASH_TYPED, lang)?)?;
        for text in typed {
            let kept = element(document, "pre", "")?;
            kept.set_attribute("tabindex", "0")?;
            kept.set_text_content(Some(&text));
            add(&main, &kept)?;
        }
    }
    let detail = element(document, "details", "")?;
    add(
        &detail,
        &says(document, "summary", "", words::CRASH_DETAIL, lang)?,
    )?;
    let told = element(document, "pre", "")?;
    told.set_text_content(Some(reason));
    add(&detail, &told)?;
    add(&main, &detail)?;
    add(&shell, &main)?;
    add(&place, &shell)?;
    if let Some(parent) = root.parent_node() {
        parent.replace_child(&place, root)?;
    }
    go_on.focus()
}

/// Lists what stands in fields and is nowhere else: the search is in the address.
fn typed(root: &Element) -> Vec<String> {
    let fields = root.query_selector_all("textarea, input[type=text]");
    let fields = fields
        .into_iter()
        .flat_map(|fields| (0..fields.length()).filter_map(move |index| fields.item(index)));
    let value = |field: web_sys::Node| match field.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(field) => field
            .dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default(),
    };
    fields
        .map(value)
        .filter(|text| !text.trim().is_empty())
        .collect()
}

fn add(parent: &Element, child: &Element) -> Result<(), JsValue> {
    parent.append_child(child).map(drop)
}

fn element(document: &Document, name: &str, class: &str) -> Result<Element, JsValue> {
    let element = document.create_element(name)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Ok(element)
}

fn says(
    document: &Document,
    name: &str,
    class: &str,
    text: Text,
    lang: Lang,
) -> Result<Element, JsValue> {
    let element = element(document, name, class)?;
    element.set_text_content(Some(text.say(lang)));
    Ok(element)
}

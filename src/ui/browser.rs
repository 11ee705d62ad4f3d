//! The only file that touches the window.

use super::app::{App, AppProps, Loaded, Message};
use super::host::{Effect, Focus, Host};
use super::keys::{self, Press};
use super::shared::Shared;
use crate::model::Edition;
use crate::state::{Action, History, Settings, State, history, parse, print};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::storage::{LocalStorage, Storage};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, Response, Window};
use yew::Callback;
use yew::html::Scope;

/// The element that the program lives in.
const ROOT: &str = "kanbao";
/// The element that carries the edition.
const EDITION: &str = "kanbao-edition";
/// The key under which settings are remembered.
const SETTINGS: &str = "kanbao-settings";

/// Starts the reader in the document.
pub fn start() {
    let Some(page) = Page::find() else { return };
    let block = page.document.get_element_by_id(EDITION);
    match block
        .as_ref()
        .and_then(|block| block.get_attribute("data-src"))
    {
        None => draw(
            page,
            decode(
                &block
                    .and_then(|block| block.text_content())
                    .unwrap_or_default(),
            ),
        ),
        Some(address) => spawn_local(async move {
            match fetch(&page.window, &address).await {
                Ok(json) => draw(page, decode(&json)),
                // What is prerendered can be read without the program.
                Err(_) if page.root.first_element_child().is_some() => {}
                Err(error) => draw(page, Loaded::Broken(format!("{address}: {error:?}"))),
            }
        }),
    }
}

fn decode(json: &str) -> Loaded {
    if json.trim().is_empty() {
        return Loaded::Nothing;
    }
    match Edition::decode(json) {
        Ok(edition) => Loaded::Edition(Shared::new(edition)),
        Err(error) => Loaded::Broken(error.to_string()),
    }
}

async fn fetch(window: &Window, address: &str) -> Result<String, JsValue> {
    let response: Response = JsFuture::from(window.fetch_with_str(address))
        .await?
        .dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}

fn draw(page: Page, loaded: Loaded) {
    let root = page.root.clone();
    let prerendered = root.first_element_child().is_some() && matches!(loaded, Loaded::Edition(_));
    let drawn = root.get_attribute("data-view").unwrap_or_default();
    let (view, settings) = if prerendered {
        (parse(&drawn).0, Settings::default())
    } else {
        root.set_text_content(None);
        (parse(&page.fragment()).0, remembered())
    };
    let languages = if prerendered {
        Vec::new()
    } else {
        page.languages()
    };
    let props = AppProps {
        loaded,
        view,
        settings,
        languages,
        host: Rc::new(page).host(),
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if prerendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// Holds the document and what must be kept between effects.
struct Page {
    window: Window,
    document: Document,
    root: Element,
    listeners: RefCell<Vec<EventListener>>,
    after_g: Cell<bool>,
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
            after_g: Cell::default(),
        })
    }

    fn fragment(&self) -> String {
        self.window.location().hash().unwrap_or_default()
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
            Effect::Ready(app) => self.listen(&app),
            Effect::Before(..) => {}
            Effect::After(before, after) => self.after(&before, &after),
            Effect::Focus(focus) => self.focus(focus),
        }))
    }

    fn listen(self: &Rc<Self>, app: &Scope<App>) {
        let act = app.callback(Message::Act);
        let press = app.callback(Message::Press);
        let mut listeners = self.listeners.borrow_mut();
        let (page, on_address) = (Rc::clone(self), act.clone());
        listeners.push(EventListener::new(&self.window, "popstate", move |_| {
            on_address.emit(Action::Address(page.fragment()));
        }));
        let (page, press) = (Rc::clone(self), press);
        let options = EventListenerOptions::enable_prevent_default();
        listeners.push(EventListener::new_with_options(
            &self.document,
            "keydown",
            options,
            move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let after_g = page.after_g.replace(false);
                if event.default_prevented()
                    || event.ctrl_key()
                    || event.meta_key()
                    || event.alt_key()
                    || event.is_composing()
                {
                    return;
                }
                let typed = Press {
                    key: event.key(),
                    after_g,
                };
                if typed.key != "Escape" && (page.typing() || !keys::takes(&typed)) {
                    return;
                }
                if typed.key == "g" && !after_g {
                    page.after_g.set(true);
                    return;
                }
                if typed.key != "Escape" {
                    event.prevent_default();
                }
                press.emit(typed);
            },
        ));
        drop(listeners);
        let fragment = self.fragment();
        if !fragment.is_empty() {
            act.emit(Action::Address(fragment));
        }
    }

    fn typing(&self) -> bool {
        self.document.active_element().is_some_and(|element| {
            matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        })
    }

    fn after(&self, before: &State, after: &State) {
        let address = print(&after.view);
        let step = history(&before.view, &after.view);
        if step != History::Keep
            && parse(&self.fragment()).0 != after.view
            && let Ok(history) = self.window.history()
        {
            let done = match step {
                History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
                History::Replace | History::Keep => {
                    history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
                }
            };
            drop(done);
        }
        if before.settings != after.settings {
            drop(LocalStorage::set(SETTINGS, &after.settings));
        }
    }

    fn focus(&self, focus: Focus) {
        if focus == Focus::Search
            && let Ok(Some(field)) = self.root.query_selector("input[type=search]")
            && let Some(field) = field.dyn_ref::<HtmlElement>()
        {
            drop(field.focus());
        }
    }
}

fn remembered() -> Settings {
    LocalStorage::get::<Settings>(SETTINGS)
        .unwrap_or_default()
        .checked()
}

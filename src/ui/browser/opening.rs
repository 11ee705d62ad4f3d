//! Program and page → a running app: reads the edition, rehearses the page that is printed, takes it over.

use super::memory::remembered;
use super::place::Place;
use super::typing::Typed;
use super::{LEAVE, LISTENS, Page, WHOLE, soon};
use crate::model::Edition;
use crate::state::{Settings, parse};
use crate::ui::app::{App, AppProps, Loaded};
use crate::ui::host::Host;
use crate::ui::opened::Opened;
use crate::ui::program::{BUILD, Program};
use crate::ui::shared::Shared;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, Window};

/// The element that carries the edition.
const EDITION: &str = "kanbao-edition";

/// Starts a program in the document; one that is there already leaves when this one can draw.
pub fn start(program: Program) {
    let Some(page) = Page::find() else { return };
    let block = page.document.get_element_by_id(EDITION);
    match block
        .as_ref()
        .and_then(|block| block.get_attribute("data-src"))
    {
        None => begin(
            page,
            program,
            &block
                .and_then(|block| block.text_content())
                .unwrap_or_default(),
        ),
        Some(address) => spawn_local(async move {
            match fetch(&page.window, &address).await {
                Ok(json) => begin(page, program, &json),
                // What is prerendered can be read without the program.
                Err(_) if page.root.first_element_child().is_some() => {}
                Err(error) => draw(
                    page,
                    program,
                    Loaded::Broken(format!("{address}: {error:?}")),
                ),
            }
        }),
    }
}

/// Reads an edition, opens it, rehearses the page that is printed and takes it over, each in a task of its own: between
/// them the window answers.
fn begin(page: Page, program: Program, json: &str) {
    if json.trim().is_empty() {
        draw(page, program, Loaded::Nothing);
        return;
    }
    match Edition::decode(json) {
        Ok(edition) => soon(Box::new(move || {
            let loaded = Loaded::Edition(Opened::new(Shared::new(edition)));
            soon(Box::new(move || {
                if let Some(view) = page.printed() {
                    App::rehearse(&AppProps {
                        loaded: loaded.clone(),
                        view,
                        settings: Settings::default(),
                        languages: Vec::new(),
                        program,
                        host: Host::none(),
                    });
                }
                soon(Box::new(move || draw(page, program, loaded)));
            }));
        })),
        Err(error) => draw(page, program, Loaded::Broken(error.to_string())),
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

fn draw(page: Page, program: Program, loaded: Loaded) {
    let typed = Typed::of(&page.document);
    let select = (program.selection)();
    // Lines may run down from here on, or other stories stand before this one: the reading goes on where it was.
    let reading = Place::of(&page.root);
    page.tell(LEAVE);
    // The one that left has put an empty element in the place of its own.
    let Some(page) = Page::find().map(Rc::new) else {
        return;
    };
    let root = page.root.clone();
    let printed = page
        .printed()
        .filter(|_| matches!(loaded, Loaded::Edition(_)));
    // What was prerendered stays readable until the program comes that can take it over.
    if printed
        .as_ref()
        .is_some_and(|view| !program.has(view, &Settings::default()))
    {
        page.tell(WHOLE);
        return;
    }
    let prerendered = printed.is_some();
    // What is hydrated must be what was prerendered; what is remembered comes after.
    let (view, settings, languages) = if let Some(view) = printed {
        (view, Settings::default(), Vec::new())
    } else {
        page.reading.replace(reading);
        page.follows
            .set(root.get_attribute("data-program").is_some());
        root.set_text_content(None);
        (parse(&page.fragment()).0, remembered(), page.languages())
    };
    // So that a page tells, and the command line finds in the program, which build it is.
    drop(root.set_attribute("data-program", BUILD));
    let props = AppProps {
        loaded,
        view,
        settings,
        languages,
        program,
        host: Rc::clone(&page).host(),
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    let app = if prerendered {
        renderer.hydrate()
    } else {
        renderer.render()
    };
    page.ready(&app, prerendered);
    page.tell(LISTENS);
    if let Some(typed) = typed {
        typed.go_on(Rc::clone(&page));
    }
    if let Some(select) = select {
        // What is rendered stands there when this task ends.
        spawn_local(async move { select.emit(()) });
    }
    let window = page.window.clone();
    EventListener::once(&window, LEAVE, move |_| {
        // What the reader did last may not be shown yet, and must not be lost.
        if let Some(next) = page.next.take() {
            page.remember(&page.state.borrow(), &next);
        }
        page.settle_address();
        page.listeners.take();
        // The app takes its markup away a moment later; what comes next must not find it.
        if let (Some(parent), Ok(empty)) = (page.root.parent_node(), page.root.clone_node()) {
            drop(parent.replace_child(&empty, &page.root));
        }
        app.destroy();
    })
    .forget();
}

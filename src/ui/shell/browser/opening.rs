//! Program and page → a running app: reads the edition, rehearses the page that is printed, takes it over.

use super::crash;
use super::memory::remembered;
use super::page::{LEAVE, Page, WHOLE, later};
use super::place::Place;
use super::typing::Typed;
use crate::model::Edition;
use crate::state::{Settings, parse};
use crate::ui::desk::Program;
use crate::ui::desk::host::Host;
use crate::ui::desk::opened::Loaded;
use crate::ui::desk::opened::Opened;
use crate::ui::desk::shared::Shared;
use crate::ui::shell::app::{App, AppProps};
use crate::ui::shell::programs::BUILD;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, Window};
use yew::AppHandle;
use yew::html::Scope;

/// The element that carries the edition.
const EDITION: &str = "kanbao-edition";

/// Starts a program in the document; one that is there already leaves when this one can draw.
pub fn start(program: Program) {
    if let Some(page) = Page::find() {
        spawn_local(open(page, program));
    }
}

/// Gets the edition, reads it, opens it, rehearses the page that is printed and takes it over, each in a task of its own:
/// between them the window answers.
async fn open(page: Page, program: Program) {
    let loaded = match edition(&page).await {
        Ok(json) if json.trim().is_empty() => Loaded::Nothing,
        Ok(json) => {
            turn(&page).await;
            let read = Edition::decode(&json);
            // A large edition does not lie in memory twice while it is opened.
            drop(json);
            match read {
                Ok(edition) => {
                    turn(&page).await;
                    Loaded::Edition(Opened::new(Shared::new(edition)))
                }
                Err(error) => Loaded::Broken(error.to_string()),
            }
        }
        // What is prerendered can be read without the program.
        Err(_) if page.root.first_element_child().is_some() => return,
        Err(error) => Loaded::Broken(error),
    };
    turn(&page).await;
    if let (Loaded::Edition(_), Some(view)) = (&loaded, page.printed()) {
        App::rehearse(&AppProps {
            loaded: loaded.clone(),
            view,
            settings: Settings::default(),
            languages: Vec::new(),
            program,
            host: Host::none(),
        });
        turn(&page).await;
    }
    draw(page, program, loaded);
}

/// Ends a task and goes on in the next.
async fn turn(page: &Page) {
    let turned = Promise::new(&mut |resolve, _| {
        drop(page.window.set_timeout_with_callback(&resolve));
    });
    drop(JsFuture::from(turned).await);
}

/// Returns what the page carries as its edition, or what lies at the address that it gives.
async fn edition(page: &Page) -> Result<String, String> {
    let Some(block) = page.document.get_element_by_id(EDITION) else {
        return Ok(String::new());
    };
    match block.get_attribute("data-src") {
        None => Ok(block.text_content().unwrap_or_default()),
        Some(address) => fetch(&page.window, &address)
            .await
            .map_err(|error| format!("{address}: {error:?}")),
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
    let follows = page.root.has_attribute("data-program");
    // Lines may run down from here on, or other stories stand before this one: the reading goes on where it was. What is
    // taken over as it is printed stays where it is.
    let reading = (follows || page.printed().is_none())
        .then(|| Place::of(&page.root))
        .flatten();
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
        page.follows.set(follows);
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
    crash::watch(&page);
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    let app = if prerendered {
        renderer.hydrate()
    } else {
        renderer.render()
    };
    if let Some(typed) = typed {
        typed.go_on(Rc::clone(&page));
    }
    if let Some(select) = select {
        // What is rendered stands there when this task ends.
        spawn_local(async move { select.emit(()) });
    }
    let (standing, scope) = (Rc::clone(&page), Scope::clone(&app));
    let ready = move || standing.ready(&scope, prerendered);
    // Taking a page over is enough for one task; what is remembered is set in the next.
    let waits = if prerendered {
        Some(later(0, Box::new(ready)))
    } else {
        ready();
        None
    };
    make_way(page, app, waits);
}

/// Ends an app, and what it still waits to do, when another program takes over.
fn make_way(page: Rc<Page>, app: AppHandle<App>, waits: Option<Timeout>) {
    let window = page.window.clone();
    EventListener::once(&window, LEAVE, move |_| {
        drop(waits);
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

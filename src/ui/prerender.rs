//! View → HTML text, outside any browser: the same components, to be hydrated.

use super::app::{App, AppProps, Loaded};
use super::host::Host;
use super::opened::Opened;
use super::program::WHOLE;
use super::shared::Shared;
use crate::model::Edition;
use crate::state::{Settings, View};
use pollster::block_on;
use std::rc::Rc;
use yew::LocalServerRenderer;

/// Renders the markup that goes into `<div id="kanbao">`; `data-view` on that element must be `state::print(view)`.
pub fn prerender(edition: &Rc<Edition>, view: &View, settings: Settings) -> String {
    let props = AppProps {
        loaded: Loaded::Edition(Opened::new(Shared::from(Rc::clone(edition)))),
        view: view.clone(),
        settings,
        languages: Vec::new(),
        program: WHOLE,
        host: Host::none(),
    };
    block_on(LocalServerRenderer::<App>::with_props(props).render())
}

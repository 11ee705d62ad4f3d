//! View → HTML text, outside any browser: the same components, to be hydrated.

use super::app::{App, AppProps};
use super::programs::WHOLE;
use crate::model::Edition;
use crate::state::{Settings, View};
use crate::ui::desk::host::Host;
use crate::ui::desk::opened::Loaded;
use crate::ui::desk::opened::Opened;
use crate::ui::desk::shared::Shared;
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

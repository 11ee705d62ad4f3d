//! Links: a screen as an address.

use crate::state::{Screen, View, print};
use yew::AttrValue;

/// Returns the address of `screen` with query, filters and marks kept, as following the link in the program does.
pub fn href(view: &View, screen: Screen) -> AttrValue {
    let there = View {
        screen,
        card: None,
        panel: None,
        ..view.clone()
    };
    print(&there).into()
}

//! What the reader looks at: [`View`], [`Action`], [`update`]; pure, no Yew, no browser.
//!
//! [`View`] is wholly in the address ([`print`], [`parse`]); [`Settings`] are remembered by the browser and are not.
//! What follows from an edition and a view (hits, counts, marks) is computed where it is shown, never kept here.

mod action;
mod address;
mod reading;
mod settings;
mod update;
mod view;

pub use crate::search::{Facet, Filter, Scope};
pub use action::{Action, Setting};
pub use address::{parse, print};
pub use reading::Reading;
pub use settings::{Face, LEADINGS, Language, SIZES, Settings, Theme, WIDTHS};
pub use update::{History, State, history, update};
pub use view::{Anchor, KindSet, Marks, Notice, Panel, Screen, Sort, Spot, View};

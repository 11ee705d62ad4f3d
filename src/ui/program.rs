//! Which screens a program has: the reader those of a first visit, the whole program all.
//!
//! A screen that no program names is not linked into it, which keeps the reader light.

use super::desk::{Desk, ScreenProps};
use super::entity::EntityPage;
use super::front::Front;
use super::import::Import;
use super::numbers::Numbers;
use super::places::Places;
use super::proof::Proof;
use super::reader::Reader;
use super::register::Register;
use super::search::Search;
use super::shared::Shared;
use super::strings::Lang;
use super::timeline::Timeline;
use crate::model::Edition;
use crate::state::Screen;
use yew::prelude::*;

/// Holds what a program can show.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// Says whether the program has a screen.
    pub has: fn(&Screen) -> bool,
    /// Shows the screen that the view names; nothing where the program has not got it.
    pub screen: fn(ScreenProps) -> Html,
    /// Shows the import screen, which needs no edition.
    pub import: fn(Lang, Option<Desk>, Callback<Shared<Edition>>) -> Html,
}

/// The screens of a first visit: front page, articles, search.
pub const READER: Program = Program {
    has: |screen| {
        matches!(
            screen,
            Screen::Front | Screen::Article(..) | Screen::Search
        )
    },
    screen: first,
    import: |_, _, _| Html::default(),
};

/// Every screen.
pub const WHOLE: Program = Program {
    has: |_| true,
    screen: every,
    import: |lang, desk, on_open| html! { <Import {lang} {desk} {on_open} /> },
};

impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.screen, other.screen)
    }
}

fn first(props: ScreenProps) -> Html {
    match &props.view.screen {
        Screen::Front => html! { <Front ..props /> },
        Screen::Article(..) => html! { <Reader ..props /> },
        Screen::Search => html! { <Search ..props /> },
        _ => Html::default(),
    }
}

fn every(props: ScreenProps) -> Html {
    match &props.view.screen {
        Screen::Front | Screen::Article(..) | Screen::Search => first(props),
        Screen::Proof(_) => html! { <Proof ..props /> },
        Screen::Entity(_) => html! { <EntityPage ..props /> },
        Screen::Index(_) => html! { <Register ..props /> },
        Screen::Numbers => html! { <Numbers ..props /> },
        Screen::Timeline => html! { <Timeline ..props /> },
        Screen::Places => html! { <Places ..props /> },
        // It is shown without an edition too, by `import`.
        Screen::Import => Html::default(),
    }
}

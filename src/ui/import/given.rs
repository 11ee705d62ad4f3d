//! What the pane of results is given, and what an editor says in it.

use super::preview::Preview;
use crate::ui::words::Lang;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Names what an editor can say of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// 报名.
    Title,
    /// 刊期.
    Date,
    /// 版次.
    Page,
}

/// Holds what the result is a function of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ResultProps {
    /// The language of the interface.
    pub(super) lang: Lang,
    /// What was found.
    pub(super) preview: Rc<Preview>,
    /// The edition's JSON, a string of the browser's.
    pub(super) json: JsValue,
    /// The paper's name, as the editor says it.
    pub(super) title: String,
    /// The date of issue.
    pub(super) date: String,
    /// The number of its first page.
    pub(super) page: String,
    /// Changes what is said.
    pub(super) on_say: Callback<(Fact, String)>,
    /// Compiles again with what is said.
    pub(super) on_again: Callback<()>,
    /// Opens the edition.
    pub(super) on_open: Callback<()>,
}
